#include "solver/parallel/box_elasticity.h"

#include "core/base/check.h"
#include "solver/parallel/petsc_tools.h"
#include "solver/physics/hexahedron.h"

#include <petscdmda.h>
#include <petscksp.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <vector>

namespace tavr {
namespace {

using Grid = PetscOwned<DM, DMDestroy>;
using Matrix = PetscOwned<Mat, MatDestroy>;
using Vector = PetscOwned<Vec, VecDestroy>;
using Solver = PetscOwned<KSP, KSPDestroy>;
using NearNullspace = PetscOwned<MatNullSpace, MatNullSpaceDestroy>;

struct System {
    Grid grid;
    Matrix a;
    Vector b, x;
};

using Index = std::array<int, 3>;

/// The elements of this rank: those whose lowest node it owns. Their other nodes are its own or ghosts.
template <class Visit>
PetscErrorCode forEachElement(DM grid, int cells, const Visit& visit) {
    PetscInt i0 = 0, j0 = 0, k0 = 0, ni = 0, nj = 0, nk = 0;
    if (const PetscErrorCode code = DMDAGetCorners(grid, &i0, &j0, &k0, &ni, &nj, &nk); code != 0) return code;
    const auto end = [cells](PetscInt from, PetscInt count) { return std::min<PetscInt>(from + count, cells); };
    for (PetscInt k = k0; k < end(k0, nk); ++k)
        for (PetscInt j = j0; j < end(j0, nj); ++j)
            for (PetscInt i = i0; i < end(i0, ni); ++i)
                if (const PetscErrorCode code = visit(Index{int(i), int(j), int(k)}); code != 0) return code;
    return 0;
}

Index nodeOf(const Index& element, int n) {
    return {element[0] + (n & 1), element[1] + ((n >> 1) & 1), element[2] + ((n >> 2) & 1)};
}

bool onFace(const Index& node, int cells) {
    for (const int i : node)
        if (i == 0 || i == cells) return true;
    return false;
}

/// Held nodes keep their own diagonal and lose their couplings: the matrix stays symmetric and its scale even.
void holdFaces(const Index& element, int cells, HexBlockMatrix& k, HexBlockVector& f) {
    for (int n = 0; n < 8; ++n) {
        if (!onFace(nodeOf(element, n), cells)) continue;
        for (int d = 3 * n; d < 3 * n + 3; ++d) {
            const double diagonal = k(d, d);
            k.row(d).setZero();
            k.col(d).setZero();
            k(d, d) = diagonal;
            f[d] = 0.0;
        }
    }
}

Status makeSystem(const ManufacturedElasticity& problem, int cells, System& system) {
    const PetscInt nodes = cells + 1;
    TAVR_PETSC(DMDACreate3d(PETSC_COMM_WORLD, DM_BOUNDARY_NONE, DM_BOUNDARY_NONE, DM_BOUNDARY_NONE, DMDA_STENCIL_BOX,
                            nodes, nodes, nodes, PETSC_DECIDE, PETSC_DECIDE, PETSC_DECIDE, 3, 1, nullptr, nullptr,
                            nullptr, &system.grid));
    TAVR_PETSC(DMSetUp(system.grid));
    const double s = problem.sideMm;
    TAVR_PETSC(DMDASetUniformCoordinates(system.grid, 0, s, 0, s, 0, s));
    TAVR_PETSC(DMSetMatType(system.grid, MATAIJ));
    TAVR_PETSC(DMCreateMatrix(system.grid, &system.a));  // preallocated from the stencil
    TAVR_PETSC(DMCreateGlobalVector(system.grid, &system.b));
    TAVR_PETSC(VecDuplicate(system.b, &system.x));
    return {};
}

Status assemble(const ManufacturedElasticity& problem, int cells, System& system) {
    const double edge = problem.sideMm / cells;
    const HexBlockMatrix stiffness = elasticStiffness(cube(Eigen::Vector3d::Zero(), edge), problem.material);
    ISLocalToGlobalMapping mapping = nullptr;
    TAVR_PETSC(DMGetLocalToGlobalMapping(system.grid, &mapping));
    TAVR_PETSC(VecSetLocalToGlobalMapping(system.b, mapping));
    PetscInt g0 = 0, h0 = 0, l0 = 0, gi = 0, gj = 0;
    TAVR_PETSC(DMDAGetGhostCorners(system.grid, &g0, &h0, &l0, &gi, &gj, nullptr));
    TAVR_PETSC(forEachElement(system.grid, cells, [&](const Index& e) {
        HexBlockMatrix k = stiffness;
        HexBlockVector f = bodyLoad(cube(edge * Eigen::Vector3d(e[0], e[1], e[2]), edge),
                                    [&](const Eigen::Vector3d& x) { return problem.bodyForce(x); });
        holdFaces(e, cells, k, f);
        std::array<PetscInt, 8> local{};
        for (int n = 0; n < 8; ++n) {
            const Index at = nodeOf(e, n);
            local[std::size_t(n)] = (at[0] - g0) + gi * ((at[1] - h0) + gj * (at[2] - l0));
        }
        // Eigen is column-major, PETSc reads rows; the matrix is symmetric.
        const PetscErrorCode code =
            MatSetValuesBlockedLocal(system.a, 8, local.data(), 8, local.data(), k.data(), ADD_VALUES);
        return code != 0 ? code : VecSetValuesBlockedLocal(system.b, 8, local.data(), f.data(), ADD_VALUES);
    }));
    TAVR_PETSC(MatAssemblyBegin(system.a, MAT_FINAL_ASSEMBLY));
    TAVR_PETSC(MatAssemblyEnd(system.a, MAT_FINAL_ASSEMBLY));
    TAVR_PETSC(VecAssemblyBegin(system.b));
    TAVR_PETSC(VecAssemblyEnd(system.b));
    return {};
}

Status setRigidBodyModes(System& system) {
    Vec coordinates = nullptr;
    NearNullspace modes;
    TAVR_PETSC(DMGetCoordinates(system.grid, &coordinates));
    TAVR_PETSC(MatNullSpaceCreateRigidBody(coordinates, &modes));
    TAVR_PETSC(MatSetNearNullSpace(system.a, modes));
    return {};
}

Status solve(System& system, const LinearControls& controls, BoxSolution& solution) {
    Solver solver;
    PC preconditioner = nullptr;
    TAVR_PETSC(MatSetOption(system.a, MAT_SPD, PETSC_TRUE));
    TAVR_PETSC(KSPCreate(PETSC_COMM_WORLD, &solver));
    TAVR_PETSC(KSPSetOperators(solver, system.a, system.a));
    TAVR_PETSC(KSPSetType(solver, KSPCG));
    TAVR_PETSC(KSPSetNormType(solver, KSP_NORM_UNPRECONDITIONED));  // the preconditioned norm hides a bad residual
    TAVR_PETSC(KSPSetTolerances(solver, controls.tolerance, PETSC_DEFAULT, PETSC_DEFAULT, controls.maxIterations));
    TAVR_PETSC(KSPGetPC(solver, &preconditioner));
    TAVR_PETSC(PCSetType(preconditioner, PCGAMG));
    TAVR_PETSC(KSPSolve(solver, system.b, system.x));
    PetscInt iterations = 0;
    TAVR_PETSC(KSPGetIterationNumber(solver, &iterations));
    solution.iterations = int(iterations);
    return {};
}

Status checkResidual(System& system, const LinearControls& controls, BoxSolution& solution) {
    Vector residual;
    PetscReal rhs = 0.0, left = 0.0;
    TAVR_PETSC(VecDuplicate(system.b, &residual));
    TAVR_PETSC(MatMult(system.a, system.x, residual));
    TAVR_PETSC(VecAYPX(residual, -1.0, system.b));
    TAVR_PETSC(VecNorm(system.b, NORM_2, &rhs));
    TAVR_PETSC(VecNorm(residual, NORM_2, &left));
    solution.trueResidual = left / rhs;
    constexpr double kRounding = 10.0;  // the recurrence of CG drifts from the residual by rounding
    if (solution.trueResidual <= kRounding * controls.tolerance) return {};  // false for NaN
    std::array<char, 160> text{};
    std::snprintf(text.data(), text.size(),
                  "the linear solver stopped at a relative residual of %.2e after %d iterations, %.0e was asked",
                  solution.trueResidual, solution.iterations, controls.tolerance);
    return fail(ErrorKind::NotConverged, text.data(), std::to_string(solution.cells) + " cells an edge",
                "allow more iterations");
}

Status measureError(const ManufacturedElasticity& problem, System& system, BoxSolution& solution) {
    const double edge = problem.sideMm / solution.cells;
    Vector local;
    TAVR_PETSC(DMCreateLocalVector(system.grid, &local));
    TAVR_PETSC(DMGlobalToLocalBegin(system.grid, system.x, INSERT_VALUES, local));
    TAVR_PETSC(DMGlobalToLocalEnd(system.grid, system.x, INSERT_VALUES, local));
    PetscScalar**** u = nullptr;
    TAVR_PETSC(DMDAVecGetArrayDOFRead(system.grid, local, static_cast<void*>(&u)));
    double sum = 0.0;
    TAVR_PETSC(forEachElement(system.grid, solution.cells, [&](const Index& e) {
        HexBlockVector values;
        for (int n = 0; n < 8; ++n) {
            const Index at = nodeOf(e, n);
            for (int c = 0; c < 3; ++c) values[3 * n + c] = u[at[2]][at[1]][at[0]][c];
        }
        sum += squaredError(cube(edge * Eigen::Vector3d(e[0], e[1], e[2]), edge), values,
                            [&](const Eigen::Vector3d& x) { return problem.displacement(x); });
        return PetscErrorCode(0);
    }));
    TAVR_PETSC(DMDAVecRestoreArrayDOFRead(system.grid, local, static_cast<void*>(&u)));
    if (MPI_Allreduce(MPI_IN_PLACE, &sum, 1, MPI_DOUBLE, MPI_SUM, PETSC_COMM_WORLD) != MPI_SUCCESS)
        return fail(ErrorKind::Backend, "the ranks cannot add up the error", {}, "check the MPI installation");
    solution.relativeError = std::sqrt(sum) / problem.norm();
    return {};
}

}  // namespace

Result<BoxSolution> solveBox(const ManufacturedElasticity& problem, int cells, const LinearControls& controls) {
    TAVR_CHECK(cells >= 2);
    BoxSolution solution;
    solution.cells = cells;
    solution.dofs = 3L * (cells + 1) * (cells + 1) * (cells + 1);
    System system;
    Status done = makeSystem(problem, cells, system);
    if (done) done = assemble(problem, cells, system);
    if (done) done = setRigidBodyModes(system);
    if (done) done = solve(system, controls, solution);
    if (done) done = checkResidual(system, controls, solution);
    if (done) done = measureError(problem, system, solution);
    if (!done) return tl::unexpected(done.error());
    return solution;
}

}  // namespace tavr
