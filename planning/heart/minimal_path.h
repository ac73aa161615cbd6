#pragma once
#include "core/base/result.h"
#include "core/geometry/polyline.h"
#include "core/image/volume.h"

namespace tavr {

/// The way from `from` to `to` within the voxels ≠ 0 that keeps to their middle: a minimal path at a speed that grows
/// with depth (fast marching; Deschamps and Cohen 2001, doi 10.1016/S1361-8415(01)00046-9), smoothed, 1 mm steps. Empty
/// when the two are not connected. Cost: about 1 s a million voxels.
Result<Polyline> centredPath(const LabelImage& pool, const Vec3& from, const Vec3& to);

/// Voxel nearest to a point, clamped to the grid.
Index3 voxelNear(const ImageGrid& grid, const Vec3& x);

}  // namespace tavr
