#include "planning/anatomy/lvot_calcium.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tavr {
namespace {

constexpr double kSmallestNoduleMm3 = 1.0;

/// The chosen rule's voxels in a range of heights.
std::vector<const CalciumVoxel*> between(const CalciumCloud& cloud, const PlaneFrame& plane, double low, double high) {
    std::vector<const CalciumVoxel*> out;
    for (const CalciumVoxel& v : cloud.voxels) {
        if (!v.rules[std::size_t(cloud.chosen.rule)]) continue;
        const double h = plane.height(v.centre);
        if (h >= low && h < high) out.push_back(&v);
    }
    return out;
}

bool touch(const CalciumVoxel& a, const CalciumVoxel& b) {
    for (std::size_t i = 0; i < 3; ++i)
        if (std::abs(a.index[i] - b.index[i]) > 1) return false;
    return true;
}

using Body = std::vector<const CalciumVoxel*>;

/// Bodies of touching voxels, at least 1 mm³ each. The voxels are some hundreds at most: pairs are cheap enough, and
/// the list is sorted by slice, so that a search ends early.
std::vector<Body> bodies(std::vector<const CalciumVoxel*> voxels, double voxelVolume) {
    std::vector<Body> out;
    std::vector<bool> used(voxels.size(), false);
    const auto bySlice = [](const CalciumVoxel* v, int k) { return v->index[2] < k; };
    for (std::size_t seed = 0; seed < voxels.size(); ++seed) {
        if (used[seed]) continue;
        Body body{voxels[seed]};
        used[seed] = true;
        for (std::size_t b = 0; b < body.size(); ++b) {
            const int slice = body[b]->index[2];
            const auto first = std::lower_bound(voxels.begin(), voxels.end(), slice - 1, bySlice);
            for (auto n = std::size_t(first - voxels.begin()); n < voxels.size() && voxels[n]->index[2] <= slice + 1;
                 ++n)
                if (!used[n] && touch(*body[b], *voxels[n])) used[n] = true, body.push_back(voxels[n]);
        }
        if (double(body.size()) * voxelVolume >= kSmallestNoduleMm3) out.push_back(std::move(body));
    }
    return out;
}

/// Largest extent in any direction (66 of them), mm: between voxel centres, plus one voxel's edge.
double extent(const Body& body, double voxelVolume) {
    double longest = 0.0;
    constexpr int kPolar = 6, kAround = 11;
    for (int p = 0; p < kPolar; ++p)
        for (int a = 0; a < kAround; ++a) {
            const double polar = 0.5 * std::numbers::pi * (p + 0.5) / kPolar,
                         around = 2.0 * std::numbers::pi * a / kAround;
            const Vec3 d(std::sin(polar) * std::cos(around), std::sin(polar) * std::sin(around), std::cos(polar));
            double low = 1e9, high = -1e9;
            for (const CalciumVoxel* v : body)
                low = std::min(low, v->centre.dot(d)), high = std::max(high, v->centre.dot(d));
            longest = std::max(longest, high - low);
        }
    return longest + std::cbrt(voxelVolume);
}

/// Share of the circumference, in %, under which some nodule lies. A voxel covers its own width.
double perimeterShare(const std::vector<Body>& nodules, const CalciumFrame& f, double voxelMm) {
    std::array<bool, 360> covered{};
    for (const Body& body : nodules)
        for (const CalciumVoxel* v : body) {
            const Vec2 p = f.plane.toPlane(v->centre) - f.axis;
            const double middle = std::atan2(p.y(), p.x()) * 180.0 / std::numbers::pi;
            const double half = std::min(45.0, 0.5 * voxelMm / std::max(p.norm(), 1.0) * 180.0 / std::numbers::pi);
            for (int d = int(std::lround(middle - half)); d <= int(std::lround(middle + half)); ++d)
                covered[std::size_t((d % 360 + 360) % 360)] = true;
        }
    return 100.0 * double(std::count(covered.begin(), covered.end(), true)) / 360.0;
}

}  // namespace

CalciumGrade gradeOf(int nodules, double longestMm, double perimeterPercent) {
    if (nodules == 0) return CalciumGrade::None;
    if (nodules >= 3 || longestMm > 10.0 || perimeterPercent > 20.0) return CalciumGrade::Severe;
    if (nodules == 2 || longestMm >= 5.0 || perimeterPercent >= 10.0) return CalciumGrade::Moderate;
    return CalciumGrade::Mild;
}

LvotCalcium gradeLvotCalcium(const CalciumCloud& cloud, const CalciumFrame& f) {
    LvotCalcium out;
    const CalciumLevel& level = cloud.levels[std::size_t(cloud.chosen.rule)];
    if (level.hu <= 0.0) {
        out.reason = level.reason;
        out.longest = out.perimeterShare = out.protrusion = Quantity::missing(level.reason);
        return out;
    }
    const double voxelMm = std::cbrt(cloud.voxelVolume);
    const auto nodules = bodies(between(cloud, f.plane, f.zones.lvotLow, 0.0), cloud.voxelVolume);
    out.nodules = int(nodules.size());
    double longest = 0.0;
    for (const Body& body : nodules) longest = std::max(longest, extent(body, cloud.voxelVolume));
    const double share = perimeterShare(nodules, f, voxelMm);
    out.longest = Quantity::exactly(longest);
    out.perimeterShare = Quantity::exactly(share);
    double deepest = 0.0;
    for (const Body& body :
         bodies(between(cloud, f.plane, f.zones.lvotLow, CalciumZones::annulusHalf), cloud.voxelVolume))
        for (const CalciumVoxel* v : body) deepest = std::max(deepest, 0.5 * voxelMm - double(v->wallMm));
    out.protrusion = Quantity::exactly(deepest);
    out.grade = gradeOf(out.nodules, longest, share);
    out.reason = out.nodules == 0 ? fmt::format("no nodule of {:.0f} mm³ or more below the annulus plane",
                                                std::max(1.0, calciumDetectionLimit(cloud)))
                                  : fmt::format("nodules: {}, the longest {:.1f} mm, below {:.0f} % of the perimeter",
                                                out.nodules, longest, share);
    return out;
}

}  // namespace tavr
