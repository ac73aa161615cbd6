#include "planning/anatomy/projection.h"

#include "core/base/units.h"

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

// Below this the plane holds the head–foot axis: its S-curve is a vertical line and no single CRAN belongs to a LAO.
constexpr double kVerticalCurve = 1e-6;

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

Projections projections(const Vec3& normal, const std::array<Vec3, 3>& hinge) {
    Projections out;
    for (int lao = -90; lao <= 90; ++lao) {
        if (const auto cran = coplanarCran(normal, lao)) out.sCurve.push_back({double(lao), *cran});
    }
    const auto& [ncc, rcc, lcc] = hinge;
    const Vec3 rccCentral = 2.0 * rcc - lcc - ncc, rightToLeft = rcc - lcc;
    if (rccCentral.norm() > 0.0) out.threeCusp = viewAlong(rccCentral);
    if (rightToLeft.norm() > 0.0) out.cuspOverlap = viewAlong(anteriorSide(rightToLeft));
    return out;
}

double projectedLength(const Vec3& axis, const CArmView& view) {
    const double along = axis.dot(detectorDirection(view));
    return std::sqrt(std::max(0.0, axis.squaredNorm() - along * along));
}

}  // namespace tavr
