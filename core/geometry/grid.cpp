#include "core/geometry/grid.h"

#include <algorithm>
#include <cmath>

namespace tavr {

Eigen::Matrix4d ImageGrid::matrix() const {
    Eigen::Matrix4d m = Eigen::Matrix4d::Identity();
    m.topLeftCorner<3, 3>() = direction * spacing.asDiagonal();
    m.topRightCorner<3, 1>() = origin;
    return m;
}

Vec3 ImageGrid::centre() const {
    return toLps(0.5 * Vec3(size[0] - 1, size[1] - 1, size[2] - 1));
}

ImageGrid cropGrid(const ImageGrid& grid, Index3 lo, Index3 hi) {
    ImageGrid crop = grid;
    for (int a = 0; a < 3; ++a) {
        lo[a] = std::clamp(lo[a], 0, std::max(0, grid.size[a] - 1));
        hi[a] = std::clamp(hi[a], lo[a], std::max(lo[a], grid.size[a] - 1));
        crop.size[a] = hi[a] - lo[a] + 1;
    }
    crop.origin = grid.toLps(Vec3(lo[0], lo[1], lo[2]));
    return crop;
}

ImageGrid ballGrid(const ImageGrid& grid, const Vec3& centre, double radiusMm, double spacingMm) {
    const Vec3 local = grid.direction.transpose() * (centre - grid.origin);
    ImageGrid ball = grid;
    Vec3 start;
    for (int a = 0; a < 3; ++a) {
        const double lo = std::max(0.0, local[a] - radiusMm);
        const double hi = std::min((grid.size[a] - 1) * grid.spacing[a], local[a] + radiusMm);
        ball.size[a] = std::max(1, int(std::floor((hi - lo) / spacingMm)) + 1);
        start[a] = lo;
    }
    ball.spacing = Vec3::Constant(spacingMm);
    ball.origin = grid.origin + grid.direction * start;
    return ball;
}

}  // namespace tavr
