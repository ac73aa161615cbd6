#include "planning/heart/aortic_wall.h"

#include "core/base/parallel.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tavr {
namespace {

constexpr double kDefault = 2.0, kThinnest = 0.8, kThickest = 4.5, kStep = 0.2;  ///< mm
constexpr double kLeastShare = 0.1, kFatLevelHu = -15.0;  ///< half-way from wall (about 70 HU) to fat (about −100)
constexpr int kAngles = 48;

/// Thickness along one normal; −1 when the outer surface is not shown.
double thicknessAt(const Volume& ct, const RootModel& root, const Vec3& from, const Vec3& along) {
    double edge = -1.0;
    for (double r = 0.0; r < 30.0; r += 0.5) {
        if (sampleLinear(root.lumenDistance, from + r * along, 30.0) < 0.0) continue;
        const double d = sampleLinear(root.lumenDistance, from + r * along, 30.0);
        edge = r - d;
        break;
    }
    if (edge < 3.0) return -1.0;
    bool wall = false;
    for (double t = kStep; t < kThickest; t += kStep) {
        const double hu = sampleLinear(ct, from + (edge + t) * along, -1024.0);
        wall |= hu < root.bloodEdgeHu;
        if (t > 1.0 && hu > root.bloodEdgeHu) return -1.0;  // a neighbour's blood
        if (hu < kFatLevelHu) return wall && t > kThinnest ? t : -1.0;
    }
    return -1.0;
}

}  // namespace

AorticWallEstimate estimateWall(const Volume& ct, const RootModel& root, const HeartScan& scan, LabelImage& labels) {
    const double from = nearestArc(root.centreline, scan.annulus.origin), to = length(root.centreline) - 3.0;
    const int planes = std::max(0, int((to - from) / 2.0));
    std::vector<double> seen(std::size_t(planes * kAngles), -1.0);
    parallelFor(planes, [&](int p) {
        const double s = from + 2.0 * p;
        const PlaneFrame plane = makePlane(pointAt(root.centreline, s), tangentAt(root.centreline, s));
        for (int a = 0; a < kAngles; ++a) {
            const double turn = 2.0 * std::numbers::pi * a / kAngles;
            seen[std::size_t(p * kAngles + a)] =
                thicknessAt(ct, root, plane.origin, std::cos(turn) * plane.u + std::sin(turn) * plane.v);
        }
    });
    std::vector<double> shown;
    std::copy_if(seen.begin(), seen.end(), std::back_inserter(shown), [](double t) { return t > 0.0; });
    AorticWallEstimate wall;
    wall.shownShare = seen.empty() ? 0.0 : double(shown.size()) / double(seen.size());
    wall.fromDefault = wall.shownShare < kLeastShare;
    if (wall.fromDefault) {
        wall.reason = fmt::format("outer surface shown on {:.0f} % of the root: {:.1f} mm assumed (literature 1.5–2.5)",
                                  100.0 * wall.shownShare, wall.thickness = kDefault);
    } else {
        std::nth_element(shown.begin(), shown.begin() + std::ptrdiff_t(shown.size() / 2), shown.end());
        wall.thickness = shown[shown.size() / 2];
        wall.reason = fmt::format("median where fat borders it, {:.0f} % of the root", 100.0 * wall.shownShare);
    }
    const ImageGrid& g = labels.grid;
    for (int k = 0; k < g.size[2]; ++k)
        for (int j = 0; j < g.size[1]; ++j)
            for (int i = 0; i < g.size[0]; ++i) {
                const std::size_t v = g.offset(i, j, k);
                const double d = scan.toLumen.voxels[v];
                if (d < 0.0 || d > wall.thickness || scan.annulus.height(g.toLps(Vec3(i, j, k))) < 0.0) continue;
                if (labels.voxels[v] == kHeartBackground || labels.voxels[v] == kBarrierLabel)
                    labels.voxels[v] = kAorticWall;
            }
    return wall;
}

}  // namespace tavr
