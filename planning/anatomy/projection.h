#pragma once
#include "planning/measurements.h"
#include "planning/plan.h"

namespace tavr {

/// d = (sin α cos β, −cos α cos β, sin β), patient → detector, LPS (clinical.md §2.6).
Vec3 detectorDirection(const CArmView& view);
CArmView viewAlong(const Vec3& direction);
/// CRAN of the view coplanar with the plane of normal n at the given LAO: tan β = (n_y cos α − n_x sin α)/n_z.
std::optional<double> coplanarCran(const Vec3& normal, double laoDeg);
/// S-curve, three-cusp view (RCC central) and R–L cusp overlap of an annulus.
Projections projections(const Vec3& normal, const std::array<Vec3, 3>& hingeNccRccLcc);
/// |u|·√(1 − (û·d)²): how long an axis appears in a view, mm.
double projectedLength(const Vec3& axis, const CArmView& view);

}  // namespace tavr
