#pragma once
#include "core/base/result.h"
#include "core/geometry/triangle_mesh.h"
#include "planning/heart/heart_model.h"

#include <string>
#include <utility>
#include <vector>

namespace tavr {

/// Closed surfaces of the chambers, the muscle and the pulmonary artery for other programs, edges of about 2 mm, with
/// file names ("left_ventricle"). Wall and trunks are thinner than the label image's voxels resolve and are left out.
/// Cost: about 1 s each. Errors: Internal, with the structure's name.
Result<std::vector<std::pair<std::string, TriangleMesh>>> heartSurfaces(const HeartModel& heart);

}  // namespace tavr
