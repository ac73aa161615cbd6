#include "planning/heart/minimal_path.h"

#include "core/image/filters_field.h"

#include <algorithm>
#include <cmath>

namespace tavr {

Index3 voxelNear(const ImageGrid& grid, const Vec3& x) {
    const Vec3 i = grid.toIndex(x);
    Index3 out;
    for (int a = 0; a < 3; ++a) out[a] = std::clamp(int(std::lround(i[a])), 0, grid.size[a] - 1);
    return out;
}

Result<Polyline> centredPath(const LabelImage& pool, const Vec3& from, const Vec3& to) {
    const auto depth = signedDistance(pool);
    if (!depth) return tl::unexpected(depth.error());
    ScalarImage speed(pool.grid);
    for (std::size_t n = 0; n < speed.voxels.size(); ++n) {
        const double d = std::min(12.0, -double(depth->voxels[n]));
        speed.voxels[n] = d > 0.0 ? float(0.05 + d * d / 40.0) : 0.0F;
    }
    const auto time = arrivalTimes(speed, {voxelNear(pool.grid, from)});
    if (!time) return tl::unexpected(time.error());
    const Index3 end = voxelNear(pool.grid, to);
    if (time->at(end[0], end[1], end[2]) > 1e9F) return Polyline{};
    Polyline path = descent(*time, end);
    std::reverse(path.begin(), path.end());
    if (path.size() < 5) return Polyline{};
    return resampled(smoothedLine(path, 20, 0.6), 1.0);
}

}  // namespace tavr
