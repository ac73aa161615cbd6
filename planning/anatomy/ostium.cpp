#include "planning/anatomy/ostium.h"

#include "core/geometry/contour.h"
#include "planning/anatomy/section.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tavr {
namespace {

constexpr int kRays = 32;
constexpr double kReach = 4.5;  // mm: a coronary wider than 9 mm is a chamber

/// What surrounds the bright spot in the plane: the median over rays of the darkest HU they meet, the wall's at most.
double surroundings(const Volume& ct, const PlaneFrame& plane, double wall) {
    std::vector<double> darkest;
    for (int k = 0; k < kRays; ++k) {
        const double a = 2.0 * std::numbers::pi * k / kRays;
        double least = 1e9;
        for (double r = 1.0; r <= kReach; r += 0.4)
            least = std::min(least, sampleLinear(ct, plane.toLps(r * Vec2(std::cos(a), std::sin(a)))));
        darkest.push_back(least);
    }
    std::nth_element(darkest.begin(), darkest.begin() + kRays / 2, darkest.end());
    return std::clamp(darkest[kRays / 2], -150.0, wall);
}

/// Distance from the plane's origin at which the ray falls below `edge`; kReach where it never does.
double edgeAlong(const Volume& ct, const PlaneFrame& plane, const Vec2& along, double edge, double start) {
    double before = start;
    for (double r = 0.2; r < kReach; r += 0.2) {
        const double hu = sampleLinear(ct, plane.toLps(r * along));
        if (hu < edge) return r - 0.2 * std::clamp((edge - hu) / std::max(before - hu, 1e-9), 0.0, 1.0);
        before = hu;
    }
    return kReach;
}

/// Radii of the bright spot from the plane's origin to half of its own contrast; empty when it has no edge.
std::vector<double> spotRadii(const Volume& ct, const PlaneFrame& plane, double wall) {
    double peak = -1e9;
    for (double x : {-0.5, 0.0, 0.5})
        for (double y : {-0.5, 0.0, 0.5}) peak = std::max(peak, sampleLinear(ct, plane.toLps({x, y})));
    const double edge = 0.5 * (peak + surroundings(ct, plane, wall));
    std::vector<double> r;
    for (int k = 0; k < kRays; ++k) {
        const double a = 2.0 * std::numbers::pi * k / kRays;
        r.push_back(edgeAlong(ct, plane, {std::cos(a), std::sin(a)}, edge, peak));
    }
    const auto open = std::count_if(r.begin(), r.end(), [](double x) { return x >= kReach; });
    return open > kRays / 3 ? std::vector<double>{} : r;
}

/// The outline of a vessel's section near the plane's origin. A bright neighbour that touches it on one side is cut off
/// by symmetry: no ray is much longer than the opposite one, nor than most; the centre settles in three rounds.
PlanarContour spotOutline(const Volume& ct, PlaneFrame plane, double wall) {
    PlanarContour out{plane, {}};
    for (int round = 0; round < 3; ++round) {
        const std::vector<double> r = spotRadii(ct, plane, wall);
        if (r.empty()) return {plane, {}};
        std::vector<double> sorted = r;
        std::nth_element(sorted.begin(), sorted.begin() + kRays / 2, sorted.end());
        out = {plane, {}};
        for (int k = 0; k < kRays; ++k) {
            const double opposite = r[std::size_t((k + kRays / 2) % kRays)], a = 2.0 * std::numbers::pi * k / kRays;
            const double most = std::min(1.25 * opposite + 0.3, 1.5 * sorted[kRays / 2]);
            out.points.push_back(std::min(r[std::size_t(k)], most) * Vec2(std::cos(a), std::sin(a)));
        }
        if (area(out) < 0.5) return {plane, {}};
        if (round < 2) plane.origin = plane.toLps(centroid(out));
    }
    return out;
}

/// Where the line from `x` against `axis` meets the lumen surface (within 6 mm), else the surface point nearest to x.
Vec3 backToWall(const RootModel& root, const Vec3& x, const Vec3& axis) {
    auto d = [&](double t) { return sampleLinear(root.lumenDistance, x - t * axis, 1e6); };
    double outer = 0.0;
    for (double t = 0.0; t <= 6.0; t += 0.25) {
        if (d(t) > 0.0) {
            outer = t;
            continue;
        }
        double inner = t;
        for (int i = 0; i < 12; ++i) {
            const double mid = 0.5 * (inner + outer);
            (d(mid) > 0.0 ? outer : inner) = mid;
        }
        return x - 0.5 * (inner + outer) * axis;
    }
    return ontoLumen(root, x);
}

/// Centres of the vessel on shells 1…3 mm outside the wall, each started from the one before.
std::vector<Vec3> followOut(const Volume& ct, const RootModel& root, const Vec3& near, const Vec3& start) {
    std::vector<Vec3> centres;
    const double wall = wallHu(root);
    Vec3 along = start, at = near;
    for (double reach : {1.0, 1.5, 2.0, 2.5, 3.0}) {
        const double have = sampleLinear(root.lumenDistance, at, 1e6);
        const Vec3 x = at + std::max(0.25, reach - have) * along;
        const PlanarContour spot = spotOutline(ct, makePlane(x, along), wall);
        if (spot.empty()) break;
        at = spot.plane.toLps(centroid(spot));
        centres.push_back(at);
        if (centres.size() >= 2) {
            const Vec3 step = centres.back() - centres.front();
            if (step.norm() > 0.3 && step.normalized().dot(start) > 0.2)
                along = (along + step.normalized()).normalized();
        }
    }
    return centres;
}

/// Carries the vessel's outline in `middle`, ⟂ rim.axis, back to the wall; false: it has no outline there.
bool carryBack(OstiumRim& rim, const Volume& ct, const RootModel& root, const Vec3& middle, const Vec3& normal) {
    const PlanarContour section = spotOutline(ct, makePlane(middle, rim.axis), wallHu(root));
    if (section.empty()) return false;
    rim.diameterMm = areaDerivedDiameter(area(section));
    rim.centre = backToWall(root, section.plane.toLps(centroid(section)), rim.axis);
    rim.lower = rim.upper = rim.centre;
    for (const Vec3& x : smoothed(section, 3, kRays).toLps()) {
        const Vec3 p = backToWall(root, x, rim.axis);
        if ((p - rim.centre).norm() > 6.0) continue;
        if (normal.dot(p) < normal.dot(rim.lower)) rim.lower = p;
        if (normal.dot(p) > normal.dot(rim.upper)) rim.upper = p;
    }
    return true;
}

}  // namespace

double wallHu(const RootModel& root) {
    return 2.0 * root.bloodEdgeHu - root.lumenMeanHu;
}

Vec3 ontoLumen(const RootModel& root, Vec3 x) {
    for (int i = 0; i < 20; ++i) {
        const double d = sampleLinear(root.lumenDistance, x, 1e6);
        if (std::abs(d) < 0.01 || d > 1e5) break;
        x -= d * outward(root.lumenDistance, x);
    }
    return x;
}

std::optional<OstiumRim> traceOstium(const Volume& ct, const RootModel& root, const Vec3& near, const Vec3& normal) {
    const Vec3 wallPoint = ontoLumen(root, near);
    constexpr double kOverTheMouth = 3.0;  // mm: the segmented wall may dip or bulge where a vessel leaves
    const Vec3 out = outward(root.lumenDistance, wallPoint, kOverTheMouth);
    if (out.isZero()) return std::nullopt;
    const std::vector<Vec3> centres = followOut(ct, root, wallPoint, out);
    if (centres.size() < 3) return std::nullopt;
    OstiumRim rim;
    rim.axis = (centres.back() - centres.front()).normalized();
    rim.slit = rim.axis.dot(out) < 0.5;
    if (rim.slit) rim.axis = (rim.axis + out).normalized();
    const Vec3 middle = centres[centres.size() / 2];
    if (!carryBack(rim, ct, root, middle, normal)) return std::nullopt;
    return rim;
}

OstiumRim rimAlong(const Volume& ct, const RootModel& root, const Polyline& line, const Vec3& normal) {
    constexpr double kBeyondTheBlur = 2.5;  // mm along the vessel
    OstiumRim rim;
    rim.slit = true;
    rim.centre = rim.lower = rim.upper = ontoLumen(root, line.front());
    rim.axis = (pointAt(line, kBeyondTheBlur + 1.5) - pointAt(line, kBeyondTheBlur - 1.5)).normalized();
    carryBack(rim, ct, root, pointAt(line, kBeyondTheBlur), normal);
    return rim;
}

}  // namespace tavr
