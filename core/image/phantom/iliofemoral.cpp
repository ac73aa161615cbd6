#include "core/image/phantom/iliofemoral.h"

#include "core/base/units.h"

#include <algorithm>
#include <cmath>

namespace tavr::phantom {
namespace {

constexpr double kStep = 1.0;  // mm along an axis

double arcWhere(const Polyline& line, const auto& test) {
    double s = 0.0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        s += (line[i] - line[i - 1]).norm();
        if (test(line[i])) return s;
    }
    return s;
}

/// `side`: −1 right, 1 left. Offsets in mm from the aortic fork; wander grows with `bend`.
Polyline mainAxis(double side, double bend, Random& random) {
    const std::vector<Vec3> plain{{0, 0, 0},       {10, 1, -14},    {20, 6, -32},   {31, 17, -52},   {39, 27, -74},
                                  {44, 27, -98},   {50, 14, -122},  {56, -8, -142}, {58, -26, -160}, {57, -33, -180},
                                  {56, -33, -200}, {55, -30, -225}, {54, -26, -260}};
    std::vector<Vec3> points;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        const double free = i >= 2 && i <= 7 ? bend : i >= 8 && i < 11 ? 0.15 * bend : 0.0;  // the groin is straight
        const double sway = (i % 2 ? 1.0 : -1.0) * free;
        points.emplace_back(side * (plain[i].x() + 0.7 * sway + random.around(0.0, 1.0)),
                            plain[i].y() - sway + random.around(0.0, 1.0), plain[i].z());
    }
    points.front() = Vec3(0.0, 0.0, 0.0);
    return curveThrough(points, kStep);
}

std::vector<double> diameters(const Polyline& axis, double fork, const std::array<double, 3>& segment, double groin) {
    std::vector<double> d;
    double s = 0.0;
    const auto blend = [](double x) { return 1.0 / (1.0 + std::exp(-x / 4.0)); };
    for (std::size_t i = 0; i < axis.size(); ++i) {
        if (i > 0) s += (axis[i] - axis[i - 1]).norm();
        d.push_back(segment[0] + (segment[1] - segment[0]) * blend(s - fork) +
                    (segment[2] - segment[1]) * blend(s - groin));
    }
    return d;
}

Artery branch(const Polyline& axis, double arc, const std::vector<Vec3>& steps, double diameter) {
    std::vector<Vec3> points{pointAt(axis, arc)};
    for (const Vec3& step : steps) points.push_back(points.back() + step);
    Polyline line = curveThrough(points, kStep);
    std::vector<double> d(line.size());
    for (std::size_t i = 0; i < d.size(); ++i) d[i] = diameter * (1.0 - 0.35 * double(i) / double(d.size() - 1));
    return {std::move(line), std::move(d), {}, {}};
}

/// Beside the artery, touching its wall on the way through the pelvis.
Polyline veinBeside(const Polyline& axis, double side, const std::vector<double>& diameter) {
    std::vector<Vec3> points{{-13.0, 9.0, 4.0}};
    double s = 0.0;
    for (std::size_t i = 1; i < axis.size(); ++i) {
        s += (axis[i] - axis[i - 1]).norm();
        if (i % 14 != 0 || s < 26.0) continue;
        const double apart = 0.5 * diameter[i] + 6.5;
        const double groin = std::clamp((-120.0 - axis[i].z()) / 40.0, 0.0, 1.0);
        const Vec3 to = Vec3(-side * (0.45 + 0.5 * groin), 0.85 - 0.55 * groin, -0.1).normalized();
        points.push_back(axis[i] + apart * to);
    }
    return curveThrough(points, kStep);
}

std::vector<Stenosis> drawStenoses(const IliacSide& side, double last, Random& random) {
    const double where[] = {side.dividerArc + 22.0, side.forkArc + 0.4 * (side.headTopArc - side.forkArc),
                            side.headTopArc + 0.5 * (last - side.headTopArc)};
    std::vector<Stenosis> out;
    const int worst = int(random.uniform(0.0, 2.999));
    for (int i = 0; i < 3; ++i) {
        Stenosis n;
        n.arc = where[i] + random.uniform(-6.0, 6.0);
        n.length = random.uniform(9.0, 18.0);
        n.depth = i == worst ? random.uniform(0.22, 0.46) : random.uniform(0.0, 0.16);
        n.shift = random.uniform(0.0, 0.22);
        n.angle = random.uniform(0.0, 6.283);
        out.push_back(n);
    }
    return out;
}

std::vector<Plaque> drawPlaques(const IliacSide& side, const std::vector<Stenosis>& stenoses, double anterior,
                                Random& random) {
    std::vector<Plaque> out;
    const auto add = [&](double arc, double widthDeg, double angle) {
        out.push_back({arc, random.uniform(8.0, 16.0), angle, radians(widthDeg), random.uniform(1.5, 2.3),
                       random.uniform(850.0, 1250.0)});
    };
    add(stenoses[0].arc, random.uniform(110.0, 220.0), random.uniform(0.0, 6.283));
    add(stenoses[1].arc + random.uniform(14.0, 20.0), random.uniform(40.0, 90.0), random.uniform(0.0, 6.283));
    if (random.uniform(0.0, 1.0) > 0.5) add(side.headCentreArc, random.uniform(50.0, 80.0), anterior);
    return out;
}

/// θ of the anterior direction at an arc of the artery.
double anteriorAngle(const Artery& artery, double s) {
    const PlaneFrame f = artery.frameAt(s);
    return std::atan2(-f.v.y(), -f.u.y());
}

IliacSide drawSide(double side, Random random) {
    IliacSide out;
    const double bend = random.uniform(0.5, 8.0);
    const Polyline axis = mainAxis(side, bend, random);
    out.headRadius = random.around(23.5, 1.0);
    out.headCentre = Vec3(side * random.around(92.0, 2.0), random.around(-4.0, 2.0), random.around(-178.0, 3.0));
    out.forkArc = arcWhere(axis, [&](const Vec3& x) { return x.z() < -58.0; });
    out.headCentreArc = arcWhere(axis, [&](const Vec3& x) { return x.z() < out.headCentre.z(); });
    out.headTopArc = arcWhere(axis, [&](const Vec3& x) { return x.z() < out.headCentre.z() + out.headRadius; });
    out.profundaArc = arcWhere(axis, [&](const Vec3& x) { return x.z() < out.headCentre.z() - 26.0; });
    const std::array<double, 3> d{random.around(9.6, 0.7), random.around(7.9, 0.5), random.around(8.2, 0.5)};
    const auto diameter = diameters(axis, out.forkArc, d, out.headTopArc);
    const Artery smooth(axis, diameter, {}, {});
    out.dividerArc = arcWhere(axis, [&](const Vec3& x) { return smooth.lumen({0.0, x.y(), x.z()}) > 0.5; });
    const auto stenoses = drawStenoses(out, out.profundaArc, random);
    out.main =
        Artery(axis, diameter, stenoses, drawPlaques(out, stenoses, anteriorAngle(smooth, out.headCentreArc), random));
    out.internal = branch(axis, out.forkArc, {{-side * 3, 14, -9}, {-side * 4, 14, -16}, {-side * 3, 6, -24}}, 6.0);
    out.profunda = branch(axis, out.profundaArc, {{side * 6, 6, -9}, {side * 9, 8, -22}, {side * 4, 4, -30}}, 5.4);
    out.vein = veinBeside(axis, side, diameter);
    return out;
}

}  // namespace

Iliofemoral drawIliofemoral(std::uint32_t seed) {
    Random random(seed * 2654435761u + 97u);
    Iliofemoral body;
    body.seed = seed;
    body.bloodHu = random.uniform(260.0, 480.0);
    body.veinHu = random.uniform(70.0, std::min(190.0, 0.5 * body.bloodHu));
    body.bowelHu = random.uniform(10.0, 300.0);
    const double d = random.around(17.0, 1.3), sway = random.around(3.0, 1.5);
    const Polyline axis = curveThrough(
        {{sway, 4.0, 150.0}, {sway + 2.0, 1.0, 110.0}, {sway, -2.0, 70.0}, {0.5 * sway, -3.0, 34.0}, {0.0, 0.0, -4.0}},
        kStep);
    std::vector<double> diameter(axis.size());
    for (std::size_t i = 0; i < diameter.size(); ++i)
        diameter[i] = d * (1.18 - 0.22 * double(i) / double(diameter.size() - 1));
    body.aorta = Artery(axis, diameter, {},
                        {{110.0, 14.0, random.uniform(0.0, 6.283), radians(80.0), 2.0, 1050.0},
                         {70.0, 12.0, random.uniform(0.0, 6.283), radians(60.0), 2.0, 950.0}});
    body.cava = curveThrough({{-21, 7, 150}, {-22, 5, 100}, {-21, 3, 50}, {-18, 6, 20}, {-13, 9, 4}}, kStep);
    for (std::size_t i = 0; i < 2; ++i)
        body.sides[i] = drawSide(i == 0 ? -1.0 : 1.0, Random(seed * 7919u + 13u + std::uint32_t(i)));
    return body;
}

}  // namespace tavr::phantom
