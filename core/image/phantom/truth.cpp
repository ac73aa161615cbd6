#include "core/image/phantom/truth.h"

#include <cmath>
#include <numbers>

namespace tavr::phantom {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr int kRays = 720, kScanRays = 120;

/// First zero of the lumen function along from + t·direction for t in [inside, outside].
double crossing(const Root& root, const Vec3& from, const Vec3& direction, double inside, double outside) {
    for (int i = 0; i < 32; ++i) {
        const double t = 0.5 * (inside + outside);
        (root.lumen(from + t * direction) < 0.0 ? inside : outside) = t;
    }
    return 0.5 * (inside + outside);
}

/// Point of the axis at a height above a plane across the root (the ascending part is monotonic there).
double arcAtHeight(const Root& root, const PlaneFrame& plane, double height) {
    double lo = -20.0, hi = 80.0;
    for (int i = 0; i < 50; ++i) {
        const double s = 0.5 * (lo + hi);
        (plane.height(root.place(s, 0.0, 0.0)) < height ? lo : hi) = s;
    }
    return 0.5 * (lo + hi);
}

PlaneFrame acrossAxis(const Root& root, double s, const Vec3& towards) {
    const Vec3 tangent = (root.place(s + 0.25, 0.0, 0.0) - root.place(s - 0.25, 0.0, 0.0)).normalized();
    return makePlane(root.place(s, 0.0, 0.0), tangent, towards);
}

/// Where `f` is largest in [lo, hi], to 0.02 mm: half-millimetre steps, then smaller ones around the best.
template <class F>
double argMax(double lo, double hi, F f) {
    double best = lo;
    for (const double step : {0.5, 0.1, 0.02}) {
        double most = -1e300;
        const double from = std::max(lo, step < 0.5 ? best - 5.0 * step : lo);
        const double to = std::min(hi, step < 0.5 ? best + 5.0 * step : hi);
        for (double x = from; x <= to; x += step) {
            const double value = f(x);
            if (value > most) most = value, best = x;
        }
    }
    return best;
}

void truthOfSections(const Root& root, PhantomTruth& t) {
    const Vec3 u = t.annulusPlane.u;
    const auto parallel = [&](double height) {  // its origin on the axis: rays start inside
        PlaneFrame p = t.annulusPlane.shifted(height);
        const Vec3 c = root.place(arcAtHeight(root, t.annulusPlane, height), 0.0, 0.0);
        p.origin = c - p.normal * p.height(c);
        return p;
    };
    t.annulus = sectionOf(root, parallel(0.0), kRays);
    t.lvot = sectionOf(root, parallel(-t.lvotOffset), kRays);
    const auto parallelArea = [&](double h) { return area(sectionOf(root, parallel(h), kScanRays)); };
    t.sinusHeight = argMax(2.0, 0.8 * root.anatomy().stjHeight, parallelArea);
    t.sinus = sectionOf(root, parallel(t.sinusHeight), kRays);
    const double stj = root.anatomy().stjHeight;
    const double at = argMax(stj - 5.0, stj + 8.0,
                             [&](double s) { return -area(sectionOf(root, acrossAxis(root, s, u), kScanRays)); });
    t.stj = sectionOf(root, acrossAxis(root, at, u), kRays);
    t.stjHeight = t.annulusPlane.height(root.place(at, 0.0, 0.0));
    const double s40 = arcAtHeight(root, t.annulusPlane, 40.0);
    t.ascendingDiameter = areaDerivedDiameter(area(sectionOf(root, acrossAxis(root, s40, u), kRays)));
}

void truthOfCoronary(const Root& root, std::size_t which, PhantomTruth& t) {
    const auto& [point, direction] = root.takeOff()[which];
    const double r = 0.5 * root.anatomy().coronary[which].diameter;
    const Vec3 e1 = direction.unitOrthogonal(), e2 = direction.cross(e1);
    t.ostiumCentre[which] = point + crossing(root, point, direction, -4.0, 4.0) * direction;
    t.ostiumDiameter[which] = 2.0 * r;
    double lowest = 1e9;
    for (int i = 0; i < kRays; ++i) {
        const double a = 2.0 * kPi * i / kRays;
        const Vec3 from = point + r * (std::cos(a) * e1 + std::sin(a) * e2);
        const Vec3 rim = from + crossing(root, from, direction, -6.0, 6.0) * direction;
        const double h = t.annulusPlane.height(rim);
        if (h < lowest) lowest = h, t.ostiumLowerEdge[which] = rim;
    }
    t.coronaryHeight[which] = lowest;
}

void truthOfCalcium(const Root& root, PhantomTruth& t) {
    constexpr double kFine = 0.125;  // mm: a 2 mm nodule's volume is integrated to better than 0.5 %
    const auto& nodules = root.nodules();
    for (std::size_t k = 0; k < nodules.size(); ++k) {
        const double reach = nodules[k].radii.maxCoeff();
        const int n = int(std::ceil(2.0 * reach / kFine));
        for (int i = 0; i < n * n * n; ++i) {
            const Vec3 cell(i % n + 0.5, (i / n) % n + 0.5, i / (n * n) + 0.5);
            const Vec3 x = nodules[k].centre + kFine * cell - Vec3::Constant(0.5 * kFine * n);
            if (nodules[k].distance(x) > 0.0) continue;
            bool counted = false;
            for (std::size_t j = 0; j < k && !counted; ++j) counted = nodules[j].distance(x) <= 0.0;
            if (counted) continue;
            const double v = kFine * kFine * kFine;
            if (t.annulusPlane.height(x) < 0.0)
                t.lvotCalciumVolume += v;
            else
                t.calciumByCusp[std::size_t(root.sector(root.locate(x).theta).cusp)] += v;
        }
    }
    t.calciumVolume = t.calciumByCusp[0] + t.calciumByCusp[1] + t.calciumByCusp[2];
}

}  // namespace

PlanarContour sectionOf(const Root& root, const PlaneFrame& plane, int rays) {
    PlanarContour c{plane, {}};
    for (int i = 0; i < rays; ++i) {
        const double a = 2.0 * kPi * i / rays;
        const Vec2 ray(std::cos(a), std::sin(a));
        const Vec3 direction = plane.u * ray.x() + plane.v * ray.y();
        c.points.push_back(crossing(root, plane.origin, direction, 0.0, 26.0) * ray);
    }
    return c;
}

PhantomTruth truthOf(const Root& root) {
    const Anatomy& a = root.anatomy();
    PhantomTruth t;
    for (std::size_t i = 0; i < 3; ++i) {
        t.hinge[i] = root.place(a.nadirHeight[i], root.radius(a.nadirHeight[i], a.cuspAngle[i]), a.cuspAngle[i]);
        const double top = a.commissureHeight[i], theta = root.commissureAngle(int(i));
        t.commissure[i] = root.place(top, root.radius(top, theta), theta);
    }
    t.annulusPlane = planeThrough(t.hinge[0], t.hinge[1], t.hinge[2], a.centre + 20.0 * a.frame.col(2));
    truthOfSections(root, t);
    truthOfCoronary(root, 0, t);
    truthOfCoronary(root, 1, t);
    truthOfCalcium(root, t);
    for (std::size_t i = 0; i < 2; ++i) {
        const Polyline& line = root.coronaries()[i].line();
        for (double s = nearestArc(line, t.ostiumCentre[i]); s < length(line); s += 0.5)
            t.coronaryLine[i].push_back(pointAt(line, s));
    }
    const double top = arcAtHeight(root, makePlane(a.centre, a.frame.col(2), a.frame.col(0)), 60.0);
    for (double s = -13.0; s <= top; s += 1.0) t.centreline.push_back(root.place(s, 0.0, 0.0));
    const double crest = root.crest(), septal = root.commissureAngle(0);
    t.membranousSeptum = -t.annulusPlane.height(root.place(crest, root.radius(crest, septal), septal));
    t.lumenHu = a.bloodHu;
    t.bicuspid = a.bicuspid;
    return t;
}

}  // namespace tavr::phantom
