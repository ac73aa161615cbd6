#pragma once
#include "planning/anatomy/root_calcium.h"
#include "planning/plan.h"

namespace tavr {

/// What no deposit of calcium reaches, HU, and how much of it speaks for metal, mm³.
inline constexpr double kMetalHu = 2000.0, kMetalLeastMm3 = 20.0;

/// The metal among the dense voxels at the root: its volume and how far around the centreline it reaches.
MetalFinding metalAt(const std::vector<CalciumVoxel>& dense, double voxelVolume, const Polyline& centreline);

/// Says in `m.notes` what in the scan makes the numbers doubtful, and takes away those that would then be wrong:
/// - metal at the root (an implanted valve or ring, a lead, a coil): calcium is not told from it;
/// - a root that leans to the left or points to the feet: mirrored, mislabelled, or a heart on the right side. Values
///   that hang on names and sides (coronaries, calcium by cusp, C-arm views) are missing until a person has reviewed
///   the hinge points.
void applyDoubts(Measurements& m, const MetalFinding& metal, const Landmarks& landmarks);

}  // namespace tavr
