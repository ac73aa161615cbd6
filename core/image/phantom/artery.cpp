#include "core/image/phantom/artery.h"

#include "core/base/check.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tavr::phantom {
namespace {

constexpr double kWall = 1.2;    // mm, without plaque
constexpr double kReach = 16.0;  // mm from the axis: lumen, wall, plaque and room for the painter's margin

Vec3 transported(const Vec3& u, const Vec3& tangent) {
    return (u - u.dot(tangent) * tangent).normalized();
}

Vec3 tangentOf(const Polyline& line, std::size_t i) {
    return (line[std::min(i + 1, line.size() - 1)] - line[i > 0 ? i - 1 : 0]).normalized();
}

/// 1 in the middle, 0 at the ends and beyond.
double bump(double arc, double middle, double length) {
    const double t = std::abs(arc - middle) / (0.5 * length);
    if (t >= 1.0) return 0.0;
    const double c = std::cos(0.5 * std::numbers::pi * t);
    return c * c;
}

}  // namespace

Polyline curveThrough(const std::vector<Vec3>& points, double stepMm) {
    TAVR_CHECK(points.size() >= 2);
    const auto handle = [&](std::size_t i) -> Vec3 {
        return points[std::min(i + 1, points.size() - 1)] - points[i > 0 ? i - 1 : 0];
    };
    Polyline rough{points.front()};
    for (std::size_t i = 1; i < points.size(); ++i) {
        const double reach = (points[i] - points[i - 1]).norm() / 3.0;
        appendBezier(rough, points[i - 1], handle(i - 1).normalized(), points[i], handle(i).normalized(), reach, reach,
                     24);
    }
    return resampled(rough, stepMm);
}

Artery::Artery(Polyline axis, std::vector<double> diameter, std::vector<Stenosis> stenoses, std::vector<Plaque> plaques)
    : stenoses_(std::move(stenoses)), plaques_(std::move(plaques)) {
    TAVR_CHECK(axis.size() >= 2 && axis.size() == diameter.size());
    Vec3 u = makePlane(axis[0], tangentOf(axis, 0), Vec3(0.0, -1.0, 0.0)).u;
    for (std::size_t i = 0; i < axis.size(); ++i) {
        if (i > 0) length_ += (axis[i] - axis[i - 1]).norm();
        arc_.push_back(length_);
        radius_.push_back(0.5 * diameter[i]);
        u = transported(u, tangentOf(axis, i));
        u_.push_back(u);
    }
    tube_ = Tube(std::move(axis), radius_, kReach);
}

PlaneFrame Artery::frameAt(double s) const {
    const Polyline& line = tube_.line();
    const auto after = std::upper_bound(arc_.begin(), arc_.end(), s);
    const auto i = std::clamp(std::size_t(after - arc_.begin()), std::size_t(1), line.size() - 1);
    const double t = std::clamp((s - arc_[i - 1]) / (arc_[i] - arc_[i - 1]), 0.0, 1.0);
    PlaneFrame f;
    f.origin = (1.0 - t) * line[i - 1] + t * line[i];
    f.normal = (line[i] - line[i - 1]).normalized();
    f.u = transported((1.0 - t) * u_[i - 1] + t * u_[i], f.normal);
    f.v = f.normal.cross(f.u);
    return f;
}

Polar Artery::locate(const Vec3& x) const {
    const Tube::Nearest n = tube_.nearest(x);
    if (!n.found) return {};
    const double s = (1.0 - n.t) * arc_[n.segment] + n.t * arc_[n.segment + 1];
    const PlaneFrame f = frameAt(s);
    const Vec2 p = f.toPlane(x);
    return {s, n.distance, std::atan2(p.y(), p.x()), true};
}

double Artery::plainRadius(double s) const {
    const auto after = std::upper_bound(arc_.begin(), arc_.end(), s);
    const auto i = std::clamp(std::size_t(after - arc_.begin()), std::size_t(1), arc_.size() - 1);
    const double t = std::clamp((s - arc_[i - 1]) / (arc_[i] - arc_[i - 1]), 0.0, 1.0);
    return (1.0 - t) * radius_[i - 1] + t * radius_[i];
}

double Artery::radius(double s, double theta) const {
    double r = plainRadius(s);
    for (const Stenosis& n : stenoses_) {
        const double side = 0.5 * (1.0 + std::cos(theta - n.angle));
        r *= 1.0 - bump(s, n.arc, n.length) * (n.depth + n.shift * side * side);
    }
    return r;
}

double Artery::lumen(const Vec3& x) const {
    const Polar p = locate(x);
    return p.found ? p.rho - radius(p.s, p.theta) : kReach;
}

double Artery::wall(const Vec3& x) const {
    const Polar p = locate(x);
    return p.found ? p.rho - plainRadius(p.s) - kWall : kReach;
}

double Artery::plaque(const Plaque& q, const Vec3& x) const {
    const Polar p = locate(x);
    if (!p.found) return kReach;
    const double half = 0.5 * q.thickness;
    const double across = std::abs(p.rho - radius(p.s, p.theta) - half) - half;
    const double around = p.rho * (std::abs(std::remainder(p.theta - q.angle, 2.0 * std::numbers::pi)) - 0.5 * q.width);
    return std::max({across, around, std::abs(p.s - q.arc) - 0.5 * q.length});
}

}  // namespace tavr::phantom
