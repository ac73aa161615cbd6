#pragma once
#include "core/geometry/grid.h"

#include <array>
#include <vector>

namespace tavr {

/// A triangle surface as a value: points in LPS mm, triangles counter-clockwise seen from outside.
struct TriangleMesh {
    std::vector<Vec3> points;
    std::vector<std::array<int, 3>> triangles;

    bool empty() const { return triangles.empty(); }
};

double surfaceArea(const TriangleMesh& mesh);     ///< mm²
double enclosedVolume(const TriangleMesh& mesh);  ///< mm³, signed; meaningful for closed meshes only

}  // namespace tavr
