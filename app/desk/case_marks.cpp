#include "app/desk/case_marks.h"

#include "app/desk/style.h"
#include "app/presentation/labels.h"
#include "app/viz/surfaces.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tavr {

Rgb landmarkColour(LandmarkId id) {
    switch (id) {
        case LandmarkId::HingeNCC:
        case LandmarkId::HingeRCC:
        case LandmarkId::HingeLCC:
            return colours::kHinge;
        case LandmarkId::CommissureNR:
        case LandmarkId::CommissureRL:
        case LandmarkId::CommissureLN:
            return colours::kCommissure;
        case LandmarkId::OstiumLCA:
        case LandmarkId::OstiumRCA:
        case LandmarkId::OstiumLCALower:
        case LandmarkId::OstiumRCALower:
            return colours::kOstium;
        case LandmarkId::StjCentre:
        case LandmarkId::MembranousSeptum:
        case LandmarkId::RapheEdge:
            return colours::kOther;
    }
    return {};
}

std::vector<MprMarker> mprMarkers(const Landmarks& landmarks, std::optional<LandmarkId> selected) {
    std::vector<MprMarker> markers;
    for (const auto& [id, landmark] : landmarks) {
        MprMarker marker;
        marker.id = int(id);
        marker.lps = landmark.position;
        marker.label = landmarkShortLabel(id).toStdString();
        marker.colour = landmarkColour(id);
        marker.selected = selected == id;
        markers.push_back(std::move(marker));
    }
    return markers;
}

std::vector<SceneMarker> sceneMarkers(const Landmarks& landmarks) {
    std::vector<SceneMarker> markers;
    for (const auto& [id, landmark] : landmarks) {
        // The lower edge of an ostium lies so close to its centre that two labels would cover each other.
        const bool lower = id == LandmarkId::OstiumLCALower || id == LandmarkId::OstiumRCALower;
        const std::string label = lower ? std::string() : landmarkShortLabel(id).toStdString();
        markers.push_back({int(id), landmark.position, label, landmarkColour(id), 2.0});
    }
    return markers;
}

std::vector<MprCurve> mprCurves(const Plan& plan) {
    std::vector<MprCurve> curves;
    if (!plan.measurements) return curves;
    const Measurements& m = *plan.measurements;
    for (const auto& [section, colour] : {std::pair(&m.annulus, colours::kAnnulus), std::pair(&m.lvot, colours::kLvot),
                                          std::pair(&m.sinus, colours::kSinus), std::pair(&m.stj, colours::kStj)}) {
        if (!section->contour.empty()) curves.push_back(curveOf(section->contour, colour));
    }
    return curves;
}

std::vector<SceneCurve> sceneCurves(const Plan& plan) {
    std::vector<SceneCurve> curves;
    for (const MprCurve& curve : mprCurves(plan)) curves.push_back({curve.points, true, curve.colour, 0.7});
    if (plan.centreline.size() > 1) curves.push_back({plan.centreline, false, colours::kCentreline, 0.5});
    return curves;
}

std::optional<TriangleMesh> valveMesh(const ImplantAssessment& implant) {
    if (!implant.problem.empty() || implant.valve.profile.size() < 2) return std::nullopt;
    return revolved(implant.valve.inflow, implant.valve.profile);
}

std::optional<TriangleMesh> failedValveMesh(const RedoAssessment& redo) {
    const VirtualValve& valve = redo.measured.failed;
    if (!redo.problem.empty() || valve.profile.size() < 2) return std::nullopt;
    return revolved(valve.inflow, valve.profile);
}

std::optional<MprCurve> neoSkirtCurve(const RedoAssessment& redo) {
    constexpr int kAround = 72;
    if (!redo.problem.empty()) return std::nullopt;
    const VirtualValve& valve = redo.measured.failed;
    const PlaneFrame& plane = redo.measured.riskPlane;
    const double radius = 0.5 * valve.diameterAt(valve.inflow.height(plane.origin));
    MprCurve curve;
    for (int a = 0; a < kAround; ++a) {
        const double turn = 2.0 * std::numbers::pi * a / kAround;
        curve.points.push_back(plane.toLps(radius * Vec2(std::cos(turn), std::sin(turn))));
    }
    curve.closed = curve.dashed = true;
    curve.colour = colours::kFailed;
    return curve;
}

WindowLevel windowFor(const CaseData& data) {
    if (!data.root) return {};
    const double lumen = data.root->lumenMeanHu;
    return {0.75 * lumen, std::max(600.0, 2.0 * lumen)};
}

}  // namespace tavr
