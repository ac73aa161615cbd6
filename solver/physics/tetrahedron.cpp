#include "solver/physics/tetrahedron.h"

#include "core/base/check.h"

#include <Eigen/LU>

namespace tavr {
namespace {

struct Shape {
    Eigen::Matrix<double, 3, 4> gradient;  ///< 1/mm
    double volume;                         ///< mm³
};

Shape shapeOf(const TetNodes& nodes) {
    const Eigen::Matrix3d edges = nodes.rightCols<3>().colwise() - nodes.col(0);
    const double determinant = edges.determinant();
    TAVR_CHECK(determinant > 0.0);
    Shape shape;
    shape.gradient.rightCols<3>() = edges.inverse().transpose();
    shape.gradient.col(0) = -shape.gradient.rightCols<3>().rowwise().sum();
    shape.volume = determinant / 6.0;
    return shape;
}

Eigen::Matrix3d gradientOf(const Shape& shape, const TetVector& displacement) {
    const Eigen::Map<const Eigen::Matrix<double, 3, 4>> u(displacement.data());
    return Eigen::Matrix3d::Identity() + u * shape.gradient.transpose();
}

}  // namespace

Eigen::Matrix3d deformationGradient(const TetNodes& reference, const TetVector& displacement) {
    return gradientOf(shapeOf(reference), displacement);
}

TetForces neoHookeanForces(const TetNodes& reference, const TetVector& displacement, const NeoHookean& material) {
    const Shape shape = shapeOf(reference);
    const Eigen::Matrix3d f = gradientOf(shape, displacement);
    // Column 3·node + component: how that displacement changes F, column-major.
    Eigen::Matrix<double, 9, 12> b = Eigen::Matrix<double, 9, 12>::Zero();
    for (int n = 0; n < 4; ++n)
        for (int j = 0; j < 3; ++j) b.block<3, 3>(3 * j, 3 * n) = shape.gradient(j, n) * Eigen::Matrix3d::Identity();
    const Eigen::Matrix3d p = material.stress(f);
    TetForces forces;
    forces.energyMj = shape.volume * material.energy(f);
    forces.residual = shape.volume * b.transpose() * Eigen::Map<const Eigen::Matrix<double, 9, 1>>(p.data());
    forces.tangent = shape.volume * b.transpose() * material.tangent(f) * b;
    return forces;
}

}  // namespace tavr
