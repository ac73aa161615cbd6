#include "planning/access/alternative.h"
#include "planning/access/route.h"
#include "planning/segmentation/scout.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

using namespace access;

constexpr double kScout = 2.0, kCapIliac = 14.0, kCapAorta = 28.0;
constexpr double kLead = 8.0;  // mm of aorta kept above the fork, so that the first sections have neighbours

/// The blood's noise: standard deviation of the voxels in the middle of the aorta.
double noiseIn(const Volume& ct, const Vec3& centre) {
    double sum = 0.0, squares = 0.0;
    int n = 0;
    for (double z = -4.0; z <= 4.0; z += 1.5)
        for (double y = -4.0; y <= 4.0; y += 1.5)
            for (double x = -4.0; x <= 4.0; x += 1.5) {
                const Vec3 i = ct.grid.toIndex(centre + Vec3(x, y, z));
                const Index3 v{int(std::lround(i.x())), int(std::lround(i.y())), int(std::lround(i.z()))};
                if (!ct.grid.contains(v[0], v[1], v[2])) continue;
                const double hu = ct.at(v[0], v[1], v[2]);
                sum += hu, squares += hu * hu, ++n;
            }
    return n > 1 ? std::sqrt(std::max(0.0, squares / n - sum * sum / (double(n) * n))) : 0.0;
}

AccessRoute refused(std::string why) {
    AccessRoute route;
    for (SegmentMeasurement& s : route.segments) {
        s.minDiameter = s.minInscribed = s.calciumArc = AccessValue::missing(why);
        s.meanDiameter = Quantity::missing(why);
    }
    route.minDiameter = route.minInscribed = route.calciumArc = route.calciumLength = route.anteriorCalcium =
        route.maxAngle = AccessValue::missing(why);
    route.tortuosity = route.angleSum = Quantity::missing(why);
    route.reason = std::move(why);
    return route;
}

class Job {
public:
    Job(const Volume& ct, const AccessOptions& options, const Progress& progress)
        : ct_(ct), options_(options), progress_(progress) {}

    Result<AccessMeasurements> run();

private:
    Status prepare();
    void findPaths();
    std::optional<double> forkByWidth(const Polyline& path) const;
    void measureAorta();
    AccessRoute measureSide(std::size_t side);
    Levels levelsOf(std::size_t side, const VesselWall& wall, const Polyline& line);
    std::string whyNoHead() const;
    AccessValue alternative(const std::optional<Vec3>& point) const;

    const Volume& ct_;
    const AccessOptions& options_;
    const Progress& progress_;
    AortaStart aorta_;
    BloodField field_;
    Acquisition scan_;
    std::array<std::optional<FemoralHead>, 2> heads_;
    std::array<Polyline, 2> paths_;
    std::array<std::optional<double>, 2> fork_;  ///< arc on each path where the two part
    std::array<std::string, 2> whyNot_;
    AccessMeasurements out_;
};

Status Job::prepare() {
    const ScalarImage scout = makeScout(ct_, kScout);
    Result<AortaStart> aorta = findAorta(scout, options_.seedAorta);
    if (!aorta) return tl::unexpected(aorta.error());
    aorta_ = *aorta;
    if (progress_.stopped()) return fail(ErrorKind::Cancelled, "cancelled", "access");
    heads_ = findFemoralHeads(scout);
    const Vec3 lowest = scout.grid.origin,
               highest = scout.grid.toLps(Vec3(scout.grid.size[0] - 1, scout.grid.size[1] - 1, scout.grid.size[2] - 1));
    const Vec3 lower(aorta_.seed.x() - 115.0, aorta_.seed.y() - 100.0, lowest.z()),
        upper(aorta_.seed.x() + 115.0, aorta_.seed.y() + 70.0, aorta_.seed.z() + 6.0);
    progress_.report(0.2, "the arteries");
    Result<BloodField> field = marchBlood(ct_, aorta_, lower.cwiseMax(lowest), upper.cwiseMin(highest));
    if (!field) return tl::unexpected(field.error());
    field_ = std::move(*field);
    scan_.voxelMm = ct_.grid.spacing.maxCoeff();
    scan_.noiseHu = noiseIn(ct_, aorta_.seed);
    scan_.bloodHu = aorta_.bloodHu;
    scan_.calciumHu = scan_.bloodHu + std::max(200.0, 3.0 * scan_.noiseHu);
    out_.bloodHu = scan_.bloodHu;
    out_.calciumHu = scan_.calciumHu;
    return {};
}

void Job::findPaths() {
    for (std::size_t s = 0; s < 2; ++s) {
        const auto end = findEnd(field_, aorta_, {options_.seedFemoral[s], heads_[s], s == 1});
        if (end) paths_[s] = pathTo(field_, *end);
        if (paths_[s].empty())
            whyNot_[s] = options_.seedFemoral[s] ? "no way of the blood from the aorta to the point given in the groin"
                         : heads_[s] ? "no way of the blood from the aorta to this groin (occluded, or too little "
                                       "contrast); a point in the femoral artery may help"
                                     : "no artery of this side leaves the scan at its lower end";
    }
    for (std::size_t s = 0; s < 2; ++s) {
        if (paths_[s].empty()) continue;
        fork_[s] = paths_[1 - s].empty() ? forkByWidth(paths_[s]) : partingArc(field_, paths_[s], paths_[1 - s]);
        if (fork_[s] && paths_[1 - s].empty())
            out_.notes.push_back("the other side was not found: the aortic fork is taken where the lumen narrows");
    }
    for (std::size_t s = 0; s < 2; ++s)
        if (!paths_[s].empty() && !fork_[s]) {
            paths_[s].clear();
            whyNot_[s] = "the aorta does not fork within the scan";
        }
}

/// Without the other side's artery: where this one has become much narrower than the aorta.
std::optional<double> Job::forkByWidth(const Polyline& path) const {
    const VesselWall wall = fitWall(ct_, path, {scan_.bloodHu, scan_.calciumHu, kCapAorta});
    const double arc = originOf(wall, aorta_.diameter);
    if (arc <= 0.0 || arc > length(wall.tube.line()) - 30.0) return std::nullopt;
    return nearestArc(path, pointAt(wall.tube.line(), arc));
}

std::string Job::whyNoHead() const {
    const double below = out_.bifurcation.z() - field_.hu.grid.origin.z();
    return fmt::format("no femoral head in the scan, which ends {:.0f} mm below the aortic fork", below);
}

Levels Job::levelsOf(std::size_t side, const VesselWall& wall, const Polyline& line) {
    Levels levels;
    const Polyline& path = paths_[side];
    levels.start = nearestArc(line, pointAt(path, *fork_[side]));
    levels.end = length(line) - 1.0;
    const auto arcAtHeight = [&](double z) -> std::optional<double> {
        for (double s = length(line); s > levels.start; s -= 0.5)
            if (pointAt(line, s).z() > z) return s < length(line) - 1.0 ? std::optional(s) : std::nullopt;
        return std::nullopt;
    };
    std::vector<double> radius;
    for (int p = 0; p < wall.tube.planes(); ++p) radius.push_back(0.5 * areaDerivedDiameter(wall.tube.area(p)));
    const auto branches = findBranches(field_, line, radius);
    if (heads_[side]) {
        const FemoralHead& head = *heads_[side];
        levels.headTop = arcAtHeight(head.centre.z() + head.radius);
        levels.headCentre = arcAtHeight(head.centre.z());
        if (const auto low = arcAtHeight(head.centre.z() - head.radius)) levels.end = *low;
    }
    if (!levels.headTop) levels.whyNoHead = whyNoHead();
    const double iliacEnd = levels.headTop.value_or(length(line)) - 20.0;
    double best = 0.0, last = length(line);
    for (const Branch& b : branches) {
        const Vec3 origin = pointAt(line, b.arc);
        const bool downwards = b.tip.z() < origin.z() - 4.0;
        if (downwards && b.arc > levels.start + 18.0 && b.arc < iliacEnd && b.volume > best) {
            best = b.volume;
            levels.iliacFork = b.arc;
        }
        // The deep femoral artery: a long thin vessel as bright as its parent; marrow and joint are neither.
        const bool vessel = b.reach > 22.0 && b.volume < 60.0 * b.reach && b.meanHu > 0.8 * scan_.bloodHu;
        if (vessel && b.tip.z() < origin.z() - 10.0 && levels.headCentre && b.arc > *levels.headCentre - 5.0)
            last = std::min(last, b.arc);
    }
    levels.end = std::min(levels.end, std::max(last, levels.headCentre.value_or(0.0)));
    levels.whyNoFork = "the origin of the internal iliac artery was not found";
    return levels;
}

AccessRoute Job::measureSide(std::size_t side) {
    if (!whyNot_[side].empty()) return refused(whyNot_[side]);
    Polyline part;
    for (double s = std::max(0.0, *fork_[side] - kLead); s <= length(paths_[side]); s += 1.0)
        part.push_back(pointAt(paths_[side], s));
    if (part.size() < 30) return refused("the scan ends right below the aortic fork");
    const VesselWall wall = fitWall(ct_, part, {scan_.bloodHu, scan_.calciumHu, kCapIliac});
    const Levels levels = levelsOf(side, wall, wall.tube.line());
    AccessRoute route = measureRoute(wall, levels, scan_);
    if (heads_[side]) {
        route.femoralHead = heads_[side]->centre;
        route.femoralHeadDiameter = 2.0 * heads_[side]->radius;
    }
    return route;
}

void Job::measureAorta() {
    const std::size_t s = paths_[0].empty() ? 1 : 0;
    if (paths_[s].empty()) {
        out_.aortaMinDiameter = AccessValue::missing(whyNot_[s]);
        return;
    }
    out_.bifurcation = pointAt(paths_[s], *fork_[s]);
    Polyline part;
    for (double a = 0.0; a <= *fork_[s]; a += 1.0) part.push_back(pointAt(paths_[s], a));
    if (part.size() < 25) {
        out_.aortaMinDiameter = AccessValue::missing("too little of the aorta above its fork is in the scan");
        return;
    }
    const VesselWall wall = fitWall(ct_, part, {scan_.bloodHu, scan_.calciumHu, kCapAorta});
    out_.aortaMinDiameter = smallestDiameter(wall, 3.0, length(wall.tube.line()) - 12.0, scan_);
}

AccessValue Job::alternative(const std::optional<Vec3>& point) const {
    if (!point) return AccessValue::missing("measured only from a point given in the artery");
    return smallestOnTheWayTo(ct_, aorta_, *point, scan_);
}

Result<AccessMeasurements> Job::run() {
    if (Status s = prepare(); !s) return tl::unexpected(s.error());
    if (progress_.stopped()) return fail(ErrorKind::Cancelled, "cancelled", "access");
    progress_.report(0.5, "the ways to the groins");
    findPaths();
    measureAorta();
    for (std::size_t s = 0; s < 2; ++s) {
        progress_.report(0.6 + 0.2 * double(s), "sections across the arteries");
        out_.sides[s] = measureSide(s);
        if (progress_.stopped()) return fail(ErrorKind::Cancelled, "cancelled", "access");
    }
    for (std::size_t s = 0; s < 2; ++s) {
        out_.subclavian[s] = alternative(options_.seedSubclavian[s]);
        out_.carotid[s] = alternative(options_.seedCarotid[s]);
    }
    return std::move(out_);
}

}  // namespace

Result<AccessMeasurements> measureAccess(const Volume& ct, const AccessOptions& options, const Progress& progress) {
    return Job(ct, options, progress).run();
}

}  // namespace tavr
