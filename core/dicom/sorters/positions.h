#pragma once
#include "core/dicom/frame_header.h"

#include <vector>

namespace tavr {

/// Two planes nearer than this along the normal are the same position, mm.
inline constexpr double kSamePositionMm = 1e-2;

/// Height of each frame along the first frame's normal, mm. Precondition: every frame has position and axes.
std::vector<double> heights(const Frames& frames);

/// Frames at one position, lowest first.
std::vector<Frames> positionClusters(const Frames& frames);

bool positionsRepeat(const Frames& frames);

/// Distances of neighbouring frames, lowest first; the frames need not be sorted.
std::vector<double> gaps(const Frames& frames);

/// Every gap within 1e-2 mm of the median gap. True for fewer than three frames.
bool uniformlySpaced(const Frames& frames);

/// The middle value; of an even number the lower of the two, so that it is always one that occurs. 0 for none.
double median(std::vector<double> values);

}  // namespace tavr
