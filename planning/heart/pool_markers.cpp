#include "planning/heart/pool_markers.h"

#include "core/base/parallel.h"
#include "core/image/filters_field.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace tavr {
namespace {

constexpr int kRimVoxels = 2;            ///< reach of the brightest neighbour
constexpr double kLeastContrast = 18.0;  ///< HU above muscle

constexpr double kVentricleReach = 22.0, kFromAtrium = 38.0;  ///< mm

struct Place {
    HeartLabel label;
    Vec3 offset;   ///< from the annulus' centre, LPS mm
    double reach;  ///< mm, one standard deviation
    double depth;  ///< mm, the least
};
const std::vector<Place>& places() {
    static const std::vector<Place> all{{kLeftAtrium, Vec3(0, 37, 5), 16.0, 6.0},
                                        {kRightVentricle, Vec3(10, -30, -30), 18.0, 4.0},
                                        {kRightAtrium, Vec3(-40, 4, -16), 16.0, 5.0},
                                        {kPulmonaryArtery, Vec3(18, -13, 34), 11.0, 5.0}};
    return all;
}

/// The brighter of the two next voxels in a direction.
float brighter(const ScalarImage& image, const Index3& at, const Index3& step, int sign) {
    float most = -1024.0F;
    for (int r = 1; r <= kRimVoxels; ++r) {
        const Index3 x{at[0] + sign * r * step[0], at[1] + sign * r * step[1], at[2] + sign * r * step[2]};
        if (image.grid.contains(x[0], x[1], x[2])) most = std::max(most, image.at(x[0], x[1], x[2]));
    }
    return most;
}

/// A wall or a valve between two pools: darker than half-way from muscle to the dimmer of the two sides, in any of
/// thirteen directions. A jet of brighter blood within a pool is a step, not a valley. Sides count
/// up to `cap`: undiluted contrast that swirls in the right heart makes valleys that are none.
bool isValley(const ScalarImage& image, const Index3& at, double muscleHu, double cap) {
    static const std::vector<Index3> steps{{1, 0, 0},  {0, 1, 0},  {0, 0, 1},  {1, 1, 0},  {1, -1, 0},
                                           {1, 0, 1},  {1, 0, -1}, {0, 1, 1},  {0, 1, -1}, {1, 1, 1},
                                           {1, 1, -1}, {1, -1, 1}, {1, -1, -1}};
    const double here = image.at(at[0], at[1], at[2]);
    return std::any_of(steps.begin(), steps.end(), [&](const Index3& step) {
        const double side =
            std::min({double(brighter(image, at, step, 1)), double(brighter(image, at, step, -1)), cap});
        return here < muscleHu + 0.5 * (side - muscleHu);
    });
}

/// Mean within 2.5 mm.
double meanAbout(const ScalarImage& image, const Vec3& x) {
    double sum = 0.0;
    int n = 0;
    for (int c = 0; c < 125; ++c) {
        const Vec3 d = 1.25 * Vec3(c % 5 - 2, (c / 5) % 5 - 2, c / 25 - 2);
        if (d.norm() <= 2.6) sum += sampleLinear(image, x + d, -1024.0), ++n;
    }
    return sum / n;
}

std::string whyMissing(const HeartScan& scan, const Vec3& at) {
    int inside = 0, all = 0;
    for (int c = 0; c < 125; ++c, ++all)
        inside += sampleLinear(scan.hu, at + 5.0 * Vec3(c % 5 - 2, (c / 5) % 5 - 2, c / 25 - 2), -1024.0) > -1000.0;
    if (2 * inside < all) return "the scan does not cover it";
    return fmt::format("no blood pool told from muscle there: {:.0f} HU where it should lie, muscle {:.0f} HU",
                       meanAbout(scan.hu, at), scan.muscleHu);
}

PoolMarker markerOf(const HeartScan& scan, const ScalarImage& depth, const LabelImage& taken, const Place& place) {
    const ImageGrid& g = depth.grid;
    const Vec3 middle = scan.annulus.origin + place.offset;
    PoolMarker best;
    double bestScore = 0.0;
    for (int k = 0; k < g.size[2]; ++k)
        for (int j = 0; j < g.size[1]; ++j)
            for (int i = 0; i < g.size[0]; ++i) {
                const std::size_t v = g.offset(i, j, k);
                const double d = depth.voxels[v];
                if (d < place.depth || taken.voxels[v] || scan.toLumen.voxels[v] < 2.0F) continue;
                const Vec3 x = g.toLps(Vec3(i, j, k));
                const double far = (x - middle).squaredNorm() / (place.reach * place.reach);
                const double score = std::min(d, 14.0) * std::exp(-0.5 * far);
                if (far < 9.0 && score > bestScore) bestScore = score, best = {true, x, d, 0.0, {}};
            }
    if (best.found)
        best.hu = meanAbout(scan.hu, best.position);
    else
        best.reason = whyMissing(scan, middle);
    return best;
}

}  // namespace

Result<ScalarImage> bloodDepth(const HeartScan& scan) {
    const double least = scan.muscleHu + std::max(kLeastContrast, 2.5 * scan.noiseHu);
    LabelImage blood(scan.calm.grid);
    parallelFor(blood.grid.size[2], [&](int k) {
        for (int j = 0; j < blood.grid.size[1]; ++j)
            for (int i = 0; i < blood.grid.size[0]; ++i)
                blood.at(i, j, k) = double(scan.calm.at(i, j, k)) > least &&
                                    !isValley(scan.calm, {i, j, k}, scan.muscleHu, scan.bloodHu);
    });
    auto depth = signedDistance(blood);
    if (!depth) return depth;
    for (float& d : depth->voxels) d = -d;
    return depth;
}

std::optional<Vec3> upperCavalVein(const HeartScan& scan, const ScalarImage& depth, const LabelImage& taken) {
    const PoolMarker vein = markerOf(scan, depth, taken, {kHeartBackground, Vec3(-38, 4, 42), 9.0, 3.5});
    return vein.found ? std::optional(vein.position) : std::nullopt;
}

namespace {

/// The deepest blood of the ventricle about `seed`, away from the valves: a shallow marker among trabeculae would let
/// the atrium's flood in first.
Vec3 deepestOfVentricle(const HeartScan& scan, const ScalarImage& depth, const PoolMarker& atrium) {
    const ImageGrid& g = depth.grid;
    Vec3 best = scan.ventricle;
    double most = sampleLinear(depth, best);
    for (int k = 0; k < g.size[2]; ++k)
        for (int j = 0; j < g.size[1]; ++j)
            for (int i = 0; i < g.size[0]; ++i) {
                const Vec3 x = g.toLps(Vec3(i, j, k));
                if ((x - scan.ventricle).norm() > kVentricleReach || scan.annulus.height(x) > -15.0) continue;
                if (atrium.found && (x - atrium.position).norm() < kFromAtrium) continue;
                if (double(depth.at(i, j, k)) > most) most = depth.at(i, j, k), best = x;
            }
    return best;
}

}  // namespace

std::map<HeartLabel, PoolMarker> findMarkers(const HeartScan& scan, const ScalarImage& depth, const LabelImage& taken) {
    std::map<HeartLabel, PoolMarker> out;
    for (const Place& place : places()) out[place.label] = markerOf(scan, depth, taken, place);
    PoolMarker& lv = out[kLeftVentricle];
    lv.found = scan.ventricleFound;
    lv.position = lv.found ? deepestOfVentricle(scan, depth, out[kLeftAtrium]) : scan.ventricle;
    lv.depth = sampleLinear(depth, lv.position);
    if (lv.found)
        lv.hu = meanAbout(scan.hu, lv.position);
    else
        lv.reason = whyMissing(scan, scan.annulus.origin - 45.0 * scan.annulus.normal);
    return out;
}

}  // namespace tavr
