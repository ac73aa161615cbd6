#include "planning/implant/virtual_valve.h"

#include <fmt/format.h>

#include <cmath>
#include <limits>

namespace tavr {
namespace {

constexpr double kNinetyPercent = 1.645;  // half-width of a 90 % interval in standard deviations

Quantity withSd(double value, double sd) {
    return {value, sd, value - kNinetyPercent * sd, value + kNinetyPercent * sd, {}};
}

double sigmaOf(const Landmarks& landmarks, LandmarkId id) {
    const auto found = landmarks.find(id);
    return found == landmarks.end() ? 0.0 : found->second.sigmaMm;
}

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
    if (height > valve.height) return fmt::format("the frame ends {:.1f} mm below the {}", height - valve.height, what);
    return fmt::format("the frame begins {:.1f} mm above the {}", -height, what);
}

Quantity vtc(const VirtualValve& valve, const CoronaryMeasurement& coronary, double sigma) {
    if (!coronary.ostiumCentre) return Quantity::missing("the ostium was not found");
    const AxialGap at = axialGap(valve, *coronary.ostiumCentre);
    if (at.height < 0.0 || at.height > valve.height) return Quantity::missing(beyondFrame(valve, at.height, "ostium"));
    return withSd(at.gap, sigma);
}

Quantity vtstj(const VirtualValve& valve, const Section& stj) {
    if (stj.contour.empty()) return Quantity::missing("the STJ was not measured");
    double best = std::numeric_limits<double>::max(), heightSum = 0.0;
    for (const Vec3& x : stj.contour.toLps()) {
        const AxialGap at = axialGap(valve, x);
        heightSum += at.height;
        if (at.height >= 0.0 && at.height <= valve.height) best = std::min(best, at.gap);
    }
    if (best == std::numeric_limits<double>::max())
        return Quantity::missing(beyondFrame(valve, heightSum / double(stj.contour.points.size()), "STJ"));
    return withSd(best, 0.5 * stj.areaDerivedDiameter.sd);
}

/// From the hinge down along the annulus normal to the inflow plane.
Quantity depthBelow(const VirtualValve& valve, const PlaneFrame& annulus, const Landmarks& landmarks,
                    LandmarkId hinge) {
    const auto found = landmarks.find(hinge);
    if (found == landmarks.end()) return Quantity::missing("the hinge point was not found");
    const double alongAxis = valve.inflow.height(found->second.position);
    return withSd(alongAxis / valve.inflow.normal.dot(annulus.normal), found->second.sigmaMm);
}

}  // namespace

ValveDistances valveDistances(const VirtualValve& valve, const Measurements& m, const Landmarks& landmarks) {
    ValveDistances out;
    if (valve.profile.empty()) {
        const auto missing = Quantity::missing("the valve could not be placed");
        return {{missing, missing}, missing, {missing, missing, missing}};
    }
    out.vtc[0] = vtc(valve, m.coronary[0], sigmaOf(landmarks, LandmarkId::OstiumLCA));
    out.vtc[1] = vtc(valve, m.coronary[1], sigmaOf(landmarks, LandmarkId::OstiumRCA));
    out.vtstj = vtstj(valve, m.stj);
    constexpr std::array hinges{LandmarkId::HingeNCC, LandmarkId::HingeRCC, LandmarkId::HingeLCC};
    for (std::size_t i = 0; i < 3; ++i) out.depthByCusp[i] = depthBelow(valve, m.annulusPlane, landmarks, hinges[i]);
    return out;
}

}  // namespace tavr
