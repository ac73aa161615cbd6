// opentavr-solve: the MPI solver's executable. Started by mpiexec, sbatch or alone; speaks text or JSON on rank 0.
#include "solver/solve/self_test.h"

#include <charconv>
#include <cstdio>
#include <exception>
#include <optional>
#include <string_view>

namespace {

using namespace tavr;

constexpr const char* kUsage = "usage: opentavr-solve --self-test [--ranks-expected N] [--json]";

struct Command {
    bool json = false;
    std::optional<int> ranks;
};

std::optional<Command> parse(int argc, char** argv) {
    Command command;
    bool selfTestAsked = false;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--self-test") {
            selfTestAsked = true;
        } else if (word == "--json") {
            command.json = true;
        } else if (word == "--ranks-expected" && i + 1 < argc) {
            const std::string_view number = argv[++i];
            int ranks = 0;
            const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), ranks);
            if (error != std::errc() || end != number.data() + number.size() || ranks < 1) return std::nullopt;
            command.ranks = ranks;
        } else {
            return std::nullopt;
        }
    }
    return selfTestAsked ? std::optional(command) : std::nullopt;
}

int run(const Command& command) {
    const auto session = PetscSession::start();
    if (!session) {
        std::fprintf(stderr, "%s\n", line(session.error()).c_str());
        return exitCode(session.error().kind);
    }
    const auto test = selfTest(*session, command.ranks);
    if (session->rank() == 0) {
        if (test) std::fputs((command.json ? toJson(*test) : toText(*test)).c_str(), stdout);
        if (!test) std::fprintf(stderr, "%s\n", line(test.error()).c_str());
    }
    return test ? 0 : exitCode(test.error().kind);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        const auto command = parse(argc, argv);
        if (command) return run(*command);
        std::fprintf(stderr, "%s\n", kUsage);
        return exitCode(ErrorKind::Usage);
    } catch (const std::exception& e) {
        std::fprintf(stderr, "internal error: %s; please report it\n", e.what());
        return exitCode(ErrorKind::Internal);
    }
}
