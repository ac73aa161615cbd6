#include "planning/segmentation/lumen_field.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tavr {
namespace {

constexpr double kTwoPi = 2.0 * std::numbers::pi;

struct Wall {
    double radius, byAngle, byArc;
};

/// Bilinear radius and its derivatives at a fractional plane and an angle.
Wall wallAt(const TubeSurface& tube, double plane, double angle) {
    const int p = std::clamp(int(plane), 0, std::max(0, tube.planes() - 2)), q = std::min(p + 1, tube.planes() - 1);
    const double turn = angle / kTwoPi * tube.angles, fa = turn - std::floor(turn), fp = plane - p;
    const int a = int(std::floor(turn));
    const double lower = (1 - fa) * tube.at(p, a) + fa * tube.at(p, a + 1),
                 upper = (1 - fa) * tube.at(q, a) + fa * tube.at(q, a + 1);
    const double left = (1 - fp) * tube.at(p, a) + fp * tube.at(q, a),
                 right = (1 - fp) * tube.at(p, a + 1) + fp * tube.at(q, a + 1);
    return {(1 - fp) * lower + fp * upper, (right - left) * tube.angles / kTwoPi, (upper - lower) / tube.step};
}

}  // namespace

TubePosition locate(const TubeSurface& tube, const Vec3& x, double hint) {
    const double last = tube.planes() - 1;
    double plane = std::clamp(hint, 0.0, last), height = 0.0;
    PlaneFrame f;
    for (int step = 0; step < 12; ++step) {
        const int p = std::clamp(int(plane), 0, std::max(0, tube.planes() - 2));
        const PlaneFrame &a = tube.frames[std::size_t(p)], &b = tube.frames[std::size_t(std::min(p + 1, int(last)))];
        const double w = plane - p;
        f.origin = (1 - w) * a.origin + w * b.origin;
        f.normal = ((1 - w) * a.normal + w * b.normal).normalized();
        f.u = (1 - w) * a.u + w * b.u;
        f.v = (1 - w) * a.v + w * b.v;
        height = f.height(x);
        const double next = std::clamp(plane + height / tube.step, 0.0, last);
        const bool settled = std::abs(next - plane) < 0.01;
        plane = next;  // also on the last step: a point past an end must stand exactly on it, or the end stays open
        if (settled) break;
    }
    const Vec2 uv = f.toPlane(x);
    const double r = uv.norm();
    double angle = std::atan2(uv.y(), uv.x());
    if (angle < 0.0) angle += kTwoPi;
    const Wall wall = wallAt(tube, plane, angle);
    TubePosition out;
    out.plane = plane;
    const double slope = wall.byAngle / std::max(3.0, wall.radius);
    out.distance = (r - wall.radius) / std::sqrt(1.0 + slope * slope + wall.byArc * wall.byArc);
    out.beyond = plane <= 0.0 ? -height : plane >= last ? height : -1.0;
    return out;
}

ImageGrid gridAround(const ImageGrid& ct, const TubeSurface& tube, double spacingMm, double marginMm) {
    Vec3 lo = Vec3::Constant(1e30), hi = -lo;
    for (int p = 0; p < tube.planes(); ++p) {
        for (int a = 0; a < tube.angles; a += 4) {
            const Vec3 local = ct.direction.transpose() * (tube.point(p, a) - ct.origin);
            lo = lo.cwiseMin(local - Vec3::Constant(marginMm));
            hi = hi.cwiseMax(local + Vec3::Constant(marginMm));
        }
    }
    ImageGrid g = ct;
    g.spacing = Vec3::Constant(spacingMm);
    for (int a = 0; a < 3; ++a) {
        lo[a] = std::max(lo[a], 0.0);
        hi[a] = std::max(lo[a], std::min(hi[a], (ct.size[a] - 1) * ct.spacing[a]));
        g.size[a] = int(std::floor((hi[a] - lo[a]) / spacingMm)) + 1;
    }
    g.origin = ct.origin + ct.direction * lo;
    return g;
}

LumenField lumenField(const TubeSurface& tube, const ImageGrid& grid) {
    LumenField field{ScalarImage(grid), ScalarImage(grid)};
    parallelFor(grid.size[2], [&](int k) {
        for (int j = 0; j < grid.size[1]; ++j) {
            double hint = 0.5 * tube.planes();
            for (int i = 0; i < grid.size[0]; ++i) {
                const TubePosition at = locate(tube, grid.toLps(Vec3(i, j, k)), hint);
                hint = at.plane;
                field.distance.at(i, j, k) = float(std::max(at.distance, at.beyond));
                field.arc.at(i, j, k) = float(at.plane * tube.step);
            }
        }
    });
    return field;
}

}  // namespace tavr
