#include "core/dicom/stack_geometry.h"

#include "core/base/check.h"
#include "core/base/units.h"
#include "core/dicom/sorters/positions.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

/// What is wrong with a stack, in numbers.
struct Findings {
    std::vector<double> heights;  // along the normal, mm
    double medianGap = 0, smallestGap = 0, largestGap = 0;
    double tiltDegrees = 0;
    double missing = 0;  // slices that whole multiples of the median gap tell of
    bool multiples = true;
};

Eigen::Matrix3d orthonormal(const PlaneAxes& axes) {
    Eigen::Matrix3d m;
    m.col(0) = axes.row.normalized();
    m.col(2) = axes.normal().normalized();
    m.col(1) = m.col(2).cross(m.col(0));
    return m;
}

Findings examine(const Frames& frames, const Vec3& normal) {
    Findings found;
    found.heights = heights(frames);
    const auto g = gaps(frames);
    if (g.empty()) return found;
    found.medianGap = median(g);
    const auto [lo, hi] = std::minmax_element(g.begin(), g.end());
    found.smallestGap = *lo;
    found.largestGap = *hi;
    const Vec3 way = *frames.back().position - *frames.front().position;
    const double along = normal.dot(way);
    found.tiltDegrees = degrees(std::atan2((way - along * normal).norm(), along));
    for (double gap : g) {
        const double steps = found.medianGap > 0 ? gap / found.medianGap : 1.0;
        found.missing += std::max(0.0, std::round(steps) - 1.0);
        found.multiples = found.multiples && std::abs(steps - std::round(steps)) <= 0.1 && steps > 0.5;
    }
    return found;
}

/// The grid if the slices were what a naive reader takes them for: evenly spaced along the normal from the first.
ImageGrid naiveGrid(const Frames& frames, const Findings& found) {
    const FrameHeader& first = frames.front();
    ImageGrid grid;
    grid.size = {first.columns, first.rows, int(frames.size())};
    grid.origin = *first.position;
    grid.direction = orthonormal(*first.axes);
    const double span = found.heights.back() - found.heights.front();
    grid.spacing =
        Vec3(first.spacing->x(), first.spacing->y(), frames.size() > 1 ? span / double(frames.size() - 1) : 1.0);
    return grid;
}

double largestCornerError(const Frames& frames, const ImageGrid& grid) {
    double worst = 0;
    for (std::size_t k = 0; k < frames.size(); ++k) {
        const FrameHeader& f = frames[k];
        const Vec3 row = f.axes->row.normalized() * f.spacing->x();
        const Vec3 column = f.axes->column.normalized() * f.spacing->y();
        for (const double i : {0.0, double(f.columns - 1)})
            for (const double j : {0.0, double(f.rows - 1)}) {
                const Vec3 real = *f.position + i * row + j * column;
                worst = std::max(worst, (real - grid.toLps(Vec3(i, j, double(k)))).norm());
            }
    }
    return worst;
}

/// The right-angled grid that covers every slice wherever it sits: in-plane spacing kept, the first slice a plane of
/// the grid, the last one too.
ImageGrid regularGrid(const Frames& frames, const ImageGrid& naive, const Findings& found) {
    Vec2 lo = Vec2::Zero(), hi = Vec2::Zero();
    for (const FrameHeader& f : frames) {
        const Vec3 shift = naive.direction.transpose() * (*f.position - naive.origin);
        lo = lo.cwiseMin(shift.head<2>());
        hi = hi.cwiseMax(shift.head<2>());
    }
    ImageGrid grid = naive;
    Vec3 start = Vec3::Zero();
    for (int a = 0; a < 2; ++a) {
        const int before = int(std::ceil(-lo[a] / grid.spacing[a] - 1e-3));
        const int after = int(std::ceil(hi[a] / grid.spacing[a] - 1e-3));
        start[a] = -before;
        grid.size[a] += before + after;
    }
    const double span = found.heights.back() - found.heights.front();
    const int steps = std::max(1, int(std::lround(span / found.medianGap)));
    grid.spacing.z() = span / steps;
    grid.size[2] = steps + 1;
    grid.origin = naive.toLps(start);
    return grid;
}

/// The first gap too large to bridge, as its two heights; 0 and 0 if none.
std::pair<double, double> holeIn(const Findings& found, const GeometryLimits& limits) {
    const double allowed = std::max(limits.harmlessGapMm, limits.largestGapRatio * found.medianGap);
    for (std::size_t i = 1; i < found.heights.size(); ++i)
        if (found.heights[i] - found.heights[i - 1] > allowed) return {found.heights[i - 1], found.heights[i]};
    return {0.0, 0.0};
}

std::string whyRefused(const Frames& frames, const Findings& found, const GeometryLimits& limits) {
    if (frames.size() == 1) return "a single slice, not a volume";
    if (int(frames.size()) < limits.fewestSlices) return fmt::format("only {} slices, not a volume", frames.size());
    if (positionsRepeat(frames)) return "different slices at one position that nothing in the files tells apart";
    if (found.tiltDegrees > limits.largestTiltDegrees)
        return fmt::format("slices are stacked {:.0f}° off their normal", found.tiltDegrees);
    if (found.medianGap > limits.largestMedianGapMm)
        return fmt::format("slices are {:.1f} mm apart, too far to interpolate between", found.medianGap);
    const auto [below, above] = holeIn(found, limits);
    if (above > below)
        return fmt::format("a hole of {:.1f} mm between the slices at {:.1f} and {:.1f} mm, slices every {:.2f} mm",
                           above - below, below, above, found.medianGap);
    return {};
}

std::string whatWasCorrected(const Findings& found, const ImageGrid& grid, const GeometryLimits& limits) {
    std::string what;
    const auto add = [&](const std::string& text) {
        if (!what.empty()) what += " and ";
        what += text;
    };
    if (found.tiltDegrees > 0.05) add(fmt::format("gantry tilt of {:.1f}°", found.tiltDegrees));
    const bool uneven = found.largestGap - found.smallestGap > 2 * limits.gapDeviationMm;
    if (uneven && found.multiples && found.missing > 0)
        add(fmt::format("{:.0f} missing slice{}", found.missing, found.missing == 1 ? "" : "s"));
    else if (uneven)
        add(fmt::format("uneven gaps of {:.2f} to {:.2f} mm", found.smallestGap, found.largestGap));
    if (what.empty()) add("slices that do not lie on a straight, parallel stack");
    return fmt::format("{}, resampled to a right-angled grid of {:.2f} mm slices", what, grid.spacing.z());
}

}  // namespace

StackGeometry judgeGeometry(const Frames& frames, const GeometryLimits& limits) {
    TAVR_CHECK(!frames.empty());
    StackGeometry stack;
    for (const FrameHeader& f : frames) stack.sliceOrigins.push_back(*f.position);
    const Findings found = examine(frames, frames.front().axes->normal().normalized());
    stack.medianGap = found.medianGap;
    stack.largestGap = found.largestGap;
    stack.grid = naiveGrid(frames, found);
    stack.report.largestCornerErrorMm = largestCornerError(frames, stack.grid);
    stack.report.reason = whyRefused(frames, found, limits);
    if (!stack.report.reason.empty()) {
        stack.report.verdict = GeometryVerdict::Refused;
    } else if (stack.report.largestCornerErrorMm > limits.cornerErrorMm) {
        stack.report.verdict = GeometryVerdict::Regularised;
        const ImageGrid naive = stack.grid;
        stack.grid = regularGrid(frames, naive, found);
        stack.report.reason = whatWasCorrected(found, stack.grid, limits);
        if (double(stack.grid.voxelCount()) > limits.largestGrowth * double(naive.voxelCount())) {
            stack.report.verdict = GeometryVerdict::Refused;
            stack.report.reason = "slices lie so far beside each other that they share no volume";
        }
    }
    return stack;
}

}  // namespace tavr
