// study_victim FOLDER SAVE [kill N | errno N CODE]: makes the next save of the test's series, and at the N-th step that
// changes the disk dies by SIGKILL or gets the error. Prints the number of steps. Exit 0: saved; 3: refused.
#include "core/study/disk.h"
#include "core/study/study.h"
#include "tests/unit/study/series.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

long step = 0, faultAt = -1;
int faultCode = 0;

int fault(const char*, const std::string&) {
    if (++step != faultAt) return 0;
    if (faultCode == 0) std::raise(SIGKILL);
    return faultCode;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    if (argc > 4) faultAt = std::atol(argv[4]);
    if (argc > 5) faultCode = std::atoi(argv[5]);
    tavr::disk::setFaultHook(fault);
    const std::string folder = argv[1];
    auto study = std::strcmp(argv[2], "create") == 0 ? tavr::Study::create(folder) : tavr::Study::open(folder);
    if (study && std::strcmp(argv[2], "save") == 0) {
        if (auto saved = tavr::series::save(*study); !saved) study = tl::unexpected(saved.error());
    }
    std::printf("%ld\n", step);
    if (!study) std::printf("%s\n", tavr::line(study.error()).c_str());
    std::fflush(stdout);
    return study ? 0 : 3;
}
