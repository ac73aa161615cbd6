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
///   that hang on names and sides (coronaries, calcium and leaflets by cusp, septum, C-arm views) are missing until a
///   person has reviewed the hinge points;
/// - what speaks against the segmented root itself (`doubts`), with the same consequence where it says so.
void applyDoubts(Measurements& m, const MetalFinding& metal, const std::vector<RootDoubt>& doubts,
                 const Landmarks& landmarks);

/// Beyond these a root's parts do not belong together. Chosen to stay clear of what healthy roots show: a hinge point
/// is on the contour by definition, the two axes seldom differ by more than 20°, and sinuses are some 10 mm high.
inline constexpr double kMostHingeOffMm = 2.0, kMostAxisDeg = 30.0, kLeastSinusToStjMm = 2.0;

/// Says in `m.notes` where a hinge point lies off the annulus contour, where the annulus' axis and that of the
/// sinotubular junction differ much, and where the sinus plane lies at the sinotubular junction. Takes nothing away.
void applyShapeDoubts(Measurements& m, const Landmarks& landmarks);

}  // namespace tavr
