#pragma once
#include "core/base/result.h"
#include "core/geometry/polyline.h"
#include "planning/segmentation/aorta_search.h"

namespace tavr {

/// The way of the blood from the ventricle into the ascending aorta, LPS mm, upstream → downstream, about 1 mm steps:
/// a minimal path through bright, wide channels (fast marching; Deschamps & Cohen 2001,
/// doi 10.1016/S1361-8415(01)00046-9). Above the tube's foot the path stays inside the tube, so it enters the aorta
/// through the root and never through the wall that the left atrium shares with it. Cost: about 2 s.
Result<Polyline> findRootPath(const Volume& ct, const VesselTube& tube, const Vec3& ventricle, double bloodHu);

}  // namespace tavr
