#pragma once
#include "core/base/result.h"
#include "core/geometry/polyline.h"
#include "core/image/volume.h"

namespace tavr {

/// The blood that belongs to the root, told from the blood of its neighbours on a 1 mm grid.
struct LumenRegion {
    ScalarImage hu;           ///< cell means
    LabelImage own;           ///< 1 where the root's front arrives before a neighbour's
    double bloodLevel = 0.0;  ///< HU above which a voxel counts as blood here
};

/// Two fronts race through the blood (a geodesic Voronoi diagram): one starts at the core of the path, the other at all
/// blood farther than `outerMm` from it (atria, right ventricle, pulmonary artery, caval vein). Walls, even 1 mm thin,
/// are slow, so the fronts meet there. Sinuses and the pockets behind closed leaflets are reached from the aorta side.
/// Cost: about 3 s.
Result<LumenRegion> splitBlood(const Volume& ct, const Polyline& path, double bloodHu, double coreMm, double outerMm);

}  // namespace tavr
