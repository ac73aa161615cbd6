#pragma once
// Landmarks that belong together, in the order of kCuspNames and of the commissures NR, RL, LN.
#include "planning/plan.h"

#include <array>

namespace tavr {

inline constexpr std::array kHinges{LandmarkId::HingeNCC, LandmarkId::HingeRCC, LandmarkId::HingeLCC};
inline constexpr std::array kCommissures{LandmarkId::CommissureNR, LandmarkId::CommissureRL, LandmarkId::CommissureLN};

/// Standard deviation of a landmark's position, mm; 0 while there is none.
inline double sigmaOf(const Landmarks& landmarks, LandmarkId id) {
    const auto found = landmarks.find(id);
    return found == landmarks.end() ? 0.0 : found->second.sigmaMm;
}

}  // namespace tavr
