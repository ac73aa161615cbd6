#pragma once
#include "core/base/result.h"
#include "core/image/volume.h"

namespace tavr {

/// The error with a likely reason appended, where one shows: "the foot of what was taken for the ascending aorta lies
/// 12 mm below the scan's upper end (z 1292 mm): the root may be cut off". A whole scan holds 60 mm of sinuses and
/// aorta above that foot and the ventricle below it; named are 40 mm or less above, 15 mm or less below. Only for Input
/// errors. `foot`: LPS mm.
Error withScanEnds(Error error, const ImageGrid& scan, const Vec3& foot);

}  // namespace tavr
