#include "solver/physics/solid_tetrahedron.h"

#include <Eigen/LU>

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

using Eigen::Matrix3d;
using Eigen::Vector3d;
using Eigen::Vector4d;
using Gradient = Eigen::Matrix<double, 3, 10>;
using Strain = Eigen::Matrix<double, 6, 30>;

constexpr int kEdge[6][2] = {{0, 1}, {1, 2}, {2, 0}, {0, 3}, {1, 3}, {2, 3}};

/// Barycentric coordinates of point q of the four-point rule, exact to second degree (Hammer and Stroud 1956).
Vector4d barycentric(int q) {
    Vector4d l = Vector4d::Constant((5.0 - std::sqrt(5.0)) / 20.0);
    l[q] = (5.0 + 3.0 * std::sqrt(5.0)) / 20.0;
    return l;
}

Gradient localGradient(const Vector4d& l) {
    Eigen::Matrix<double, 3, 4> d;
    d << -1, 1, 0, 0, -1, 0, 1, 0, -1, 0, 0, 1;
    Gradient g;
    for (int n = 0; n < 4; ++n) g.col(n) = (4.0 * l[n] - 1.0) * d.col(n);
    for (int e = 0; e < 6; ++e) {
        const int a = kEdge[e][0], b = kEdge[e][1];
        g.col(4 + e) = 4.0 * (l[a] * d.col(b) + l[b] * d.col(a));
    }
    return g;
}

Strain strainMatrix(const Matrix3d& f, const Gradient& gradient) {
    Strain b;
    for (int n = 0; n < 10; ++n) {
        const Vector3d g = gradient.col(n);
        for (int k = 0; k < 3; ++k) {
            const double x = f(k, 0), y = f(k, 1), z = f(k, 2);
            b.col(3 * n + k) << g[0] * x, g[1] * y, g[2] * z, g[0] * y + g[1] * x, g[1] * z + g[2] * y,
                g[2] * x + g[0] * z;
        }
    }
    return b;
}

struct Kinematics {
    std::array<Matrix3d, 4> f;
    std::array<double, 4> j;
    double dilatation = 0.0;
};

/// False where the deformed element is turned inside out.
bool kinematics(const SolidGeometry& geometry, const SolidVector& displacement, Kinematics& k) {
    const Eigen::Map<const SolidNodes> u(displacement.data());
    for (int q = 0; q < 4; ++q) {
        k.f[q] = Matrix3d::Identity() + u.lazyProduct(geometry.gradient[q].transpose());
        k.j[q] = k.f[q].determinant();
        if (!(k.j[q] > 0.0)) return false;
        k.dilatation += geometry.volume[q] * k.j[q] / geometry.total;
    }
    return true;
}

/// What one point leaves for the products over the whole element.
struct Stacked {
    Eigen::Matrix<double, 24, 30> strain, stress;  ///< B and volume · D · B of the four points
    SolidVector dilation = SolidVector::Zero();    ///< ∂v/∂u
    Eigen::Matrix<double, 10, 10> initial = Eigen::Matrix<double, 10, 10>::Zero();  ///< initial-stress stiffness
};

void addPoint(const Gradient& gradient, double volume, const Matrix3d& f, const LawResponse& r, int q, Stacked& s,
              SolidForces& forces) {
    const Strain b = strainMatrix(f, gradient);
    s.strain.middleRows<6>(6 * q) = b;
    s.stress.middleRows<6>(6 * q) = (volume * r.tangent).lazyProduct(b);
    forces.residual += volume * b.transpose().lazyProduct(r.stress);
    s.initial += (volume * gradient.transpose()).lazyProduct(fromVoigt(r.stress).lazyProduct(gradient).eval());
}

}  // namespace

std::optional<SolidGeometry> solidGeometry(const SolidNodes& reference) {
    SolidGeometry geometry;
    for (int q = 0; q < 4; ++q) {
        const Gradient local = localGradient(barycentric(q));
        const Matrix3d jacobian = reference * local.transpose();
        const double determinant = jacobian.determinant();
        if (!(determinant > 0.0)) return std::nullopt;
        geometry.gradient[q] = jacobian.inverse().transpose() * local;
        geometry.volume[q] = determinant / 24.0;
        geometry.total += geometry.volume[q];
    }
    return geometry;
}

std::array<Vector3d, 4> solidPoints(const SolidNodes& reference) {
    std::array<Vector3d, 4> points;
    for (int q = 0; q < 4; ++q) {
        const Vector4d l = barycentric(q);
        points[q].setZero();
        for (int n = 0; n < 4; ++n) points[q] += l[n] * (2.0 * l[n] - 1.0) * reference.col(n);
        for (int e = 0; e < 6; ++e) points[q] += 4.0 * l[kEdge[e][0]] * l[kEdge[e][1]] * reference.col(4 + e);
    }
    return points;
}

Result<SolidMaterial> solidMaterial(const HyperelasticLaw& law, double bulkMPa) {
    if (const Status status = checkLaw(law); !status) return tl::make_unexpected(status.error());
    const double shear = restShearMPa(law);
    if (!(bulkMPa > 2.0 / 3.0 * shear) || !std::isfinite(bulkMPa))
        return fail(ErrorKind::Input, "the bulk modulus is too small for the shear modulus", "material law",
                    "give a bulk modulus of a hundred shear moduli or more for soft tissue");
    return SolidMaterial{law, bulkMPa, std::min(bulkMPa, 5.0 * shear)};
}

bool solidForces(const SolidGeometry& geometry, const SolidVector& displacement, const SolidMaterial& material,
                 const Matrix3d& frame, SolidForces& forces) {
    Kinematics k;
    if (!kinematics(geometry, displacement, k)) return false;
    const VolumeResponse mean = volumeResponse(material.bulkMPa - material.pointBulkMPa, k.dilatation);
    Stacked s;
    forces.energyMj = geometry.total * mean.energy;
    forces.residual.setZero();
    for (int q = 0; q < 4; ++q) {
        LawResponse r = isochoricResponse(material.law, k.f[q].transpose() * k.f[q], frame);
        if (!std::isfinite(r.energy) || !r.tangent.allFinite()) return false;
        const VolumeResponse point = volumeResponse(material.pointBulkMPa, k.j[q]);
        forces.energyMj += geometry.volume[q] * (r.energy + point.energy);
        const Matrix3d inverse = k.f[q].inverse();
        addVolume({0.0, mean.pressure + point.pressure, point.stiffness}, k.j[q], inverse * inverse.transpose(), r);
        addPoint(geometry.gradient[q], geometry.volume[q], k.f[q], r, q, s, forces);
        const Gradient spatial = inverse.transpose().lazyProduct(geometry.gradient[q]);
        s.dilation += geometry.volume[q] * k.j[q] * Eigen::Map<const SolidVector>(spatial.data());
    }
    forces.tangent.noalias() = s.strain.transpose() * s.stress;
    forces.tangent += mean.stiffness / geometry.total * s.dilation.lazyProduct(s.dilation.transpose());
    for (int b = 0; b < 10; ++b)
        for (int a = 0; a < 10; ++a) forces.tangent.block<3, 3>(3 * a, 3 * b).diagonal().array() += s.initial(a, b);
    return true;
}

std::optional<SolidState> solidState(const SolidGeometry& geometry, const SolidVector& displacement,
                                     const SolidMaterial& material, const Matrix3d& frame) {
    Kinematics k;
    if (!kinematics(geometry, displacement, k)) return std::nullopt;
    const double mean = volumeResponse(material.bulkMPa - material.pointBulkMPa, k.dilatation).pressure;
    SolidState state{k.f, {}, k.dilatation};
    for (int q = 0; q < 4; ++q) {
        const LawResponse r = isochoricResponse(material.law, k.f[q].transpose() * k.f[q], frame);
        if (!std::isfinite(r.energy)) return std::nullopt;
        state.cauchyMPa[q] = k.f[q] * fromVoigt(r.stress) * k.f[q].transpose() / k.j[q];
        state.cauchyMPa[q].diagonal().array() += mean + volumeResponse(material.pointBulkMPa, k.j[q]).pressure;
    }
    return state;
}

}  // namespace tavr
