#include "planning/implant/virtual_valve.h"
#include "planning/interval.h"
#include "planning/landmark_sets.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <limits>

namespace tavr {
namespace {

/// Height of a point along the valve's axis above its inflow, and its gap to the valve's surface at that height, mm.
struct AxialGap {
    double height, gap;
};
AxialGap axialGap(const VirtualValve& valve, const Vec3& x) {
    const double height = valve.inflow.height(x);
    const double radius = (x - valve.inflow.origin - height * valve.inflow.normal).norm();
    return {height, radius - 0.5 * valve.diameterAt(height)};
}

/// Where the frame does not reach a level there is no cylinder to measure from.
std::string beyondFrame(const VirtualValve& valve, double height, const char* what) {
    if (height > valve.height) return fmt::format("the frame ends {:.1f} mm below {}", height - valve.height, what);
    return fmt::format("the frame begins {:.1f} mm above {}", -height, what);
}

/// The valve as it would stand with one hinge point moved: carried along with the plane of the three, turned about the
/// annulus centre. The centre's own shift within the plane is counted in full, an upper bound: the lumen's centroid
/// moves less.
VirtualValve withHinges(VirtualValve valve, const PlaneFrame& annulus, const std::array<Vec3, 3>& before,
                        const std::array<Vec3, 3>& after) {
    const auto normalOf = [](const std::array<Vec3, 3>& h) {
        return Vec3((h[1] - h[0]).cross(h[2] - h[0]).normalized());
    };
    const auto turn = Eigen::Quaterniond::FromTwoVectors(normalOf(before), normalOf(after));
    const Vec3 shift = (after[0] + after[1] + after[2] - before[0] - before[1] - before[2]) / 3.0;
    PlaneFrame& f = valve.inflow;
    f.origin = annulus.origin + shift + turn * (f.origin - annulus.origin);
    for (Vec3* v : {&f.u, &f.v, &f.normal}) *v = turn * *v;
    return valve;
}

/// The valve once for each hinge point and axis, displaced by that point's standard deviation.
std::vector<VirtualValve> displaced(const VirtualValve& valve, const PlaneFrame& annulus, const Landmarks& landmarks) {
    std::array<Vec3, 3> hinges;
    for (std::size_t i = 0; i < 3; ++i) {
        const auto found = landmarks.find(kHinges[i]);
        if (found == landmarks.end()) return {};
        hinges[i] = found->second.position;
    }
    std::vector<VirtualValve> out;
    for (std::size_t i = 0; i < 3; ++i) {
        for (int axis = 0; axis < 3; ++axis) {
            auto moved = hinges;
            moved[i] += landmarks.at(kHinges[i]).sigmaMm * Vec3::Unit(axis);
            out.push_back(withHinges(valve, annulus, hinges, moved));
        }
    }
    return out;
}

/// First-order propagation: the root of the squared changes that each displacement makes, and of `ownSigma`.
template <class GapOf>
Quantity propagated(const VirtualValve& valve, const std::vector<VirtualValve>& moved, double ownSigma, GapOf gapOf) {
    const double value = gapOf(valve);
    double variance = ownSigma * ownSigma;
    for (const VirtualValve& v : moved) variance += (gapOf(v) - value) * (gapOf(v) - value);
    return gapToWall(value, std::sqrt(variance));
}

Quantity vtc(const VirtualValve& valve, const std::vector<VirtualValve>& moved, const CoronaryMeasurement& coronary,
             double sigma) {
    if (!coronary.ostiumCentre) return Quantity::missing("the ostium was not found");
    const Vec3& ostium = *coronary.ostiumCentre;
    const double height = axialGap(valve, ostium).height;
    if (height < 0.0 || height > valve.height)
        return Quantity::missing(beyondFrame(valve, height, "the ostium's centre, at whose level VTC is measured"));
    return propagated(valve, moved, sigma, [&](const VirtualValve& v) { return axialGap(v, ostium).gap; });
}

Quantity vtstj(const VirtualValve& valve, const std::vector<VirtualValve>& moved, const Section& stj) {
    if (stj.contour.empty()) return Quantity::missing("the STJ was not measured");
    std::vector<Vec3> reached;
    double heightSum = 0.0;
    for (const Vec3& x : stj.contour.toLps()) {
        const double height = axialGap(valve, x).height;
        heightSum += height;
        if (height >= 0.0 && height <= valve.height) reached.push_back(x);
    }
    if (reached.empty())
        return Quantity::missing(beyondFrame(valve, heightSum / double(stj.contour.points.size()), "the STJ"));
    return propagated(valve, moved, 0.5 * stj.areaDerivedDiameter.sd, [&](const VirtualValve& v) {
        double best = std::numeric_limits<double>::max();
        for (const Vec3& x : reached) best = std::min(best, axialGap(v, x).gap);
        return best;
    });
}

/// From the hinge down along the annulus normal to the inflow plane.
Quantity depthBelow(const VirtualValve& valve, const PlaneFrame& annulus, const Landmarks& landmarks,
                    LandmarkId hinge) {
    const auto found = landmarks.find(hinge);
    if (found == landmarks.end()) return Quantity::missing("the hinge point was not found");
    const double alongAxis = valve.inflow.height(found->second.position);
    return withSd(alongAxis / valve.inflow.normal.dot(annulus.normal), found->second.sigmaMm);
}

constexpr const char* kNoGap = "no gap is left: the undeformed valve";

}  // namespace

Quantity gapToWall(double value, double sd) {
    if (value < 0.0) return Quantity::missing(fmt::format("{} reaches {:.1f} mm beyond the wall here", kNoGap, -value));
    Quantity gap = withSd(value, sd);
    gap.low = std::max(0.0, gap.low);
    return gap;
}

bool noGapLeft(const Quantity& gap) {
    return !gap.known() && gap.note.starts_with(kNoGap);
}

ValveDistances valveDistances(const VirtualValve& valve, const Measurements& m, const Landmarks& landmarks) {
    ValveDistances out;
    if (valve.profile.empty()) {
        const auto missing = Quantity::missing("the valve could not be placed");
        return {{missing, missing}, missing, {missing, missing, missing}};
    }
    const auto moved = displaced(valve, m.annulusPlane, landmarks);
    out.vtc[0] = vtc(valve, moved, m.coronary[0], sigmaOf(landmarks, LandmarkId::OstiumLCA));
    out.vtc[1] = vtc(valve, moved, m.coronary[1], sigmaOf(landmarks, LandmarkId::OstiumRCA));
    out.vtstj = vtstj(valve, moved, m.stj);
    for (std::size_t i = 0; i < 3; ++i) out.depthByCusp[i] = depthBelow(valve, m.annulusPlane, landmarks, kHinges[i]);
    return out;
}

}  // namespace tavr
