#pragma once
// A whole case from formulas: the analytic root drawn as CT, sized, with two valves placed and judged.
#include "planning/access/access.h"
#include "planning/heart/heart_model.h"
#include "planning/report/report.h"
#include "tests/unit/planning/analytic_root.h"

#include <algorithm>
#include <cmath>

namespace tavr::test {

/// Lumen radius at height z above the annulus in direction t: the ellipses and circles of analyticMeasurements().
inline double lumenRadius(double z, double t) {
    const auto ellipseRadius = [t](double major, double minor) {
        return 0.5 * major * minor / std::hypot(minor * std::cos(t), major * std::sin(t));
    };
    if (z <= 0.0) return ellipseRadius(27.0, 22.0 + 0.25 * std::max(z, -8.0));
    const double s = std::min(z / 11.0, 1.0), up = std::clamp((z - 11.0) / 11.0, 0.0, 1.0);
    const double sinus = ellipseRadius(27.0, 22.0) * (1.0 - s) + 16.5 * s;
    const double stj = sinus * (1.0 - up) + 14.0 * up;
    return stj + std::clamp((z - 22.0) / 18.0, 0.0, 1.0) * 2.0;
}

inline VolumePtr analyticCt() {
    ImageGrid grid;
    grid.size = {150, 150, 150};
    grid.spacing = Vec3::Constant(0.7);
    grid.origin = Vec3(-52.0, -52.0, -35.0);
    auto ct = std::make_shared<Volume>(grid, std::int16_t{-80});
    for (int k = 0; k < grid.size[2]; ++k)
        for (int j = 0; j < grid.size[1]; ++j)
            for (int i = 0; i < grid.size[0]; ++i) {
                const Vec3 x = grid.toLps(Vec3(i, j, k));
                const double r = std::hypot(x.x(), x.y()), edge = lumenRadius(x.z(), std::atan2(x.y(), x.x()));
                const double lumen = 1.0 / (1.0 + std::exp((r - edge) / 0.4)),
                             wall = 1.0 / (1.0 + std::exp((r - edge - 3.0) / 0.6));
                const double texture = 18.0 * std::sin(3.1 * x.x()) * std::sin(2.7 * x.y()) * std::sin(2.3 * x.z());
                double hu = -80.0 + 140.0 * wall + 340.0 * lumen + texture;
                if ((x - Vec3(-9.0, 7.0, 3.0)).norm() < 2.6 || (x - Vec3(11.0, 4.0, 5.0)).norm() < 1.8) hu = 1150.0;
                for (const Vec3& ostium : {Vec3(16.0, 3.0, 14.0), Vec3(-2.0, -16.0, 16.0)}) {
                    const Vec3 out = Vec3(ostium.x(), ostium.y(), 0.0).normalized(), d = x - ostium;
                    if (d.dot(out) > -2.0 && d.dot(out) < 22.0 && (d - d.dot(out) * out).norm() < 1.8)
                        hu = 390.0 + texture;
                }
                ct->at(i, j, k) = std::int16_t(std::lround(hu));
            }
    return ct;
}

inline ImplantAssessment placed(const CaseData& data, const std::string& id, double depth) {
    ImplantAssessment a;
    a.choice = {"plan-" + id, id, depth, 0.0, 0.0};
    a.device = *data.catalogue.find(id);
    const auto valve = placeValve(a.device, a.choice, *data.plan.measurements);
    if (valve)
        a.valve = *valve;
    else
        a.problem = line(valve.error());
    a.distances = valveDistances(a.valve, *data.plan.measurements, data.plan.landmarks);
    const auto row =
        std::find_if(data.sizing.begin(), data.sizing.end(), [&](const SizingRow& r) { return r.deviceId == id; });
    a.risk = assessRisk(a.device, a.choice, a.valve, a.distances, *row, *data.plan.measurements);
    return a;
}

inline CaseData analyticCase() {
    CaseData data;
    data.ct = analyticCt();
    data.plan.landmarks = analyticLandmarks();
    for (auto& [id, mark] : data.plan.landmarks) mark.confidence = 0.9;
    data.plan.measurements = analyticMeasurements();
    data.plan.selectedDevice = "sapien3-26";
    data.catalogue = loadCatalogue().value();
    data.sizing = sizeAll(data.catalogue, *data.plan.measurements);
    data.implants = {placed(data, "sapien3-26", 3.0), placed(data, "evolutfx-29", 3.0),
                     placed(data, "navitor-27", 3.0)};
    Provenance& p = data.provenance;
    p.softwareVersion = "0.1.0";
    p.catalogueVersion = data.catalogue.version;
    p.created = "2026-11-22T14:30:00Z";
    p.seriesUid = "1.2.826.0.1.3680043.8.498.1";
    p.studyUid = "1.2.826.0.1.3680043.8.498.2";
    p.seriesDescription = "Cardiac CTA 0.7 mm";
    p.seriesDate = "20261120";
    p.percentRR = 30.0;
    p.modality = "CT";
    p.phaseLabel = "phase 30 %";
    p.kernel = "Bv40";
    p.kvp = 100.0;
    p.spacing = data.ct->grid.spacing;
    p.size = data.ct->grid.size;
    p.warnings = {"the slices are 0.7 mm apart"};
    return data;
}

/// A right side that was measured and a left one that is blocked.
inline std::shared_ptr<const AccessMeasurements> analyticAccess() {
    auto access = std::make_shared<AccessMeasurements>();
    const auto at = [](double v, double sd, double z) {
        return AccessValue{{v, sd, v - 1.645 * sd, v + 1.645 * sd, {}}, makePlane({50.0, 0.0, z}, Vec3::UnitZ())};
    };
    AccessRoute& right = access->sides[0];
    for (std::size_t k = 0; k < kArterySegments; ++k)
        right.segments[k] = {at(7.0 + 0.1 * double(k), 0.2, -50.0 * double(k)), at(6.8, 0.2, -60.0),
                             at(90.0, 10.0, -70.0), at(8.0, 0.2, 0.0).q};
    right.minDiameter = at(7.0, 0.2, -20.0);
    right.minInscribed = at(6.8, 0.2, -20.0);
    right.calciumArc = at(120.0, 12.0, -30.0);
    right.calciumLength = at(14.0, 1.2, -30.0);
    right.anteriorCalcium = at(30.0, 9.0, -170.0);
    right.tortuosity = at(1.21, 0.01, 0.0).q;
    right.angleSum = at(320.0, 10.0, 0.0).q;
    right.maxAngle = at(48.0, 3.0, -80.0);
    AccessRoute& left = access->sides[1];
    left.reason =
        "no way of the blood from the aorta to this groin (occluded, or too little contrast); a point in the femoral "
        "artery may help";
    const AccessValue none = AccessValue::missing(left.reason);
    for (SegmentMeasurement& s : left.segments) s = {none, none, none, none.q};
    left.minDiameter = left.minInscribed = left.calciumArc = left.calciumLength = left.anteriorCalcium = left.maxAngle =
        none;
    left.tortuosity = left.angleSum = none.q;
    access->aortaMinDiameter = at(16.0, 0.3, 40.0);
    return access;
}

/// One structure of each state, a followed and a missing trunk.
inline std::shared_ptr<const HeartModel> analyticHeart() {
    auto heart = std::make_shared<HeartModel>();
    const auto volume = [](double v, double e) { return Quantity{v, e / 1.645, v - e, v + e, {}}; };
    const std::string edge = "it touches the scan's edge: the part that is covered",
                      uncovered = "the scan does not cover it", none = "no trunk is seen to leave the sinus",
                      fades = "followed for 18 mm: narrowed, calcified or blurred beyond",
                      wall = "outer surface shown on 4 % of the root: 2.0 mm assumed (literature 1.5–2.5)";
    heart->structures = {{kLeftVentricle, StructureState::Found, "", volume(142.0, 9.0), 390.0},
                         {kLvMyocardium, StructureState::Found, "its outer edge shows in 28 % of the directions only",
                          volume(131.0, 12.0), 95.0},
                         {kLeftAtrium, StructureState::PartlyCovered, edge, volume(88.0, 6.0), 380.0},
                         {kRightVentricle,
                          StructureState::Missing,
                          "no blood pool told from muscle there: 92 HU where it should lie, muscle 95 HU",
                          Quantity{},
                          {}},
                         {kRightAtrium, StructureState::Missing, uncovered, Quantity::missing(uncovered), {}},
                         {kPulmonaryArtery, StructureState::PartlyCovered, edge, volume(31.0, 10.0), 310.0},
                         {kAorticWall, StructureState::Found, wall, volume(6.2, 1.1), {}},
                         {kLeftTrunk, StructureState::PartlyCovered, fades, volume(0.2, 0.05), {}},
                         {kRightTrunk, StructureState::Missing, none, Quantity::missing(none), {}}};
    for (double s = 0.0; s <= 18.0; s += 0.5) {
        heart->trunks[0].line.emplace_back(16.0 + s, 3.0, 14.0);
        heart->trunks[0].diameter.push_back(s > 15.0 ? 0.0 : 3.6);
    }
    heart->trunks[0].reason = fades;
    heart->trunks[1].reason = none;
    heart->wall = {2.0, 0.04, true, wall};
    return heart;
}

}  // namespace tavr::test
