#include "planning/access/route.h"

#include "core/base/units.h"
#include "core/geometry/contour.h"
#include "planning/interval.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace tavr::access {
namespace {

constexpr double kChord = 10.0, kTrusted = 0.4;
constexpr double kPuncture = 5.0;  // mm about the femoral head's centre level

/// Of one section's diameter: edge localisation, noise left after averaging, and the choice of the smallest; set on
/// synthetic pelvises (seeds below 1000) so that 90 % intervals hold the truth.
double diameterSd(const Acquisition& scan) {
    return std::hypot(0.04 + 0.10 * scan.voxelMm, 0.5 * scan.noiseHu / scan.bloodHu);
}

struct Window {
    int first = 0, last = -1;  ///< planes, inclusive
    bool empty() const { return last < first; }
};

Window windowOf(const VesselWall& wall, double from, double to) {
    const double step = wall.tube.step;
    return {std::max(0, int(std::ceil(from / step))), std::min(wall.tube.planes() - 1, int(std::floor(to / step)))};
}

double areaDiameter(const VesselWall& wall, int p) {
    return areaDerivedDiameter(wall.tube.area(p));
}

PlaneFrame planeAt(const VesselWall& wall, int p) {
    PlaneFrame f = wall.tube.frames[std::size_t(p)];
    f.origin = wall.tube.centroid(p);
    return f;
}

/// The smallest over the planes whose wall shows.
AccessValue smallest(const VesselWall& wall, const Window& w, const Acquisition& scan,
                     const std::function<double(int)>& diameter) {
    int best = -1;
    double value = 1e9;
    for (int p = w.first; p <= w.last; ++p)
        if (const double d = diameter(p); wall.trusted[std::size_t(p)] >= kTrusted && d < value) value = d, best = p;
    if (best < 0) return AccessValue::missing("the artery's wall does not show here");
    return {withSd(value, diameterSd(scan)), planeAt(wall, best)};
}

AccessValue widestCalcium(const VesselWall& wall, const Window& w, const Acquisition& scan) {
    int best = -1;
    for (int p = w.first; p <= w.last; ++p)
        if (best < 0 || wall.calciumArcDeg[std::size_t(p)] > wall.calciumArcDeg[std::size_t(best)]) best = p;
    if (best < 0) return AccessValue::missing("the artery is not in the scan");
    const double arc = wall.calciumArcDeg[std::size_t(best)];
    Quantity q = withSd(arc, arc > 0.0 ? 8.0 + 6.0 * scan.voxelMm : 0.0);
    q.low = std::max(0.0, q.low);
    q.high = std::min(360.0, q.high);
    return {q, planeAt(wall, best)};
}

/// Length of the calcified stretch about the widest arc.
AccessValue lengthOfCalcium(const VesselWall& wall, const AccessValue& widest, const Acquisition& scan) {
    if (!widest.known() || *widest.q.value <= 0.0) return {Quantity::exactly(0.0), widest.place};
    int at = 0;
    double nearest = 1e9;
    for (int p = 0; p < wall.tube.planes(); ++p) {
        const double d = (wall.tube.centroid(p) - widest.place->origin).norm();
        if (d < nearest) nearest = d, at = p;
    }
    int first = at, last = at;
    while (first > 0 && wall.calciumArcDeg[std::size_t(first - 1)] > 0.0) --first;
    while (last + 1 < wall.tube.planes() && wall.calciumArcDeg[std::size_t(last + 1)] > 0.0) ++last;
    return {withSd((last - first + 1) * wall.tube.step, 0.5 + 0.8 * scan.voxelMm), widest.place};
}

AccessValue anteriorCalcium(const VesselWall& wall, const Levels& levels, const Acquisition& scan) {
    if (!levels.headCentre) return AccessValue::missing(levels.whyNoHead);
    const Window w = windowOf(wall, *levels.headCentre - kPuncture, *levels.headCentre + kPuncture);
    if (w.empty()) return AccessValue::missing("the artery was not followed to the femoral head's level");
    double most = 0.0;
    for (int p = w.first; p <= w.last; ++p) {
        const PlaneFrame& f = wall.tube.frames[std::size_t(p)];
        int covered = 0;
        for (int a = 0; a < wall.tube.angles; ++a) {
            const Vec3 d = wall.tube.direction(p, a);
            const Vec3 front = (Vec3(0, -1, 0) + f.normal.y() * f.normal).normalized();
            if (d.dot(front) > std::cos(radians(45.0)))
                covered += wall.calcified[std::size_t(p * wall.tube.angles + a)];
        }
        most = std::max(most, 360.0 * covered / wall.tube.angles);
    }
    Quantity q = withSd(most, most > 0.0 ? 6.0 + 5.0 * scan.voxelMm : 0.0);
    q.low = std::max(0.0, q.low);
    q.high = std::min(90.0, q.high);
    return {q, planeAt(wall, std::clamp(int(*levels.headCentre / wall.tube.step), 0, wall.tube.planes() - 1))};
}

SegmentMeasurement segment(const VesselWall& wall, double from, double to, const Acquisition& scan) {
    const Window w = windowOf(wall, from, to);
    SegmentMeasurement out;
    if (w.empty()) {
        out.minDiameter = out.minInscribed = out.calciumArc = AccessValue::missing("the artery is not in the scan");
        out.meanDiameter = Quantity::missing("the artery is not in the scan");
        return out;
    }
    out.minDiameter = smallest(wall, w, scan, [&](int p) { return areaDiameter(wall, p); });
    out.minInscribed = smallest(wall, w, scan, [&](int p) { return inscribedDiameter(wall.tube, p); });
    out.calciumArc = widestCalcium(wall, w, scan);
    double sum = 0.0;
    for (int p = w.first; p <= w.last; ++p) sum += areaDiameter(wall, p);
    out.meanDiameter = withSd(sum / (w.last - w.first + 1), 0.8 * diameterSd(scan));
    return out;
}

SegmentMeasurement missingSegment(const std::string& why) {
    SegmentMeasurement out;
    out.minDiameter = out.minInscribed = out.calciumArc = AccessValue::missing(why);
    out.meanDiameter = Quantity::missing(why);
    return out;
}

void measureShape(AccessRoute& route, const Acquisition& scan) {
    const Polyline& line = route.centreline;
    const double chord = (line.back() - line.front()).norm();
    route.tortuosity = withSd(length(line) / chord, 0.001 + 0.002 * scan.voxelMm);
    route.angleSum = withSd(turnSum(line), 8.0 + 4.0 * scan.voxelMm);
    const auto [turn, arc] = largestTurn(line);
    route.maxAngle = {withSd(turn, 2.5 + scan.voxelMm), makePlane(pointAt(line, arc), tangentAt(line, arc))};
}

}  // namespace

AccessValue smallestDiameter(const VesselWall& wall, double from, double to, const Acquisition& scan) {
    return smallest(wall, windowOf(wall, from, to), scan, [&](int p) { return areaDiameter(wall, p); });
}

double turnSum(const Polyline& line) {
    double sum = 0.0;
    for (double s = kChord; s + kChord <= length(line); s += kChord) {
        const Vec3 a = pointAt(line, s) - pointAt(line, s - kChord), b = pointAt(line, s + kChord) - pointAt(line, s);
        sum += degrees(std::acos(std::clamp(a.normalized().dot(b.normalized()), -1.0, 1.0)));
    }
    return sum;
}

std::pair<double, double> largestTurn(const Polyline& line) {
    std::pair<double, double> best{0.0, 0.0};
    for (double s = kChord; s + kChord <= length(line); s += 1.0) {
        const Vec3 a = pointAt(line, s) - pointAt(line, s - kChord), b = pointAt(line, s + kChord) - pointAt(line, s);
        const double turn = degrees(std::acos(std::clamp(a.normalized().dot(b.normalized()), -1.0, 1.0)));
        if (turn > best.first) best = {turn, s};
    }
    return best;
}

AccessRoute measureRoute(const VesselWall& wall, const Levels& levels, const Acquisition& scan) {
    AccessRoute route;
    const Window all = windowOf(wall, levels.start, levels.end);
    for (int p = all.first; p <= all.last; p += 2) {
        route.centreline.push_back(wall.tube.frames[std::size_t(p)].origin);
        route.profile.push_back({(p - all.first) * wall.tube.step, areaDiameter(wall, p),
                                 inscribedDiameter(wall.tube, p), wall.calciumArcDeg[std::size_t(p)]});
    }
    const double headTop = levels.headTop.value_or(levels.end);
    route.segments[0] =
        levels.iliacFork ? segment(wall, levels.start, *levels.iliacFork, scan) : missingSegment(levels.whyNoFork);
    route.segments[1] =
        levels.iliacFork ? segment(wall, *levels.iliacFork, headTop, scan) : missingSegment(levels.whyNoFork);
    route.segments[2] = levels.headTop ? segment(wall, headTop, levels.end, scan) : missingSegment(levels.whyNoHead);
    const SegmentMeasurement whole = segment(wall, levels.start, levels.end, scan);
    route.minDiameter = whole.minDiameter;
    route.minInscribed = whole.minInscribed;
    route.calciumArc = whole.calciumArc;
    route.calciumLength = lengthOfCalcium(wall, route.calciumArc, scan);
    route.anteriorCalcium = anteriorCalcium(wall, levels, scan);
    measureShape(route, scan);
    return route;
}

}  // namespace tavr::access
