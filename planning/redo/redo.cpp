#include "planning/redo/redo.h"

#include "core/base/units.h"
#include "planning/interval.h"
#include "planning/landmark_sets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

constexpr double kSectorDeg = 30.0, kFarthest = 30.0;

/// From the frame's surface outwards to the aortic wall; none within reach or outside the segmentation: empty.
std::optional<double> gapAlong(const VirtualValve& valve, const RootModel& root, double height, const Vec3& outwards) {
    constexpr double kOutside = 1e3, kStep = 0.25;
    const Vec3 axis = valve.inflow.origin + height * valve.inflow.normal;
    double before = sampleLinear(root.lumenDistance, axis, kOutside);
    if (before >= 0.0) return std::nullopt;
    for (double r = kStep; r < kFarthest; r += kStep) {
        const double here = sampleLinear(root.lumenDistance, axis + r * outwards, kOutside);
        if (here > 100.0) return std::nullopt;
        if (here >= 0.0) return r - kStep * here / (here - before) - 0.5 * valve.diameterAt(height);
        before = here;
    }
    return std::nullopt;
}

/// VTA within the risk zone, for one ostium.
Quantity vta(const VirtualValve& valve, const RootModel* root, const Vec3& ostium, double skirt) {
    if (!root) return Quantity::missing("needs the segmented root");
    const double from = valve.inflow.height(ostium);
    if (skirt <= from)
        return Quantity::missing("the neo-skirt ends below the ostium's centre: no wall above it is judged");
    const Vec3 side = (ostium - valve.inflow.origin - from * valve.inflow.normal).normalized();
    double narrowest = 1e9;
    int seen = 0, rays = 0;
    for (double h = from; h <= skirt; h += 0.5)
        for (double turn = -kSectorDeg; turn <= kSectorDeg; turn += 5.0) {
            const Vec3 d = Eigen::AngleAxisd(radians(turn), valve.inflow.normal) * side;
            ++rays;
            if (const auto gap = gapAlong(valve, *root, h, d)) narrowest = std::min(narrowest, *gap), ++seen;
        }
    if (narrowest > 1e8) return Quantity::missing("the wall of the risk zone is not in the segmentation");
    constexpr double kLeastSeen = 0.8;  // what is not seen may be the narrowest; the ostium itself takes some rays
    if (narrowest >= 0.0 && seen < kLeastSeen * rays)
        return Quantity::missing(
            fmt::format("{:.0f} % of the risk zone's wall is not in the segmentation", 100.0 * (rays - seen) / rays));
    const double voxel = root->lumenDistance.grid.spacing.maxCoeff();
    return gapToWall(narrowest, 0.3 + 0.3 * voxel);
}

/// A gap of which nothing is left decides as surely as one that is measured.
bool decides(const Quantity& gap) {
    return gap.known() || noGapLeft(gap);
}

/// Below the limit for all of the interval, for some of it, or for none.
enum class Below { No, Maybe, Yes };
Below below(const Quantity& q, double limit) {
    if (noGapLeft(q)) return Below::Yes;
    if (q.high < limit) return Below::Yes;
    return q.low < limit ? Below::Maybe : Below::No;
}

void decide(RedoCoronary& c, RedoClass risk, std::string reason) {
    c.risk = risk;
    c.reason = std::move(reason);
}

RedoClass classOf(Below b) {
    return b == Below::Yes ? RedoClass::High : b == Below::Maybe ? RedoClass::Intermediate : RedoClass::Low;
}

/// VIVID: leaflets above the ostium (its lower edge, `skirtAboveMouth`)? above the STJ? then VTSTJ, else VTC.
void classifyBySteps(RedoCoronary& c, const RedoMeasurements& redo, const Quantity& skirtAboveMouth) {
    if (!c.skirtAboveOstium.known()) return decide(c, RedoClass::NotAssessed, c.skirtAboveOstium.note);
    if (below(skirtAboveMouth, 0.0) == Below::Yes)
        return decide(c, RedoClass::Low, "the leaflets end below the ostium");
    if (!redo.skirtAboveStj.known()) return decide(c, RedoClass::NotAssessed, redo.skirtAboveStj.note);
    const Below belowStj = below(redo.skirtAboveStj, 0.0);
    if (belowStj == Below::No && !decides(redo.vtstj)) return decide(c, RedoClass::NotAssessed, redo.vtstj.note);
    const bool narrow = decides(redo.vtstj) && below(redo.vtstj, kRedoVtstjMm) != Below::No;
    if (belowStj != Below::Yes && narrow) {
        const RedoClass byStj = classOf(below(redo.vtstj, kRedoVtstjMm));
        // Where the STJ may as well be wide, VTC would decide: the worse of both.
        const RedoClass byVtc = decides(c.vtc) ? classOf(below(c.vtc, kRedoVtcMm)) : byStj;
        if (byStj != RedoClass::High && byVtc == RedoClass::High)
            return decide(c, byVtc, "the leaflets reach above the STJ, which may be narrow: VTC decides");
        return decide(c, byStj, "the leaflets reach above the STJ: VTSTJ decides");
    }
    if (!decides(c.vtc)) return decide(c, RedoClass::NotAssessed, c.vtc.note);
    decide(c, classOf(below(c.vtc, kRedoVtcMm)),
           belowStj == Below::No ? "the leaflets reach above the STJ, which is wide: VTC decides"
                                 : "the leaflets end between ostium and STJ: VTC decides");
}

/// VTA below 2 mm high, 2–4 mm intermediate: the worse of it and VIVID's class holds.
void classify(RedoCoronary& c, const RedoMeasurements& redo, const Quantity& skirtAboveMouth) {
    classifyBySteps(c, redo, skirtAboveMouth);
    if (!decides(c.vta)) return;
    const RedoClass gap = below(c.vta, kRedoVtaHighMm) == Below::Yes ? RedoClass::High
                          : below(c.vta, kRedoVtaLowMm) != Below::No ? RedoClass::Intermediate
                                                                     : RedoClass::Low;
    const bool worse = c.risk == RedoClass::NotAssessed ? gap != RedoClass::Low : int(gap) > int(c.risk);
    if (worse) decide(c, gap, "the gap to the wall beside the ostium (VTA) decides");
}

RedoCoronary measureCoronary(const RedoMeasurements& redo, const Quantity& vtc, const CoronaryMeasurement& coronary,
                             const RootModel* root, double skirt, double sigma) {
    RedoCoronary c;
    c.vtc = vtc;
    if (!coronary.ostiumCentre) {
        c.skirtAboveOstium = c.vta = Quantity::missing("the ostium was not found");
    } else {
        c.skirtAboveOstium = withSd(skirt - redo.failed.inflow.height(*coronary.ostiumCentre), std::hypot(sigma, 0.5));
        c.vta = vta(redo.failed, root, *coronary.ostiumCentre, skirt);
    }
    Quantity aboveMouth = c.skirtAboveOstium;
    if (coronary.ostiumCentre && coronary.lowerEdge)
        aboveMouth = withSd(skirt - redo.failed.inflow.height(*coronary.lowerEdge), std::hypot(sigma, 0.5));
    classify(c, redo, aboveMouth);
    return c;
}

}  // namespace

Result<VirtualValve> placeFailed(const Catalogue& catalogue, const FailedValve& failed, const Measurements& m) {
    if (failed.frame) {
        const FoundFrame& f = *failed.frame;
        const std::string seen = fmt::format("frame in the CT, {:.1f} mm wide, {:.1f} mm high", f.diameter, f.height);
        return VirtualValve{failed.deviceId.empty() ? seen : failed.deviceId,
                            f.inflow,
                            f.height,
                            {{0.0, f.diameter}, {f.height, f.diameter}},
                            "cylinder as the CT shows the frame"};
    }
    const Device* device = catalogue.find(failed.deviceId);
    if (!device)
        return fail(ErrorKind::Usage, "no device " + failed.deviceId + " in the catalogue", "redo",
                    "see `opentavr devices list`");
    return placeValve(*device, {"failed", failed.deviceId, failed.depthMm, failed.tiltDeg, 0.0}, m);
}

Result<RedoMeasurements> redoGeometry(const Catalogue& catalogue, const FailedValve& failed, const Measurements& m,
                                      const Landmarks& landmarks, const RootModel* root) {
    const auto valve = placeFailed(catalogue, failed, m);
    if (!valve) return tl::unexpected(valve.error());
    const double skirt = failed.neoSkirtMm.value_or(valve->height);
    if (!(skirt > 0.0 && skirt <= valve->height))
        return fail(ErrorKind::Usage, fmt::format("a neo-skirt of {:.1f} mm does not lie on this frame", skirt),
                    failed.deviceId, fmt::format("0–{:.1f} mm above its inflow", valve->height));
    RedoMeasurements redo;
    redo.failed = *valve;
    redo.riskPlane = valve->inflow.shifted(skirt);
    redo.neoSkirtIsBound = !failed.neoSkirtMm;
    redo.neoSkirtHeight = withSd(m.annulusPlane.height(redo.riskPlane.origin), 0.5);
    const ValveDistances d = valveDistances(*valve, m, landmarks);
    redo.vtstj = d.vtstj;
    const auto stj = landmarks.find(LandmarkId::StjCentre);
    redo.skirtAboveStj = stj == landmarks.end() ? Quantity::missing("the STJ was not measured")
                                                : withSd(skirt - valve->inflow.height(stj->second.position),
                                                         std::hypot(sigmaOf(landmarks, LandmarkId::StjCentre), 0.5));
    constexpr std::array kOstia{LandmarkId::OstiumLCA, LandmarkId::OstiumRCA};
    for (std::size_t i = 0; i < 2; ++i)
        redo.coronary[i] = measureCoronary(redo, d.vtc[i], m.coronary[i], root, skirt, sigmaOf(landmarks, kOstia[i]));
    return redo;
}

}  // namespace tavr
