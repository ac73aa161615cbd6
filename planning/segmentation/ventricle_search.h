#pragma once
// The left ventricle as the blood pool that thick muscle surrounds.
#include "core/image/volume.h"

#include <optional>

namespace tavr {

struct VentricleSeed {
    Vec3 position = Vec3::Zero();  ///< LPS mm, inside the cavity
    double muscleShare = 0.0;      ///< share of the directions that leave the blood through ≥ 6 mm of muscle
    double hu = 0.0;
};

/// The best seed within `reachMm` of `near`, for blood of about `bloodHu`. Empty when no blood pool there has muscle on
/// at least a third of its directions. Cost: about 0.3 s.
std::optional<VentricleSeed> findVentricle(const ScalarImage& scout, const Vec3& near, double bloodHu,
                                           double reachMm = 130.0);

}  // namespace tavr
