#pragma once
// The scout: a small axis-aligned copy of the scan on which anatomy is searched.
#include "core/image/volume.h"

namespace tavr {

/// `ct` averaged over cells of `spacingMm` on a grid whose axes are LPS itself (k towards the head), whatever the
/// scan's own axes are. Outside the scan: −1024. Cost: about 0.5 s for 512×512×300.
ScalarImage makeScout(const Volume& ct, double spacingMm);

/// `ct` on any isotropic grid: the mean of `samples`³ linear samples a voxel (1: plain interpolation). Outside: −1024.
ScalarImage averaged(const Volume& ct, const ImageGrid& grid, int samples);

/// A grid along the LPS axes that covers the box lo…hi, mm.
ImageGrid lpsGrid(const Vec3& lo, const Vec3& hi, double spacingMm);

/// Mean over the 27 voxels about (i, j, k), clamped at the border.
double localMean(const ScalarImage& image, int i, int j, int k);

}  // namespace tavr
