#include "planning/access/vessel_path.h"

#include "core/image/filters_field.h"
#include "planning/segmentation/aorta_search.h"
#include "planning/segmentation/scout.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace tavr::access {
namespace {

constexpr double kMinBloodHu = 130.0, kSpacing = 1.0, kBoneHu = 150.0;
constexpr float kNever = 1e9F;

Index3 voxelOf(const ImageGrid& g, const Vec3& x) {
    const Vec3 i = g.toIndex(x);
    Index3 out;
    for (std::size_t a = 0; a < 3; ++a) out[a] = std::clamp(int(std::lround(i[Eigen::Index(a)])), 0, g.size[a] - 1);
    return out;
}

/// Bone stands behind the vessel within 36 mm of its wall.
bool beforeSpine(const ScalarImage& scout, const VesselSection& s) {
    int bone = 0;
    for (double x = -12.0; x <= 12.0; x += 4.0)
        for (double d = 2.0; d <= 36.0; d += 2.0)
            bone += sampleLinear(scout, s.centre + Vec3(x, 0.5 * s.diameter + d, 0.0), -1024.0) > kBoneHu;
    return bone >= 24;
}

/// A ring much brighter than the inside is a vertebra's cortex, not an artery's wall.
bool hasCortex(const ScalarImage& scout, const VesselSection& s) {
    int bright = 0;
    for (int a = 0; a < 24; ++a) {
        const double t = 2.0 * 3.14159265358979 * a / 24.0;
        double most = -1024.0;
        for (double r = -3.0; r <= 1.0; r += 1.0)
            most = std::max(
                most,
                sampleLinear(scout, s.centre + (0.5 * s.diameter + r) * Vec3(std::cos(t), std::sin(t), 0.0), -1024.0));
        bright += most > 1.3 * s.hu + 40.0;
    }
    return bright >= 14;
}

bool isAbdominalAorta(const ScalarImage& scout, const VesselTube& tube) {
    int spine = 0, cortex = 0;
    for (const VesselSection& s : tube.sections) spine += beforeSpine(scout, s), cortex += hasCortex(scout, s);
    const int n = int(tube.sections.size());
    return 2 * cortex < n && 10 * spine >= 4 * n;
}

AortaStart startOf(const VesselTube& tube) {
    const auto& s = tube.sections;
    const double foot = s.front().centre.z();
    std::size_t at = 0;
    while (at + 1 < s.size() && s[at].centre.z() < foot + 90.0) ++at;
    return {s[at].centre, tube.meanHu(), s[at].diameter};
}

/// Blood of this brightness: 0 in fat, muscle and veins, slow in calcium and bone.
double speedOf(double v, double blood) {
    const double dark = 0.45 * blood + 20.0;
    if (v < dark) return 0.0;
    if (v > 1.35 * blood + 60.0) return 0.08;
    const double f = std::clamp((v - dark) / (0.9 * blood - dark), 0.0, 1.0);
    return 0.02 + f * f;
}

}  // namespace

Result<AortaStart> findAorta(const ScalarImage& scout, const std::optional<Vec3>& seed) {
    if (seed) {
        const VesselTube tube = tubeThrough(scout, *seed);
        if (tube.sections.empty())
            return fail(ErrorKind::Input, "no round vessel at the point given for the aorta", "access",
                        "point into the descending or abdominal aorta");
        const VesselSection here = sectionAt(scout, *seed);
        return AortaStart{here.centre, here.hu, here.diameter};
    }
    const auto tubes = findTubes(scout, kMinBloodHu, 24.0, 12.0);
    const VesselTube* best = nullptr;
    double bestScore = 0.0;
    for (const VesselTube& tube : tubes) {
        if (!isAbdominalAorta(scout, tube)) continue;
        const double score = tube.score() * tube.meanHu();
        if (score > bestScore) bestScore = score, best = &tube;
    }
    if (!best)
        return fail(ErrorKind::Input, "no contrast-filled aorta in front of the spine", "access",
                    "give a point in the abdominal aorta with --seed-aorta, or a scan with contrast that covers it");
    return startOf(*best);
}

Result<BloodField> marchBlood(const Volume& ct, const AortaStart& aorta, const Vec3& lower, const Vec3& upper) {
    BloodField field;
    field.bloodHu = aorta.bloodHu;
    const int samples = ct.grid.spacing.maxCoeff() < 0.8 * kSpacing ? 2 : 1;
    field.hu = averaged(ct, lpsGrid(lower, upper, kSpacing), samples);
    ScalarImage speed(field.hu.grid);
    for (std::size_t n = 0; n < speed.voxels.size(); ++n)
        speed.voxels[n] = float(speedOf(double(field.hu.voxels[n]), aorta.bloodHu));
    auto arrival = arrivalTimes(speed, {voxelOf(field.hu.grid, aorta.seed)}, 1500.0);
    if (!arrival) return tl::unexpected(arrival.error());
    field.arrival = std::move(*arrival);
    return field;
}

namespace {

/// The voxel of a slice window that the front reached first; of equals the one deepest in blood.
std::optional<Vec3> firstArrival(const BloodField& field, const Vec3& lo, const Vec3& hi) {
    const ImageGrid& g = field.arrival.grid;
    const Index3 a = voxelOf(g, lo), b = voxelOf(g, hi);
    float best = kNever;
    Index3 at{};
    for (int k = a[2]; k <= b[2]; ++k)
        for (int j = a[1]; j <= b[1]; ++j)
            for (int i = a[0]; i <= b[0]; ++i)
                if (field.arrival.at(i, j, k) < best && double(field.hu.at(i, j, k)) > 0.75 * field.bloodHu &&
                    double(field.hu.at(i, j, k)) < 1.3 * field.bloodHu + 60.0)
                    best = field.arrival.at(i, j, k), at = {i, j, k};
    if (best >= kNever) return std::nullopt;
    return g.toLps(Vec3(at[0], at[1], at[2]));
}

}  // namespace

std::optional<Vec3> findEnd(const BloodField& field, const AortaStart& aorta, const EndSearch& search) {
    if (search.seed) return firstArrival(field, *search.seed - Vec3::Constant(3.0), *search.seed + Vec3::Constant(3.0));
    const ImageGrid& g = field.arrival.grid;
    const double floor = g.origin.z() + 2.0, side = search.left ? 1.0 : -1.0;
    if (search.head) {  // the femoral artery lies before the head, towards the midline
        const Vec3 c = search.head->centre;
        const double inner = c.x() - side * 62.0, outer = c.x() + side * 6.0;
        const double z = std::max(floor, c.z() - search.head->radius - 10.0);
        return firstArrival(field, Vec3(std::min(inner, outer), c.y() - 70.0, z),
                            Vec3(std::max(inner, outer), c.y() + 4.0, z));
    }
    const double near = aorta.seed.x() + side * 10.0, far = aorta.seed.x() + side * 105.0;
    return firstArrival(field, Vec3(std::min(near, far), g.origin.y(), floor),
                        Vec3(std::max(near, far), aorta.seed.y() + 45.0, floor));
}

Polyline pathTo(const BloodField& field, const Vec3& end) {
    const Index3 from = voxelOf(field.arrival.grid, end);
    if (field.arrival.at(from[0], from[1], from[2]) >= kNever) return {};
    Polyline path = descent(field.arrival, from);
    if (path.size() < 10) return {};
    std::reverse(path.begin(), path.end());
    return resampled(smoothedLine(path, 12, 0.6), 1.0);
}

std::optional<double> partingArc(const BloodField& field, const Polyline& path, const Polyline& other) {
    const double level = 0.6 * field.bloodHu;
    int apart = 0;
    for (double s = 0.0; s < length(path); s += 1.0) {
        const Vec3 a = pointAt(path, s), b = pointAt(other, nearestArc(other, a));
        double darkest = 1e9;
        for (double t = 0.0; t <= 1.0; t += 0.1)
            darkest = std::min(darkest, sampleLinear(field.hu, (1.0 - t) * a + t * b, -1024.0));
        apart = (a - b).norm() > 3.0 && darkest < level ? apart + 1 : 0;
        if (apart == 5) return s - 4.0;
    }
    return std::nullopt;
}

std::vector<Branch> findBranches(const BloodField& field, const Polyline& path, const std::vector<double>& radius) {
    constexpr double kFarthest = 32.0, kClear = 4.0;
    ScalarImage speed(field.hu.grid);
    for (std::size_t n = 0; n < speed.voxels.size(); ++n) {
        const double v = field.hu.voxels[n];
        speed.voxels[n] = v > 0.62 * field.bloodHu && v < 1.35 * field.bloodHu + 60.0 ? 1.0F : 0.0F;
    }
    std::vector<Index3> core;
    for (const Vec3& p : path) core.push_back(voxelOf(field.hu.grid, p));
    for (const Index3& c : core) speed.at(c[0], c[1], c[2]) = 1.0F;
    const auto run = arrivalTimes(speed, core, kFarthest);
    if (!run) return {};
    const ImageGrid& g = run->grid;
    // Voxels beyond the artery's own wall, gathered where they touch.
    LabelImage left(g);
    std::vector<Index3> stack;
    std::vector<Branch> out;
    const auto isBranch = [&](const Index3& v) {
        if (!g.contains(v[0], v[1], v[2]) || left.at(v[0], v[1], v[2])) return false;
        const float t = run->at(v[0], v[1], v[2]);
        if (t > kFarthest || t < 5.0F) return false;
        const Vec3 x = g.toLps(Vec3(v[0], v[1], v[2]));
        const double s = nearestArc(path, x);
        const auto i = std::min(radius.size() - 1, std::size_t(s / length(path) * double(radius.size() - 1) + 0.5));
        return (x - pointAt(path, s)).norm() > radius[i] + kClear;
    };
    for (int k = 0; k < g.size[2]; ++k)
        for (int j = 0; j < g.size[1]; ++j)
            for (int i = 0; i < g.size[0]; ++i) {
                if (!isBranch({i, j, k})) continue;
                Branch branch;
                double nearest = 1e9;
                stack.assign(1, {i, j, k});
                left.at(i, j, k) = 1;
                while (!stack.empty()) {
                    const Index3 v = stack.back();
                    stack.pop_back();
                    const double t = run->at(v[0], v[1], v[2]);
                    branch.volume += 1.0;
                    branch.meanHu += double(field.hu.at(v[0], v[1], v[2]));
                    if (t > branch.reach) branch.reach = t, branch.tip = g.toLps(Vec3(v[0], v[1], v[2]));
                    if (t < nearest) {
                        nearest = t;
                        branch.arc = nearestArc(path, g.toLps(Vec3(v[0], v[1], v[2])));
                    }
                    for (int c = 0; c < 27; ++c) {
                        const Index3 to{v[0] + c % 3 - 1, v[1] + (c / 3) % 3 - 1, v[2] + c / 9 - 1};
                        if (c == 13 || !isBranch(to)) continue;
                        left.at(to[0], to[1], to[2]) = 1;
                        stack.push_back(to);
                    }
                }
                branch.meanHu /= std::max(1.0, branch.volume);
                if (branch.reach > 14.0 && branch.volume > 40.0) out.push_back(branch);
            }
    return out;
}

}  // namespace tavr::access
