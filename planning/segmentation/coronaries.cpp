#include "planning/segmentation/coronaries.h"

#include "core/base/parallel.h"
#include "planning/segmentation/thin_blood.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

namespace tavr {
namespace {

constexpr double kLowest = 4.0, kHighest = 32.0;    ///< mm above the annulus where a trunk may leave
constexpr double kShortest = 6.0, kTouching = 1.6;  ///< mm from the lumen's wall

constexpr double kLargestFoot = 60.0, kLargest = 1500.0;  ///< mm³; more is a seam along a chamber, not a trunk

struct Trunk {
    std::vector<std::size_t> voxels;
    double reach = 0.0;        ///< mm from the lumen's wall
    double footVolume = 0.0;   ///< mm³ at the wall
    Vec3 foot = Vec3::Zero();  ///< mean of the voxels at the wall
};

/// Blood outside the wall, without what lies in or at a chamber: everything within reach of a voxel too deep for a
/// trunk.
Result<LabelImage> thinBlood(const Volume& ct, const LumenField& field, double level, double brightest) {
    const ImageGrid& grid = field.distance.grid;
    LabelImage bright(grid);
    parallelFor(grid.size[2], [&](int k) {
        for (int j = 0; j < grid.size[1]; ++j)
            for (int i = 0; i < grid.size[0]; ++i) {
                const double hu =
                    field.distance.at(i, j, k) > 0.3F ? sampleLinear(ct, grid.toLps(Vec3(i, j, k))) : -1024.0;
                bright.at(i, j, k) = hu > level && hu < brightest;
            }
    });
    if (const auto depth = keepThinBlood(bright, 1.5); !depth) return tl::unexpected(depth.error());
    return bright;
}

/// The connected thin blood that holds `seed`; cleared from `thin`.
Trunk takeTrunk(LabelImage& thin, const LumenField& field, std::size_t seed) {
    const auto& n = thin.grid.size;
    const std::array<std::ptrdiff_t, 3> stride{1, n[0], std::ptrdiff_t(n[0]) * n[1]};
    Trunk trunk;
    trunk.voxels.push_back(seed);
    thin.voxels[seed] = 0;
    for (std::size_t at = 0; at < trunk.voxels.size(); ++at) {
        const auto v = std::ptrdiff_t(trunk.voxels[at]);
        const std::array<int, 3> x{int(v % stride[1]), int(v / stride[1] % n[1]), int(v / stride[2])};
        const double d = field.distance.voxels[std::size_t(v)];
        trunk.reach = std::max(trunk.reach, d);
        if (d < kTouching)
            trunk.foot += thin.grid.toLps(Vec3(x[0], x[1], x[2])), trunk.footVolume += thin.grid.voxelVolume();
        for (int side = 0; side < 6; ++side) {
            const int axis = side / 2, step = side % 2 ? 1 : -1;
            if (x[axis] + step < 0 || x[axis] + step >= n[axis]) continue;
            const auto to = std::size_t(v + step * stride[axis]);
            if (thin.voxels[to]) thin.voxels[to] = 0, trunk.voxels.push_back(to);
        }
    }
    if (trunk.footVolume > 0.0) trunk.foot *= thin.grid.voxelVolume() / trunk.footVolume;
    return trunk;
}

}  // namespace

Status labelCoronaries(LabelImage& labels, const Volume& ct, const LumenField& field, const RootModel& model,
                       double annulusArc) {
    auto thin = thinBlood(ct, field, 0.5 * (model.lumenMeanHu + 100.0), 1.3 * model.lumenMeanHu);
    if (!thin) return tl::unexpected(thin.error());
    std::array<std::optional<Trunk>, 2> best;  // left, right
    for (std::size_t n = 0; n < thin->voxels.size(); ++n) {
        const double s = double(field.arc.voxels[n]) - annulusArc;
        if (!thin->voxels[n] || double(field.distance.voxels[n]) > kTouching || s < kLowest || s > kHighest) continue;
        Trunk trunk = takeTrunk(*thin, field, n);
        const double volume = double(trunk.voxels.size()) * thin->grid.voxelVolume();
        if (trunk.reach < kShortest || trunk.footVolume > kLargestFoot || volume > kLargest) continue;
        const double arc = sampleLinear(field.arc, trunk.foot);
        const Vec3 away = trunk.foot - pointAt(model.centreline, arc);
        const bool right = -0.9 * away.y() - 0.4 * away.x() > 0.9 * away.x() + 0.4 * away.y();
        if (!best[right] || trunk.reach > best[right]->reach) best[right] = std::move(trunk);
    }
    for (const bool right : {false, true}) {
        if (!best[right]) continue;
        for (const std::size_t v : best[right]->voxels) labels.voxels[v] = right ? kRightCoronary : kLeftCoronary;
    }
    return {};
}

bool keepTrunksAt(const std::array<std::optional<Vec3>, 2>& ostia, RootModel& root) {
    constexpr double kSamePlace = 6.0;  // mm
    const std::array<RootLabel, 2> trunks{kLeftCoronary, kRightCoronary};
    std::array<double, 2> nearest{1e9, 1e9};
    const auto& [nx, ny, nz] = root.labels.grid.size;
    for (int k = 0; k < nz; ++k)
        for (int j = 0; j < ny; ++j)
            for (int i = 0; i < nx; ++i)
                for (std::size_t side = 0; side < 2; ++side) {
                    if (root.labels.at(i, j, k) != trunks[side] || !ostia[side]) continue;
                    if (double(root.lumenDistance.at(i, j, k)) > kTouching) continue;
                    const Vec3 x = root.labels.grid.toLps(Vec3(i, j, k));
                    nearest[side] = std::min(nearest[side], (x - *ostia[side]).norm());
                }
    bool cleared = false;
    for (auto& label : root.labels.voxels)
        for (std::size_t side = 0; side < 2; ++side)
            if (label == trunks[side] && nearest[side] > kSamePlace) label = kBackground, cleared = true;
    return cleared;
}

}  // namespace tavr
