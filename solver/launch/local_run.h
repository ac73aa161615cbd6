#pragma once
// Starts a program of the solver on this machine, over ranks, and waits for it. No shell: arguments go as a list.
#include "core/base/progress.h"
#include "core/base/result.h"

#include <string>
#include <vector>

namespace tavr {

struct LocalJob {
    std::string program;  ///< absolute path
    std::vector<std::string> arguments;
    int ranks = 1;  ///< 1 runs the program itself, more go through mpiexec
    double timeoutSeconds = 600.0;
    std::string folder;  ///< working folder; empty is the caller's
};

struct LocalOutcome {
    int exitCode = 0;
    std::string standardOutput;
    std::string lastError;  ///< last line of stderr that says something, for the user
};

/// Blocks; call it from a worker thread. Asks `progress` ten times a second whether to stop. Errors: Backend (mpiexec
/// or the program is missing, killed by a signal, timeout), Cancelled. A non-zero exit code is an outcome, not an
/// error.
Result<LocalOutcome> runLocally(const LocalJob& job, const Progress& progress);

/// opentavr-solve beside the running executable or in ../bin of its folder. Errors (Backend): not there.
Result<std::string> solverProgram();

/// What mpiexec gets before the program: ranks as processes of this machine, talking through shared memory only.
std::vector<std::string> mpiexecArguments(int ranks);

}  // namespace tavr
