#pragma once
// The linear tetrahedron at finite strain. Node order: det[x1−x0, x2−x0, x3−x0] > 0.
#include "solver/physics/material.h"

#include <Eigen/Core>

namespace tavr {

using TetNodes = Eigen::Matrix<double, 3, 4>;    ///< columns are the nodes, mm
using TetVector = Eigen::Matrix<double, 12, 1>;  ///< degree of freedom 3·node + component
using TetMatrix = Eigen::Matrix<double, 12, 12>;

struct TetForces {
    double energyMj = 0.0;  ///< stored energy, mJ
    TetVector residual;     ///< internal nodal forces, N: the gradient of the energy
    TetMatrix tangent;      ///< N/mm: its Hessian
};

/// Preconditions: positive reference volume; the deformed element is not turned inside out.
TetForces neoHookeanForces(const TetNodes& reference, const TetVector& displacement, const NeoHookean& material);
/// F = I + ∇u, constant in the element.
Eigen::Matrix3d deformationGradient(const TetNodes& reference, const TetVector& displacement);

}  // namespace tavr
