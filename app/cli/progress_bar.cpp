#include "app/cli/context.h"

#include <cstdio>
#include <mutex>
#include <unistd.h>

namespace tavr {
namespace {

std::mutex guard;
std::string lastStep;
int lastPercent = -1;
bool barOpen = false;

void drawBar(int percent, const std::string& step) {
    constexpr int kWidth = 30;
    std::string bar(std::size_t(kWidth * percent / 100), '=');
    bar.resize(kWidth, ' ');
    std::fprintf(stderr, "\r[%s] %3d %% %-40.40s", bar.c_str(), percent, step.c_str());
    std::fflush(stderr);
    barOpen = true;
}

}  // namespace

Progress::Sink progressSink(bool quiet) {
    if (quiet) return {};
    const bool terminal = isatty(STDERR_FILENO) != 0;
    return [terminal](double fraction, const std::string& step) {
        const std::lock_guard lock(guard);
        const int percent = int(100.0 * fraction);
        if (terminal) {
            if (percent != lastPercent || step != lastStep) drawBar(percent, step);
        } else if (step != lastStep) {
            std::fprintf(stderr, "%3d %% %s\n", percent, step.c_str());
        }
        lastPercent = percent;
        lastStep = step;
    };
}

void endProgress() {
    const std::lock_guard lock(guard);
    if (barOpen) std::fputc('\n', stderr);
    barOpen = false;
}

}  // namespace tavr
