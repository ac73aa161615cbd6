#include "app/desk/heart_marks.h"

#include "app/viz/surfaces.h"
#include "core/geometry/polyline.h"
#include "planning/heart/heart_surfaces.h"
#include "planning/report/heart_list.h"

#include <QCoreApplication>

#include <algorithm>

namespace tavr {
namespace {

struct HeartPartText {
    Q_DECLARE_TR_FUNCTIONS(HeartParts)
};

struct PartStyle {
    HeartLabel label;
    Rgb colour;
    double opacity;
};

/// In the order of HeartPart. Left side warm, right side cold; the trunks as the ostia that they leave from.
constexpr std::array<PartStyle, kHeartParts> kStyles{{{kLeftVentricle, {232, 104, 132}, 0.40},
                                                      {kLvMyocardium, {186, 122, 84}, 0.28},
                                                      {kLeftAtrium, {240, 150, 205}, 0.40},
                                                      {kRightVentricle, {82, 132, 235}, 0.40},
                                                      {kRightAtrium, {64, 180, 150}, 0.40},
                                                      {kPulmonaryArtery, {165, 115, 230}, 0.40},
                                                      {kLeftTrunk, {90, 200, 255}, 1.0},
                                                      {kAorticWall, {240, 200, 180}, 0.30}}};

/// The lumen's end is no wall: the surface stays open there, mm before the centreline's end.
constexpr double kOpenEnd = 3.0;

const PartStyle& styleOf(HeartPart part) {
    return kStyles.at(std::size_t(part));
}

bool present(const HeartModel& heart, HeartLabel label) {
    const HeartStructure* s = heart.find(label);
    return s && s->state != StructureState::Missing;
}

void append(TriangleMesh& mesh, const TriangleMesh& more) {
    const int shift = int(mesh.points.size());
    mesh.points.insert(mesh.points.end(), more.points.begin(), more.points.end());
    for (const auto& t : more.triangles) mesh.triangles.push_back({t[0] + shift, t[1] + shift, t[2] + shift});
}

TriangleMesh trunks(const HeartModel& heart) {
    TriangleMesh mesh;
    for (const CoronaryTrunk& trunk : heart.trunks) append(mesh, trunkSurface(trunk));
    return mesh;
}

/// Thinner than the labels' voxels, so it is made from the lumen's own distance.
TriangleMesh wall(const HeartModel& heart, const RootModel& root, const std::optional<Measurements>& m) {
    TriangleMesh mesh = displaySurface(root.lumenDistance, heart.wall.thickness);
    const double end = length(root.centreline) - kOpenEnd;
    if (!m || end <= 0.0) return mesh;
    const PlaneFrame top = makePlane(pointAt(root.centreline, end), tangentAt(root.centreline, end));
    std::erase_if(mesh.triangles, [&](const auto& t) {
        return std::any_of(t.begin(), t.end(), [&](int i) {
            const Vec3& p = mesh.points[std::size_t(i)];
            return m->annulusPlane.height(p) < 0.0 || top.height(p) > 0.0;
        });
    });
    return mesh;
}

}  // namespace

QString heartPartName(HeartPart part) {
    return part == HeartPart::CoronaryTrunks ? HeartPartText::tr("Coronary trunks") : heartName(styleOf(part).label);
}

Rgb heartPartColour(HeartPart part) {
    return styleOf(part).colour;
}

double heartPartOpacity(HeartPart part) {
    return styleOf(part).opacity;
}

std::string heartPartKey(HeartPart part) {
    return "heart-" + std::to_string(int(part));
}

bool hasHeartPart(const CaseData& data, HeartPart part) {
    if (!data.heart) return false;
    const HeartLabel label = styleOf(part).label;
    return present(*data.heart, label) || (label == kLeftTrunk && present(*data.heart, kRightTrunk));
}

HeartMeshes heartMeshes(const CaseData& data) {
    HeartMeshes meshes;
    for (std::size_t i = 0; i < kHeartParts; ++i) {
        const auto part = HeartPart(i);
        if (!hasHeartPart(data, part)) continue;
        const HeartModel& heart = *data.heart;
        if (part == HeartPart::AorticWall && !data.root) continue;
        TriangleMesh mesh = part == HeartPart::CoronaryTrunks ? trunks(heart)
                            : part == HeartPart::AorticWall   ? wall(heart, *data.root, data.plan.measurements)
                                                              : labelSurface(heart.labels, styleOf(part).label);
        if (!mesh.triangles.empty()) meshes[i] = std::make_shared<const TriangleMesh>(std::move(mesh));
    }
    return meshes;
}

}  // namespace tavr
