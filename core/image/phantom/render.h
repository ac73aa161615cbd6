#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/image/phantom/scene.h"
#include "core/image/volume.h"

namespace tavr::phantom {

struct Scanner {
    double psfFwhm = 0.75;  ///< mm, in plane and along the axis
    double noiseHu = 25.0;  ///< standard deviation after filtering
    std::uint32_t noiseSeed = 1;
};

/// Paints the parts with partial volume, blurs with the scanner's Gaussian point-spread function and adds correlated
/// noise. Equal results for any number of threads. Errors: Cancelled.
Result<Volume> render(const std::vector<Part>& parts, const ImageGrid& grid, const Scanner& scanner,
                      const Progress& progress);

/// The structure of the last part in the painter's list that holds each voxel's centre.
LabelImage structuresOn(const std::vector<Part>& parts, const ImageGrid& grid);

/// Adds stationary Gaussian noise of standard deviation `sd`, correlated over about one voxel like a soft kernel's.
void addNoise(Volume& volume, double sd, std::uint32_t seed);

}  // namespace tavr::phantom
