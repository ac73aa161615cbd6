#pragma once
// The coronary trunks beyond the root's own grid.
#include "planning/heart/cavities.h"

namespace tavr {

/// Both trunks from the wall of the aorta on, as far as 40 mm: the thin blood connected with the root's labelled trunk
/// or, where that is not at the found ostium (`ostia`, LPS mm), the thin blood next to it; without the chambers, its
/// farthest point by fast marching, a minimal path back along its middle, and the diameter of the lumen's section in
/// each point (half-way level, 32 rays). [0] left, [1] right. Cost: about 1 s each.
Result<std::array<CoronaryTrunk, 2>> traceTrunks(const Volume& ct, const RootModel& root, const Cavities& cavities,
                                                 const std::array<std::optional<Vec3>, 2>& ostia);

}  // namespace tavr
