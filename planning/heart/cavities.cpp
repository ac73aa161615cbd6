#include "planning/heart/cavities.h"

#include "core/image/filters_field.h"
#include "planning/heart/flood.h"
#include "planning/heart/pool_markers.h"
#include "planning/heart/valve_planes.h"

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

constexpr double kCore = 2.0;        ///< mm: blood less deep than this carries no flood to another pool
constexpr int kRegrow = 4;           ///< voxels that a pool regains at its rim
constexpr double kWall = 1.3;        ///< mm of the aorta's wall that nobody floods
constexpr double kLeastEdge = 15.0;  ///< HU above muscle
// Farther below the annulus the root's surface is a cut through blood and may reach into the atrium.
constexpr double kOutflow = 6.0, kOutflowRim = 2.0;  ///< mm
constexpr double kBelowAnnulus = 2.0;

/// The root's lumen: aorta above the annulus, outflow tract of the ventricle below it.
LabelImage knownLabels(const HeartScan& scan) {
    LabelImage labels(scan.hu.grid);
    const ImageGrid& g = labels.grid;
    for (int k = 0; k < g.size[2]; ++k)
        for (int j = 0; j < g.size[1]; ++j)
            for (int i = 0; i < g.size[0]; ++i) {
                const std::size_t v = g.offset(i, j, k);
                const double d = scan.toLumen.voxels[v], h = scan.annulus.height(g.toLps(Vec3(i, j, k)));
                if (d < 0.0 && h > 0.0)
                    labels.voxels[v] = kAortaLabel;
                else if (d < -kOutflowRim && h > -kOutflow)
                    labels.voxels[v] = kLeftVentricle;
                else if (d >= 0.0 && d < kWall && h > -kBelowAnnulus)
                    labels.voxels[v] = kBarrierLabel;
            }
    return labels;
}

std::size_t voxelAt(const ImageGrid& g, const Vec3& x) {
    const Vec3 i = g.toIndex(x);
    Index3 at;
    for (int a = 0; a < 3; ++a) at[a] = std::clamp(int(std::lround(i[a])), 0, g.size[a] - 1);
    return g.offset(at[0], at[1], at[2]);
}

bool isRight(std::uint8_t label) {
    return label == kRightVentricle || label == kRightAtrium || label == kPulmonaryArtery;
}

std::vector<FloodMarker> floodMarkers(const Cavities& c) {
    std::vector<FloodMarker> markers;
    for (const auto& [label, marker] : c.markers)
        if (marker.found) markers.push_back({std::uint8_t(label), voxelAt(c.labels.grid, marker.position)});
    return markers;
}

/// Parts the right heart anew between its valves: first flooding found its blood, now the valves' discs stop it.
Status partRightHeart(Cavities& c, const HeartScan& scan, const ScalarImage& depth) {
    LabelImage pool(c.labels.grid);
    for (std::size_t n = 0; n < pool.voxels.size(); ++n) pool.voxels[n] = isRight(c.labels.voxels[n]);
    const auto pulmonary = pulmonaryValve(pool, c, scan);
    if (!pulmonary) return tl::unexpected(pulmonary.error());
    LabelImage discs(pool.grid);
    if (*pulmonary) drawDisc(discs, **pulmonary, 1);
    const bool both = c.markers[kRightVentricle].found && c.markers[kRightAtrium].found;
    if (both) drawDisc(discs, tricuspidValve(pool, scan), 1);
    ScalarImage there(pool.grid, -1.0F);
    for (std::size_t n = 0; n < pool.voxels.size(); ++n) {
        if (!pool.voxels[n]) continue;
        there.voxels[n] = depth.voxels[n];
        c.labels.voxels[n] = discs.voxels[n] ? kBarrierLabel : std::uint8_t(kHeartBackground);
    }
    std::vector<FloodMarker> markers = floodMarkers(c);
    std::erase_if(markers, [](const FloodMarker& m) { return !isRight(m.label); });
    flood(c.labels, there, kCore, markers);
    for (std::size_t n = 0; n < pool.voxels.size(); ++n)
        if (pool.voxels[n] && c.labels.voxels[n] == kBarrierLabel) c.labels.voxels[n] = kHeartBackground;
    return {};
}

/// Lowest and highest slice with a label; empty range when there is none.
std::pair<int, int> slicesOf(const LabelImage& mask) {
    const auto slice = std::ptrdiff_t(mask.grid.size[0]) * mask.grid.size[1];
    const auto first = std::find(mask.voxels.begin(), mask.voxels.end(), 1);
    const auto last = std::find(mask.voxels.rbegin(), mask.voxels.rend(), 1);
    if (first == mask.voxels.end()) return {0, -1};
    return {int((first - mask.voxels.begin()) / slice), int((mask.voxels.rend() - last - 1) / slice)};
}

/// An atrium without its veins: what a ball of `radius` mm reaches inside it, and corners to `corner` mm beyond, though
/// not above or below the ball's own reach (the caval veins leave upwards and downwards).
Status openPool(LabelImage& labels, std::uint8_t label, double radius, double corner) {
    LabelImage pool = maskOf(labels, label);
    const auto depth = signedDistance(pool);
    if (!depth) return tl::unexpected(depth.error());
    const float deepest = *std::min_element(depth->voxels.begin(), depth->voxels.end());
    radius = std::min(radius, -0.6 * double(deepest));
    for (std::size_t n = 0; n < pool.voxels.size(); ++n) pool.voxels[n] = double(depth->voxels[n]) < -radius;
    const auto [low, high] = slicesOf(pool);
    const auto toCore = signedDistance(pool);
    if (!toCore) return tl::unexpected(toCore.error());
    const int reach = int((radius + 2.0) / pool.grid.spacing.z());
    const std::size_t slice = std::size_t(pool.grid.size[0]) * std::size_t(pool.grid.size[1]);
    for (std::size_t n = 0; n < pool.voxels.size(); ++n) {
        const int k = int(n / slice);
        const bool beyond = double(toCore->voxels[n]) > radius + corner || k < low - reach || k > high + reach;
        if (labels.voxels[n] == label && beyond) labels.voxels[n] = 0;
    }
    return {};
}

void regrow(Cavities& c, const HeartScan& scan) {
    std::array<double, 256> edge{};
    edge.fill(1e9);
    for (const auto& [label, marker] : c.markers) edge[label] = edgeOf(label, marker, scan.muscleHu);
    edge[kAortaLabel] = edge[kVeinLabel] = 0.5 * (scan.bloodHu + scan.muscleHu);
    for (std::size_t n = 0; n < c.labels.voxels.size(); ++n) {
        std::uint8_t& label = c.labels.voxels[n];
        if (label && scan.toLumen.voxels[n] >= 0.0F && double(scan.calm.voxels[n]) < edge[label] &&
            label != kBarrierLabel)
            label = 0;
    }
    growLabels(c.labels, kRegrow, [&](std::uint8_t label, std::size_t v) {
        return double(scan.calm.voxels[v]) > edge[label] && label != kBarrierLabel;
    });
}

}  // namespace

double edgeOf(HeartLabel label, const PoolMarker& marker, double muscleHu) {
    const double share = label == kRightAtrium ? 0.15 : label == kLeftAtrium || label == kLeftVentricle ? 0.5 : 0.4;
    return muscleHu + std::max(kLeastEdge, share * (marker.hu - muscleHu));
}

Result<Cavities> findCavities(const HeartScan& scan, const RootModel& root) {
    Cavities c;
    const auto depth = bloodDepth(scan);
    if (!depth) return tl::unexpected(depth.error());
    c.labels = knownLabels(scan);
    c.markers = findMarkers(scan, *depth, c.labels);
    auto markers = floodMarkers(c);
    for (std::size_t n = 0; n < c.labels.voxels.size(); ++n)
        if (c.labels.voxels[n] && c.labels.voxels[n] != kBarrierLabel) markers.push_back({c.labels.voxels[n], n});
    markers.push_back({kAortaLabel, voxelAt(c.labels.grid, root.centreline.back())});
    if (const auto vein = upperCavalVein(scan, *depth, c.labels))
        markers.push_back({kVeinLabel, voxelAt(c.labels.grid, *vein)});
    flood(c.labels, *depth, kCore, markers);
    if (Status s = partRightHeart(c, scan, *depth); !s) return tl::unexpected(s.error());
    regrow(c, scan);
    if (Status s = openPool(c.labels, kLeftAtrium, 8.0, 4.0); !s) return tl::unexpected(s.error());
    if (Status s = openPool(c.labels, kRightAtrium, 13.0, 14.0); !s) return tl::unexpected(s.error());
    for (const auto& [label, marker] : c.markers)
        if (marker.found) keepLargest(c.labels, std::uint8_t(label));
    return c;
}

}  // namespace tavr
