#pragma once
// The blood pools of the heart: markers from anatomy, flooding, valve planes.
#include "core/base/result.h"
#include "planning/heart/heart_scan.h"

#include <map>
#include <string>

namespace tavr {

/// Where a chamber was recognised.
struct PoolMarker {
    bool found = false;
    Vec3 position = Vec3::Zero();  ///< LPS mm, the deepest blood
    double depth = 0.0;            ///< mm to the nearest wall
    double hu = 0.0;               ///< of its blood
    std::string reason;            ///< why there is none
};

struct Cavities {
    LabelImage labels;  ///< HeartLabel of the five cavities and of the pulmonary artery; kAortaLabel for the aorta
    std::map<HeartLabel, PoolMarker> markers;
};

inline constexpr std::uint8_t kAortaLabel = 200;    ///< internal: lumen downstream of the annulus
inline constexpr std::uint8_t kBarrierLabel = 201;  ///< internal: the aorta's wall, flooded by nobody
inline constexpr std::uint8_t kVeinLabel = 202;     ///< internal: the upper caval vein

/// Finds and parts the pools. Cost: about 3 s.
Result<Cavities> findCavities(const HeartScan& scan, const RootModel& root);

/// HU above which a voxel belongs to a pool: half-way from muscle to its blood on the left; lower on the right, least
/// in the right atrium, where the caval veins stream blood of other brightness in.
double edgeOf(HeartLabel label, const PoolMarker& marker, double muscleHu);

}  // namespace tavr
