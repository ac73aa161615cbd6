#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"

#include <string>
#include <vector>

namespace tavr {

/// What opentavr-solve found on this machine (its --self-test --json).
struct SelfTestReport {
    struct Grid {
        int cells = 0;
        long dofs = 0;
        double relativeError = 0.0, trueResidual = 0.0;
        int iterations = 0;
    };
    int ranks = 0;
    std::string petscVersion, mpiVersion;
    std::vector<Grid> grids;  ///< coarse to fine
    double order = 0.0, theoreticalOrder = 0.0;
    double wallSeconds = 0.0;
};

/// Runs the solver's self-test over `ranks` processes of this machine. Cost: some seconds. Errors: Backend (missing,
/// ranks not given, crash, timeout), NotConverged (its order or residual is off), Cancelled.
Result<SelfTestReport> runSelfTest(int ranks, const Progress& progress);

}  // namespace tavr
