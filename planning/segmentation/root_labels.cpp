#include "planning/segmentation/root_labels.h"

#include "core/base/parallel.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tavr {
namespace {

constexpr double kCalciumReach = 2.5;  ///< mm outside the wall
constexpr double kSearch = 8.0;        ///< mm outside the wall within which dense bodies are followed

double nearestHu(const Volume& ct, const Vec3& lps) {
    const Vec3 x = ct.grid.toIndex(lps);
    const int i = int(std::lround(x.x())), j = int(std::lround(x.y())), k = int(std::lround(x.z()));
    return ct.grid.contains(i, j, k) ? double(ct.at(i, j, k)) : -1024.0;
}

/// Dense voxels reachable from `seed` (6-neighbours); clears them in `dense`.
std::vector<std::size_t> takeBody(LabelImage& dense, std::size_t seed) {
    const auto& n = dense.grid.size;
    const std::ptrdiff_t row = n[0], slice = std::ptrdiff_t(n[0]) * n[1];
    std::vector<std::size_t> body{seed};
    dense.voxels[seed] = 0;
    for (std::size_t at = 0; at < body.size(); ++at) {
        const auto v = std::ptrdiff_t(body[at]);
        const int i = int(v % row), j = int(v / row % n[1]), k = int(v / slice);
        const auto visit = [&](bool in, std::ptrdiff_t to) {
            if (in && dense.voxels[std::size_t(to)]) dense.voxels[std::size_t(to)] = 0, body.push_back(std::size_t(to));
        };
        visit(i > 0, v - 1), visit(i + 1 < n[0], v + 1), visit(j > 0, v - row), visit(j + 1 < n[1], v + row);
        visit(k > 0, v - slice), visit(k + 1 < n[2], v + slice);
    }
    return body;
}

void labelCalcium(LabelImage& labels, const ScalarImage& hu, const LumenField& field, double threshold, double fromArc,
                  double toArc) {
    LabelImage dense(labels.grid);
    for (std::size_t n = 0; n < dense.voxels.size(); ++n) {
        const double d = field.distance.voxels[n], s = field.arc.voxels[n];
        dense.voxels[n] = double(hu.voxels[n]) >= threshold && d < kSearch && s >= fromArc && s <= toArc;
    }
    for (std::size_t n = 0; n < dense.voxels.size(); ++n) {
        if (!dense.voxels[n]) continue;
        const auto body = takeBody(dense, n);
        const auto near = std::count_if(
            body.begin(), body.end(), [&](std::size_t v) { return double(field.distance.voxels[v]) < kCalciumReach; });
        if (2 * std::size_t(near) < body.size()) continue;
        for (const std::size_t v : body)
            if (double(field.distance.voxels[v]) < kCalciumReach) labels.voxels[v] = kCalcium;
    }
}

}  // namespace

BloodStatistics bloodStatistics(const Volume& ct, const TubeSurface& tube, double fromArc) {
    BloodStatistics out;
    double sum = 0.0, sum2 = 0.0, within = 0.0;
    int n = 0;
    for (int p = int(fromArc / tube.step); p < tube.planes(); p += 2) {
        double planeSum = 0.0, planeSum2 = 0.0;
        int planeN = 0;
        for (int a = 0; a < tube.angles; a += 4) {
            for (double share = 0.05; share < 0.7; share += 0.16) {
                const double v =
                    nearestHu(ct, tube.frames[std::size_t(p)].origin + share * tube.at(p, a) * tube.direction(p, a));
                planeSum += v, planeSum2 += v * v, ++planeN;
            }
        }
        sum += planeSum, sum2 += planeSum2, within += planeSum2 - planeSum * planeSum / planeN, n += planeN;
    }
    if (n == 0) return out;
    out.mean = sum / n;
    out.sd = std::sqrt(std::max(0.0, sum2 / n - out.mean * out.mean));
    out.noise = std::sqrt(std::max(0.0, within / n));
    return out;
}

void chooseCalciumThreshold(RootModel& model, std::optional<double> asked) {
    const double adaptive = model.lumenMeanHu + 4.0 * model.lumenSdHu;
    if (asked) {
        model.calciumThresholdHu = *asked;
        model.calciumRule = fmt::format("{:.0f} HU, given by the user", *asked);
    } else if (adaptive > 850.0) {
        model.calciumThresholdHu = adaptive;
        model.calciumRule = fmt::format(
            "{:.0f} HU: lumen mean + 4 SD ({:.0f} + 4 x {:.0f}), since the blood itself reaches the fixed 850 HU",
            adaptive, model.lumenMeanHu, model.lumenSdHu);
    } else {
        model.calciumThresholdHu = 850.0;
        model.calciumRule = "fixed 850 HU";
    }
}

LabelImage labelRoot(const Volume& ct, const LumenField& field, const RootModel& model, double annulusArc) {
    const ImageGrid& grid = field.distance.grid;
    ScalarImage hu(grid);
    parallelFor(grid.size[2], [&](int k) {
        for (int j = 0; j < grid.size[1]; ++j)
            for (int i = 0; i < grid.size[0]; ++i) hu.at(i, j, k) = float(sampleLinear(ct, grid.toLps(Vec3(i, j, k))));
    });
    LabelImage labels(grid);
    for (std::size_t n = 0; n < labels.voxels.size(); ++n) {
        const double d = field.distance.voxels[n], s = double(field.arc.voxels[n]) - annulusArc, v = hu.voxels[n];
        const bool valve = s > -4.0 && s < 25.0;
        if (d < 0.0)
            labels.voxels[n] = valve && d < -0.8 && v < model.bloodEdgeHu ? kLeaflets : kLumen;
        else if (d > 0.5 && d < 10.0 && s < 0.0 && v > 20.0 && v < model.bloodEdgeHu)
            labels.voxels[n] = kMyocardium;
    }
    labelCalcium(labels, hu, field, model.calciumThresholdHu, annulusArc - 15.0, annulusArc + 40.0);
    return labels;
}

}  // namespace tavr
