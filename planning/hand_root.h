#pragma once
// A root that a person built where no automatic one serves, as a value.
#include "core/base/result.h"
#include "core/geometry/polyline.h"

#include <vector>

namespace tavr {

struct HandRootPoint {
    Vec3 position = Vec3::Zero();  ///< centre of the lumen, LPS mm
    double diameterMm = 0.0;       ///< of the lumen there, ⟂ to the line
    bool operator==(const HandRootPoint&) const = default;
};

/// A tube through points from the LVOT to the ascending aorta.
struct HandRoot {
    std::vector<HandRootPoint> points;  ///< LVOT → aorta
    bool snapToWall = true;             ///< the wall moves to the half-way level of the CT where blood and wall differ
    bool operator==(const HandRoot&) const = default;
};

/// Errors (Input): fewer than two points, points on top of each other, a line too short, a diameter of no root.
Status checkHandRoot(const HandRoot& root);

/// A smooth curve through the points with their diameters, about 1 mm steps (Catmull and Rom 1974, centripetal).
/// Precondition: checkHandRoot().
std::vector<HandRootPoint> handRootSamples(const HandRoot& root);
Polyline handRootLine(const HandRoot& root);  ///< of the samples

}  // namespace tavr
