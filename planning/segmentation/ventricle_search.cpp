#include "planning/segmentation/ventricle_search.h"

#include "core/base/parallel.h"
#include "planning/segmentation/scout.h"

#include <cmath>
#include <numbers>
#include <vector>

namespace tavr {
namespace {

constexpr int kDirections = 60;
constexpr double kMuscleHu = 100.0, kStep = 1.5, kReach = 55.0;

/// Nearly uniform directions (Fibonacci sphere).
std::vector<Vec3> directions() {
    std::vector<Vec3> out;
    for (int k = 0; k < kDirections; ++k) {
        const double z = 1.0 - 2.0 * (k + 0.5) / kDirections, a = k * std::numbers::pi * (3.0 - std::sqrt(5.0)),
                     r = std::sqrt(1.0 - z * z);
        out.emplace_back(r * std::cos(a), r * std::sin(a), z);
    }
    return out;
}

/// Exit distance in mm of a ray that leaves the blood through ≥ 6 mm of muscle; 0 otherwise.
double exitThroughMuscle(const ScalarImage& scout, const Vec3& from, const Vec3& d, double level) {
    for (double r = kStep; r < kReach; r += kStep) {
        if (sampleLinear(scout, from + r * d, -1024.0) > level) continue;
        for (const double more : {2.0, 4.0, 6.0}) {
            const double v = sampleLinear(scout, from + (r + more) * d, -1024.0);
            if (v < 25.0 || v > level) return 0.0;
        }
        return r;
    }
    return 0.0;
}

}  // namespace

std::optional<VentricleSeed> findVentricle(const ScalarImage& scout, const Vec3& near, double bloodHu, double reachMm) {
    const auto rays = directions();
    const auto& g = scout.grid;
    const int step = std::max(1, int(std::lround(4.0 / g.spacing.x())));
    std::vector<VentricleSeed> best(std::size_t(g.size[2] / step + 1));
    parallelFor(int(best.size()), [&](int s) {
        const int k = s * step;
        if (k >= g.size[2]) return;
        for (int j = 1; j < g.size[1] - 1; j += step) {
            for (int i = 1; i < g.size[0] - 1; i += step) {
                const Vec3 at = g.toLps(Vec3(i, j, k));
                const Vec3 d = at - near;  // the ventricle lies below, to the left, and not at the spine
                if (d.norm() > reachMm || d.x() < -10.0 || std::abs(d.y()) > 55.0 || d.z() > 25.0 ||
                    scout.at(i, j, k) < 0.6 * bloodHu)
                    continue;
                const double hu = localMean(scout, i, j, k);
                if (hu < 0.65 * bloodHu || hu > 1.5 * bloodHu) continue;
                int n = 0;
                double sum = 0.0;
                for (const Vec3& ray : rays) {
                    const double r = exitThroughMuscle(scout, at, ray, 0.5 * (hu + kMuscleHu));
                    n += r > 0.0;
                    sum += r;
                }
                const double share = double(n) / kDirections;
                if (sum > 10.0 * n && share > best[std::size_t(s)].muscleShare) best[std::size_t(s)] = {at, share, hu};
            }
        }
    });
    VentricleSeed found;
    for (const auto& b : best)
        if (b.muscleShare > found.muscleShare) found = b;
    return found.muscleShare > 0.33 ? std::optional(found) : std::nullopt;
}

}  // namespace tavr
