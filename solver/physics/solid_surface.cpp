#include "solver/physics/solid_surface.h"

#include "core/base/check.h"

#include <Eigen/Geometry>

#include <array>

namespace tavr {
namespace {

using Eigen::Matrix3d;
using Eigen::Vector3d;

/// Shapes and their two derivatives at one point of the unit triangle; the weights of the rule sum to ½.
struct Sample {
    Eigen::Matrix<double, 6, 1> shape;
    Eigen::Matrix<double, 6, 2> slope;
    double weight;
};

Sample sampleAt(const Vector3d& l, double weight) {
    constexpr int kEdge[3][2] = {{0, 1}, {1, 2}, {2, 0}};
    Eigen::Matrix<double, 3, 2> d;
    d << -1, -1, 1, 0, 0, 1;
    Sample s;
    s.weight = weight;
    for (int n = 0; n < 3; ++n) {
        s.shape[n] = l[n] * (2.0 * l[n] - 1.0);
        s.slope.row(n) = (4.0 * l[n] - 1.0) * d.row(n);
        const int a = kEdge[n][0], b = kEdge[n][1];
        s.shape[3 + n] = 4.0 * l[a] * l[b];
        s.slope.row(3 + n) = 4.0 * (l[a] * d.row(b) + l[b] * d.row(a));
    }
    return s;
}

/// Six points, exact to fourth degree: Dunavant 1985, doi:10.1002/nme.1620210612.
const std::array<Sample, 6>& samples() {
    static const std::array<Sample, 6> rule = [] {
        constexpr double kAt[2] = {0.44594849091596488632, 0.09157621350977074346};
        constexpr double kWeight[2] = {0.22338158967801146570, 0.10995174365532186764};
        std::array<Sample, 6> r;
        for (int n = 0; n < 6; ++n) {
            Vector3d l = Vector3d::Constant(kAt[n / 3]);
            l[n % 3] = 1.0 - 2.0 * kAt[n / 3];
            r[n] = sampleAt(l, 0.5 * kWeight[n / 3]);
        }
        return r;
    }();
    return rule;
}

Matrix3d cross(const Vector3d& v) {
    Matrix3d m;
    m << 0, -v[2], v[1], v[2], 0, -v[0], -v[1], v[0], 0;
    return m;
}

}  // namespace

SurfaceForces pressureForces(const SurfaceNodes& reference, const SurfaceVector& displacement, double pressureMPa) {
    const SurfaceNodes x = reference + Eigen::Map<const SurfaceNodes>(displacement.data());
    SurfaceForces forces{SurfaceVector::Zero(), SurfaceMatrix::Zero()};
    for (const Sample& s : samples()) {
        const Eigen::Matrix<double, 3, 2> t = x.lazyProduct(s.slope);
        const double factor = pressureMPa * s.weight;
        const Vector3d normal = factor * t.col(0).cross(t.col(1));
        const Matrix3d first = factor * cross(t.col(0)), second = factor * cross(t.col(1));
        for (int b = 0; b < 6; ++b) {
            forces.residual.segment<3>(3 * b) += s.shape[b] * normal;
            const Matrix3d change = s.slope(b, 1) * first - s.slope(b, 0) * second;
            for (int a = 0; a < 6; ++a) forces.tangent.block<3, 3>(3 * a, 3 * b) += s.shape[a] * change;
        }
    }
    return forces;
}

SurfaceForces springForces(const SurfaceNodes& reference, const SurfaceVector& displacement, const SpringBed& bed) {
    SurfaceForces forces{SurfaceVector::Zero(), SurfaceMatrix::Zero()};
    for (const Sample& s : samples()) {
        const Eigen::Matrix<double, 3, 2> t = reference.lazyProduct(s.slope);
        const Vector3d area = t.col(0).cross(t.col(1));
        TAVR_CHECK(area.norm() > 0.0);
        const Vector3d normal = area.normalized();
        const Matrix3d stiffness =
            s.weight * area.norm() *
            (bed.tangential * Matrix3d::Identity() + (bed.normal - bed.tangential) * normal * normal.transpose());
        for (int b = 0; b < 6; ++b)
            for (int a = 0; a < 6; ++a) forces.tangent.block<3, 3>(3 * a, 3 * b) += s.shape[a] * s.shape[b] * stiffness;
    }
    forces.residual = forces.tangent.lazyProduct(displacement);
    return forces;
}

// Closed forms of ∫ Nᵃ Nᵇ over a straight tetrahedron, in 420ths of its volume.
Eigen::Matrix<double, 10, 10> bodySprings(const SolidGeometry& geometry, double stiffness) {
    constexpr int kEdge[6][2] = {{0, 1}, {1, 2}, {2, 0}, {0, 3}, {1, 3}, {2, 3}};
    Eigen::Matrix<double, 10, 10> m;
    const auto has = [&](int edge, int corner) { return kEdge[edge][0] == corner || kEdge[edge][1] == corner; };
    m.topLeftCorner<4, 4>().setConstant(1.0);
    m.diagonal().head<4>().setConstant(6.0);
    for (int e = 0; e < 6; ++e) {
        for (int n = 0; n < 4; ++n) m(n, 4 + e) = m(4 + e, n) = has(e, n) ? -4.0 : -6.0;
        for (int other = 0; other < 6; ++other) {
            const bool share = has(e, kEdge[other][0]) || has(e, kEdge[other][1]);
            m(4 + e, 4 + other) = e == other ? 32.0 : share ? 16.0 : 8.0;
        }
    }
    return stiffness * geometry.total / 420.0 * m;
}

}  // namespace tavr
