#pragma once
// What a scan remembers beyond what the user sees: which frame of which file goes where. Shared by ScanResult.
#include "core/dicom/import.h"
#include "core/dicom/stack_geometry.h"

#include <string>
#include <vector>

namespace tavr {

/// One phase ready to load: its frames in stack order and the verdict on them.
struct Stack {
    Frames frames;
    StackGeometry geometry;
    SeriesPhase summary;
};

struct IndexedSeries {
    SeriesCandidate summary;
    std::vector<Stack> stacks;  ///< parallel to summary.phases
    bool contrast = false;
    std::string kernel;
};

struct ScanIndex {
    std::vector<std::string> files;
    std::vector<IndexedSeries> series;  ///< parallel to ScanResult::series
    bool isImageFile = false;           ///< the source is one .nrrd, .nii or .mha
};

}  // namespace tavr
