#pragma once
#include "planning/measurements.h"
#include "planning/plan.h"

namespace tavr {

/// d = (sin α cos β, −cos α cos β, sin β), patient → detector, LPS (docs/definitions.md, Projections).
Vec3 detectorDirection(const CArmView& view);
CArmView viewAlong(const Vec3& direction);
/// CRAN of the view coplanar with the plane of normal n at the given LAO: tan β = (n_y cos α − n_x sin α)/n_z.
std::optional<double> coplanarCran(const Vec3& normal, double laoDeg);
/// Coplanar views of a plane, one per degree of LAO from −90 to 90 where they exist.
std::vector<CArmView> coplanarCurve(const Vec3& normal);
/// S-curve and named views of an annulus; with the delivery axis (downstream) also its curve and the double S-curve's
/// view, in which annulus and catheter are both seen without parallax: d ∝ n × t.
Projections projections(const Vec3& normal, const std::array<Vec3, 3>& hingeNccRccLcc,
                        const std::optional<Vec3>& deliveryAxis = {});
/// Along which a catheter would lie across the valve: the chord of the centreline from 10 mm below the annulus to 30 mm
/// above it. An estimate, since a stiff wire straightens the aorta: only fluoroscopy shows the true one.
std::optional<Vec3> deliveryAxis(const Polyline& centreline, double annulusArc);

/// One standard deviation of a view's two angles, degrees, from that of the plane's tilt. Hinge points that err alike
/// in every direction turn a view in the plane as much as out of it: tilt/√2 each way, which LAO sees wider the more
/// the view is tipped to head or feet.
CArmView viewSd(const CArmView& view, double tiltSdDeg);
/// What a C-arm reaches at the table, degrees either way (docs/definitions.md, Projections: 50–60 and 40–45).
inline constexpr double kReachLaoDeg = 60.0, kReachCranDeg = 45.0;
bool reachable(const CArmView& view);
/// The view on the curve within the C-arm's reach that turns the detector least from `wanted`.
std::optional<CArmView> nearestReachable(const std::vector<CArmView>& curve, const CArmView& wanted);
/// Angle between view direction and plane, degrees; 0 in a coplanar view.
double offPlaneDeg(const Vec3& normal, const CArmView& view);
/// By how much a depth is misread at most where a hinge lies on the near or far side: (D/2)·sin δ, mm.
double depthErrorMm(const Vec3& normal, double diameterMm, const CArmView& view);
/// |u|·√(1 − (û·d)²): how long an axis appears in a view, mm.
double projectedLength(const Vec3& axis, const CArmView& view);

}  // namespace tavr
