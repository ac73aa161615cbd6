#pragma once
// Where the pools are looked for: anatomy relative to the aortic annulus.
#include "planning/heart/cavities.h"

namespace tavr {

/// Depth of every voxel within blood, mm; ≤ 0 outside. Blood is brighter than muscle and no valley
/// between two brighter sides within 2.5 mm: thin walls and valves then show whatever the contrasts of the pools are.
Result<ScalarImage> bloodDepth(const HeartScan& scan);

/// The deepest blood near where each chamber lies in a chest (LPS offsets from the annulus; checked on a whole-heart
/// label map of a real patient and on phantoms). `taken`: voxels ≠ 0 belong to the aorta.
std::map<HeartLabel, PoolMarker> findMarkers(const HeartScan& scan, const ScalarImage& depth, const LabelImage& taken);

/// A point in the upper caval vein, which touches the pulmonary artery and the aorta; empty if none is seen.
std::optional<Vec3> upperCavalVein(const HeartScan& scan, const ScalarImage& depth, const LabelImage& taken);

}  // namespace tavr
