#pragma once
// A coarser copy for the eye, where the full volume is too large for the card or too slow for the processor.
#include "core/image/volume.h"

#include <optional>
#include <utility>

namespace tavr {

/// First and last voxel of the cube round the ball (centre LPS, diameter mm), within the grid; the whole grid without
/// a ball.
std::pair<Index3, Index3> focusBox(const ImageGrid& grid, const std::optional<std::pair<Vec3, double>>& focus);
/// The box [lo, hi] averaged over blocks of factor³ voxels; block centres become voxel centres.
Volume reducedVolume(const Volume& volume, const Index3& lo, const Index3& hi, const Index3& factor);
/// Smallest whole block size for each axis with at most `maxVoxels` in all and `maxSide` on each axis, keeping spacings
/// alike.
Index3 reductionFor(const ImageGrid& grid, double maxVoxels, int maxSide);

}  // namespace tavr
