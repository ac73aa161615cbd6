#include "planning/hand_root.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

constexpr double kLargestCoordinateMm = 5000.0;  // as for landmarks
constexpr double kThinnestMm = 8.0, kWidestMm = 80.0, kClosestMm = 1.0, kShortestMm = 15.0;
constexpr std::size_t kMostPoints = 200;

using Knot = Eigen::Vector4d;  // position and diameter

Knot knotOf(const HandRootPoint& p) {
    return {p.position.x(), p.position.y(), p.position.z(), p.diameterMm};
}

/// Slope at a point of three, by the parabola through them (Barry and Goldman's centripetal form).
Knot slope(const Knot& a, const Knot& b, const Knot& c, double ab, double bc) {
    return ((b - a) / ab * bc + (c - b) / bc * ab) / (ab + bc);
}

double knotStep(const HandRootPoint& a, const HandRootPoint& b) {
    return std::sqrt((b.position - a.position).norm());
}

}  // namespace

Status checkHandRoot(const HandRoot& root) {
    const char *where = "root by hand",
               *todo = "give points from the LVOT to the ascending aorta, each with a diameter";
    if (root.points.size() < 2 || root.points.size() > kMostPoints)
        return fail(ErrorKind::Input, fmt::format("{} points make no root", root.points.size()), where, todo);
    double total = 0.0;
    for (std::size_t i = 0; i < root.points.size(); ++i) {
        const auto& [x, d] = root.points[i];
        if (!x.allFinite() || x.cwiseAbs().maxCoeff() > kLargestCoordinateMm)
            return fail(ErrorKind::Input, fmt::format("point {} lies nowhere in a patient", i + 1), where, todo);
        if (!(d >= kThinnestMm && d <= kWidestMm))
            return fail(ErrorKind::Input, fmt::format("the diameter at point {} is {:g} mm", i + 1, d), where,
                        fmt::format("give a diameter from {:g} to {:g} mm", kThinnestMm, kWidestMm));
        if (i == 0) continue;
        const double step = (x - root.points[i - 1].position).norm();
        if (step < kClosestMm)
            return fail(ErrorKind::Input, fmt::format("points {} and {} lie on top of each other", i, i + 1), where,
                        fmt::format("keep {:g} mm between them", kClosestMm));
        total += step;
    }
    if (total >= kShortestMm) return {};
    return fail(ErrorKind::Input, fmt::format("the line is only {:.1f} mm long", total), where, todo);
}

std::vector<HandRootPoint> handRootSamples(const HandRoot& root) {
    const auto& p = root.points;
    const auto last = p.size() - 1;
    const auto slopeAt = [&](std::size_t i) -> Knot {
        if (i == 0) return (knotOf(p[1]) - knotOf(p[0])) / knotStep(p[0], p[1]);
        if (i == last) return (knotOf(p[last]) - knotOf(p[last - 1])) / knotStep(p[last - 1], p[last]);
        return slope(knotOf(p[i - 1]), knotOf(p[i]), knotOf(p[i + 1]), knotStep(p[i - 1], p[i]),
                     knotStep(p[i], p[i + 1]));
    };
    std::vector<HandRootPoint> out{p.front()};
    for (std::size_t i = 0; i < last; ++i) {
        const double step = knotStep(p[i], p[i + 1]);
        const Knot a = knotOf(p[i]), b = knotOf(p[i + 1]), ta = step * slopeAt(i), tb = step * slopeAt(i + 1);
        const int n = std::max(1, int(std::lround((p[i + 1].position - p[i].position).norm())));
        for (int k = 1; k <= n; ++k) {
            const double t = double(k) / n, t2 = t * t, t3 = t2 * t;
            const Knot x = (2 * t3 - 3 * t2 + 1) * a + (t3 - 2 * t2 + t) * ta + (3 * t2 - 2 * t3) * b + (t3 - t2) * tb;
            // Between two diameters a curve may swing out of them; a wall that nobody saw is not invented.
            const auto [low, high] = std::minmax(p[i].diameterMm, p[i + 1].diameterMm);
            out.push_back({x.head<3>(), std::clamp(x[3], low, high)});
        }
    }
    return out;
}

Polyline handRootLine(const HandRoot& root) {
    Polyline line;
    for (const HandRootPoint& p : handRootSamples(root)) line.push_back(p.position);
    return line;
}

}  // namespace tavr
