#pragma once
// The trilinear hexahedron with 2 × 2 × 2 Gauss points. Node n has the corner bits (x, y, z) = (n & 1, n & 2, n & 4).
#include "solver/physics/material.h"

#include <Eigen/Core>

#include <functional>

namespace tavr {

using HexNodes = Eigen::Matrix<double, 3, 8>;  ///< columns are the nodes, mm
using HexMatrix = Eigen::Matrix<double, 8, 8>;
using HexBlockMatrix = Eigen::Matrix<double, 24, 24>;  ///< degree of freedom 3·node + component
using HexBlockVector = Eigen::Matrix<double, 24, 1>;

/// A box with its lowest corner at `corner` and equal edges.
HexNodes cube(const Eigen::Vector3d& corner, double edgeMm);

/// ∫ ∇N·∇N, mm. Precondition (both): every Jacobian determinant is positive.
HexMatrix poissonStiffness(const HexNodes& nodes);
/// ∫ Bᵀ D B, N/mm.
HexBlockMatrix elasticStiffness(const HexNodes& nodes, const Elastic& material);

using VectorField = std::function<Eigen::Vector3d(const Eigen::Vector3d&)>;
/// ∫ N·f, N, for a body force in N/mm³.
HexBlockVector bodyLoad(const HexNodes& nodes, const VectorField& force);
/// ∫ |u_h − u|² over the element by 3 × 3 × 3 points, mm⁵.
double squaredError(const HexNodes& nodes, const HexBlockVector& displacement, const VectorField& exact);

}  // namespace tavr
