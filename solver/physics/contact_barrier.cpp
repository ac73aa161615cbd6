#include "solver/physics/contact_barrier.h"

#include "core/base/check.h"

#include <Eigen/Eigenvalues>
#include <Eigen/Geometry>

#include <cmath>

namespace tavr {
namespace {

using Eigen::Vector3d;

template <class Matrix>
Matrix positivePart(const Matrix& matrix) {
    const Eigen::SelfAdjointEigenSolver<Matrix> eigen(matrix);
    return eigen.eigenvectors() * eigen.eigenvalues().cwiseMax(0.0).asDiagonal() * eigen.eigenvectors().transpose();
}

/// An orthonormal basis of the space where the Hessian of the distance lives: relative motion of the nearest points in
/// three directions, sliding in the normal one. Columns beyond 3 + slides are zero.
Eigen::Matrix<double, 12, 5> motions(const ContactNearest& nearest, const Vector3d& normal) {
    Eigen::Matrix<double, 4, 3> q;
    q << nearest.weight, nearest.slide;
    for (int k = 0; k <= nearest.slides; ++k) {
        for (int j = 0; j < k; ++j) q.col(k) -= q.col(j).dot(q.col(k)) * q.col(j);
        q.col(k).normalize();
    }
    const Vector3d across = normal.unitOrthogonal(), other = normal.cross(across);
    Eigen::Matrix<double, 12, 5> basis = Eigen::Matrix<double, 12, 5>::Zero();
    for (int i = 0; i < 4; ++i) {
        basis.block<3, 3>(3 * i, 0) << q(i, 0) * across, q(i, 0) * other, q(i, 0) * normal;
        for (int k = 1; k <= nearest.slides; ++k) basis.block<3, 1>(3 * i, 2 + k) = q(i, k) * normal;
    }
    return basis;
}

ContactValue distanceOf(const ContactPoints& points, const ContactNearest& nearest) {
    ContactValue d = squaredDistance(points, nearest);
    d.value = std::sqrt(d.value);
    d.gradient /= 2.0 * d.value;
    d.hessian = (0.5 * d.hessian - d.gradient * d.gradient.transpose()) / d.value;
    return d;
}

bool mollified(const ContactPair& pair, const ContactPoints& points) {
    if (pair.kind != ContactKind::edgeEdge || pair.parallelMm4 <= 0.0) return false;
    const Vector3d a = points.col(1) - points.col(0), b = points.col(3) - points.col(2);
    return a.cross(b).squaredNorm() < pair.parallelMm4;
}

}  // namespace

ContactBarrier::Value ContactBarrier::at(double gapMm) const {
    TAVR_CHECK(gapMm > 0.0);
    if (gapMm >= reachMm) return {};
    const double x = gapMm / reachMm, y = x - 1.0, log = std::log(x);
    return {-stiffnessMPa * reachMm * y * y * log, -stiffnessMPa * y * (2.0 * log + y / x),
            -stiffnessMPa / reachMm * (2.0 * log + y * (3.0 * x + 1.0) / (x * x))};
}

double contactEnergy(const ContactPair& pair, const ContactPoints& points, const ContactBarrier& barrier) {
    const double gap = nearestPoints(pair.kind, points).separation.norm() - pair.offsetMm;
    if (gap >= barrier.reachMm) return 0.0;
    const double factor = mollified(pair, points) ? parallelMollifier(points, pair.parallelMm4).value : 1.0;
    return factor * pair.areaMm2 * barrier.at(gap).energy;
}

ContactForces contactForces(const ContactPair& pair, const ContactPoints& points, const ContactBarrier& barrier,
                            bool projected) {
    ContactForces forces{0.0, 0.0, ContactVector::Zero(), ContactMatrix::Zero(), nearestPoints(pair.kind, points)};
    const double distance = forces.nearest.separation.norm();
    if (distance - pair.offsetMm >= barrier.reachMm) return forces;
    const ContactBarrier::Value b = barrier.at(distance - pair.offsetMm);
    const ContactValue d = distanceOf(points, forces.nearest);
    const double area = pair.areaMm2;
    forces.energyMj = area * b.energy;
    forces.normalN = -area * b.slope;
    forces.gradient = area * b.slope * d.gradient;
    forces.hessian = area * (b.curvature * d.gradient * d.gradient.transpose() + b.slope * d.hessian);
    if (mollified(pair, points)) {
        const ContactValue m = parallelMollifier(points, pair.parallelMm4);
        const ContactMatrix mixed = forces.gradient * m.gradient.transpose();
        forces.hessian = m.value * forces.hessian + mixed + mixed.transpose() + forces.energyMj * m.hessian;
        forces.gradient = m.value * forces.gradient + forces.energyMj * m.gradient;
        forces.energyMj *= m.value;
        forces.normalN *= m.value;
        if (projected) forces.hessian = positivePart(forces.hessian);
    } else if (projected) {
        const Eigen::Matrix<double, 12, 5> basis = motions(forces.nearest, forces.nearest.separation / distance);
        const Eigen::Matrix<double, 5, 5> small =
            positivePart<Eigen::Matrix<double, 5, 5>>(basis.transpose() * forces.hessian * basis);
        forces.hessian = basis * small * basis.transpose();
    }
    return forces;
}

}  // namespace tavr
