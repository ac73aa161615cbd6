#pragma once
#include <map>
#include <string>

#include "core/base/result.h"
#include "core/geometry/triangle_mesh.h"

namespace tavr {

/// A scalar per point with its unit, written with UNITS_LABEL.
struct PointField {
    std::string name, unit;
    std::vector<double> values;
};
/// .vtp, appended raw, field data SPACE=LPS; written to a temporary name and renamed.
Status writeVtp(const TriangleMesh& mesh, const std::vector<PointField>& fields, const std::string& file);
Result<TriangleMesh> readVtp(const std::string& file);

}  // namespace tavr
