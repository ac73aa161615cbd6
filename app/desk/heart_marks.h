#pragma once
// The heart's structures as they are drawn: what one toggle shows, its colour, its surface.
#include "app/viz/rgba_image.h"
#include "core/geometry/triangle_mesh.h"
#include "planning/job/plan_job.h"

#include <QString>

#include <array>
#include <memory>

namespace tavr {

/// What one toggle shows, in the order of the toggles.
enum class HeartPart {
    LeftVentricle,
    Myocardium,
    LeftAtrium,
    RightVentricle,
    RightAtrium,
    PulmonaryArtery,
    CoronaryTrunks,
    AorticWall
};
inline constexpr std::size_t kHeartParts = 8;
/// Drawn where nobody has chosen yet: the trunks alone; the chambers would hide the root.
inline constexpr std::array<bool, kHeartParts> kHeartPartsAtFirst{false, false, false, false,
                                                                  false, false, true,  false};

QString heartPartName(HeartPart part);
Rgb heartPartColour(HeartPart part);
double heartPartOpacity(HeartPart part);
/// The key of its surface in the 3-D scene.
std::string heartPartKey(HeartPart part);
/// At least one of its structures is in the scan.
bool hasHeartPart(const CaseData& data, HeartPart part);

/// Null where the part is not in the scan.
using HeartMeshes = std::array<std::shared_ptr<const TriangleMesh>, kHeartParts>;
/// For a worker: surface nets of the labels, tubes for the trunks, for the wall the lumen's surface set off by its
/// thickness, from the annulus on. Cost: about 1 s.
HeartMeshes heartMeshes(const CaseData& data);

}  // namespace tavr
