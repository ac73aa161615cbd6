#pragma once
#include <string>

#include "core/base/result.h"
#include "core/geometry/triangle_mesh.h"
#include "core/image/volume.h"

namespace tavr {

/// Closed triangle surface of {field < level}, edge length about `edgeMm`, outward normals. Closed at the grid's border.
/// Errors (Input): the field never crosses the level.
Result<TriangleMesh> isosurface(const ScalarImage& field, double level, double edgeMm);

}  // namespace tavr
