#include "app/viz/volume_reduction.h"

#include <algorithm>
#include <cmath>

namespace tavr {

std::pair<Index3, Index3> focusBox(const ImageGrid& grid, const std::optional<std::pair<Vec3, double>>& focus) {
    Index3 lo{0, 0, 0}, hi{grid.size[0] - 1, grid.size[1] - 1, grid.size[2] - 1};
    if (!focus) return {lo, hi};
    const Vec3 at = grid.toIndex(focus->first);
    for (int a = 0; a < 3; ++a) {
        const double r = 0.5 * focus->second / grid.spacing[a];
        const auto i = std::size_t(a);
        lo[i] = std::clamp(int(std::floor(at[a] - r)), 0, std::max(0, grid.size[i] - 2));
        hi[i] = std::clamp(int(std::ceil(at[a] + r)), std::min(lo[i] + 1, grid.size[i] - 1), grid.size[i] - 1);
    }
    return {lo, hi};
}

Index3 reductionFor(const ImageGrid& grid, double maxVoxels, int maxSide) {
    Index3 factor{1, 1, 1};
    const auto side = [&](std::size_t a) { return (grid.size[a] + factor[a] - 1) / factor[a]; };
    for (std::size_t a = 0; a < 3; ++a) {
        while (maxSide > 0 && side(a) > maxSide) ++factor[a];
    }
    while (double(side(0)) * side(1) * side(2) > maxVoxels) {  // coarsen the finest axis that still can be
        std::size_t finest = 3;
        for (std::size_t a = 0; a < 3; ++a) {
            const auto size = [&](std::size_t b) { return grid.spacing[Eigen::Index(b)] * factor[b]; };
            if (side(a) > 2 && (finest == 3 || size(a) < size(finest))) finest = a;
        }
        if (finest == 3) break;
        ++factor[finest];
    }
    return factor;
}

Volume reducedVolume(const Volume& volume, const Index3& lo, const Index3& hi, const Index3& factor) {
    ImageGrid grid = volume.grid;
    Vec3 first;
    for (std::size_t a = 0; a < 3; ++a) {
        grid.size[a] = std::max(1, (hi[a] - lo[a] + 1) / factor[a]);
        first[Eigen::Index(a)] = lo[a] + 0.5 * (factor[a] - 1);
        grid.spacing[Eigen::Index(a)] *= factor[a];
    }
    grid.origin = volume.grid.toLps(first);
    Volume out(grid);
    const double block = 1.0 / (double(factor[0]) * factor[1] * factor[2]);
    std::vector<std::int32_t> row(std::size_t(grid.size[0]));
    for (int k = 0; k < grid.size[2]; ++k) {
        for (int j = 0; j < grid.size[1]; ++j) {
            std::fill(row.begin(), row.end(), 0);
            for (int c = 0; c < factor[1] * factor[2]; ++c) {
                const std::int16_t* v =
                    &volume.at(lo[0], lo[1] + j * factor[1] + c % factor[1], lo[2] + k * factor[2] + c / factor[1]);
                for (std::int32_t& sum : row) {
                    for (int f = 0; f < factor[0]; ++f) sum += *v++;
                }
            }
            std::transform(row.begin(), row.end(), &out.at(0, j, k),
                           [&](std::int32_t s) { return std::int16_t(std::lround(s * block)); });
        }
    }
    return out;
}

}  // namespace tavr
