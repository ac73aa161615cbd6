#include "planning/anatomy/find_ostia.h"

#include "core/base/units.h"

#include <algorithm>
#include <numbers>

namespace tavr {
namespace {

constexpr int kN = RootMap::kAzimuths;
constexpr double kBright = 0.5;  // half-way from wall to blood

/// The least contrast met on the way out of the root, 0 (wall) … 1 (blood).
double brightnessOutside(const Volume& ct, const RootModel& root, const Vec3& x, const Vec3& out) {
    const double wall = wallHu(root), span = root.lumenMeanHu - wall;
    double least = 1.0;
    for (double q : {1.2, 1.8, 2.4, 3.0, 3.6})
        least = std::min(least, (sampleLinear(ct, x + q * out, wall) - wall) / span);
    return std::max(0.0, least);
}

struct Shell {
    int first = 0, last = -1;  // rows
    std::vector<float> value;
    float& at(int i, int k) { return value[std::size_t(k - first) * kN + std::size_t((i + kN) % kN)]; }
};

Shell shellAround(const Volume& ct, const RootModel& root, const RootMap& map, const Crown& crown) {
    Shell shell;
    const double low = *std::min_element(crown.hingeZ.begin(), crown.hingeZ.end()) + 3.0;
    shell.first = std::clamp(int((low - map.zMin) / RootMap::kStep), 0, map.rows - 1);
    shell.last = std::clamp(int((crown.commissureZ() + 8.0 - map.zMin) / RootMap::kStep), 0, map.rows - 1);
    shell.value.assign(std::size_t(shell.last - shell.first + 1) * kN, 0.0f);
    for (int k = shell.first; k <= shell.last; ++k)
        for (int i = 0; i < kN; ++i) {
            if (!std::isfinite(map.at(i, k))) continue;
            const Vec3 x = map.place(map.theta(i), map.z(k), map.at(i, k)), out = outward(root.lumenDistance, x, 2.0);
            shell.at(i, k) = float(brightnessOutside(ct, root, x, out));
        }
    return shell;
}

/// Connected bright cells starting at (i, k); clears them from the shell.
std::vector<std::pair<int, int>> takeBlob(Shell& shell, int i, int k, std::vector<float>& weight) {
    std::vector<std::pair<int, int>> blob{{i, k}};
    weight.assign(1, shell.at(i, k));
    shell.at(i, k) = 0.0f;
    for (std::size_t n = 0; n < blob.size(); ++n)
        for (const auto& [di, dk] : {std::pair(1, 0), std::pair(-1, 0), std::pair(0, 1), std::pair(0, -1)}) {
            const int a = blob[n].first + di, b = blob[n].second + dk;
            if (b < shell.first || b > shell.last || shell.at(a, b) < kBright) continue;
            blob.emplace_back(a, b);
            weight.push_back(shell.at(a, b));
            shell.at(a, b) = 0.0f;
        }
    return blob;
}

}  // namespace

std::vector<OstiumCandidate> ostiumCandidates(const Volume& ct, const RootModel& root, const RootMap& map,
                                              const Crown& crown) {
    Shell shell = shellAround(ct, root, map, crown);
    std::vector<OstiumCandidate> found;
    std::vector<float> weight;
    for (int k = shell.first; k <= shell.last; ++k)
        for (int i = 0; i < kN; ++i) {
            if (shell.at(i, k) < kBright) continue;
            const auto blob = takeBlob(shell, i, k, weight);
            double w = 0.0, theta = 0.0, z = 0.0, mm2 = 0.0;
            for (std::size_t n = 0; n < blob.size(); ++n) {
                w += weight[n];
                theta += weight[n] * 2.0 * std::numbers::pi * blob[n].first / kN;  // unwrapped along the blob
                z += weight[n] * map.z(blob[n].second);
                mm2 += map.at(blob[n].first, blob[n].second) * 2.0 * std::numbers::pi / kN * RootMap::kStep;
            }
            theta /= w, z /= w;
            constexpr double kLeast = 1.0, kMost = 70.0;  // mm²: a coronary's mouth, oblique cuts included
            if (mm2 < kLeast || mm2 > kMost) continue;
            const double r = map.radiusAt(theta, z);
            if (!std::isfinite(r)) continue;
            const auto rim = traceOstium(ct, root, map.place(theta, z, r), map.frame.normal);
            if (!rim || rim->diameterMm < 1.2 || rim->diameterMm > 8.0) continue;
            found.push_back({*rim, theta, z, std::min(1.0, w / double(blob.size()))});
        }
    return found;
}

double fitsCusp(const OstiumCandidate& candidate, double hingeAngle) {
    const double off = std::remainder(candidate.theta - hingeAngle, 2.0 * std::numbers::pi) / radians(38.0);
    const double size = std::min(1.0, candidate.rim.diameterMm / 2.5);
    return candidate.brightness * size * std::exp(-0.5 * off * off);
}

}  // namespace tavr
