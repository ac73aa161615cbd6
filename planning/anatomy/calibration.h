#pragma once
#include "planning/measurements.h"

namespace tavr {

/// Brings the repetition's standard deviations to what the errors on synthetic patients really are, so that a 90 %
/// interval holds the truth nine times in ten (README, Intervals; `opentavr verify anatomy` shows it on others).
/// Sections average the surface's error along their outline, which the repetition moves as a whole; the edge of a
/// narrow vessel has an error of its own that a moved ostium does not show. Values stay as they are. `voxelMm`: the
/// CT's coarsest.
void calibrateIntervals(Measurements& m, double voxelMm);

}  // namespace tavr
