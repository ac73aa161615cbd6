#include "app/cli/verify_solver.h"

#include "solver/launch/self_test_run.h"

#include <fmt/format.h>

#include <cmath>

namespace tavr {

Result<std::vector<VerifyRow>> verifySolver(const CommandLine& line, const Progress& progress) {
    const Result<SelfTestReport> report = runSelfTest(line.ranks, progress);
    if (!report) return tl::unexpected(report.error());
    const double order = report->theoreticalOrder;
    return std::vector<VerifyRow>{{"solver", fmt::format("order of convergence, {} ranks", report->ranks), order,
                                   "theory of trilinear elements, manufactured solution", report->order, 0.15,
                                   std::abs(report->order - order) <= 0.15, report->wallSeconds}};
}

}  // namespace tavr
