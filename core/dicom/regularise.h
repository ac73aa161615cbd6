#pragma once
#include "core/base/progress.h"
#include "core/dicom/stack_geometry.h"
#include "core/image/volume.h"

namespace tavr {

/// Resamples slices that lie anywhere along one normal onto the stack's right-angled grid: linear between the two
/// neighbouring slices, bilinear in each, each slice where its own position says. Outside every slice: −1024 HU.
/// `slices`: the decoded slices one behind the other in stack order. Cost: 8 reads a voxel, all cores.
Result<Volume> regularise(const std::vector<std::int16_t>& slices, int columns, int rows, const StackGeometry& stack,
                          const Progress& progress);

}  // namespace tavr
