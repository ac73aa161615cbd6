#include "planning/segmentation/lumen_region.h"

#include "core/image/filters_field.h"
#include "planning/segmentation/scout.h"

#include <algorithm>

namespace tavr {
namespace {

constexpr double kMuscleHu = 100.0;
constexpr double kLatest = 70.0;  ///< more than any way through blood here, less than the way through a wall

/// Distance of every voxel to the path, mm, capped at `far`; by fast marching at unit speed.
Result<ScalarImage> distanceToPath(const ImageGrid& grid, const Polyline& path, double far) {
    std::vector<Index3> seeds;
    for (const Vec3& p : path) {
        const Vec3 x = grid.toIndex(p);
        const Index3 i{int(std::lround(x.x())), int(std::lround(x.y())), int(std::lround(x.z()))};
        if (grid.contains(i[0], i[1], i[2])) seeds.push_back(i);
    }
    return arrivalTimes(ScalarImage(grid, 1.0F), seeds, far);
}

std::vector<Index3> voxelsWhere(const ImageGrid& grid, const auto& test) {
    std::vector<Index3> out;
    for (int k = 0; k < grid.size[2]; ++k)
        for (int j = 0; j < grid.size[1]; ++j)
            for (int i = 0; i < grid.size[0]; ++i)
                if (test(grid.offset(i, j, k))) out.push_back({i, j, k});
    return out;
}

}  // namespace

Result<LumenRegion> splitBlood(const Volume& ct, const Polyline& path, double bloodHu, double coreMm, double outerMm) {
    Vec3 lo = path.front(), hi = lo;
    for (const Vec3& p : path) lo = lo.cwiseMin(p), hi = hi.cwiseMax(p);
    const double margin = outerMm + 8.0;
    LumenRegion out;
    out.hu = averaged(ct, lpsGrid(lo - Vec3::Constant(margin), hi + Vec3::Constant(margin), 1.0), 2);
    out.bloodLevel = 0.5 * (bloodHu + kMuscleHu);
    const auto distance = distanceToPath(out.hu.grid, path, margin + 10.0);
    if (!distance) return tl::unexpected(distance.error());
    ScalarImage speed(out.hu.grid);
    for (std::size_t n = 0; n < speed.voxels.size(); ++n) {
        const double f = std::clamp((double(out.hu.voxels[n]) - kMuscleHu) / (0.9 * bloodHu - kMuscleHu), 0.0, 1.0);
        speed.voxels[n] = double(distance->voxels[n]) > margin ? 0.0F : float(0.01 + f * f);
    }
    const auto core = voxelsWhere(out.hu.grid, [&](std::size_t n) { return double(distance->voxels[n]) < coreMm; });
    const auto neighbours = voxelsWhere(out.hu.grid, [&](std::size_t n) {
        return double(distance->voxels[n]) > outerMm &&
               double(distance->voxels[n])<margin&& double(out.hu.voxels[n])> out.bloodLevel;
    });
    const auto mine = arrivalTimes(speed, core, kLatest);
    if (!mine) return tl::unexpected(mine.error());
    const auto theirs = neighbours.empty() ? Result<ScalarImage>(ScalarImage(out.hu.grid, 1e10F))
                                           : arrivalTimes(speed, neighbours, kLatest);
    if (!theirs) return tl::unexpected(theirs.error());
    out.own = LabelImage(out.hu.grid);
    for (std::size_t n = 0; n < out.own.voxels.size(); ++n)
        out.own.voxels[n] = mine->voxels[n] < theirs->voxels[n] && double(mine->voxels[n]) < kLatest;
    return out;
}

}  // namespace tavr
