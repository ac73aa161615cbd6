#include "planning/heart/heart_scan.h"

#include "core/base/parallel.h"
#include "planning/segmentation/scout.h"
#include "planning/segmentation/ventricle_search.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace tavr {
namespace {

constexpr double kSpacing = 1.25, kScoutSpacing = 2.5, kFar = 100.0, kUsualMuscleHu = 100.0;
constexpr double kCalmHu = 6.0;  ///< noise that tears no pool
constexpr int kMostPasses = 3;
const Vec3 kBoxLow(-100.0, -95.0, -115.0), kBoxHigh(110.0, 95.0, 80.0);  ///< from the annulus, LPS mm

/// Radius of the lumen from a point in it along a unit direction, mm.
double lumenRadius(const RootModel& root, const Vec3& from, const Vec3& along) {
    double r = 0.0;
    while (r < 30.0 && sampleLinear(root.lumenDistance, from + r * along, 30.0) < 0.0) r += 0.5;
    return r;
}

/// The box about the annulus as far as the scan goes; one voxel more, so that the scan's edge shows.
ImageGrid heartGrid(const Volume& ct, const Vec3& annulus) {
    Vec3 lo = Vec3::Constant(1e30), hi = -lo;
    const auto& n = ct.grid.size;
    for (int c = 0; c < 8; ++c) {
        const Vec3 p = ct.grid.toLps(Vec3((c & 1) ? n[0] - 1 : 0, (c & 2) ? n[1] - 1 : 0, (c & 4) ? n[2] - 1 : 0));
        lo = lo.cwiseMin(p), hi = hi.cwiseMax(p);
    }
    const Vec3 rim = Vec3::Constant(kSpacing);
    return lpsGrid((annulus + kBoxLow).cwiseMax(lo - rim), (annulus + kBoxHigh).cwiseMin(hi + rim), kSpacing);
}

ScalarImage lumenDistanceOn(const ImageGrid& grid, const RootModel& root) {
    ScalarImage out(grid);
    parallelFor(grid.size[2], [&](int k) {
        for (int j = 0; j < grid.size[1]; ++j)
            for (int i = 0; i < grid.size[0]; ++i)
                out.at(i, j, k) = float(sampleLinear(root.lumenDistance, grid.toLps(Vec3(i, j, k)), kFar));
    });
    return out;
}

/// Binomial smoothing (1 2 1) along each axis: noise falls to a third, edges widen by half a voxel.
void smooth(ScalarImage& image) {
    const auto& n = image.grid.size;
    const std::array<std::size_t, 3> stride{1, std::size_t(n[0]), std::size_t(n[0]) * std::size_t(n[1])};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const std::size_t a = (axis + 1) % 3, b = (axis + 2) % 3;
        parallelFor(n[b], [&](int y) {
            for (int x = 0; x < n[a]; ++x) {
                float* at = image.voxels.data() + std::size_t(x) * stride[a] + std::size_t(y) * stride[b];
                float before = at[0];
                for (int i = 0; i < n[axis]; ++i) {
                    float& v = at[std::size_t(i) * stride[axis]];
                    const float here = v, after = i + 1 < n[axis] ? at[std::size_t(i + 1) * stride[axis]] : here;
                    // Next to what the scan does not cover nothing is averaged: the edge stays where it is.
                    if (here > -1023.9F)
                        v = 0.25F *
                            ((before > -1023.9F ? before : here) + 2.0F * here + (after > -1023.9F ? after : here));
                    before = here;
                }
            }
        });
    }
}

/// Spread of the values in the middle of the aorta's blood.
double noiseIn(const ScalarImage& hu, const ScalarImage& toLumen) {
    double sum = 0.0, sum2 = 0.0, n = 0.0;
    for (std::size_t v = 0; v < hu.voxels.size(); ++v)
        if (toLumen.voxels[v] < -5.0F) sum += hu.voxels[v], sum2 += std::pow(hu.voxels[v], 2), n += 1.0;
    return n > 1.0 ? std::sqrt(std::max(0.0, sum2 / n - sum * sum / (n * n))) : 0.0;
}

/// Median HU some millimetres behind the ventricle's blood, over many directions.
double muscleLevel(const ScalarImage& hu, const Vec3& from, double bloodHu) {
    std::vector<double> seen;
    const double level = 0.5 * (bloodHu + kUsualMuscleHu);
    for (int k = 0; k < 400; ++k) {
        const double z = 1.0 - 2.0 * (k + 0.5) / 400, a = k * std::numbers::pi * (3.0 - std::sqrt(5.0));
        const Vec3 d(std::sqrt(1.0 - z * z) * std::cos(a), std::sqrt(1.0 - z * z) * std::sin(a), z);
        double r = 0.0;
        while (r < 60.0 && sampleLinear(hu, from + r * d, -1024.0) > level) r += 1.0;
        const double v = sampleLinear(hu, from + (r + 5.0) * d, -1024.0);
        if (r > 8.0 && r < 60.0 && v > 40.0 && v < level) seen.push_back(v);
    }
    if (seen.size() < 40) return kUsualMuscleHu;
    std::nth_element(seen.begin(), seen.begin() + std::ptrdiff_t(seen.size() / 2), seen.end());
    return seen[seen.size() / 2];
}

}  // namespace

PlaneFrame narrowestSection(const RootModel& root) {
    PlaneFrame best = makePlane(pointAt(root.centreline, 20.0), tangentAt(root.centreline, 20.0));
    double least = 1e9;
    for (double s = 10.0; s <= std::min(30.0, length(root.centreline) - 5.0); s += 1.0) {
        const PlaneFrame plane = makePlane(pointAt(root.centreline, s), tangentAt(root.centreline, s));
        double sum = 0.0;
        for (int k = 0; k < 36; ++k) {
            const double a = k * std::numbers::pi / 18.0;
            sum += std::pow(lumenRadius(root, plane.origin, std::cos(a) * plane.u + std::sin(a) * plane.v), 2);
        }
        if (sum < least) least = sum, best = plane;
    }
    return best;
}

bool outsideScan(const HeartScan& scan, std::size_t voxel) {
    return scan.hu.voxels[voxel] <= -1023.9F;
}

Result<HeartScan> scanHeart(const Volume& ct, const RootModel& root, const std::optional<PlaneFrame>& annulus) {
    HeartScan scan;
    scan.annulus = annulus ? *annulus : narrowestSection(root);
    const ImageGrid grid = heartGrid(ct, scan.annulus.origin);
    scan.hu = averaged(ct, grid, 2);
    scan.toLumen = lumenDistanceOn(grid, root);
    scan.bloodHu = root.lumenMeanHu;
    scan.calm = scan.hu;
    for (int pass = 0; pass < kMostPasses && (pass == 0 || scan.noiseHu > kCalmHu); ++pass) {
        smooth(scan.calm);
        scan.noiseHu = noiseIn(scan.calm, scan.toLumen);
    }
    const Vec3 hi = grid.toLps(Vec3(grid.size[0] - 1, grid.size[1] - 1, grid.size[2] - 1));
    const ScalarImage scout = averaged(ct, lpsGrid(grid.origin, hi, kScoutSpacing), 2);
    if (const auto found = findVentricle(scout, scan.annulus.origin, scan.bloodHu)) {
        scan.ventricle = found->position;
        scan.ventricleFound = true;
    }
    scan.muscleHu = scan.ventricleFound ? muscleLevel(scan.calm, scan.ventricle, scan.bloodHu) : kUsualMuscleHu;
    return scan;
}

}  // namespace tavr
