#include "planning/segmentation/scout.h"

#include "core/base/parallel.h"

#include <cmath>

namespace tavr {
namespace {

struct Box {
    Vec3 lo = Vec3::Constant(1e30), hi = Vec3::Constant(-1e30);
};

Box boundingBox(const ImageGrid& g) {
    Box box;
    for (int corner = 0; corner < 8; ++corner) {
        const Vec3 p = g.toLps(
            Vec3((corner & 1) ? g.size[0] - 1 : 0, (corner & 2) ? g.size[1] - 1 : 0, (corner & 4) ? g.size[2] - 1 : 0));
        box.lo = box.lo.cwiseMin(p);
        box.hi = box.hi.cwiseMax(p);
    }
    return box;
}

/// Mean of n³ linear samples spread over the cell about `centre`; samples outside the scan do not count.
double cellMean(const Volume& ct, const Vec3& centre, double width, int n) {
    constexpr double kOutside = -32000.0;
    double sum = 0.0;
    int inside = 0;
    for (int c = 0; c < n * n * n; ++c) {
        const Vec3 at(c % n, (c / n) % n, c / (n * n));
        const double v = sampleLinear(ct, centre + width * ((at.array() + 0.5) / n - 0.5).matrix(), kOutside);
        if (v > kOutside) sum += v, ++inside;
    }
    return inside ? sum / inside : -1024.0;
}

}  // namespace

ImageGrid lpsGrid(const Vec3& lo, const Vec3& hi, double spacingMm) {
    ImageGrid g;
    g.origin = lo;
    g.spacing = Vec3::Constant(spacingMm);
    for (int a = 0; a < 3; ++a) g.size[a] = std::max(1, int(std::floor((hi[a] - lo[a]) / spacingMm)) + 1);
    return g;
}

ScalarImage averaged(const Volume& ct, const ImageGrid& grid, int samples) {
    ScalarImage out(grid);
    parallelFor(grid.size[2], [&](int k) {
        for (int j = 0; j < grid.size[1]; ++j)
            for (int i = 0; i < grid.size[0]; ++i)
                out.at(i, j, k) = float(cellMean(ct, grid.toLps(Vec3(i, j, k)), grid.spacing.x(), samples));
    });
    return out;
}

ScalarImage makeScout(const Volume& ct, double spacingMm) {
    const Box box = boundingBox(ct.grid);
    const int n = std::clamp(int(std::lround(spacingMm / ct.grid.spacing.minCoeff())), 1, 2);
    return averaged(ct, lpsGrid(box.lo, box.hi, spacingMm), n);
}

double localMean(const ScalarImage& image, int i, int j, int k) {
    const auto& n = image.grid.size;
    double sum = 0.0;
    for (int c = 0; c < 27; ++c) {
        sum += image.at(std::clamp(i + c % 3 - 1, 0, n[0] - 1), std::clamp(j + (c / 3) % 3 - 1, 0, n[1] - 1),
                        std::clamp(k + c / 9 - 1, 0, n[2] - 1));
    }
    return sum / 27.0;
}

}  // namespace tavr
