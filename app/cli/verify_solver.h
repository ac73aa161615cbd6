#pragma once
#include "app/cli/context.h"

#include <string>
#include <vector>

namespace tavr {

/// One line of `verify` (docs/command-line.md). `wallS` is the benchmark's, all of its quantities together.
struct VerifyRow {
    std::string name, quantity;
    double reference = 0.0;
    std::string source;
    double computed = 0.0, tolerance = 0.0;
    bool pass = false;
    double wallS = 0.0;
};

/// The solver's self-test in its own process: ranks as asked, observed order of convergence against the theory.
Result<std::vector<VerifyRow>> verifySolver(const CommandLine& line, const Progress& progress);

}  // namespace tavr
