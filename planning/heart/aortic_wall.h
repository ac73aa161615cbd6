#pragma once
#include "planning/heart/cavities.h"

namespace tavr {

/// The outer surface of the root's wall: along each normal of the lumen from the annulus up, where the CT falls
/// half-way from wall to fat. Where a neighbour touches, or the wall melts into like tissue, nothing is shown; there,
/// and altogether when less than a tenth is shown, the thickness is 2.0 mm, the middle of the 1.5 to 2.5 mm that models
/// of the root use (clinical reference, material table). Labels the wall. Cost: about 0.3 s.
AorticWallEstimate estimateWall(const Volume& ct, const RootModel& root, const HeartScan& scan, LabelImage& labels);

}  // namespace tavr
