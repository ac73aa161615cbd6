#pragma once
// Scalar fields on images: arrival times, distances, smoothing. ITK does the work and stays in the .cpp.
#include "core/base/result.h"
#include "core/geometry/polyline.h"
#include "core/image/volume.h"

#include <vector>

namespace tavr {

/// First-arrival times of a front that starts at `seeds` (time 0) and moves with `speed` ≥ 0 (mm per unit of time):
/// the eikonal equation |∇T| speed = 1 by fast marching (Sethian 1996, doi 10.1073/pnas.93.4.1591). Voxels not reached
/// before `stop` keep 1e10. Axes may be any orthonormal frame. Cost: about 1 s per million voxels.
/// Errors (Internal): ITK's own words.
Result<ScalarImage> arrivalTimes(const ScalarImage& speed, const std::vector<Index3>& seeds, double stop = 1e9);

/// The way back from a voxel to the seeds: steepest descent of the arrival times over the 26 neighbours, voxel by
/// voxel. Ends early where no neighbour was reached before.
Polyline descent(const ScalarImage& time, Index3 from);

/// Euclidean distance in mm to the boundary of the voxels ≠ 0, negative inside (Maurer et al. 2003,
/// doi 10.1109/TPAMI.2003.1177156). Exact between voxel centres, so half a voxel coarse. Errors (Internal): ITK's own
/// words.
Result<ScalarImage> signedDistance(const LabelImage& mask);

}  // namespace tavr
