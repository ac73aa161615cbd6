#pragma once
// The chain of small splitters. Each takes frames and returns groups of frames that may still belong together; each is
// one file and is tested alone. The chain's order is fixed in stack_builder.cpp.
#include "core/dicom/frame_header.h"

#include <string>
#include <vector>

namespace tavr {

/// Frames on their way to becoming one volume, with what distinguishes them from their siblings in the series.
struct FrameGroup {
    Frames frames;
    std::optional<double> percentRR;
    std::vector<std::string> label;  ///< "phase 30 %", "acquisition 2"; empty where the series was not split
};

using FrameGroups = std::vector<FrameGroup>;

/// By series instance UID, in order of first appearance. Copies of one image (same UID, same frame) are dropped.
FrameGroups splitBySeries(Frames frames);

/// By slice orientation: rows and columns within 1e-4 of each other (DS rounding; the corner error sees the rest).
FrameGroups splitByOrientation(FrameGroup group);

/// By rows, columns and pixel spacing (1e-4 mm).
FrameGroups splitByMatrix(FrameGroup group);

/// By heart phase: the stated R-R percentage always splits; temporal index and trigger time split only where positions
/// repeat, since a trigger time may vary from beat to beat within one phase.
FrameGroups splitByPhase(FrameGroup group);

/// By acquisition number and stack where the acquisitions overlap along the slice normal, or where each is uniform
/// alone and the whole is not. Table positions of one sequential scan stay together.
FrameGroups splitByAcquisition(FrameGroup group);

/// Last resort where positions still repeat: when each is there equally often, the order of instance numbers makes the
/// phases.
FrameGroups splitByInstanceOrder(FrameGroup group);

/// Sorted by the position along the slice normal (row × column), ascending: the k axis is right-handed.
void sortByPosition(Frames& frames);

}  // namespace tavr
