#include "solver/launch/self_test_run.h"

#include "solver/launch/local_run.h"

#include <nlohmann/json.hpp>

namespace tavr {
namespace {

Result<SelfTestReport> parse(const std::string& text, const std::string& where) {
    try {
        const auto json = nlohmann::json::parse(text);
        SelfTestReport report;
        report.ranks = json.at("ranks");
        report.petscVersion = json.at("petsc_version");
        report.mpiVersion = json.at("mpi_version");
        for (const auto& g : json.at("grids"))
            report.grids.push_back(
                {g.at("cells"), g.at("dofs"), g.at("relative_error"), g.at("true_residual"), g.at("iterations")});
        report.order = json.at("order");
        report.theoreticalOrder = json.at("theoretical_order");
        report.wallSeconds = json.at("wall_s");
        return report;
    } catch (const nlohmann::json::exception&) {
        return fail(ErrorKind::Backend, "the solver's answer cannot be read", where,
                    "install the solver of the same version");
    }
}

}  // namespace

Result<SelfTestReport> runSelfTest(int ranks, const Progress& progress) {
    const auto program = solverProgram();
    if (!program) return tl::unexpected(program.error());
    progress.report(0.0, "Testing the solver");
    const auto outcome = runLocally(
        {*program, {"--self-test", "--json", "--ranks-expected", std::to_string(ranks)}, ranks, 600.0, {}}, progress);
    if (!outcome) return tl::unexpected(outcome.error());
    progress.report(1.0, "Testing the solver");
    if (outcome->exitCode == exitCode(ErrorKind::NotConverged))
        return fail(ErrorKind::NotConverged, outcome->lastError, *program, "do not use this installation for results");
    if (outcome->exitCode != 0)
        return fail(ErrorKind::Backend,
                    outcome->lastError.empty() ? "the solver's self-test failed" : outcome->lastError, *program,
                    "check the installation of PETSc and Open MPI");
    return parse(outcome->standardOutput, *program);
}

}  // namespace tavr
