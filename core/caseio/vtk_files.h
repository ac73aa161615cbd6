#pragma once
#include "core/base/result.h"

#include <Eigen/Core>

#include <array>
#include <string>
#include <vector>

namespace tavr {

/// A scalar per point with its unit, written with UNITS_LABEL.
struct PointField {
    std::string name, unit;
    std::vector<double> values;
};
/// A triangle surface as a file holds it; points in LPS mm. (caseio shares a floor with core/geometry, so it has its
/// own plain value; rooms above hand the two vectors of a TriangleMesh over.)
struct SurfaceFile {
    std::vector<Eigen::Vector3d> points;
    std::vector<std::array<int, 3>> triangles;
    std::vector<PointField> fields;
};
/// .vtp, appended raw, field data SPACE=LPS; written to a temporary name and renamed.
Status writeVtp(const SurfaceFile& surface, const std::string& file);
Result<SurfaceFile> readVtp(const std::string& file);

}  // namespace tavr
