#include "planning/heart/heart_surfaces.h"

#include "core/image/filters_field.h"
#include "core/mesh/surface.h"
#include "planning/heart/flood.h"

#include <algorithm>

namespace tavr {
namespace {

constexpr double kEdge = 2.0;  ///< mm

Result<TriangleMesh> surfaceOf(const LabelImage& labels, std::uint8_t label) {
    const auto distance = signedDistance(maskOf(labels, label));
    if (!distance) return tl::unexpected(distance.error());
    const ImageGrid& g = labels.grid;
    const auto deepest = std::min_element(distance->voxels.begin(), distance->voxels.end());
    const int at = int(deepest - distance->voxels.begin()), row = g.size[0], slice = g.size[0] * g.size[1];
    const Vec3 centre = g.toLps(Vec3(at % row, at / row % g.size[1], at / slice));
    const double radius = (g.toLps(Vec3::Zero()) - g.centre()).norm() + (centre - g.centre()).norm();
    return isosurface([&](const Vec3& x) { return sampleLinear(*distance, x, 2.0 * kEdge); }, centre, radius, kEdge);
}

}  // namespace

Result<std::vector<std::pair<std::string, TriangleMesh>>> heartSurfaces(const HeartModel& heart) {
    std::vector<std::pair<std::string, TriangleMesh>> out;
    for (const HeartStructure& s : heart.structures) {
        if (s.state == StructureState::Missing || s.label > kPulmonaryArtery) continue;
        auto mesh = surfaceOf(heart.labels, s.label);
        if (!mesh) return tl::unexpected(within(mesh.error(), nameOf(s.label)));
        std::string name = nameOf(s.label);
        std::replace(name.begin(), name.end(), ' ', '_');
        out.emplace_back(name, std::move(*mesh));
    }
    return out;
}

}  // namespace tavr
