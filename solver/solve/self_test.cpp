#include "solver/solve/self_test.h"

#include <nlohmann/json.hpp>

#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <unistd.h>

namespace tavr {
namespace {

constexpr std::array<int, 3> kGrids{6, 12, 24};

std::string scratchFolder() {
    std::error_code code;
    const auto folder = std::filesystem::temp_directory_path(code);
    return code ? std::string("/tmp") : folder.string();
}

/// Writes and removes one file, as a checkpoint will.
bool canWrite(const std::string& folder) {
    std::string file = folder + "/opentavr-solve-XXXXXX";
    const int fd = ::mkstemp(file.data());
    if (fd < 0) return false;
    const std::string bytes(1 << 16, 'x');
    const bool written = ::write(fd, bytes.data(), bytes.size()) == ssize_t(bytes.size()) && ::fsync(fd) == 0;
    ::close(fd);
    return ::unlink(file.c_str()) == 0 && written;
}

std::string format(const char* pattern, auto... values) {
    std::array<char, 256> text{};
    std::snprintf(text.data(), text.size(), pattern, values...);
    return text.data();
}

Status checkOrder(const SelfTest& test) {
    if (std::abs(test.order - kTheoreticalOrder) <= kOrderTolerance) return {};
    return fail(ErrorKind::NotConverged,
                format("the solver converges with order %.2f instead of %.0f", test.order, kTheoreticalOrder),
                "self-test", "do not use this installation for results");
}

}  // namespace

Result<SelfTest> selfTest(const PetscSession& session, std::optional<int> expectedRanks) {
    const auto start = std::chrono::steady_clock::now();
    SelfTest test{
        session.ranks(), PetscSession::petscVersion(), PetscSession::mpiVersion(), scratchFolder(), {}, 0.0, 0.0};
    if (expectedRanks && *expectedRanks != test.ranks)
        return fail(ErrorKind::Backend, format("%d ranks were asked, MPI gave %d", *expectedRanks, test.ranks),
                    "self-test", "start it with the mpiexec of the MPI it was built with");
    if (!session.all(canWrite(test.scratch)))
        return fail(ErrorKind::Backend, "the scratch space cannot be written on every rank", test.scratch,
                    "set TMPDIR to a folder with space");
    for (const int cells : kGrids) {
        const auto solution = solveBox(ManufacturedElasticity{}, cells);
        if (!solution) return tl::unexpected(within(solution.error(), "self-test"));
        test.grids.push_back(*solution);
    }
    const BoxSolution &coarse = test.grids[1], &fine = test.grids[2];
    test.order = std::log(coarse.relativeError / fine.relativeError) / std::log(double(fine.cells) / coarse.cells);
    test.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (auto good = checkOrder(test); !good) return tl::unexpected(good.error());
    return test;
}

std::string toJson(const SelfTest& test) {
    nlohmann::json grids = nlohmann::json::array();
    for (const BoxSolution& s : test.grids)
        grids.push_back({{"cells", s.cells},
                         {"dofs", s.dofs},
                         {"relative_error", s.relativeError},
                         {"true_residual", s.trueResidual},
                         {"iterations", s.iterations}});
    const nlohmann::json json{{"ranks", test.ranks},
                              {"petsc_version", test.petsc},
                              {"mpi_version", test.mpi},
                              {"scratch", test.scratch},
                              {"grids", grids},
                              {"order", test.order},
                              {"theoretical_order", kTheoreticalOrder},
                              {"wall_s", test.seconds}};
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

std::string toText(const SelfTest& test) {
    std::string text = format("%d ranks, PETSc %s, %s\n", test.ranks, test.petsc.c_str(), test.mpi.c_str());
    text += "scratch space " + test.scratch + " can be written\n";
    for (const BoxSolution& s : test.grids)
        text += format("%3d cells an edge, %7ld unknowns: error %.3e, true residual %.1e, %d iterations\n", s.cells,
                       s.dofs, s.relativeError, s.trueResidual, s.iterations);
    return text + format("observed order %.3f (theory %.0f), %.2f s\n", test.order, kTheoreticalOrder, test.seconds);
}

}  // namespace tavr
