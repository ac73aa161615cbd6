#include "planning/job/root_doubts.h"

#include "core/base/parallel.h"
#include "planning/job/plan_job.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

constexpr double kReach = 20.0;       // mm along the slices' normal
constexpr int kHalf = 30, kMost = 8;  // mm: half the patch's side, the largest shift looked for
constexpr int kPatch = 2 * (kHalf + kMost) + 1;

/// One slice's patch about the root at 1 mm.
using Patch = std::vector<float>;

Patch patchOf(const Volume& ct, const Vec3& centre, double slice) {
    Patch patch(std::size_t(kPatch) * kPatch);
    for (int j = 0; j < kPatch; ++j)
        for (int i = 0; i < kPatch; ++i) {
            Vec3 x = ct.grid.toIndex(centre);
            x.x() += (i - kPatch / 2) / ct.grid.spacing.x();
            x.y() += (j - kPatch / 2) / ct.grid.spacing.y();
            x.z() = slice;
            patch[std::size_t(j) * kPatch + std::size_t(i)] = float(sampleLinear(ct, ct.grid.toLps(x), -1024.0));
        }
    return patch;
}

double meanSquare(const Patch& a, const Patch& b, int dx, int dy) {
    double sum = 0.0;
    for (int j = kMost; j < kPatch - kMost; ++j)
        for (int i = kMost; i < kPatch - kMost; ++i) {
            const double d =
                a[std::size_t(j) * kPatch + std::size_t(i)] - b[std::size_t(j + dy) * kPatch + std::size_t(i + dx)];
            sum += d * d;
        }
    return sum / double((2 * kHalf + 1) * (2 * kHalf + 1));
}

/// Least of the parabola through three neighbouring values, in steps from the middle one.
double refined(double before, double here, double after) {
    const double bend = before - 2.0 * here + after;
    return bend > 0.0 ? std::clamp(0.5 * (before - after) / bend, -0.5, 0.5) : 0.0;
}

Vec2 shiftBetween(const Patch& a, const Patch& b) {
    int x = 0, y = 0;
    double least = meanSquare(a, b, 0, 0);
    for (int dy = 1 - kMost; dy < kMost; ++dy)
        for (int dx = 1 - kMost; dx < kMost; ++dx)
            if (const double v = meanSquare(a, b, dx, dy); v < least) least = v, x = dx, y = dy;
    return {x + refined(meanSquare(a, b, x - 1, y), least, meanSquare(a, b, x + 1, y)),
            y + refined(meanSquare(a, b, x, y - 1), least, meanSquare(a, b, x, y + 1))};
}

double median(std::vector<double> v) {
    std::nth_element(v.begin(), v.begin() + std::ptrdiff_t(v.size() / 2), v.end());
    return v[v.size() / 2];
}

/// What the pairs around pair `at` do, itself left out.
Vec2 usualShift(const std::vector<Vec2>& shifts, std::size_t at) {
    constexpr std::size_t kAround = 5;
    std::vector<double> x, y;
    for (std::size_t i = at - std::min(at, kAround); i < std::min(shifts.size(), at + kAround + 1); ++i)
        if (i != at) x.push_back(shifts[i].x()), y.push_back(shifts[i].y());
    return x.empty() ? shifts[at] : Vec2(median(x), median(y));
}

/// Whether the scan shows the place where the ventricle's cavity goes on below the segmented line.
bool coversVentricle(const Volume& ct, const RootModel& root) {
    constexpr double kBelow = 20.0;  // mm past the line's lower end
    const Vec3 below = root.centreline.front() - kBelow * tangentAt(root.centreline, 0.0);
    return sampleLinear(ct, below, -1024.0) > -1000.0;
}

}  // namespace

std::optional<SliceStep> stepBetweenSlices(const Volume& ct, const RootModel& root, const Vec3& annulus) {
    const double middle = ct.grid.toIndex(annulus).z(), spacing = ct.grid.spacing.z();
    const int first = std::max(0, int(std::ceil(middle - kReach / spacing))),
              last = std::min(ct.grid.size[2] - 1, int(std::floor(middle + kReach / spacing)));
    if (last - first < 4) return std::nullopt;
    std::vector<Patch> patches(std::size_t(last - first + 1));
    parallelFor(int(patches.size()), [&](int i) { patches[std::size_t(i)] = patchOf(ct, annulus, double(first + i)); });
    std::vector<Vec2> shifts(patches.size() - 1);
    parallelFor(int(shifts.size()), [&](int i) {
        shifts[std::size_t(i)] = shiftBetween(patches[std::size_t(i)], patches[std::size_t(i) + 1]);
    });
    std::optional<SliceStep> worst;
    for (std::size_t i = 0; i < shifts.size(); ++i) {
        const double jump = (shifts[i] - usualShift(shifts, i)).norm();
        if (jump < std::max(1.2, 0.8 * spacing) || (worst && jump < worst->shiftMm)) continue;
        Vec3 gap = ct.grid.toIndex(annulus);
        gap.z() = first + double(i) + 0.5;
        const double along =
            (ct.grid.toLps(gap) - annulus).dot(tangentAt(root.centreline, nearestArc(root.centreline, annulus)));
        worst = SliceStep{jump, along};
    }
    return worst;
}

std::vector<RootDoubt> rootDoubts(const Volume& ct, const RootModel& root, const HeartModel* heart,
                                  const Landmarks& landmarks) {
    std::vector<RootDoubt> doubts;
    const HeartStructure* ventricle = heart ? heart->find(kLeftVentricle) : nullptr;
    if (ventricle && ventricle->state == StructureState::Missing && coversVentricle(ct, root))
        doubts.push_back(
            {"no left ventricle is found below this root although the scan covers the place: it may be "
             "another vessel, or the scan is mirrored or mislabelled",
             true});
    const Vec3 annulus = (landmarks.at(LandmarkId::HingeNCC).position + landmarks.at(LandmarkId::HingeRCC).position +
                          landmarks.at(LandmarkId::HingeLCC).position) /
                         3.0;
    if (const auto step = stepBetweenSlices(ct, root, annulus))
        doubts.push_back({fmt::format("neighbouring slices are {:.1f} mm apart sideways, {:+.0f} mm from the annulus: "
                                      "the patient moved or the gating slipped; every contour across it is in doubt",
                                      step->shiftMm, step->besideMm),
                          false});
    return doubts;
}

void renewRootDoubts(CaseData& data) {
    data.plan.rootDoubts.clear();
    const Landmarks& marks = data.plan.landmarks;
    if (!data.ct || !data.root || data.root->centreline.size() < 2 || !marks.contains(LandmarkId::HingeNCC) ||
        !marks.contains(LandmarkId::HingeRCC) || !marks.contains(LandmarkId::HingeLCC))
        return;
    const HeartModel* heart = data.plan.handRoot ? nullptr : data.heart.get();
    data.plan.rootDoubts = rootDoubts(*data.ct, *data.root, heart, marks);
}

}  // namespace tavr
