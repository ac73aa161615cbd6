#pragma once
#include "core/base/result.h"
#include "core/image/volume.h"

namespace tavr {

constexpr double kThickestTrunk = 3.25;  ///< mm from a coronary trunk's axis to its wall

/// Clears from `bright` all that lies within kThickestTrunk + `margin` mm of blood too deep for a coronary trunk: the
/// chambers and great vessels with their blurred rims. Returns the distance to the edge of `bright` as it was, mm,
/// negative inside. Errors (Internal): those of signedDistance(). Cost: about 1 s a million voxels.
Result<ScalarImage> keepThinBlood(LabelImage& bright, double margin);

}  // namespace tavr
