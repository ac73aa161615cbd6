#pragma once
#include "planning/segmentation/lumen_region.h"
#include "planning/segmentation/tube_surface.h"

namespace tavr {

/// The wall to about a millimetre: on each ray the last blood that belongs to the root, at most `capMm` out, leaflets
/// and calcium bridged, outliers (coronaries, leaks) removed by a median over neighbouring rays.
void roughWall(TubeSurface& tube, const LumenRegion& region, double capMm);

/// What the wall was fitted to.
struct WallFit {
    double bloodHu = 0.0;  ///< mean of the lumen
    double edgeHu = 0.0;   ///< mean half-way level blood–wall
    double trusted = 0.0;  ///< share of the rays with a clear edge, 0…1
};

/// The wall to sub-voxel accuracy. Profiles across the wall are aligned on the present surface and averaged over
/// neighbouring rays (noise falls, the edge stays sharp), the edge is where the profile passes half-way between the
/// blood and the local outside; rays at calcium or without an edge are bridged by their neighbours. Iterated. Cost:
/// about 2 s.
WallFit refineWall(TubeSurface& tube, const Volume& ct, double bloodHu, double noiseHu, double calciumHu);

}  // namespace tavr
