#pragma once
#include "core/geometry/grid.h"

#include <vector>

namespace tavr {

/// An open curve in LPS mm, ordered upstream → downstream (LV to aorta) for a centreline.
using Polyline = std::vector<Vec3>;

double length(const Polyline& line);                                ///< mm
Vec3 pointAt(const Polyline& line, double arcMm);                   ///< clamped to the ends
Vec3 tangentAt(const Polyline& line, double arcMm);                 ///< unit, downstream
double nearestArc(const Polyline& line, const Vec3& x);             ///< arc length of the nearest point, mm
Polyline resampled(const Polyline& line, double stepMm);            ///< equal steps, both ends kept
Polyline smoothedLine(const Polyline& line, int passes, double w);  ///< Laplacian, ends fixed

}  // namespace tavr
