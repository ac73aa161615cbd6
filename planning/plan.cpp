#include "planning/plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace tavr {
namespace {

struct LandmarkText {
    LandmarkId id;
    const char *key, *title;
};
constexpr std::array<LandmarkText, 13> kLandmarks{{
    {LandmarkId::HingeNCC, "hinge_NCC", "hinge NCC"},
    {LandmarkId::HingeRCC, "hinge_RCC", "hinge RCC"},
    {LandmarkId::HingeLCC, "hinge_LCC", "hinge LCC"},
    {LandmarkId::CommissureNR, "commissure_NR", "commissure NCC–RCC"},
    {LandmarkId::CommissureRL, "commissure_RL", "commissure RCC–LCC"},
    {LandmarkId::CommissureLN, "commissure_LN", "commissure LCC–NCC"},
    {LandmarkId::OstiumLCA, "ostium_LCA", "left coronary ostium"},
    {LandmarkId::OstiumRCA, "ostium_RCA", "right coronary ostium"},
    {LandmarkId::OstiumLCALower, "ostium_LCA_lower", "lower edge of the left coronary ostium"},
    {LandmarkId::OstiumRCALower, "ostium_RCA_lower", "lower edge of the right coronary ostium"},
    {LandmarkId::StjCentre, "stj_centre", "sinotubular junction"},
    {LandmarkId::MembranousSeptum, "membranous_septum", "crest of the muscular septum"},
    {LandmarkId::RapheEdge, "raphe_edge", "free edge of the raphe"},
}};

const LandmarkText& textOf(LandmarkId id) {
    return *std::find_if(kLandmarks.begin(), kLandmarks.end(), [&](const LandmarkText& t) { return t.id == id; });
}

// Patient coordinates of real scanners stay within a few metres of the table's origin.
constexpr double kLargestCoordinateMm = 5000.0;
constexpr double kLargestTiltDeg = 45.0, kLargestRollDeg = 360.0;
// Taller and wider than any transcatheter aortic valve.
constexpr double kTallestFrameMm = 80.0, kWidestFrameMm = 45.0;
// A hand-placed point is about as good as the voxel that the hand aimed at: no better than half of it, nor than half a
// millimetre (the finest spacing of cardiac CT).
constexpr double kHandPlacedSigmaMm = 0.5, kHandPlacedVoxels = 0.5;
// Beyond it the spacing is no CT's, but a slip of a unit.
constexpr double kLargestVoxelMm = 20.0;

std::optional<LandmarkId> lowerEdgeOf(LandmarkId id) {
    if (id == LandmarkId::OstiumLCA) return LandmarkId::OstiumLCALower;
    if (id == LandmarkId::OstiumRCA) return LandmarkId::OstiumRCALower;
    return std::nullopt;
}

/// The automatic lower edge keeps its place relative to the centre: the ostium is as wide as before, but nobody has
/// looked at it there. Without an old centre there is nothing to keep, and the edge goes.
void carryLowerEdge(Landmarks& landmarks, LandmarkId lower, const std::optional<Vec3>& step, double sigmaMm) {
    const auto edge = landmarks.find(lower);
    if (edge == landmarks.end() || edge->second.origin != "auto") return;
    if (!step) {
        landmarks.erase(edge);
        return;
    }
    edge->second.position += *step;
    edge->second.sigmaMm = std::max(edge->second.sigmaMm, sigmaMm);
    edge->second.review = Review::Required;
}

Status inRange(const char* name, double value, double low, double high, const char* unit) {
    if (std::isfinite(value) && value >= low && value <= high) return {};
    return fail(
        ErrorKind::Input,
        fmt::format("{} is {}", name, std::isfinite(value) ? fmt::format("{:g} {}", value, unit) : "not a number"), {},
        fmt::format("give a value from {:g} to {:g} {}", low, high, unit));
}

Result<Plan> applied(Plan plan, const PlaceLandmark& c) {
    for (int axis = 0; axis < 3; ++axis) {
        const auto ok =
            inRange("a landmark's coordinate", c.position[axis], -kLargestCoordinateMm, kLargestCoordinateMm, "mm");
        if (!ok) return tl::unexpected(within(ok.error(), textOf(c.id).title));
    }
    const auto voxel = inRange("the voxel size", c.voxelMm, 0.0, kLargestVoxelMm, "mm");
    if (!voxel) return tl::unexpected(within(voxel.error(), textOf(c.id).title));
    plan.landmarks = placed(std::move(plan.landmarks), c);
    plan.measurements.reset();  // derived from the landmarks: never shown stale
    return plan;
}

Result<Plan> applied(Plan plan, const ReviewLandmark& c) {
    const auto found = plan.landmarks.find(c.id);
    if (found == plan.landmarks.end())
        return fail(ErrorKind::Input, "there is no such landmark to review", textOf(c.id).title, "place it first");
    found->second.review = Review::Reviewed;
    return plan;
}

Result<Plan> applied(Plan plan, const SelectDevice& c) {
    plan.selectedDevice = c.deviceId;
    plan.selectedBy = "user";
    return plan;
}

Result<Plan> applied(Plan plan, const PlaceImplant& c) {
    const ImplantChoice& i = c.implant;
    if (i.id.empty() || i.deviceId.empty())
        return fail(ErrorKind::Input, "an implant needs a name and a device", i.id, "choose a device of the catalogue");
    for (const Status& ok : {inRange("the implant depth", i.depthMm, kDepthMinMm, kDepthMaxMm, "mm"),
                             inRange("the tilt", i.tiltDeg, -kLargestTiltDeg, kLargestTiltDeg, "degrees"),
                             inRange("the roll", i.rollDeg, -kLargestRollDeg, kLargestRollDeg, "degrees")}) {
        if (!ok) return tl::unexpected(within(ok.error(), "implant " + i.id));
    }
    const auto same =
        std::find_if(plan.implants.begin(), plan.implants.end(), [&](const ImplantChoice& x) { return x.id == i.id; });
    if (same != plan.implants.end())
        *same = i;
    else
        plan.implants.push_back(i);
    return plan;
}

Result<Plan> applied(Plan plan, const RemoveImplant& c) {
    const auto removed = std::erase_if(plan.implants, [&](const ImplantChoice& x) { return x.id == c.id; });
    if (removed == 0)
        return fail(ErrorKind::Input, "there is no such implant", c.id, "see the plan's list of implants");
    return plan;
}

Result<Plan> applied(Plan plan, const SetBicuspid& c) {
    if (!c.bicuspid && c.sievers != Sievers::NotStated)
        return fail(ErrorKind::Input, "a Sievers type belongs to a bicuspid valve", "valve morphology",
                    "call the valve bicuspid as well");
    if (plan.bicuspid == c.bicuspid && plan.sievers == c.sievers) return plan;
    plan.bicuspid = c.bicuspid;
    plan.sievers = c.sievers;
    plan.measurements.reset();  // the set of a bicuspid valve is measured by its type
    return plan;
}

Result<Plan> applied(Plan plan, const SetCalciumThreshold& c) {
    if (c.threshold.rule == CalciumRule::User) {
        const auto ok = inRange("the calcium threshold", c.threshold.userHu, kCalciumMinHu, kCalciumMaxHu, "HU");
        if (!ok) return tl::unexpected(ok.error());
    }
    if (plan.calcium == c.threshold) return plan;
    plan.calcium = c.threshold;
    plan.measurements.reset();
    return plan;
}

Result<Plan> applied(Plan plan, const SetLvotLevel& c) {
    const auto ok = inRange("the LVOT's distance from the annulus", c.offsetMm, kLvotMinMm, kLvotMaxMm, "mm");
    if (!ok) return tl::unexpected(ok.error());
    if (plan.lvotOffsetMm == c.offsetMm) return plan;
    plan.lvotOffsetMm = c.offsetMm;
    plan.measurements.reset();
    return plan;
}

Result<Plan> applied(Plan plan, const EditMask& c) {
    if (const Status ok = checkEdit(c.edit); !ok) return tl::unexpected(ok.error());
    plan.edits.push_back(c.edit);
    plan.measurements.reset();
    return plan;
}

Result<Plan> applied(Plan plan, const DropEdits& c) {
    if (c.count < 1 || std::size_t(c.count) > plan.edits.size())
        return fail(ErrorKind::Input, fmt::format("the plan has {} strokes to take back", plan.edits.size()),
                    "segmentation", "see the list of strokes");
    plan.edits.resize(plan.edits.size() - std::size_t(c.count));
    plan.measurements.reset();
    return plan;
}

Result<Plan> applied(Plan plan, const SetHandRoot& c) {
    if (plan.handRoot == c.root) return plan;
    if (c.root) {
        if (const Status ok = checkHandRoot(*c.root); !ok) return tl::unexpected(ok.error());
    }
    if (!plan.handRoot || !c.root) {  // another surface altogether, not the same one corrected
        plan.edits.clear();
        std::erase_if(plan.landmarks, [](const auto& mark) { return mark.second.origin == "auto"; });
    }
    plan.handRoot = c.root;
    plan.centreline = c.root ? handRootLine(*c.root) : Polyline{};
    plan.measurements.reset();
    return plan;
}

Result<Plan> applied(Plan plan, const SetFailedValve& c) {
    if (c.valve) {
        if (const Status ok = checkFailedValve(*c.valve); !ok) return tl::unexpected(ok.error());
    }
    plan.failedValve = c.valve;
    return plan;
}

}  // namespace

Status checkFailedValve(const FailedValve& v) {
    if (v.deviceId.empty() && !v.frame)
        return fail(ErrorKind::Input, "a failed valve needs a device or a frame", "failed valve",
                    "choose a device of the catalogue, or look for the frame in the CT");
    std::vector<Status> checks{inRange("the depth", v.depthMm, kDepthMinMm, kDepthMaxMm, "mm"),
                               inRange("the tilt", v.tiltDeg, -kLargestTiltDeg, kLargestTiltDeg, "degrees")};
    if (v.neoSkirtMm) checks.push_back(inRange("the neo-skirt", *v.neoSkirtMm, 0.0, kTallestFrameMm, "mm"));
    if (v.frame) {
        checks.push_back(inRange("the frame's height", v.frame->height, 1.0, kTallestFrameMm, "mm"));
        checks.push_back(inRange("the frame's diameter", v.frame->diameter, 10.0, kWidestFrameMm, "mm"));
        for (int axis = 0; axis < 3; ++axis)
            checks.push_back(inRange("the frame's coordinate", v.frame->inflow.origin[axis], -kLargestCoordinateMm,
                                     kLargestCoordinateMm, "mm"));
    }
    for (const Status& ok : checks) {
        if (!ok) return tl::unexpected(within(ok.error(), "failed valve"));
    }
    return {};
}

std::string_view landmarkName(LandmarkId id) {
    return textOf(id).key;
}

std::optional<LandmarkId> landmarkFromName(std::string_view name) {
    for (const LandmarkText& t : kLandmarks) {
        if (name == t.key) return t.id;
    }
    return std::nullopt;
}

Result<Plan> apply(const Plan& plan, const Command& command) {
    return std::visit([&](const auto& c) { return applied(plan, c); }, command);
}

Landmarks placed(Landmarks landmarks, const PlaceLandmark& c) {
    const double sigma = std::max(kHandPlacedSigmaMm, kHandPlacedVoxels * c.voxelMm);
    const auto old = landmarks.find(c.id);
    std::optional<Vec3> step;
    if (old != landmarks.end()) step = c.position - old->second.position;
    if (const auto lower = lowerEdgeOf(c.id)) carryLowerEdge(landmarks, *lower, step, sigma);
    landmarks[c.id] = {c.position, sigma, 1.0, Review::Reviewed, "user"};
    return landmarks;
}

}  // namespace tavr
