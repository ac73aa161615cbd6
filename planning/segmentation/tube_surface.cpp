#include "planning/segmentation/tube_surface.h"

#include <cmath>
#include <numbers>

namespace tavr {
namespace {

Vec3 reflected(const Vec3& x, const Vec3& mirror) {
    const double n = mirror.squaredNorm();
    return n > 1e-18 ? Vec3(x - (2.0 / n) * mirror.dot(x) * mirror) : x;
}

PlaneFrame transported(const PlaneFrame& from, const Vec3& origin, const Vec3& normal) {
    const Vec3 v1 = origin - from.origin;
    const Vec3 u = reflected(from.u, v1), t = reflected(from.normal, v1);
    PlaneFrame to;
    to.origin = origin;
    to.normal = normal;
    to.u = reflected(u, normal - t);
    to.u = (to.u - to.u.dot(normal) * normal).normalized();
    to.v = normal.cross(to.u);
    return to;
}

}  // namespace

Vec3 TubeSurface::direction(int plane, int angle) const {
    const double t = 2.0 * std::numbers::pi * angle / angles;
    const PlaneFrame& f = frames[std::size_t(plane)];
    return std::cos(t) * f.u + std::sin(t) * f.v;
}

double TubeSurface::area(int plane) const {
    double sum = 0.0;
    for (int a = 0; a < angles; ++a) sum += at(plane, a) * at(plane, a + 1);
    return 0.5 * sum * std::sin(2.0 * std::numbers::pi / angles);
}

Vec3 TubeSurface::centroid(int plane) const {
    Vec3 sum = Vec3::Zero();
    double weight = 0.0;
    for (int a = 0; a < angles; ++a) {
        const double w = at(plane, a) * at(plane, a + 1);
        sum += w / 3.0 * (at(plane, a) * direction(plane, a) + at(plane, a + 1) * direction(plane, a + 1));
        weight += w;
    }
    return frames[std::size_t(plane)].origin + sum / weight;
}

Polyline TubeSurface::line() const {
    Polyline out;
    for (const PlaneFrame& f : frames) out.push_back(f.origin);
    return out;
}

TubeSurface makeTube(const Polyline& line, double stepMm, int angles, double radiusMm) {
    TubeSurface tube;
    tube.step = stepMm;
    tube.angles = angles;
    const Polyline points = resampled(line, stepMm);
    const auto tangent = [&](std::size_t k) {
        return Vec3(points[std::min(k + 1, points.size() - 1)] - points[k > 0 ? k - 1 : 0]).normalized();
    };
    tube.frames.push_back(makePlane(points[0], tangent(0)));
    for (std::size_t k = 1; k < points.size(); ++k)
        tube.frames.push_back(transported(tube.frames.back(), points[k], tangent(k)));
    tube.radius.assign(points.size() * std::size_t(angles), radiusMm);
    return tube;
}

}  // namespace tavr
