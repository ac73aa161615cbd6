#include "planning/anatomy/projection.h"

#include "core/base/units.h"

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

// Below this the plane holds the head–foot axis: its S-curve is a vertical line and no single CRAN belongs to a LAO.
constexpr double kVerticalCurve = 1e-6;

// A delivery axis closer than this to the annulus' normal leaves the double S-curve's view to chance.
constexpr double kUprightDeg = 3.0;

/// Of the two opposite views along an axis, the one with the detector in front of the patient (LPS: −y is anterior).
Vec3 anteriorSide(const Vec3& axis) {
    return axis.y() > 0.0 ? Vec3(-axis) : axis;
}

}  // namespace

Vec3 detectorDirection(const CArmView& view) {
    const double a = radians(view.laoDeg), b = radians(view.cranDeg);
    return {std::sin(a) * std::cos(b), -std::cos(a) * std::cos(b), std::sin(b)};
}

CArmView viewAlong(const Vec3& direction) {
    const Vec3 d = direction.normalized();
    return {degrees(std::atan2(d.x(), -d.y())), degrees(std::asin(std::clamp(d.z(), -1.0, 1.0)))};
}

std::optional<double> coplanarCran(const Vec3& normal, double laoDeg) {
    if (std::abs(normal.z()) < kVerticalCurve * normal.norm()) return std::nullopt;
    const double a = radians(laoDeg);
    return degrees(std::atan((normal.y() * std::cos(a) - normal.x() * std::sin(a)) / normal.z()));
}

std::vector<CArmView> coplanarCurve(const Vec3& normal) {
    std::vector<CArmView> curve;
    for (int lao = -90; lao <= 90; ++lao) {
        if (const auto cran = coplanarCran(normal, lao)) curve.push_back({double(lao), *cran});
    }
    return curve;
}

Projections projections(const Vec3& normal, const std::array<Vec3, 3>& hinge, const std::optional<Vec3>& axis) {
    Projections out;
    out.sCurve = coplanarCurve(normal);
    const auto& [ncc, rcc, lcc] = hinge;
    const auto along = [](const Vec3& d) { return d.norm() > 0.0 ? std::optional(viewAlong(d)) : std::nullopt; };
    out.threeCusp = along(2.0 * rcc - lcc - ncc);
    out.lccPosterior = along(-(2.0 * lcc - rcc - ncc));
    out.nccPosterior = along(-(2.0 * ncc - rcc - lcc));
    out.cuspOverlap = along(anteriorSide(rcc - lcc));
    out.overlapRN = along(anteriorSide(rcc - ncc));
    out.overlapLN = along(anteriorSide(lcc - ncc));
    if (!axis || axis->norm() <= 0.0) return out;
    out.deliveryAxis = axis->normalized();
    out.deliveryCurve = coplanarCurve(*out.deliveryAxis);
    const Vec3 both = normal.normalized().cross(*out.deliveryAxis);
    // Where the axis stands upright on the annulus every coplanar view serves, and none is singled out.
    if (both.norm() > std::sin(radians(kUprightDeg))) out.doubleS = viewAlong(anteriorSide(both));
    return out;
}

std::optional<Vec3> deliveryAxis(const Polyline& centreline, double annulusArc) {
    constexpr double kBelow = 10.0, kAbove = 30.0, kLeast = 25.0;
    const Vec3 chord = pointAt(centreline, annulusArc + kAbove) - pointAt(centreline, annulusArc - kBelow);
    return chord.norm() > kLeast ? std::optional<Vec3>(chord.normalized()) : std::nullopt;
}

CArmView viewSd(const CArmView& view, double tiltSdDeg) {
    const double each = tiltSdDeg / std::sqrt(2.0);
    return {std::min(180.0, each / std::max(1e-3, std::cos(radians(view.cranDeg)))), each};
}

bool reachable(const CArmView& view) {
    return std::abs(view.laoDeg) <= kReachLaoDeg && std::abs(view.cranDeg) <= kReachCranDeg;
}

std::optional<CArmView> nearestReachable(const std::vector<CArmView>& curve, const CArmView& wanted) {
    const Vec3 d = detectorDirection(wanted);
    std::optional<CArmView> best;
    double most = -2.0;
    for (const CArmView& view : curve) {
        const double cosine = d.dot(detectorDirection(view));
        if (reachable(view) && cosine > most) most = cosine, best = view;
    }
    return best;
}

double offPlaneDeg(const Vec3& normal, const CArmView& view) {
    return degrees(std::asin(std::clamp(std::abs(normal.normalized().dot(detectorDirection(view))), 0.0, 1.0)));
}

double depthErrorMm(const Vec3& normal, double diameterMm, const CArmView& view) {
    return 0.5 * diameterMm * std::abs(normal.normalized().dot(detectorDirection(view)));
}

double projectedLength(const Vec3& axis, const CArmView& view) {
    const double along = axis.dot(detectorDirection(view));
    return std::sqrt(std::max(0.0, axis.squaredNorm() - along * along));
}

}  // namespace tavr
