#pragma once
#include "core/base/result.h"
#include "solver/physics/manufactured.h"

namespace tavr {

/// What the manufactured problem gave on one grid.
struct BoxSolution {
    int cells = 0;  ///< along each edge of the cube
    long dofs = 0;
    double relativeError = 0.0;  ///< ‖u_h − u‖ / ‖u‖ in L²
    double trueResidual = 0.0;   ///< ‖b − A x‖ / ‖b‖, computed anew after the solve
    int iterations = 0;
};

struct LinearControls {
    double tolerance = 1e-10;  ///< on the true relative residual
    int maxIterations = 500;
};

/// Linear elasticity on a cube of cells³ trilinear hexahedra, zero displacement on the faces, over all ranks:
/// distributed structured grid, hand-assembled into a preallocated blocked matrix, conjugate gradients with GAMG and
/// the rigid-body near-nullspace. Collective. Precondition: cells ≥ 2 and at least one layer of nodes a rank. Errors:
/// NotConverged (with the residual that was reached), Backend.
Result<BoxSolution> solveBox(const ManufacturedElasticity& problem, int cells, const LinearControls& controls = {});

}  // namespace tavr
