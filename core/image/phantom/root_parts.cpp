// Leaflets, calcium and coronaries of the root.
#include "core/base/units.h"
#include "core/image/phantom/root.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tavr::phantom {
namespace {
constexpr double kPi = std::numbers::pi;
constexpr double kOutside = 30.0;  // mm, "far away" of a distance function
}  // namespace

double Root::freeEdge(double theta) const {
    const CuspSector c = sector(theta);
    double top = a_.commissureHeight[std::size_t(c.commissure)];
    if (a_.bicuspid && c.commissure == 1) top = a_.freeEdgeHeight;  // the fused leaflet's edge passes over the raphe
    return a_.freeEdgeHeight + (top + 1.5 - a_.freeEdgeHeight) * c.delta * c.delta;
}

double Root::edgeRadius(double theta) const {
    const CuspSector c = sector(theta);
    const double open = 0.5 * a_.orifice;
    if (a_.bicuspid && c.commissure == 1) return open;
    const double atCommissure = radius(a_.commissureHeight[std::size_t(c.commissure)], theta);
    return open + (atCommissure - open) * std::pow(std::abs(c.delta), a_.fusion);
}

double Root::leafletRadius(double s, double theta) const {
    const double foot = attachment(theta), edge = freeEdge(theta);
    const double t = std::clamp((s - foot) / std::max(0.5, edge - foot), 0.0, 1.0);
    const double from = radius(foot, theta), to = edgeRadius(theta);
    return from + (to - from) * (0.6 * t + 0.4 * std::sin(0.5 * kPi * t));
}

double Root::leafletHeight(double rho, double theta) const {
    const double foot = attachment(theta), edge = freeEdge(theta);
    const double from = radius(foot, theta), to = edgeRadius(theta);
    const double share = std::clamp((from - rho) / std::max(0.3, from - to), 0.0, 1.0);
    double t = share;
    for (int i = 0; i < 3; ++i) {  // Newton on the profile of leafletRadius(), whose slope stays between 0.6 and 1.23
        const double w = 0.6 * t + 0.4 * std::sin(0.5 * kPi * t), slope = 0.6 + 0.2 * kPi * std::cos(0.5 * kPi * t);
        t = std::clamp(t - (w - share) / slope, 0.0, 1.0);
    }
    return foot + t * std::max(0.5, edge - foot);
}

/// Distance to the leaflet's mid-surface to first order. The surface is a graph over (s, θ) where a leaflet stands and
/// over (ρ, θ) where it lies; each estimate falls short where its own graph is steep, so the larger one holds.
double Root::leafletSheet(const AxisPoint& p) const {
    const double h = 0.05, turn = h / std::max(1.0, p.rho);
    const auto estimate = [&](double offset, double along, double around) {
        return std::abs(offset) / std::sqrt(1.0 + (along * along + around * around) / (4.0 * h * h));
    };
    const double standing =
        estimate(p.rho - leafletRadius(p.s, p.theta), leafletRadius(p.s + h, p.theta) - leafletRadius(p.s - h, p.theta),
                 leafletRadius(p.s, p.theta + turn) - leafletRadius(p.s, p.theta - turn));
    const double lying = estimate(p.s - leafletHeight(p.rho, p.theta),
                                  leafletHeight(p.rho + h, p.theta) - leafletHeight(p.rho - h, p.theta),
                                  leafletHeight(p.rho, p.theta + turn) - leafletHeight(p.rho, p.theta - turn));
    return std::max(standing, lying) - 0.5 * a_.leaflet;
}

double Root::leaflets(const Vec3& x) const {
    const AxisPoint p = locate(x);
    const double lowest = *std::min_element(a_.nadirHeight.begin(), a_.nadirHeight.end());
    if (!p.found || p.s < lowest - 2.0 || p.s > a_.stjHeight + 4.0) return kOutside;
    const double inLumen = p.rho - radius(p.s, p.theta) - 0.4;
    if (inLumen > 4.0) return inLumen;
    const double foot = attachment(p.theta), edge = freeEdge(p.theta);
    double d = std::max({leafletSheet(p), inLumen, foot - 0.3 - p.s, p.s - edge, edgeRadius(p.theta) - 0.5 - p.rho});
    if (a_.bicuspid) {  // the raphe: a ridge from the wall to the fused leaflet's edge
        const double side = p.rho * std::abs(std::remainder(p.theta - commissureAngle(1), 2.0 * kPi)) - 1.0;
        d = std::min(d, std::max({side, inLumen, 0.5 * a_.orifice - p.rho, std::abs(p.s - 0.8 * edge) - 2.0}));
    }
    return d;
}

void Root::buildCoronary(int which) {
    const CoronaryAnatomy& c = a_.coronary[std::size_t(which)];
    const bool left = which == 0;
    const double theta = a_.cuspAngle[left ? 2 : 1] + c.offset;
    const Vec3 surface = place(c.ostiumHeight, radius(c.ostiumHeight, theta), theta);
    const Vec3 out = (surface - place(c.ostiumHeight, 0.0, theta)).normalized();
    const Vec3 n = a_.frame.col(2), side = n.cross(out);
    const Vec3 direction =
        (std::cos(c.elevation) * (std::cos(c.swing) * out + std::sin(c.swing) * side) + std::sin(c.elevation) * n)
            .normalized();
    takeOff_[std::size_t(which)] = {surface, direction};
    Polyline rough{surface - 2.5 * direction, surface + 6.0 * direction};
    const double k = a_.heartScale;
    const Vec3 root = a_.centre;
    const Vec3 mid = root + k * (left ? Vec3(38.0, -22.0, 6.0) : Vec3(-30.0, -34.0, -12.0));
    const Vec3 end = root + k * (left ? Vec3(52.0, -52.0, -38.0) : Vec3(-34.0, -22.0, -58.0));
    const Vec3 through = left ? Vec3(0.55, -0.75, -0.35).normalized() : Vec3(-0.25, 0.05, -0.95).normalized();
    const Vec3 last = left ? Vec3(0.25, -0.45, -0.85).normalized() : Vec3(0.1, 0.5, -0.85).normalized();
    appendBezier(rough, rough.back(), direction, mid, through, 10.0, 11.0, 40);
    appendBezier(rough, mid, through, end, last, 18.0, 18.0, 60);
    Polyline line = resampled(rough, 0.7);
    std::vector<double> radius(line.size());
    for (std::size_t i = 0; i < line.size(); ++i) {
        const double arc = 0.7 * double(i);
        radius[i] = 0.5 * c.diameter * (arc < 8.0 ? 1.0 : std::max(0.4, 1.0 - 0.008 * (arc - 8.0)));
    }
    coronaries_[std::size_t(which)] = Tube(std::move(line), std::move(radius), 8.0);
}

Nodule Root::noduleAt(double s, double rho, double theta, double r, Random& random) const {
    Nodule n;
    n.centre = place(s, rho, theta);
    n.radii = r * Vec3(random.uniform(0.6, 0.9), random.uniform(0.8, 1.3), random.uniform(0.8, 1.4));
    const double turn = random.uniform(0.0, kPi);
    n.axes = a_.frame * Eigen::AngleAxisd(theta + turn, Vec3::UnitZ()).toRotationMatrix() *
             Eigen::AngleAxisd(random.uniform(-0.6, 0.6), Vec3::UnitY()).toRotationMatrix();
    n.hu = random.uniform(850.0, 1500.0);
    return n;
}

void Root::buildNodules() {
    Random random(a_.noduleSeed);
    for (int cusp = 0; cusp < 3; ++cusp) {
        for (int i = 0; i < a_.nodulesPerCusp; ++i) {
            const bool atFoot = i % 3 == 2;  // a third sits at the attachment, the others on the leaflet's body
            const double delta = random.uniform(-0.7, 0.7), t = atFoot ? 0.1 : random.uniform(0.2, 0.85);
            const int side = delta >= 0.0 ? cusp : (cusp + 2) % 3;
            const double half = std::remainder(commissureAngle(side) - a_.cuspAngle[std::size_t(cusp)], 2.0 * kPi);
            const double theta = a_.cuspAngle[std::size_t(cusp)] + std::abs(delta) * half;
            const double foot = attachment(theta), s = foot + t * (freeEdge(theta) - foot);
            const double r = a_.noduleRadius * random.uniform(0.5, 1.2);
            nodules_.push_back(noduleAt(s, leafletRadius(s, theta), theta, r, random));
        }
    }
    for (int i = 0; i < a_.lvotNodules; ++i) {  // below the left and non-coronary cusps, where the curtain calcifies
        const double theta = commissureAngle(2) + random.uniform(-0.9, 0.9);
        const double s = hingePlaneBetween(2, 0) + random.uniform(-6.0, -2.2);
        const double r = random.uniform(1.6, 2.8);
        nodules_.push_back(noduleAt(s, radius(s, theta) - 0.25 * r, theta, r, random));
    }
    for (int i = 0; i < a_.wallPlaques; ++i) {  // of the arch and the descending aorta: not of the valve
        const double s = random.uniform(85.0, 190.0), theta = random.uniform(-kPi, kPi);
        plaques_.push_back(noduleAt(s, radius(s, theta) + 0.5, theta, random.uniform(1.5, 3.5), random));
    }
}

}  // namespace tavr::phantom
