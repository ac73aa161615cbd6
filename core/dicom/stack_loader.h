#pragma once
#include "core/base/progress.h"
#include "core/dicom/scan_index.h"
#include "core/image/volume.h"

namespace tavr {

/// Decodes the frames of a stack on every core into the verdict's grid. Peak memory: the volume itself, plus as much
/// again while regularising. Errors: Input with the file (relative to `source`), Cancelled.
Result<Volume> loadStack(const Stack& stack, const std::vector<std::string>& files, const std::string& source,
                         const Progress& progress);

}  // namespace tavr
