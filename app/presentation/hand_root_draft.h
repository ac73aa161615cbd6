#pragma once
#include "planning/hand_root.h"

#include <vector>

namespace tavr {

/// The points of a root by hand while they are being clicked. Keeps them in the order in which the blood flows,
/// whatever the order of the clicks: a new point goes between the two that it lies between, or to the nearer end.
class HandRootDraft {
public:
    /// A click within 4 mm of a point moves that one.
    void add(const Vec3& lps, double diameterMm);
    void removeLast();  ///< the newest
    void clear();
    void show(std::vector<HandRootPoint> points);  ///< of a root that stands already
    const std::vector<HandRootPoint>& points() const { return points_; }
    HandRoot root(bool snapToWall) const { return {points_, snapToWall}; }

private:
    std::size_t placeFor(const Vec3& x) const;

    std::vector<HandRootPoint> points_;  ///< LVOT → aorta, taken to be foot → head where there is nothing else to go by
    std::vector<Vec3> clicks_;           ///< in the order in which they were made
};

}  // namespace tavr
