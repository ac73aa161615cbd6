#pragma once
#include "core/geometry/grid.h"

namespace tavr {

/// An oriented plane with in-plane axes: u × v = normal, all unit, right-handed. LPS mm.
struct PlaneFrame {
    Vec3 origin = Vec3::Zero();
    Vec3 u = Vec3::UnitX();
    Vec3 v = Vec3::UnitY();
    Vec3 normal = Vec3::UnitZ();

    Vec3 toLps(const Vec2& p) const { return origin + p.x() * u + p.y() * v; }
    Vec2 toPlane(const Vec3& x) const { return {u.dot(x - origin), v.dot(x - origin)}; }
    /// Signed distance along the normal, mm.
    double height(const Vec3& x) const { return normal.dot(x - origin); }
    /// The parallel plane displaced by `mm` along the normal, same axes.
    PlaneFrame shifted(double mm) const;
};

/// Plane through `origin` ⟂ `normal`; u is `towards` projected into the plane (any axis if they are parallel).
PlaneFrame makePlane(const Vec3& origin, const Vec3& normal, const Vec3& towards = Vec3::UnitX());

/// Plane through three points (docs/definitions.md, Annulus), its normal towards `downstream`, origin at the centroid,
/// u towards `a`. Precondition: the points are not collinear.
PlaneFrame planeThrough(const Vec3& a, const Vec3& b, const Vec3& c, const Vec3& downstream);

}  // namespace tavr
