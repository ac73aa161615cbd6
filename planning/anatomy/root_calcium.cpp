#include "planning/anatomy/root_calcium.h"

#include "planning/anatomy/lvot_calcium.h"
#include "planning/anatomy/scan_doubts.h"
#include "planning/segmentation/brush.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace tavr {
namespace {

constexpr double kReach = 2.5;   // mm outside the wall that still belong to the root
constexpr double kSearch = 8.0;  // mm outside the wall within which dense bodies are followed

double turnsFrom(double from, double to) {
    const double full = 2.0 * std::numbers::pi;
    const double d = std::fmod(to - from, full);
    return d < 0.0 ? d + full : d;
}

/// A voxel that may be calcium by some rule.
struct Candidate {
    std::size_t at;  ///< linear index in the CT
    Index3 index;
    float hu, wallMm;
};

/// The CT's index box around the root's grid.
std::array<Index3, 2> boxAround(const ImageGrid& ct, const ImageGrid& root) {
    Vec3 low = Vec3::Constant(1e9), high = -low;
    for (int corner = 0; corner < 8; ++corner) {
        const Vec3 at((corner & 1) ? root.size[0] - 1 : 0, (corner & 2) ? root.size[1] - 1 : 0,
                      (corner & 4) ? root.size[2] - 1 : 0);
        const Vec3 x = ct.toIndex(root.toLps(at));
        low = low.cwiseMin(x), high = high.cwiseMax(x);
    }
    std::array<Index3, 2> box;
    for (int axis = 0; axis < 3; ++axis) {
        const auto a = std::size_t(axis);
        box[0][a] = std::clamp(int(std::floor(low[axis])), 0, ct.size[a]);
        box[1][a] = std::clamp(int(std::ceil(high[axis])) + 1, 0, ct.size[a]);
    }
    return box;
}

std::vector<Candidate> candidates(const Volume& ct, const ScalarImage& distance, double leastHu) {
    const auto [low, high] = boxAround(ct.grid, distance.grid);
    std::vector<Candidate> out;
    for (int k = low[2]; k < high[2]; ++k)
        for (int j = low[1]; j < high[1]; ++j)
            for (int i = low[0]; i < high[0]; ++i) {
                const float hu = float(ct.at(i, j, k));
                if (double(hu) < leastHu) continue;
                const double d = sampleLinear(distance, ct.grid.toLps(Vec3(i, j, k)), 1e3);
                if (d >= kSearch) continue;
                const std::size_t at =
                    (std::size_t(k) * std::size_t(ct.grid.size[1]) + std::size_t(j)) * std::size_t(ct.grid.size[0]) +
                    std::size_t(i);
                out.push_back({at, {i, j, k}, hu, float(d)});
            }
    return out;  // ascending by `at`
}

/// Marks which candidates a threshold accepts: bodies (6 neighbours) of which at least half lies within reach.
std::vector<bool> accepted(const std::vector<Candidate>& all, const Index3& size, double threshold) {
    const std::ptrdiff_t row = size[0], slice = row * size[1];
    std::vector<char> state(all.size());  // 1: dense, not yet in a body
    for (std::size_t n = 0; n < all.size(); ++n) state[n] = double(all[n].hu) >= threshold;
    std::vector<bool> take(all.size(), false);
    const auto find = [&](std::ptrdiff_t at) {
        const auto found = std::lower_bound(all.begin(), all.end(), std::size_t(at),
                                            [](const Candidate& c, std::size_t x) { return c.at < x; });
        return found != all.end() && found->at == std::size_t(at) ? found - all.begin() : std::ptrdiff_t(-1);
    };
    for (std::size_t seed = 0; seed < all.size(); ++seed) {
        if (!state[seed]) continue;
        std::vector<std::size_t> body{seed};
        state[seed] = 0;
        for (std::size_t b = 0; b < body.size(); ++b)
            for (const std::ptrdiff_t step : {std::ptrdiff_t(1), std::ptrdiff_t(-1), row, -row, slice, -slice}) {
                const std::ptrdiff_t n = find(std::ptrdiff_t(all[body[b]].at) + step);
                if (n >= 0 && state[std::size_t(n)]) state[std::size_t(n)] = 0, body.push_back(std::size_t(n));
            }
        const auto near =
            std::count_if(body.begin(), body.end(), [&](std::size_t n) { return double(all[n].wallMm) < kReach; });
        if (2 * std::size_t(near) < body.size()) continue;
        for (const std::size_t n : body) take[n] = double(all[n].wallMm) < kReach;
    }
    return take;
}

/// Share of the volume that the noise may add or take: a quarter of what lies within one SD of it about the threshold.
/// Noise of single voxels averages out to about 1 % on phantoms; the rest covers what is common to all of them.
double noiseShare(const std::vector<Candidate>& all, const std::vector<bool>& take, double threshold, double noise) {
    std::size_t near = 0, taken = 0;
    for (std::size_t n = 0; n < all.size(); ++n) {
        taken += take[n] ? 1U : 0U;
        near += double(all[n].wallMm) < kReach && std::abs(double(all[n].hu) - threshold) < noise ? 1U : 0U;
    }
    return taken == 0 ? 0.0 : std::min(1.0, 0.25 * double(near) / double(taken));
}

/// A person's strokes on calcium: what lies in an erased region counts by no rule, what was painted by all.
void obeyStrokes(CalciumCloud& cloud, const Volume& ct, const RootModel& root) {
    if (root.calciumEdits.empty()) return;
    std::map<Index3, bool> said;  // ordered as the cloud is: k, j, i
    for (const MaskEdit& edit : root.calciumEdits) {
        const Brush brush(edit);
        const VoxelBox box = brush.box(ct.grid, 0.0);
        for (int k = box.lo[2]; k <= box.hi[2]; ++k)
            for (int j = box.lo[1]; j <= box.hi[1]; ++j)
                for (int i = box.lo[0]; i <= box.hi[0]; ++i) {
                    const double hu = ct.at(i, j, k);
                    if (edit.window && (hu < edit.window->low || hu > edit.window->high)) continue;
                    if (brush.contains(ct.grid.toLps(Vec3(i, j, k)))) said[{k, j, i}] = edit.tool != EditTool::Erase;
                }
    }
    std::erase_if(cloud.voxels, [&](const CalciumVoxel& v) {
        return said.contains({v.index[2], v.index[1], v.index[0]});
    });
    for (const auto& [kji, calcium] : said) {
        if (!calcium) continue;
        CalciumVoxel voxel{{kji[2], kji[1], kji[0]}, ct.grid.toLps(Vec3(kji[2], kji[1], kji[0])), 0.0F, 0.0F, {}};
        voxel.wallMm = float(sampleLinear(root.lumenDistance, voxel.centre, 1e3));
        for (std::size_t r = 0; r < kCalciumRules; ++r) voxel.rules[r] = cloud.levels[r].hu > 0.0;
        cloud.voxels.push_back(voxel);
    }
    std::sort(cloud.voxels.begin(), cloud.voxels.end(), [](const CalciumVoxel& a, const CalciumVoxel& b) {
        return std::lexicographical_compare(a.index.rbegin(), a.index.rend(), b.index.rbegin(), b.index.rend());
    });
}

/// What a rule finds, counted in voxels.
struct Counts {
    std::array<double, 6> sector{};
    double lvot = 0.0, upper = 0.0, annulus = 0.0;
};

std::size_t sectorAt(double angle, const std::array<double, 3>& commissureAngle) {
    const auto cusp = std::size_t(cuspAt(angle, commissureAngle));
    const double from = commissureAngle[(cusp + 2) % 3];
    const bool second = turnsFrom(from, angle) > 0.5 * turnsFrom(from, commissureAngle[cusp]);
    return 2 * cusp + (second ? 1 : 0);
}

Quantity cubicMm(double voxels, double voxelVolume) {
    return Quantity::exactly(voxels * voxelVolume);
}

void setVolumes(CalciumAtThreshold& out, const Counts& c, double v) {
    for (std::size_t i = 0; i < 3; ++i) out.byCusp[i] = cubicMm(c.sector[2 * i] + c.sector[2 * i + 1], v);
    out.volume = cubicMm(c.sector[0] + c.sector[1] + c.sector[2] + c.sector[3] + c.sector[4] + c.sector[5], v);
    out.lvotVolume = cubicMm(c.lvot, v);
}

std::array<Counts, kCalciumRules> counted(const CalciumCloud& cloud, const CalciumFrame& f) {
    std::array<Counts, kCalciumRules> counts;
    for (const CalciumVoxel& x : cloud.voxels) {
        const double h = f.plane.height(x.centre);
        if (h < f.zones.lvotLow || h > f.zones.top) continue;
        const Vec2 p = f.plane.toPlane(x.centre) - f.axis;
        const std::size_t sector = sectorAt(std::atan2(p.y(), p.x()), f.commissureAngle);
        for (std::size_t r = 0; r < kCalciumRules; ++r) {
            if (!x.rules[r]) continue;
            (h < 0.0 ? counts[r].lvot : counts[r].sector[sector]) += 1.0;
            counts[r].upper += h < 0.0 && h >= -CalciumZones::upperLvot;
            counts[r].annulus += std::abs(h) <= CalciumZones::annulusHalf;
        }
    }
    return counts;
}

CalciumAtThreshold missingAt(const CalciumLevel& level) {
    CalciumAtThreshold out;
    out.reason = level.reason;
    out.volume = out.lvotVolume = Quantity::missing(level.reason);
    out.byCusp.fill(out.volume);
    return out;
}

}  // namespace

CalciumLevel calciumLevel(const CalciumThreshold& threshold, const RootModel& root) {
    const double mean = root.lumenMeanHu, sd = root.lumenSdHu;
    const bool blood = mean > 0.0 && sd > 0.0;
    const auto relative = [&](double hu) {
        return blood ? CalciumLevel{hu, {}, 0.0} : CalciumLevel{0.0, "the mean of the blood is not known", 0.0};
    };
    CalciumLevel level;
    switch (threshold.rule) {
        case CalciumRule::Automatic:
            return {root.calciumThresholdHu, {}, 0.0};
        case CalciumRule::Fixed850:
            level.hu = 850.0;
            break;
        case CalciumRule::Fixed650:
            level.hu = 650.0;
            break;
        case CalciumRule::LumenMean2Sd:
            return relative(mean + 2.0 * sd);
        case CalciumRule::LumenMean4Sd:
            return relative(mean + 4.0 * sd);
        case CalciumRule::LumenPlus100:
            level = relative(mean + 100.0);
            break;
        case CalciumRule::User:
            level.hu = threshold.userHu;
            break;
    }
    if (blood && level.hu > 0.0 && level.hu < mean + 2.0 * sd)
        return {0.0,
                fmt::format("{:.0f} HU lies within the blood's own spread ({:.0f} ± {:.0f} HU)", level.hu, mean, sd),
                0.0};
    return level;
}

CalciumCloud calciumCloud(const Volume& ct, const RootModel& root, const CalciumThreshold& chosen) {
    CalciumCloud cloud;
    cloud.voxelVolume = ct.grid.voxelVolume();
    cloud.chosen = chosen;
    double least = 1e9;
    for (std::size_t r = 0; r < kCalciumRules; ++r) {
        cloud.levels[r] = calciumLevel({CalciumRule(r), chosen.userHu}, root);
        if (r == std::size_t(CalciumRule::User) && chosen.rule != CalciumRule::User)
            cloud.levels[r] = {0.0, "no threshold of one's own is given", 0.0};
        if (cloud.levels[r].hu > 0.0) least = std::min(least, cloud.levels[r].hu);
    }
    cloud.chosenText =
        chosen.rule == CalciumRule::Automatic
            ? root.calciumRule
            : fmt::format("{:.0f} HU, {}", cloud.levels[std::size_t(chosen.rule)].hu, calciumRuleWords(chosen.rule));
    const std::vector<Candidate> all = candidates(ct, root.lumenDistance, least - root.noiseHu);
    for (const Candidate& c : all)
        cloud.voxels.push_back({c.index, ct.grid.toLps(Vec3(c.index[0], c.index[1], c.index[2])), c.wallMm, c.hu, {}});
    for (std::size_t r = 0; r < kCalciumRules; ++r) {
        CalciumLevel& level = cloud.levels[r];
        if (level.hu <= 0.0) continue;
        const std::vector<bool> take = accepted(all, ct.grid.size, level.hu);
        level.noiseShare = noiseShare(all, take, level.hu, root.noiseHu);
        for (std::size_t n = 0; n < all.size(); ++n) cloud.voxels[n].rules[r] = take[n];
    }
    std::erase_if(cloud.voxels, [](const CalciumVoxel& v) { return v.rules.none(); });
    // Of the root's own dense bodies only: undiluted contrast in a caval vein beside it passes 2000 HU too.
    cloud.metal = metalAt(cloud.voxels, cloud.voxelVolume, root.centreline);
    obeyStrokes(cloud, ct, root);
    return cloud;
}

std::string_view calciumRuleWords(CalciumRule rule) {
    static constexpr std::array<std::string_view, kCalciumRules> kWords{
        "automatic",        "fixed", "fixed", "lumen mean + 2 SD", "lumen mean + 4 SD", "aortic mean + 100 HU",
        "given by the user"};
    return kWords[std::size_t(rule)];
}

Cusp cuspAt(double angle, const std::array<double, 3>& commissureAngle) {
    for (int cusp : {0, 1}) {
        const double from = commissureAngle[std::size_t((cusp + 2) % 3)];
        if (turnsFrom(from, angle) < turnsFrom(from, commissureAngle[std::size_t(cusp)])) return Cusp(cusp);
    }
    return Cusp::LCC;
}

CalciumMeasurement measureCalcium(const CalciumCloud& cloud, const CalciumFrame& frame) {
    const std::array<Counts, kCalciumRules> counts = counted(cloud, frame);
    CalciumMeasurement m;
    for (std::size_t r = 0; r < kCalciumRules; ++r) {
        m.byRule[r] = cloud.levels[r].hu > 0.0 ? CalciumAtThreshold{} : missingAt(cloud.levels[r]);
        m.byRule[r].thresholdHu = cloud.levels[r].hu;
        if (cloud.levels[r].hu > 0.0) setVolumes(m.byRule[r], counts[r], cloud.voxelVolume);
    }
    const auto chosen = std::size_t(cloud.chosen.rule);
    const CalciumAtThreshold& own = m.byRule[chosen];
    m.rule = cloud.chosen.rule;
    m.thresholdRule = cloud.chosenText;
    m.thresholdHu = own.thresholdHu;
    m.volume = own.volume, m.lvotVolume = own.lvotVolume, m.byCusp = own.byCusp;
    const double v = cloud.voxelVolume;
    const bool known = own.volume.known();
    for (std::size_t i = 0; i < 6; ++i) m.bySector[i] = known ? cubicMm(counts[chosen].sector[i], v) : own.volume;
    m.annulusVolume = known ? cubicMm(counts[chosen].annulus, v) : own.volume;
    m.upperLvot = known ? cubicMm(counts[chosen].upper, v) : own.volume;
    m.lowerLvot = known ? cubicMm(counts[chosen].lvot - counts[chosen].upper, v) : own.volume;
    m.lvot = gradeLvotCalcium(cloud, frame);
    return m;
}

double calciumBeside(const CalciumCloud& cloud, const CalciumFrame& f, double angle, double halfWidthDeg) {
    const double half = halfWidthDeg * std::numbers::pi / 180.0;
    double volume = 0.0;
    for (const CalciumVoxel& x : cloud.voxels) {
        if (!x.rules[std::size_t(cloud.chosen.rule)]) continue;
        const double h = f.plane.height(x.centre);
        const Vec2 p = f.plane.toPlane(x.centre) - f.axis;
        const double away = std::remainder(std::atan2(p.y(), p.x()) - angle, 2.0 * std::numbers::pi);
        if (h >= 0.0 && h <= f.zones.top && std::abs(away) <= half) volume += cloud.voxelVolume;
    }
    return volume;
}

}  // namespace tavr
