#pragma once
#include "core/geometry/triangle_mesh.h"
#include "planning/heart/heart_model.h"

#include <string>
#include <utility>
#include <vector>

namespace tavr {

/// The boundary of one label as a smooth closed surface: a naive surface net (Gibson 1998, doi 10.1007/BFb0056277)
/// whose points are relaxed within their cells. Normals outward. Cost: one pass of the label's box.
TriangleMesh labelSurface(const LabelImage& labels, std::uint8_t label);

/// A coronary trunk as a tube round its centreline, as wide as its lumen; where the width is not clear, as wide as
/// upstream. Open at both ends, for the eye. Empty where no trunk is seen.
TriangleMesh trunkSurface(const CoronaryTrunk& trunk);

/// Surfaces of the chambers, the muscle and the pulmonary artery for other programs, with file names
/// ("left_ventricle"). Wall and trunks are thinner than the label image's voxels resolve and are left out. Cost: under
/// 1 s.
std::vector<std::pair<std::string, TriangleMesh>> heartSurfaces(const HeartModel& heart);

}  // namespace tavr
