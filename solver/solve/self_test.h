#pragma once
#include "solver/parallel/box_elasticity.h"
#include "solver/parallel/petsc_session.h"

#include <optional>
#include <string>
#include <vector>

namespace tavr {

/// What `opentavr-solve --self-test` found.
struct SelfTest {
    int ranks = 0;
    std::string petsc, mpi, scratch;
    std::vector<BoxSolution> grids;  ///< coarse to fine
    double order = 0.0;              ///< observed between the two finest grids
    double seconds = 0.0;
};

inline constexpr double kTheoreticalOrder = 2.0;  ///< trilinear elements in L²
inline constexpr double kOrderTolerance = 0.1;

/// Checks the number of ranks, the scratch space of every rank, and the convergence order of a solve with a known
/// answer. Collective. Errors: Backend (ranks, scratch space, PETSc), NotConverged (residual, or an order off the
/// theory).
Result<SelfTest> selfTest(const PetscSession& session, std::optional<int> expectedRanks);

std::string toJson(const SelfTest& test);
std::string toText(const SelfTest& test);

}  // namespace tavr
