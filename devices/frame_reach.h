#pragma once
// Which diameters a frame can take at all: geometry of struts that bend but do not stretch, no mechanics.
#include "devices/frame.h"

#include <optional>

namespace tavr {

/// Outer diameters, mm.
struct FrameReach {
    /// All struts upright and side by side, touching at their inner faces: Σ width / π + 2 thickness at the fullest
    /// height. Skirts and leaflets need more room.
    double smallestDiameterMm = 0.0;
    /// Struts straight around the ring: shortest closed way once around the frame / π + thickness; empty where no way
    /// closes. A bound: the metal yields before.
    std::optional<double> largestDiameterMm;
    /// Shortest way from rim to rim along the struts: the length when crimped, but for the struts' last lean.
    double crimpedLengthMm = 0.0;
};

/// Precondition: checkFrame passes. O(n log n) times the number of beams over one half-plane.
FrameReach reachOf(const Frame& frame);

/// Refuses a diameter (outer, mm, the same all along the frame) out of reach, naming frame and bound.
Status checkReach(const Frame& frame, double outerDiameterMm);

}  // namespace tavr
