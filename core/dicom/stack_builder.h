#pragma once
#include "core/dicom/scan_index.h"

namespace tavr {

/// The whole chain on headers alone: series → usable → orientation → matrix → phase → acquisition → instance order →
/// position → verdict. Ranked best first. Cost: n log n in the number of frames.
std::vector<IndexedSeries> buildSeries(Frames frames);

}  // namespace tavr
