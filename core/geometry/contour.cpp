#include "core/geometry/contour.h"

#include "core/base/check.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace tavr {
namespace {

double cross(const Vec2& a, const Vec2& b) {
    return a.x() * b.y() - a.y() * b.x();
}

double segmentDistance(const Vec2& p, const Vec2& a, const Vec2& b) {
    const Vec2 ab = b - a;
    const double t = std::clamp((p - a).dot(ab) / std::max(ab.squaredNorm(), 1e-300), 0.0, 1.0);
    return (p - a - t * ab).norm();
}

double widthAlong(const std::vector<Vec2>& points, const Vec2& direction) {
    double lo = std::numeric_limits<double>::max(), hi = -lo;
    for (const Vec2& p : points) {
        const double s = p.dot(direction);
        lo = std::min(lo, s);
        hi = std::max(hi, s);
    }
    return hi - lo;
}

/// r at angle θ by linear interpolation in a list sorted by angle, periodic.
double radiusAt(const std::vector<std::pair<double, double>>& polar, double theta) {
    auto next = std::lower_bound(polar.begin(), polar.end(), std::pair(theta, -1.0));
    auto at = [&](std::ptrdiff_t i) {
        const auto n = std::ptrdiff_t(polar.size());
        const std::ptrdiff_t wraps = i < 0 ? -1 : (i >= n ? 1 : 0);
        auto p = polar[std::size_t((i + n) % n)];
        p.first += double(wraps) * 2.0 * std::numbers::pi;
        return p;
    };
    const auto i = next - polar.begin();
    const auto a = at(i - 1), b = at(i);
    const double span = b.first - a.first;
    const double t = span > 1e-12 ? (theta - a.first) / span : 0.0;
    return a.second + t * (b.second - a.second);
}

}  // namespace

std::vector<Vec3> PlanarContour::toLps() const {
    std::vector<Vec3> out;
    out.reserve(points.size());
    for (const Vec2& p : points) out.push_back(plane.toLps(p));
    return out;
}

double area(const PlanarContour& contour) {
    double twice = 0.0;
    const auto& p = contour.points;
    for (std::size_t i = 0; i < p.size(); ++i) twice += cross(p[i], p[(i + 1) % p.size()]);
    return 0.5 * std::abs(twice);
}

double perimeter(const PlanarContour& contour) {
    double length = 0.0;
    const auto& p = contour.points;
    for (std::size_t i = 0; i < p.size(); ++i) length += (p[(i + 1) % p.size()] - p[i]).norm();
    return length;
}

Vec2 centroid(const PlanarContour& contour) {
    const auto& p = contour.points;
    if (p.empty()) return Vec2::Zero();
    Vec2 sum = Vec2::Zero();
    double twice = 0.0;
    for (std::size_t i = 0; i < p.size(); ++i) {
        const double c = cross(p[i] - p[0], p[(i + 1) % p.size()] - p[0]);
        sum += c * (p[i] + p[(i + 1) % p.size()] + p[0]) / 3.0;
        twice += c;
    }
    return std::abs(twice) > 1e-12 ? Vec2(sum / twice) : p[0];
}

CaliperDiameters calipers(const PlanarContour& contour) {
    CaliperDiameters d;
    d.min = std::numeric_limits<double>::max();
    constexpr int kSteps = 360;  // half-degree steps: the error of the maximum is below 1e-5 of it
    for (int i = 0; i < kSteps; ++i) {
        const double a = std::numbers::pi * i / kSteps;
        const Vec2 direction(std::cos(a), std::sin(a));
        const double w = widthAlong(contour.points, direction);
        if (w > d.max) d.max = w, d.maxDirection = direction;
        if (w < d.min) d.min = w, d.minDirection = direction;
    }
    return d;
}

PlanarContour convexHull(const PlanarContour& contour) {
    std::vector<Vec2> p = contour.points, hull;
    std::sort(p.begin(), p.end(),
              [](const Vec2& a, const Vec2& b) { return a.x() < b.x() || (a.x() == b.x() && a.y() < b.y()); });
    const auto turnsLeft = [&](const Vec2& c) {
        const Vec2 &a = hull[hull.size() - 2], &b = hull.back();
        return (b.x() - a.x()) * (c.y() - a.y()) - (b.y() - a.y()) * (c.x() - a.x()) > 0.0;
    };
    for (const bool lower : {true, false}) {  // counter-clockwise: below from left to right, then above and back
        const std::size_t start = hull.size();
        for (const Vec2& c : p) {
            while (hull.size() >= start + 2 && !turnsLeft(c)) hull.pop_back();
            hull.push_back(c);
        }
        hull.pop_back();  // the next chain begins with it
        if (lower) std::reverse(p.begin(), p.end());
    }
    return {contour.plane, std::move(hull)};
}

bool inside(const PlanarContour& contour, const Vec2& q) {
    bool in = false;
    const auto& p = contour.points;
    for (std::size_t i = 0, j = p.size() - 1; i < p.size(); j = i++) {
        if ((p[i].y() > q.y()) != (p[j].y() > q.y()) &&
            q.x() < (p[j].x() - p[i].x()) * (q.y() - p[i].y()) / (p[j].y() - p[i].y()) + p[i].x())
            in = !in;
    }
    return in;
}

double distanceTo(const PlanarContour& contour, const Vec2& q) {
    double best = std::numeric_limits<double>::max();
    const auto& p = contour.points;
    for (std::size_t i = 0; i < p.size(); ++i) best = std::min(best, segmentDistance(q, p[i], p[(i + 1) % p.size()]));
    return best;
}

PlanarContour smoothed(const PlanarContour& contour, int harmonics, int n) {
    TAVR_CHECK(!contour.empty() && harmonics >= 1 && n >= 2 * harmonics + 1);
    const Vec2 c = centroid(contour);
    std::vector<std::pair<double, double>> polar;
    for (const Vec2& p : contour.points) polar.emplace_back(std::atan2(p.y() - c.y(), p.x() - c.x()), (p - c).norm());
    std::sort(polar.begin(), polar.end());
    std::vector<double> r(static_cast<std::size_t>(n)), theta(r.size());
    for (int i = 0; i < n; ++i) {
        theta[std::size_t(i)] = -std::numbers::pi + 2.0 * std::numbers::pi * i / n;
        r[std::size_t(i)] = radiusAt(polar, theta[std::size_t(i)]);
    }
    PlanarContour out{contour.plane, std::vector<Vec2>(r.size())};
    std::vector<double> fit(r.size(), 0.0);
    for (int k = 0; k <= harmonics; ++k) {
        double a = 0.0, b = 0.0;
        for (std::size_t i = 0; i < r.size(); ++i)
            a += r[i] * std::cos(k * theta[i]), b += r[i] * std::sin(k * theta[i]);
        const double scale = (k == 0 ? 1.0 : 2.0) / n;
        for (std::size_t i = 0; i < r.size(); ++i)
            fit[i] += scale * (a * std::cos(k * theta[i]) + b * std::sin(k * theta[i]));
    }
    for (std::size_t i = 0; i < r.size(); ++i)
        out.points[i] = c + fit[i] * Vec2(std::cos(theta[i]), std::sin(theta[i]));
    return out;
}

double areaDerivedDiameter(double areaMm2) {
    return std::sqrt(4.0 * areaMm2 / std::numbers::pi);
}
double perimeterDerivedDiameter(double perimeterMm) {
    return perimeterMm / std::numbers::pi;
}

}  // namespace tavr
