#include "core/base/units.h"
#include "core/geometry/contour.h"
#include "core/image/access_phantom.h"
#include "core/image/phantom/iliofemoral.h"
#include "core/image/phantom/render.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tavr {
namespace phantom {
namespace {

constexpr int kRays = 180;

/// In a plane ⟂ to the axis the section is exactly R(s, θ): the nearest axis point of its points is the plane's own.
PlanarContour sectionOf(const Artery& artery, double s) {
    PlanarContour c{artery.frameAt(s), {}};
    for (int i = 0; i < kRays; ++i) {
        const double t = 2.0 * std::numbers::pi * i / kRays;
        c.points.push_back(artery.radius(s, t) * Vec2(std::cos(t), std::sin(t)));
    }
    return c;
}

double distanceInside(const PlanarContour& c, const Vec2& p) {
    double best = 1e9;
    for (const Vec2& q : c.points) best = std::min(best, (p - q).norm());
    return best;
}

/// Largest inscribed circle by pattern search from the centroid (the sections are convex or nearly so).
double inscribedDiameter(const PlanarContour& c) {
    Vec2 at = centroid(c);
    double best = distanceInside(c, at);
    for (double step = 1.0; step > 0.005; step *= 0.5) {
        for (bool moved = true; moved;) {
            moved = false;
            for (const Vec2& d : {Vec2(1, 0), Vec2(-1, 0), Vec2(0, 1), Vec2(0, -1)}) {
                const double r = distanceInside(c, at + step * d);
                if (r > best + 1e-9) best = r, at += step * d, moved = true;
            }
        }
    }
    return 2.0 * best;
}

/// Degrees of the anterior 90° covered by plaque at arc s.
double anteriorCover(const Artery& artery, double s) {
    const PlaneFrame f = artery.frameAt(s);
    const double front = std::atan2(-f.v.y(), -f.u.y());
    int covered = 0;
    for (int i = -450; i < 450; ++i) {
        const double t = front + radians(0.1 * i);
        covered += std::any_of(artery.plaques().begin(), artery.plaques().end(), [&](const Plaque& p) {
            return std::abs(s - p.arc) < 0.5 * p.length &&
                   std::abs(std::remainder(t - p.angle, 2.0 * std::numbers::pi)) < 0.5 * p.width;
        });
    }
    return 0.1 * covered;
}

ArteryTruth truthOfSide(const IliacSide& side) {
    ArteryTruth t;
    std::vector<double> axisArc;
    for (double s = side.dividerArc; s <= side.profundaArc; s += 0.5) {
        const PlanarContour c = sectionOf(side.main, s);
        t.centreline.push_back(c.plane.toLps(centroid(c)));
        t.areaDerived.push_back(areaDerivedDiameter(area(c)));
        t.inscribed.push_back(inscribedDiameter(c));
        axisArc.push_back(s);
    }
    const auto onLine = [&](double axis) { return nearestArc(t.centreline, side.main.frameAt(axis).origin); };
    t.iliacFork = onLine(side.forkArc);
    t.femoralHeadTop = onLine(side.headTopArc);
    t.femoralHeadCentre = onLine(side.headCentreArc);
    for (const Plaque& p : side.main.plaques()) {
        if (degrees(p.width) <= t.calciumArcDeg) continue;
        t.calciumArcDeg = degrees(p.width);
        t.calciumLength = p.length;
        t.calciumAt = side.main.frameAt(p.arc).origin;
    }
    t.anteriorCalciumDeg = anteriorCover(side.main, side.headCentreArc);
    t.headCentre = side.headCentre;
    t.headDiameter = 2.0 * side.headRadius;
    return t;
}

}  // namespace

AccessTruth truthOf(const Iliofemoral& body) {
    AccessTruth t;
    t.seed = body.seed;
    t.lumenHu = body.bloodHu;
    t.aorta = body.aorta.tube().line();
    t.bifurcation = Vec3::Zero();
    for (std::size_t i = 0; i < 2; ++i) t.sides[i] = truthOfSide(body.sides[i]);
    return t;
}

}  // namespace phantom

namespace {

constexpr double kFieldOfView = 330.0, kAbove = 110.0;  // mm

ImageGrid gridOf(const PhantomOptions& o) {
    ImageGrid grid;
    grid.size = {o.size, o.size, o.slices};
    const double pixel = kFieldOfView / o.size;
    grid.spacing = Vec3(pixel, pixel, o.sliceSpacing);
    grid.origin =
        Vec3(-0.5 * pixel * (o.size - 1), 10.0 - 0.5 * pixel * (o.size - 1), kAbove - o.sliceSpacing * (o.slices - 1));
    return grid;
}

using Json = nlohmann::json;

Json pointJson(const Vec3& x) {
    return {x.x(), x.y(), x.z()};
}

Json lineJson(const Polyline& line) {
    Json json = Json::array();
    for (const Vec3& x : line) json.push_back(pointJson(x));
    return json;
}

Json sideJson(const ArteryTruth& t) {
    const auto narrowest = std::min_element(t.areaDerived.begin(), t.areaDerived.end());
    const auto inscribed = std::min_element(t.inscribed.begin(), t.inscribed.end());
    const Vec3 chord = t.centreline.back() - t.centreline.front();
    return {{"centreline", lineJson(t.centreline)},
            {"min_area_derived_diameter_mm", *narrowest},
            {"min_at", pointJson(t.centreline[std::size_t(narrowest - t.areaDerived.begin())])},
            {"min_inscribed_diameter_mm", *inscribed},
            {"iliac_fork_arc_mm", t.iliacFork},
            {"femoral_head_top_arc_mm", t.femoralHeadTop},
            {"femoral_head_centre_arc_mm", t.femoralHeadCentre},
            {"tortuosity", length(t.centreline) / chord.norm()},
            {"calcium_arc_deg", t.calciumArcDeg},
            {"calcium_length_mm", t.calciumLength},
            {"calcium_at", pointJson(t.calciumAt)},
            {"anterior_calcium_deg", t.anteriorCalciumDeg},
            {"femoral_head_centre", pointJson(t.headCentre)},
            {"femoral_head_diameter_mm", t.headDiameter}};
}

}  // namespace

Result<AccessPhantom> makeAccessPhantom(const PhantomOptions& o, const Progress& progress) {
    if (o.size < 64 || o.size > 1024 || o.slices < 16 || o.slices > 1200 ||
        !(o.sliceSpacing >= 0.2 && o.sliceSpacing <= 5.0) || !(o.noiseHu >= 0.0 && o.noiseHu <= 500.0))
        return fail(ErrorKind::Usage, "phantom matrix, slices, spacing or noise out of range", {},
                    "size 64–1024, slices 16–1200, spacing 0.2–5 mm, noise 0–500 HU");
    const phantom::Iliofemoral body = phantom::drawIliofemoral(o.seed);
    phantom::Scanner scanner;
    scanner.noiseHu = o.noiseHu;
    scanner.noiseSeed = o.seed;
    Result<Volume> ct = phantom::render(phantom::sceneOf(body), gridOf(o), scanner, progress);
    if (!ct) return tl::unexpected(ct.error());
    return AccessPhantom{std::move(*ct), phantom::truthOf(body)};
}

std::string truthJson(const AccessTruth& truth) {
    return Json{{"preset", kAccessPreset},
                {"seed", truth.seed},
                {"frame", "LPS"},
                {"lumen_hu", truth.lumenHu},
                {"bifurcation", pointJson(truth.bifurcation)},
                {"aorta", lineJson(truth.aorta)},
                {"right", sideJson(truth.sides[0])},
                {"left", sideJson(truth.sides[1])}}
        .dump(2);
}

}  // namespace tavr
