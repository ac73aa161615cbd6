#pragma once
// Surfaces for the eye: quick, not watertight by contract. Files and solvers use core/mesh.
#include "core/geometry/plane.h"
#include "core/geometry/triangle_mesh.h"
#include "core/image/volume.h"

#include <vector>

namespace tavr {

/// Surface of {field < level} by flying edges, LPS mm, normals outward also on left-handed grids. Cost: one pass.
TriangleMesh displaySurface(const ScalarImage& field, double level);
/// Boundary of one label value, lightly smoothed (windowed sinc).
TriangleMesh displaySurface(const LabelImage& labels, int value);
/// Body of revolution about the frame's normal: profile of (height above the frame's origin, diameter), mm.
TriangleMesh revolved(const PlaneFrame& base, const std::vector<Vec2>& profile, int around = 64);

}  // namespace tavr
