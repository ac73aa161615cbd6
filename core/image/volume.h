#pragma once
#include "core/geometry/grid.h"
#include "core/geometry/plane.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace tavr {

/// Voxels on a grid; i fastest. A plain value: share it as std::shared_ptr<const …> where it is large.
template <class T>
struct Image3 {
    ImageGrid grid;
    std::vector<T> voxels;

    Image3() = default;
    explicit Image3(const ImageGrid& g, T fill = T{}) : grid(g), voxels(g.voxelCount(), fill) {}
    T& at(int i, int j, int k) { return voxels[grid.offset(i, j, k)]; }
    const T& at(int i, int j, int k) const { return voxels[grid.offset(i, j, k)]; }
};

using Volume = Image3<std::int16_t>;      ///< CT, HU
using LabelImage = Image3<std::uint8_t>;  ///< segmentation; 0 is background
using ScalarImage = Image3<float>;        ///< fields: distance mm, probability …
using VolumePtr = std::shared_ptr<const Volume>;

/// Trilinear value at an LPS point; `outside` beyond the voxel centres' box.
double sampleLinear(const Volume& image, const Vec3& lps, double outside = -1024.0);
double sampleLinear(const ScalarImage& image, const Vec3& lps, double outside = 0.0);
/// Nearest label; 0 outside.
std::uint8_t sampleNearest(const LabelImage& image, const Vec3& lps);

/// A double-oblique picture: row-major, row 0 at the top (+v), column 0 at the left (−u); HU. mmPerPixel isotropic.
struct ObliqueImage {
    PlaneFrame plane;
    int width = 0, height = 0;
    double mmPerPixel = 0.5;
    std::vector<float> hu;

    Vec2 toPixel(const Vec2& uv) const {
        return {0.5 * (width - 1) + uv.x() / mmPerPixel, 0.5 * (height - 1) - uv.y() / mmPerPixel};
    }
};
/// Samples `image` on the plane; the plane's origin is the picture's centre. Cost: one trilinear sample a pixel.
ObliqueImage reslice(const Volume& image, const PlaneFrame& plane, int width, int height, double mmPerPixel);

}  // namespace tavr
