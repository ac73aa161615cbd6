#include "core/base/parallel.h"
#include "core/image/volume.h"

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

constexpr double kOutsideHu = -1024.0;
constexpr double kEdge = 1e-6;  // voxels; the same tolerance as sampleLinear()

/// The picture in index space: pixel (x, y) sits at start + x·right + y·down.
struct IndexPlane {
    Vec3 start, right, down;
};

IndexPlane indexPlane(const ImageGrid& grid, const ObliqueImage& out) {
    const PlaneFrame& p = out.plane;
    const Vec3 topLeft = p.toLps({-0.5 * (out.width - 1) * out.mmPerPixel, 0.5 * (out.height - 1) * out.mmPerPixel});
    const Vec3 start = grid.toIndex(topLeft);
    return {start, grid.toIndex(topLeft + out.mmPerPixel * p.u) - start,
            grid.toIndex(topLeft - out.mmPerPixel * p.v) - start};
}

/// The pixels [first, last] of a row that fall inside the voxel centres' box; empty when first > last.
std::pair<int, int> insideRow(const ImageGrid& grid, const Vec3& row, const Vec3& step, int width) {
    double lo = 0.0, hi = width - 1.0;
    for (int a = 0; a < 3; ++a) {
        const double top = grid.size[std::size_t(a)] - 1 + kEdge;
        if (std::abs(step[a]) < 1e-12) {
            if (row[a] < -kEdge || row[a] > top) return {1, 0};
            continue;
        }
        const double t0 = (-kEdge - row[a]) / step[a], t1 = (top - row[a]) / step[a];
        lo = std::max(lo, std::min(t0, t1));
        hi = std::min(hi, std::max(t0, t1));
    }
    return lo > hi ? std::pair{1, 0} : std::pair{int(std::ceil(lo)), int(std::floor(hi))};
}

void sampleRow(const Volume& image, const Vec3& row, const Vec3& step, float* out, int width) {
    std::fill_n(out, width, float(kOutsideHu));
    const auto [first, last] = insideRow(image.grid, row, step, width);
    const Index3& n = image.grid.size;
    const std::ptrdiff_t si = n[0] > 1 ? 1 : 0, sj = n[1] > 1 ? n[0] : 0;
    const std::ptrdiff_t sk = n[2] > 1 ? std::ptrdiff_t(n[0]) * n[1] : 0;
    for (int x = first; x <= last; ++x) {
        int base[3];
        float f[3];
        for (int a = 0; a < 3; ++a) {
            const double at = row[a] + x * step[a];
            base[a] = std::clamp(int(at), 0, std::max(0, n[std::size_t(a)] - 2));
            f[a] = std::clamp(float(at - base[a]), 0.0F, 1.0F);
        }
        const std::int16_t* v = image.voxels.data() + image.grid.offset(base[0], base[1], base[2]);
        const auto line = [&](std::ptrdiff_t o) { return float(v[o]) + f[0] * float(v[o + si] - v[o]); };
        const float near0 = line(0), near1 = line(sj), far0 = line(sk), far1 = line(sk + sj);
        const float nearer = near0 + f[1] * (near1 - near0), farther = far0 + f[1] * (far1 - far0);
        out[x] = nearer + f[2] * (farther - nearer);
    }
}

}  // namespace

ObliqueImage reslice(const Volume& image, const PlaneFrame& plane, int width, int height, double mmPerPixel) {
    ObliqueImage out{plane, width, height, mmPerPixel, {}};
    out.hu.assign(std::size_t(width) * std::size_t(height), float(kOutsideHu));
    if (image.voxels.empty() || out.hu.empty()) return out;
    const IndexPlane at = indexPlane(image.grid, out);
    // Below some 64 k pixels a thread costs more than it brings.
    const int bands = std::clamp(int(out.hu.size() / 65536), 1, 16);
    parallelFor(bands, [&](int b) {
        for (int y = b * height / bands; y < (b + 1) * height / bands; ++y) {
            const Vec3 row = at.start + y * at.down;
            sampleRow(image, row, at.right, out.hu.data() + std::size_t(y) * std::size_t(width), width);
        }
    });
    return out;
}

}  // namespace tavr
