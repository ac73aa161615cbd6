#pragma once
// The lumen's edge of a thin artery, to a fraction of a voxel.
#include "core/image/volume.h"
#include "planning/segmentation/tube_surface.h"

namespace tavr::access {

struct WallOptions {
    double bloodHu = 300.0;    ///< of the artery
    double calciumHu = 600.0;  ///< brighter wall is calcified
    double capMm = 14.0;       ///< no radius beyond
    int rounds = 4;
};

/// The lumen about its own centroids, and the calcium beside it.
struct VesselWall {
    TubeSurface tube;                     ///< 0.5 mm steps; frames at the centroids, ⟂ to their line
    std::vector<double> trusted;          ///< share of each plane's rays with a clear edge
    std::vector<double> calciumArcDeg;    ///< of each plane's circumference
    std::vector<std::uint8_t> calcified;  ///< [plane][angle]
};

/// Sections ⟂ to the line: profiles averaged along the wall, the edge half-way between the blood and the lowest value
/// within the wall (or half-way up to calcium, where that comes first), a Fourier section of order 4 through the rays
/// that agree; then anew about the centroids. Corrected for the blur that draws the half-way level of a thin tube
/// inwards by σ²/2R. Cost: about 1 s for 300 mm.
VesselWall fitWall(const Volume& ct, const Polyline& line, const WallOptions& options);

/// Diameter of the largest circle inside a plane's section, mm.
double inscribedDiameter(const TubeSurface& tube, int plane);

}  // namespace tavr::access
