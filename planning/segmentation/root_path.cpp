#include "planning/segmentation/root_path.h"

#include "core/image/filters_field.h"
#include "planning/segmentation/scout.h"

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

constexpr double kSpacing = 1.0, kMuscleHu = 100.0, kFootMargin = 6.0;

/// Radius and centre of the tube at height z, interpolated.
VesselSection tubeAt(const VesselTube& tube, double z) {
    const auto& s = tube.sections;
    std::size_t k = 1;
    while (k + 1 < s.size() && s[k].centre.z() < z) ++k;
    const double t = std::clamp((z - s[k - 1].centre.z()) / (s[k].centre.z() - s[k - 1].centre.z()), 0.0, 1.0);
    VesselSection out = s[k];
    out.centre = (1.0 - t) * s[k - 1].centre + t * s[k].centre;
    out.diameter = (1.0 - t) * s[k - 1].diameter + t * s[k].diameter;
    return out;
}

ScalarImage speedField(const ScalarImage& hu, const ScalarImage& depth, const VesselTube& tube, double bloodHu) {
    ScalarImage speed(hu.grid);
    const double foot = tube.sections.front().centre.z() + kFootMargin;
    for (int k = 0; k < hu.grid.size[2]; ++k) {
        for (int j = 0; j < hu.grid.size[1]; ++j) {
            for (int i = 0; i < hu.grid.size[0]; ++i) {
                const Vec3 x = hu.grid.toLps(Vec3(i, j, k));
                const double v = hu.at(i, j, k);
                double f = std::clamp((v - kMuscleHu) / (0.85 * bloodHu - kMuscleHu), 0.0, 1.0);
                f = 0.01 + f * f * (0.1 + 0.9 * std::clamp(double(depth.at(i, j, k)) / 8.0, 0.0, 1.0));
                if (x.z() > foot) {
                    const VesselSection s = tubeAt(tube, x.z());
                    if ((x - s.centre).head<2>().norm() > 0.5 * s.diameter) f = 0.0;
                }
                speed.at(i, j, k) = float(f);
            }
        }
    }
    return speed;
}

Index3 voxelOf(const ImageGrid& g, const Vec3& x) {
    const Vec3 i = g.toIndex(x);
    Index3 out;
    for (int a = 0; a < 3; ++a) out[a] = std::clamp(int(std::lround(i[a])), 0, g.size[a] - 1);
    return out;
}

}  // namespace

Result<Polyline> findRootPath(const Volume& ct, const VesselTube& tube, const Vec3& ventricle, double bloodHu) {
    Vec3 lo = ventricle, hi = ventricle;
    for (const auto& s : tube.sections) lo = lo.cwiseMin(s.centre), hi = hi.cwiseMax(s.centre);
    const ScalarImage hu = averaged(ct, lpsGrid(lo - Vec3(25, 25, 15), hi + Vec3(25, 25, 0), kSpacing), 2);
    LabelImage dark(hu.grid);
    for (std::size_t n = 0; n < dark.voxels.size(); ++n)
        dark.voxels[n] = double(hu.voxels[n]) < 0.5 * (bloodHu + kMuscleHu);
    const auto depth = signedDistance(dark);
    if (!depth) return tl::unexpected(depth.error());
    const auto time =
        arrivalTimes(speedField(hu, *depth, tube, bloodHu), {voxelOf(hu.grid, tube.sections.back().centre)});
    if (!time) return tl::unexpected(time.error());
    const Index3 start = voxelOf(hu.grid, ventricle);
    const Polyline path = time->at(start[0], start[1], start[2]) < 1e9F ? descent(*time, start) : Polyline{};
    if (path.size() < 20 || (path.back() - tube.sections.back().centre).norm() > 5.0) {
        return fail(ErrorKind::Input, "no way of the blood from the left ventricle to the ascending aorta", "root path",
                    "give a point in each with --seed-lv and --seed-aorta");
    }
    return resampled(smoothedLine(path, 30, 0.7), 1.0);
}

}  // namespace tavr
