// From a CT series on disk to every number, and what a drag of a hinge point costs, beside their limits.
#include "planning/anatomy/anatomy.h"
#include "planning/job/phantom_files.h"
#include "planning/job/plan_job.h"
#include "planning/plan.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <sys/resource.h>
#include <unistd.h>

using namespace tavr;

namespace {

constexpr double kWholeLimitS = 40.0, kMemoryLimitGiB = 4.0, kDragLimitMs = 50.0;

double now() {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

double processorTime() {
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    const auto seconds = [](const timeval& t) { return double(t.tv_sec) + 1e-6 * double(t.tv_usec); };
    return seconds(use.ru_utime) + seconds(use.ru_stime);
}

double peakGiB() {
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    return double(use.ru_maxrss) / (1024.0 * 1024.0);
}

void row(const char* what, double value, const char* unit, double limit) {
    fmt::print("{:<44} {:8.2f} {:<4} limit {:6.1f}   ratio {:.2f}\n", what, value, unit, limit, value / limit);
}

/// Everything a step of a drag changes on the screen: measurements without intervals, sizing, implants, risk.
void drag(CaseData data) {
    constexpr int kSteps = 60;
    std::vector<double> wall;
    const Vec3 start = data.plan.landmarks.at(LandmarkId::HingeRCC).position;
    LiveMeasurer measurer(data.ct, data.root, optionsOf(data.plan));
    for (int i = 0; i < kSteps; ++i) {
        const double began = now();
        const Vec3 x = start + 2.0 * std::sin(0.2 * i) * Vec3::UnitZ();
        data.plan.landmarks = placed(std::move(data.plan.landmarks), {LandmarkId::HingeRCC, x});
        data.plan.measurements = measurer.at(data.plan.landmarks);
        assess(data);
        wall.push_back(1e3 * (now() - began));
    }
    const double first = wall.front();
    std::sort(wall.begin(), wall.end());
    row("the first step of a drag", first, "ms", kDragLimitMs);
    row("a step of a drag, median", wall[kSteps / 2], "ms", kDragLimitMs);
    row("a step of a drag, 95th percentile", wall[kSteps * 95 / 100], "ms", kDragLimitMs);
}

int run(const std::string& folder, int slices) {
    PhantomOptions scan;
    scan.seed = 451;
    scan.size = 512, scan.slices = slices, scan.sliceSpacing = 150.0 / slices, scan.noiseHu = 25.0;
    fmt::print("512 x 512 x {}, written first\n", slices);
    if (Status s = writePhantom(folder + "/ct", scan, {}); !s) return std::puts(line(s.error()).c_str()), 1;
    const double before = processorTime(), began = now();
    PlanJobOptions job;
    job.source = folder + "/ct", job.studyFolder = folder + "/study";
    auto data = runPlanJob(job, {});
    if (!data) return std::puts(line(data.error()).c_str()), 1;
    row("import to every number with its interval", now() - began, "s", kWholeLimitS);
    row("  of it, processor time of both cores", processorTime() - before, "s", 2.0 * kWholeLimitS);
    row("peak memory, the writing included", peakGiB(), "GiB", kMemoryLimitGiB);
    drag(std::move(*data));
    return 0;
}

}  // namespace

int main(int count, char** words) {
    const int slices = count == 3 && std::string(words[1]) == "--slices" ? std::atoi(words[2]) : 400;
    if (slices < 32 || slices > 2000) return std::puts("bench_planning [--slices 32…2000]"), 2;
    const auto folder = std::filesystem::temp_directory_path() / fmt::format("opentavr-bench-{}", getpid());
    const int verdict = run(folder.string(), slices);
    std::filesystem::remove_all(folder);
    return verdict;
}
