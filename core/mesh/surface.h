#pragma once
#include <functional>

#include "core/base/result.h"
#include "core/geometry/triangle_mesh.h"

namespace tavr {

/// A signed field in LPS mm, negative inside; must be continuous. Rooms above wrap a ScalarImage in it
/// (core/image and core/mesh share a floor, so neither sees the other).
using ImplicitFunction = std::function<double(const Vec3&)>;

/// Closed triangle surface of {field < 0} inside the ball |x − centre| ≤ radiusMm, edge length about `edgeMm`, outward
/// normals. `centre` must lie inside (field < 0). Errors (Input): the field never changes sign in the ball.
Result<TriangleMesh> isosurface(const ImplicitFunction& field, const Vec3& centre, double radiusMm, double edgeMm);

}  // namespace tavr
