#pragma once
#include <Eigen/Geometry>

#include <array>

namespace tavr {

using Vec2 = Eigen::Vector2d;
using Vec3 = Eigen::Vector3d;
using Index3 = std::array<int, 3>;

/// A regular voxel grid in the patient's LPS frame, mm. Index (0,0,0) is the *centre* of the first voxel.
/// `direction` columns are the unit LPS directions of the i, j and k axes: any orthonormal frame, flips included.
/// VTK and ITK objects never carry this matrix on their own: it is handed on explicitly.
struct ImageGrid {
    Index3 size{0, 0, 0};
    Vec3 origin = Vec3::Zero();
    Vec3 spacing = Vec3::Ones();
    Eigen::Matrix3d direction = Eigen::Matrix3d::Identity();

    std::size_t voxelCount() const { return std::size_t(size[0]) * std::size_t(size[1]) * std::size_t(size[2]); }
    std::size_t offset(int i, int j, int k) const {
        return std::size_t(i) + std::size_t(size[0]) * (std::size_t(j) + std::size_t(size[1]) * std::size_t(k));
    }
    bool contains(int i, int j, int k) const {
        return i >= 0 && j >= 0 && k >= 0 && i < size[0] && j < size[1] && k < size[2];
    }
    /// Continuous index → LPS mm.
    Vec3 toLps(const Vec3& ijk) const { return origin + direction * ijk.cwiseProduct(spacing); }
    /// LPS mm → continuous index.
    Vec3 toIndex(const Vec3& lps) const { return (direction.transpose() * (lps - origin)).cwiseQuotient(spacing); }
    /// 4×4 IJK→LPS, for VTK's SetUserMatrix and for files.
    Eigen::Matrix4d matrix() const;
    double voxelVolume() const { return spacing.prod(); }
    /// Centre of the grid, LPS mm.
    Vec3 centre() const;
    bool operator==(const ImageGrid&) const = default;
};

/// The box of whole voxels [lo, hi] (inclusive) as a grid of its own; clipped to the parent.
ImageGrid cropGrid(const ImageGrid& grid, Index3 lo, Index3 hi);

/// Isotropic grid aligned with `grid`'s axes that covers the ball |x − centre| ≤ radius, clipped to the parent's box.
ImageGrid ballGrid(const ImageGrid& grid, const Vec3& centre, double radiusMm, double spacingMm);

}  // namespace tavr
