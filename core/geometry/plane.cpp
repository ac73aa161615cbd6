#include "core/geometry/plane.h"

#include "core/base/check.h"

namespace tavr {

PlaneFrame PlaneFrame::shifted(double mm) const {
    PlaneFrame p = *this;
    p.origin += mm * normal;
    return p;
}

PlaneFrame makePlane(const Vec3& origin, const Vec3& normal, const Vec3& towards) {
    PlaneFrame p;
    p.origin = origin;
    p.normal = normal.normalized();
    Vec3 u = towards - p.normal * p.normal.dot(towards);
    if (u.norm() < 1e-6 * std::max(1.0, towards.norm())) u = p.normal.unitOrthogonal();
    p.u = u.normalized();
    p.v = p.normal.cross(p.u);
    return p;
}

PlaneFrame planeThrough(const Vec3& a, const Vec3& b, const Vec3& c, const Vec3& downstream) {
    const Vec3 centre = (a + b + c) / 3.0;
    Vec3 n = (b - a).cross(c - a);
    TAVR_CHECK(n.norm() > 1e-9);
    if (n.dot(downstream - centre) < 0.0) n = -n;
    return makePlane(centre, n, a - centre);
}

}  // namespace tavr
