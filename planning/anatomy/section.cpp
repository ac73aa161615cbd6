#include "planning/anatomy/section.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tavr {
namespace {

constexpr double kOutside = 1e6;  // what the field answers beyond its grid

double distanceAt(const ScalarImage& distance, const Vec3& x) {
    return sampleLinear(distance, x, kOutside);
}

/// The deepest point of the lumen near the plane's origin, so that a plane centred a little off still finds its
/// section.
Vec2 deepestNear(const ScalarImage& distance, const PlaneFrame& plane) {
    Vec2 best = Vec2::Zero();
    double lowest = distanceAt(distance, plane.origin);
    for (int ring = 1; ring <= 5; ++ring) {
        for (int k = 0; k < 8; ++k) {
            const double a = std::numbers::pi * k / 4.0;
            const Vec2 p = 2.0 * ring * Vec2(std::cos(a), std::sin(a));
            const double d = distanceAt(distance, plane.toLps(p));
            if (d < lowest) lowest = d, best = p;
        }
    }
    return best;
}

/// Distance along the ray at which the field first rises through `level`; negative: it never does within reach.
double crossing(const ScalarImage& distance, const PlaneFrame& plane, const Vec2& from, const Vec2& along,
                const CutOptions& o) {
    double t = 0.0, inner = 0.0;
    while (t <= o.reachMm) {
        const double d = distanceAt(distance, plane.toLps(from + t * along)) - o.levelMm;
        if (d > 0.5 * kOutside) return -1.0;
        if (d > 0.0) {
            double outer = t;
            for (int i = 0; i < 12; ++i) {
                const double mid = 0.5 * (inner + outer);
                (distanceAt(distance, plane.toLps(from + mid * along)) > o.levelMm ? outer : inner) = mid;
            }
            return 0.5 * (inner + outer);
        }
        inner = t;
        t += std::clamp(-0.6 * d, 0.25, 3.0);  // the field is a distance: long strides are safe deep inside
    }
    return -1.0;
}

}  // namespace

tl::expected<PlanarContour, std::string> cutLumen(const ScalarImage& distance, const PlaneFrame& plane,
                                                  const CutOptions& options) {
    const double atOrigin = distanceAt(distance, plane.origin);
    Vec2 centre = atOrigin < -3.0 ? Vec2(0.0, 0.0) : deepestNear(distance, plane);
    if (!(distanceAt(distance, plane.toLps(centre)) < options.levelMm))
        return tl::unexpected<std::string>("the plane does not meet the segmented lumen");
    PlanarContour contour{plane, {}};
    for (int pass = 0; pass < 2; ++pass) {  // the second pass from the centroid spreads the rays evenly
        contour.points.clear();
        const int rays = pass == 0 ? std::min(options.rays, 32) : options.rays;
        for (int k = 0; k < rays; ++k) {
            const double a = 2.0 * std::numbers::pi * k / rays;
            const Vec2 along(std::cos(a), std::sin(a));
            const double r = crossing(distance, plane, centre, along, options);
            if (r < 0.0) return tl::unexpected<std::string>("the section leaves the segmented region");
            contour.points.push_back(centre + r * along);
        }
        const Vec2 middle = centroid(contour);
        if (distanceAt(distance, plane.toLps(middle)) < options.levelMm) centre = middle;
    }
    return contour;
}

namespace {

Section described(PlanarContour contour) {
    Section s;
    s.contour = std::move(contour);
    const double a = area(s.contour), p = perimeter(s.contour);
    const CaliperDiameters d = calipers(s.contour);
    s.area = Quantity::exactly(a);
    s.perimeter = Quantity::exactly(p);
    s.minDiameter = Quantity::exactly(d.min);
    s.maxDiameter = Quantity::exactly(d.max);
    s.areaDerivedDiameter = Quantity::exactly(areaDerivedDiameter(a));
    s.perimeterDerivedDiameter = Quantity::exactly(perimeterDerivedDiameter(p));
    s.eccentricity = Quantity::exactly(1.0 - d.min / d.max);
    return s;
}

}  // namespace

Section describeSection(const PlanarContour& raw) {
    return described(smoothed(raw, kSectionHarmonics, 256));
}

Section describeRing(const PlanarContour& raw) {
    const PlanarContour outline = smoothed(raw, kSectionHarmonics, 256);
    Section s = described(smoothed(convexHull(outline), kSectionHarmonics, 256));
    s.bridgedShare = std::max(0.0, 1.0 - area(outline) / area(s.contour));
    return s;
}

Section missingSection(const std::string& why) {
    Section s;
    for (Quantity* q : {&s.area, &s.perimeter, &s.minDiameter, &s.maxDiameter, &s.areaDerivedDiameter,
                        &s.perimeterDerivedDiameter, &s.eccentricity})
        *q = Quantity::missing(why);
    return s;
}

double chordThrough(const PlanarContour& contour, const Vec2& centre, const Vec2& along) {
    double lo = 0.0, hi = 0.0;
    const auto& p = contour.points;
    const Vec2 across(-along.y(), along.x());
    for (std::size_t i = 0; i < p.size(); ++i) {
        const Vec2 a = p[i] - centre, b = p[(i + 1) % p.size()] - centre;
        const double ca = a.dot(across), cb = b.dot(across);
        if ((ca > 0.0) == (cb > 0.0)) continue;
        const double t = (a + ca / (ca - cb) * (b - a)).dot(along);
        lo = std::min(lo, t);
        hi = std::max(hi, t);
    }
    return hi - lo;
}

Vec3 outward(const ScalarImage& distance, const Vec3& x, double reachMm) {
    Vec3 g;
    for (int a = 0; a < 3; ++a) {
        const Vec3 e = reachMm * Vec3::Unit(a);
        g[a] = sampleLinear(distance, x + e, 0.0) - sampleLinear(distance, x - e, 0.0);
    }
    const double n = g.norm();
    return n > 1e-9 ? Vec3(g / n) : Vec3(Vec3::Zero());
}

}  // namespace tavr
