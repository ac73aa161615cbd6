#pragma once
#include "core/image/volume.h"
#include "planning/mask_edit.h"

#include <optional>

namespace tavr {

/// A box of whole voxels, both ends included.
struct VoxelBox {
    Index3 lo{0, 0, 0}, hi{-1, -1, -1};
    bool empty() const { return hi[0] < lo[0] || hi[1] < lo[1] || hi[2] < lo[2]; }
};

/// The space that a stroke's brush sweeps: a sphere along a line, or a disc within its plane.
class Brush {
public:
    explicit Brush(const MaskEdit& edit);

    /// Signed distance to its surface, mm, negative inside; exact outside and for one straight piece inside.
    double distance(const Vec3& x) const;
    bool contains(const Vec3& x) const { return distance(x) <= 0.0; }
    /// The voxels within `marginMm` of it, clipped to the grid.
    VoxelBox box(const ImageGrid& grid, double marginMm) const;

private:
    double lineDistance(const Vec3& x) const;

    Polyline line_;  ///< with points left out that move it by less than a twentieth of the radius
    double radius_;
    std::optional<BrushDisc> disc_;
};

}  // namespace tavr
