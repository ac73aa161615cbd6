#pragma once
// A tube as radii about a centreline: the working form of the lumen wall.
#include "core/geometry/plane.h"
#include "core/geometry/polyline.h"

#include <vector>

namespace tavr {

/// Planes ⟂ to a line at equal steps with rotation-minimising axes (double reflection, Wang et al. 2008,
/// doi 10.1145/1330511.1330513), and in each plane the wall's radius at equal angles from u towards v.
struct TubeSurface {
    double step = 0.75;  ///< mm between planes
    int angles = 96;
    std::vector<PlaneFrame> frames;
    std::vector<double> radius;  ///< [plane][angle], mm

    int planes() const { return int(frames.size()); }
    double& at(int plane, int angle) {
        return radius[std::size_t(plane * angles + (angle % angles + angles) % angles)];
    }
    double at(int plane, int angle) const {
        return radius[std::size_t(plane * angles + (angle % angles + angles) % angles)];
    }
    Vec3 direction(int plane, int angle) const;
    Vec3 point(int plane, int angle) const {
        return frames[std::size_t(plane)].origin + at(plane, angle) * direction(plane, angle);
    }
    double area(int plane) const;    ///< mm²
    Vec3 centroid(int plane) const;  ///< of the section, LPS mm
    Polyline line() const;
};

/// Frames along `line` with all radii `radiusMm`.
TubeSurface makeTube(const Polyline& line, double stepMm, int angles, double radiusMm);

}  // namespace tavr
