#pragma once
#include "core/geometry/plane.h"

#include <vector>

namespace tavr {

/// A closed planar curve: points in the plane's (u, v) coordinates, mm, counter-clockwise seen against the normal,
/// without repeating the first point.
struct PlanarContour {
    PlaneFrame plane;
    std::vector<Vec2> points;

    bool empty() const { return points.size() < 3; }
    std::vector<Vec3> toLps() const;
};

/// Caliper (Feret) diameters, mm. `maxDirection`/`minDirection`: unit, in the plane. Minimum not forced ⟂ maximum.
struct CaliperDiameters {
    double min = 0.0, max = 0.0;
    Vec2 minDirection = Vec2::UnitX(), maxDirection = Vec2::UnitX();
};

double area(const PlanarContour& contour);       ///< shoelace, mm²
double perimeter(const PlanarContour& contour);  ///< polyline length, mm
Vec2 centroid(const PlanarContour& contour);     ///< of the area, plane coordinates, mm
CaliperDiameters calipers(const PlanarContour& contour);
bool inside(const PlanarContour& contour, const Vec2& p);
double distanceTo(const PlanarContour& contour, const Vec2& p);  ///< to the curve, mm, unsigned

/// The smallest convex contour around this one (Andrew's monotone chain, Inf Process Lett 1979;9:216). O(n log n).
PlanarContour convexHull(const PlanarContour& contour);

/// Radius r(θ) about the centroid smoothed by a truncated Fourier series of `harmonics` terms and resampled on `n`
/// equally spaced angles. The smoothing is to be reported (docs/definitions.md): raw voxel edges inflate a perimeter.
PlanarContour smoothed(const PlanarContour& contour, int harmonics = 8, int n = 256);

/// D = √(4A/π) and D = P/π, mm (docs/definitions.md, Sections).
double areaDerivedDiameter(double areaMm2);
double perimeterDerivedDiameter(double perimeterMm);

}  // namespace tavr
