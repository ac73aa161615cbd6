#include "planning/heart/trunks.h"

#include "core/base/parallel.h"
#include "core/image/filters_field.h"
#include "planning/heart/minimal_path.h"
#include "planning/segmentation/scout.h"
#include "planning/segmentation/thin_blood.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tavr {
namespace {

constexpr double kBox = 46.0, kSpacing = 0.5, kLongest = 40.0, kWanted = 15.0;  ///< mm
constexpr double kUsualWallHu = 100.0;
constexpr int kRays = 32;

/// The root's trunk voxels nearest the wall.
std::vector<Vec3> footOf(const RootModel& root, std::uint8_t label) {
    std::vector<Vec3> foot;
    const ImageGrid& g = root.labels.grid;
    for (int k = 0; k < g.size[2]; ++k)
        for (int j = 0; j < g.size[1]; ++j)
            for (int i = 0; i < g.size[0]; ++i)
                if (root.labels.at(i, j, k) == label && root.lumenDistance.at(i, j, k) < 1.2F)
                    foot.push_back(g.toLps(Vec3(i, j, k)));
    return foot;
}

/// The thin blood nearest to an ostium; empty when none lies within reach of it.
std::vector<Vec3> nextTo(const LabelImage& thin, const Vec3& ostium) {
    constexpr double kGap = 5.0, kSlack = 0.75;  // mm: a calcified or blurred mouth
    std::vector<std::pair<double, Vec3>> near;
    double least = kGap;
    for (int k = 0; k < thin.grid.size[2]; ++k)
        for (int j = 0; j < thin.grid.size[1]; ++j)
            for (int i = 0; i < thin.grid.size[0]; ++i) {
                if (!thin.at(i, j, k)) continue;
                const Vec3 x = thin.grid.toLps(Vec3(i, j, k));
                const double d = (x - ostium).norm();
                if (d > kGap) continue;
                near.emplace_back(d, x);
                least = std::min(least, d);
            }
    std::vector<Vec3> foot;
    for (const auto& [d, x] : near)
        if (d < least + kSlack) foot.push_back(x);
    return foot;
}

Vec3 meanOf(const std::vector<Vec3>& points) {
    Vec3 sum = Vec3::Zero();
    for (const Vec3& p : points) sum += p;
    return sum / double(points.size());
}

/// Bright voxels outside the lumen and the chambers, without what lies within reach of blood too deep for a trunk.
/// `depth` receives the distance to the edge of the bright blood, negative inside.
Result<LabelImage> thinBlood(const ScalarImage& hu, const RootModel& root, const Cavities& c, ScalarImage& depth) {
    const double level = 0.5 * (root.lumenMeanHu + kUsualWallHu), brightest = 1.4 * root.lumenMeanHu + 60.0;
    LabelImage bright(hu.grid);
    parallelFor(hu.grid.size[2], [&](int k) {
        for (int j = 0; j < hu.grid.size[1]; ++j)
            for (int i = 0; i < hu.grid.size[0]; ++i) {
                const double v = hu.at(i, j, k);
                if (v < level || v > brightest) continue;
                const Vec3 x = hu.grid.toLps(Vec3(i, j, k));
                const std::uint8_t owner = sampleNearest(c.labels, x);
                const bool free = owner == kHeartBackground || owner == kBarrierLabel || owner == kLvMyocardium;
                bright.at(i, j, k) = free && sampleLinear(root.lumenDistance, x, 10.0) > 0.3;
            }
    });
    auto distance = keepThinBlood(bright, 0.5);
    if (!distance) return tl::unexpected(distance.error());
    depth = std::move(*distance);
    return bright;
}

/// From the foot along the middle of the thin blood to its farthest point within kLongest.
Result<Polyline> trace(const LabelImage& thin, const ScalarImage& depth, const std::vector<Vec3>& foot) {
    ScalarImage even(thin.grid), centred(thin.grid);
    for (std::size_t n = 0; n < thin.voxels.size(); ++n) {
        if (!thin.voxels[n]) continue;
        even.voxels[n] = 1.0F;
        centred.voxels[n] = 0.1F + depth.voxels[n] * depth.voxels[n];
    }
    std::vector<Index3> seeds;
    for (const Vec3& p : foot) seeds.push_back(voxelNear(thin.grid, p));
    const auto far = arrivalTimes(even, seeds, kLongest);
    if (!far) return tl::unexpected(far.error());
    std::size_t end = 0;
    float most = 0.0F;
    for (std::size_t n = 0; n < far->voxels.size(); ++n)
        if (thin.voxels[n] && far->voxels[n] < float(kLongest) && far->voxels[n] > most) most = far->voxels[n], end = n;
    if (most < 3.0F) return Polyline{};
    const auto time = arrivalTimes(centred, seeds);
    if (!time) return tl::unexpected(time.error());
    const auto& n = thin.grid.size;
    const int row = n[0], slice = n[0] * n[1], at = int(end);
    Polyline line = descent(*time, {at % row, at / row % n[1], at / slice});
    std::reverse(line.begin(), line.end());
    return line;
}

/// Area-derived diameter of the lumen across the line, mm; 0 when fewer than three quarters of the rays find its edge.
double diameterAt(const ScalarImage& hu, const Vec3& centre, const Vec3& along, double level) {
    const PlaneFrame plane = makePlane(centre, along);
    std::vector<double> radius;
    for (int k = 0; k < kRays; ++k) {
        const double a = 2.0 * std::numbers::pi * k / kRays;
        const Vec3 d = std::cos(a) * plane.u + std::sin(a) * plane.v;
        double before = sampleLinear(hu, centre, -1024.0);
        for (double r = 0.1; r < kThickestTrunk + 0.6; r += 0.1) {
            const double now = sampleLinear(hu, centre + r * d, -1024.0);
            if (now < level) {
                radius.push_back(r - 0.1 * (level - now) / std::max(1.0, before - now));
                break;
            }
            before = now;
        }
    }
    if (radius.size() < std::size_t(0.75 * kRays)) return 0.0;
    double area = 0.0;
    for (const double r : radius) area += r * r / double(radius.size());
    return 2.0 * std::sqrt(area);
}

Result<CoronaryTrunk> traceOne(const Volume& ct, const RootModel& root, const Cavities& c, std::uint8_t label,
                               const std::optional<Vec3>& ostium) {
    constexpr double kSamePlace = 6.0;  // mm
    CoronaryTrunk trunk;
    std::vector<Vec3> foot = footOf(root, label);
    if (ostium && !foot.empty() && (meanOf(foot) - *ostium).norm() > kSamePlace) foot.clear();
    if (foot.empty() && !ostium) {
        trunk.reason = "no trunk is seen to leave the sinus";
        return trunk;
    }
    const Vec3 middle = foot.empty() ? *ostium : meanOf(foot), reach = Vec3::Constant(kBox);
    const ScalarImage hu = averaged(ct, lpsGrid(middle - reach, middle + reach, kSpacing), 1);
    ScalarImage depth;
    const auto thin = thinBlood(hu, root, c, depth);
    if (!thin) return tl::unexpected(thin.error());
    if (foot.empty()) foot = nextTo(*thin, middle);
    const Result<Polyline> line = foot.empty() ? Polyline{} : trace(*thin, depth, foot);
    if (!line) return tl::unexpected(line.error());
    if (line->size() < 6) {
        trunk.reason = "the trunk fades at the wall";
        return trunk;
    }
    trunk.line = resampled(smoothedLine(resampled(*line, 0.5), 10, 0.6), 0.5);
    const double level = 0.5 * (root.lumenMeanHu + kUsualWallHu), all = length(trunk.line);
    for (double s = 0.0; trunk.diameter.size() < trunk.line.size(); s += 0.5) {
        const Vec3 along = pointAt(trunk.line, s + 1.5) - pointAt(trunk.line, s - 1.5);
        trunk.diameter.push_back(diameterAt(hu, pointAt(trunk.line, s), along.normalized(), level));
    }
    if (all < kWanted) trunk.reason = fmt::format("followed for {:.0f} mm: narrowed, calcified or blurred beyond", all);
    return trunk;
}

}  // namespace

Result<std::array<CoronaryTrunk, 2>> traceTrunks(const Volume& ct, const RootModel& root, const Cavities& cavities,
                                                 const std::array<std::optional<Vec3>, 2>& ostia) {
    std::array<CoronaryTrunk, 2> out;
    for (std::size_t i = 0; i < 2; ++i) {
        auto trunk = traceOne(ct, root, cavities, i == 0 ? kLeftCoronary : kRightCoronary, ostia[i]);
        if (!trunk) return tl::unexpected(trunk.error());
        out[i] = std::move(*trunk);
    }
    return out;
}

}  // namespace tavr
