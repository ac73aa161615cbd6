#include "planning/segmentation/thin_blood.h"

#include "core/image/filters_field.h"

#include <algorithm>

namespace tavr {

Result<ScalarImage> keepThinBlood(LabelImage& bright, double margin) {
    auto depth = signedDistance(bright);
    if (!depth) return depth;
    LabelImage deep(bright.grid);
    for (std::size_t n = 0; n < deep.voxels.size(); ++n) deep.voxels[n] = double(depth->voxels[n]) < -kThickestTrunk;
    if (std::find(deep.voxels.begin(), deep.voxels.end(), 1) == deep.voxels.end()) return depth;
    const auto toDeep = signedDistance(deep);
    if (!toDeep) return tl::unexpected(toDeep.error());
    for (std::size_t n = 0; n < bright.voxels.size(); ++n)
        if (double(toDeep->voxels[n]) < kThickestTrunk + margin) bright.voxels[n] = 0;
    return depth;
}

}  // namespace tavr
