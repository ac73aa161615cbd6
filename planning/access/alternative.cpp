#include "planning/access/alternative.h"

#include "core/geometry/contour.h"

#include <algorithm>

namespace tavr::access {
namespace {

constexpr double kMargin = 60.0, kCap = 16.0;  // mm about the two ends: an arch swings out; no wider artery
constexpr double kNarrower = 0.75;             // of the aorta's diameter

/// Share of the way beyond `from` that shows the blood's contrast: a path may creep through bone or calcium.
double bloodShare(const ScalarImage& hu, const Polyline& path, double from, double bloodHu) {
    int all = 0, blood = 0;
    for (double s = from; s <= length(path); s += 1.0, ++all) {
        const double v = sampleLinear(hu, pointAt(path, s), -1024.0);
        blood += v > 0.65 * bloodHu && v < 1.5 * bloodHu;
    }
    return all ? double(blood) / all : 0.0;
}

}  // namespace

double originOf(const VesselWall& wall, double aortaDiameter) {
    int wide = 0;
    for (int p = wall.tube.planes() - 1; p >= 0; --p) {
        if (wall.trusted[std::size_t(p)] < 0.4) continue;  // says nothing either way
        wide = areaDerivedDiameter(wall.tube.area(p)) > kNarrower * aortaDiameter ? wide + 1 : 0;
        if (wide == 8) return (p + 8) * wall.tube.step;
    }
    return 0.0;
}

AccessValue smallestOnTheWayTo(const Volume& ct, const AortaStart& aorta, const Vec3& point, const Acquisition& scan) {
    const Vec3 margin = Vec3::Constant(kMargin);
    const auto field = marchBlood(ct, aorta, aorta.seed.cwiseMin(point) - margin, aorta.seed.cwiseMax(point) + margin);
    if (!field) return AccessValue::missing(line(field.error()));
    EndSearch search;
    search.seed = point;
    const auto end = findEnd(*field, aorta, search);
    const Polyline path = end ? pathTo(*field, *end) : Polyline{};
    if (path.empty()) return AccessValue::missing("no way of the blood from the aorta to the point given");
    const VesselWall wall = fitWall(ct, path, {scan.bloodHu, scan.calciumHu, kCap});
    const double last = double(wall.tube.planes() - 1) * wall.tube.step;
    const double origin = originOf(wall, aorta.diameter);
    if (origin > last - 5.0) return AccessValue::missing("the point given lies in the aorta, not in an artery from it");
    constexpr double kLeastBlood = 0.7, kLastMm = 10.0;
    const double lastPart = std::max(origin, length(path) - kLastMm);
    if (std::min(bloodShare(field->hu, path, origin, scan.bloodHu),
                 bloodShare(field->hu, path, lastPart, scan.bloodHu)) < kLeastBlood)
        return AccessValue::missing("no artery with contrast leads to the point given");
    return smallestDiameter(wall, origin, last - 1.0, scan);
}

}  // namespace tavr::access
