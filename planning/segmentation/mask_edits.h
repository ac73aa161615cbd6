#pragma once
#include "planning/segmentation/root_model.h"

namespace tavr {

/// The root after a person's strokes, in their order; `root` is what they were made on. Pure. The lumen's surface moves
/// with sub-voxel smoothness and its distance stays one (|∇d| near 1); labels follow. Strokes on calcium are also kept
/// in `calciumEdits`, so that the volumes obey them. A stroke outside the root's grid changes nothing (see reaches()).
/// Cost: a copy, then a stroke of 4 mm radius and 20 mm length in under 50 ms; it grows with the stroke's box only.
RootModel applyEdits(RootModel root, const Volume& ct, const std::vector<MaskEdit>& edits);

/// Whether the stroke touches the part of the scan that the root covers.
bool reaches(const RootModel& root, const MaskEdit& edit);

}  // namespace tavr
