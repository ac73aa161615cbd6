#include "planning/anatomy/returning_trunks.h"

#include "core/base/parallel.h"
#include "core/image/filters_field.h"
#include "planning/anatomy/section.h"
#include "planning/segmentation/scout.h"
#include "planning/segmentation/thin_blood.h"

#include <algorithm>
#include <array>

namespace tavr {
namespace {

constexpr double kSpacing = 0.6, kBox = 34.0;         ///< mm
constexpr double kInner = 1.5, kOuter = 9.0;          ///< mm outside the wall
constexpr double kBright = 0.45, kDimmest = 0.25;     ///< of the blood's contrast
constexpr double kLeastReach = 4.5, kLeastMm3 = 8.0;  ///< less is noise or a nodule
constexpr double kMostMm3 = 1500.0;                   ///< more is a seam along a chamber
constexpr double kFollowed = 8.0;                     ///< of arrival time: millimetres in full contrast
constexpr double kLowest = 4.0, kHighest = 32.0;      ///< mm above the hinge points: high take-offs included

/// What the search sees about the root, on one grid.
struct Field {
    ScalarImage contrast;  ///< 0 wall … 1 blood
    ScalarImage outside;   ///< mm to the lumen surface; 1e3 where unknown
    LabelImage thin;       ///< blood too thin for a chamber
    LabelImage thick;      ///< blood of chambers and great vessels
};

Result<Field> look(const Volume& ct, const RootModel& root, const Vec3& middle) {
    Field f;
    const Vec3 reach = Vec3::Constant(kBox);
    const ImageGrid grid = lpsGrid(middle - reach, middle + reach, kSpacing);
    f.contrast = f.outside = ScalarImage(grid);
    LabelImage bright(grid);
    const double wall = wallHu(root), span = root.lumenMeanHu - wall;
    parallelFor(grid.size[2], [&](int k) {
        for (int j = 0; j < grid.size[1]; ++j)
            for (int i = 0; i < grid.size[0]; ++i) {
                const Vec3 x = grid.toLps(Vec3(i, j, k));
                const double c = (sampleLinear(ct, x, wall) - wall) / span;
                f.contrast.at(i, j, k) = float(std::clamp(c, 0.0, 1.0));
                f.outside.at(i, j, k) = float(sampleLinear(root.lumenDistance, x, 1e3));
                bright.at(i, j, k) = c > kBright && f.outside.at(i, j, k) > 0.8F;
            }
    });
    f.thin = f.thick = bright;
    if (const auto done = keepThinBlood(f.thin, 1.0); !done) return tl::unexpected(done.error());
    for (std::size_t n = 0; n < f.thick.voxels.size(); ++n) f.thick.voxels[n] = bright.voxels[n] && !f.thin.voxels[n];
    for (std::size_t n = 0; n < f.thin.voxels.size(); ++n) {
        const double d = f.outside.voxels[n];
        if (d < kInner || d > kOuter) f.thin.voxels[n] = 0;
    }
    return f;
}

/// When a front that leaves the lumen everywhere arrives, fast in blood, slow in tissue, never through a chamber.
Result<ScalarImage> arrivalFromLumen(const Field& f) {
    ScalarImage speed(f.contrast.grid);
    std::vector<Index3> mouths;
    for (std::size_t n = 0; n < speed.voxels.size(); ++n) {
        const double d = f.outside.voxels[n], c = f.contrast.voxels[n];
        if (d < 0.0 || d > kOuter || f.thick.voxels[n]) continue;
        speed.voxels[n] = float(0.02 + c * c);
        const auto& size = speed.grid.size;
        const int at = int(n), row = size[0], slice = size[0] * size[1];
        if (d < kSpacing) mouths.push_back({at % row, at / row % size[1], at / slice});
    }
    return arrivalTimes(speed, mouths);
}

/// Connected thin blood; cleared from `thin`.
std::vector<std::size_t> takePiece(LabelImage& thin, std::size_t seed) {
    const auto& n = thin.grid.size;
    const std::array<std::ptrdiff_t, 3> stride{1, n[0], std::ptrdiff_t(n[0]) * n[1]};
    std::vector<std::size_t> piece{seed};
    thin.voxels[seed] = 0;
    for (std::size_t next = 0; next < piece.size(); ++next) {
        const auto v = std::ptrdiff_t(piece[next]);
        const std::array<std::ptrdiff_t, 3> x{v % stride[1], v % stride[2] / stride[1], v / stride[2]};
        for (std::size_t axis = 0; axis < 3; ++axis)
            for (const int step : {-1, 1}) {
                if (x[axis] + step < 0 || x[axis] + step >= n[axis]) continue;  // rows do not touch at their ends
                const auto to = std::size_t(v + step * stride[axis]);
                if (thin.voxels[to]) thin.voxels[to] = 0, piece.push_back(to);
            }
    }
    return piece;
}

/// From the lumen out to where the front is kFollowed later than at the piece's first voxel; empty: no trunk.
Polyline wayOut(const Field& f, const ScalarImage& time, const std::vector<std::size_t>& piece) {
    double reach = 0.0, first = 1e9;
    for (const std::size_t v : piece) {
        reach = std::max(reach, double(f.outside.voxels[v]));
        first = std::min(first, double(time.voxels[v]));
    }
    const double mm3 = double(piece.size()) * time.grid.voxelVolume();
    if (reach < kLeastReach || mm3 < kLeastMm3 || mm3 > kMostMm3 || first > 1e8) return {};
    std::size_t far = piece.front();
    double latest = -1.0;
    for (const std::size_t v : piece) {
        const double t = time.voxels[v];
        if (t <= first + kFollowed && t > latest) latest = t, far = v;
    }
    const auto& n = time.grid.size;
    const int at = int(far), row = n[0], slice = n[0] * n[1];
    Polyline line = descent(time, {at % row, at / row % n[1], at / slice});
    std::reverse(line.begin(), line.end());
    return line.size() < 4 ? Polyline{} : resampled(smoothedLine(line, 5, 0.5), 0.5);
}

/// The least contrast on the way from the wall's own blur on.
double dimmest(const Field& f, const Polyline& line) {
    double least = 1.0;
    for (const Vec3& x : line)
        if (sampleLinear(f.outside, x, 0.0) > 0.6) least = std::min(least, sampleLinear(f.contrast, x, 0.0));
    return least;
}

/// Through the crown's three nadirs, normal downstream. The map's axis may lean against it by 20°.
PlaneFrame hingePlane(const RootMap& map, const Crown& crown) {
    std::array<Vec3, 3> p;
    for (std::size_t i = 0; i < 3; ++i)
        p[i] = map.place(crown.hingeAngle[i], crown.hingeZ[i], map.radiusAt(crown.hingeAngle[i], crown.hingeZ[i]));
    const Vec3 middle = (p[0] + p[1] + p[2]) / 3.0;
    return planeThrough(p[0], p[1], p[2], middle + 20.0 * map.frame.normal);
}

}  // namespace

Result<std::vector<OstiumCandidate>> returningTrunks(const Volume& ct, const RootModel& root, const RootMap& map,
                                                     const Crown& crown) {
    const PlaneFrame hinges = hingePlane(map, crown);
    auto field = look(ct, root, hinges.origin + 0.5 * (kLowest + kHighest) * hinges.normal);
    if (!field) return tl::unexpected(field.error());
    const auto time = arrivalFromLumen(*field);
    if (!time) return tl::unexpected(time.error());
    std::vector<OstiumCandidate> found;
    LabelImage left = field->thin;
    for (std::size_t n = 0; n < left.voxels.size(); ++n) {
        if (!left.voxels[n]) continue;
        const Polyline line = wayOut(*field, *time, takePiece(left, n));
        if (line.empty()) continue;
        const Vec3 mouth = ontoLumen(root, line.front());
        const double kept = dimmest(*field, line), height = hinges.height(mouth);
        if (height < kLowest || height > kHighest || kept < kDimmest) continue;
        const Vec3 place = map.locate(mouth);
        found.push_back({rimAlong(ct, root, line, hinges.normal), place.x(), place.y(), kept});
    }
    return found;
}

}  // namespace tavr
