#include "core/image/phantom/root.h"

#include "core/base/units.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tavr::phantom {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kUpstream = 24.0;  // the axis begins this far below the annulus, mm
constexpr double kStraight = 14.0;  // and stays straight up to this height, mm
constexpr double kStep = 0.5;       // mm between axis points
constexpr double kMouth = 14.0;     // the tube opens into the cavity this far below the annulus, mm
constexpr double kFar = 40.0;       // mm: how far from the axis points are located

double wrapped(double angle) {
    return std::remainder(angle, 2.0 * kPi);
}

double smoothStep(double t) {
    t = std::clamp(t, 0.0, 1.0);
    return t * t * (3.0 - 2.0 * t);
}

/// Radius of the ellipse of area-derived diameter `d` and min/max ratio `q`, long axis at angle 0.
double ellipseRadius(double d, double q, double angle) {
    const double a = 0.5 * d / std::sqrt(q), b = 0.5 * d * std::sqrt(q);
    const double c = std::cos(angle), s = std::sin(angle);
    return a * b / std::sqrt(b * b * c * c + a * a * s * s);
}

}  // namespace

double Nodule::distance(const Vec3& x) const {
    const Vec3 q = axes.transpose() * (x - centre);
    const double k0 = q.cwiseQuotient(radii).norm(), k1 = q.cwiseQuotient(radii.cwiseAbs2()).norm();
    return k1 > 1e-9 ? k0 * (k0 - 1.0) / k1 : -radii.minCoeff();
}

Root::Root(const Anatomy& anatomy) : a_(anatomy) {
    for (int i = 0; i < 3; ++i) {
        const double from = a_.cuspAngle[std::size_t(i)];
        const double gap = wrapped(a_.cuspAngle[std::size_t((i + 1) % 3)] - from);
        commissureAngle_[std::size_t(i)] =
            wrapped(from + 0.5 * (gap < 0.0 ? gap + 2.0 * kPi : gap) + a_.commissureShift[std::size_t(i)]);
    }
    buildAxis();
    buildCoronary(0);
    buildCoronary(1);
    buildNodules();
}

void Root::buildAxis() {
    const Vec3& c = a_.centre;
    const Vec3 n = a_.frame.col(2);
    const double k = a_.heartScale;
    Polyline rough{c - kUpstream * n, c + kStraight * n};
    const Vec3 ascending = c + k * Vec3(-2.0 + 33.0 * n.x(), 6.0 + 8.0 * n.y(), 64.0);
    const double still = a_.chestScale;
    const Vec3 arch = c + still * Vec3(2.0, 34.0, 98.0), descending = c + still * Vec3(24.0, 78.0, 52.0);
    const Vec3 archTangent = Vec3(0.55, 0.83, 0.0).normalized(), up = Vec3(0.05, 0.12, 1.0).normalized();
    const double reach = (ascending - rough.back()).norm();
    appendBezier(rough, rough.back(), n, ascending, up, 0.5 * reach, 0.4 * reach, 120);
    appendBezier(rough, ascending, up, arch, archTangent, 22.0, 20.0, 90);
    appendBezier(rough, arch, archTangent, descending, Vec3(0.0, 0.05, -1.0), 24.0, 30.0, 120);
    rough.push_back(descending + still * Vec3(-8.0, 4.0, -180.0));
    Polyline line = resampled(rough, kStep);
    std::vector<double> radius(line.size(), 0.0);
    axis_ = Tube(std::move(line), std::move(radius), kFar);
    const Polyline& p = axis_.line();
    u_.assign(p.size(), a_.frame.col(0));
    for (std::size_t i = 1; i + 1 < p.size(); ++i) {
        const Vec3 t = (p[i + 1] - p[i]).normalized();
        u_[i] = (u_[i - 1] - t * t.dot(u_[i - 1]))
                    .normalized();  // steps are short: projection keeps the frame from twisting
    }
    u_.back() = u_[u_.size() - 2];
}

AxisPoint Root::locate(const Vec3& x) const {
    const Tube::Nearest n = axis_.nearest(x);
    if (!n.found) return {};
    const Vec3 &a = axis_.line()[n.segment], &b = axis_.line()[n.segment + 1];
    const double step = (b - a).norm();
    const Vec3 t = (b - a) / step, d = x - (a + n.t * (b - a));
    const Vec3 u = u_[n.segment];
    AxisPoint out;
    out.found = true;
    out.s = step * (double(n.segment) + n.t) - kUpstream;
    if (n.segment == 0 && n.t == 0.0) out.s = (x - a).dot(t) - kUpstream;
    out.theta = std::atan2(t.cross(u).dot(d), u.dot(d));
    out.rho = (d - t * t.dot(d)).norm();
    if (n.t > 0.0) out.rho = d.norm();
    return out;
}

Vec3 Root::place(double s, double rho, double theta) const {
    const Polyline& p = axis_.line();
    const double step = (p[1] - p[0]).norm();
    const double at = std::clamp((s + kUpstream) / step, 0.0, double(p.size()) - 1.001);
    const auto i = std::size_t(at);
    const Vec3 t = (p[i + 1] - p[i]).normalized(), u = u_[i];
    return p[i] + (at - double(i)) * (p[i + 1] - p[i]) + rho * (std::cos(theta) * u + std::sin(theta) * t.cross(u));
}

CuspSector Root::sector(double theta) const {
    CuspSector best;
    for (int i = 0; i < 3; ++i) {
        const double d = wrapped(theta - a_.cuspAngle[std::size_t(i)]);
        const int side = d >= 0.0 ? i : (i + 2) % 3;
        const double half = wrapped(commissureAngle_[std::size_t(side)] - a_.cuspAngle[std::size_t(i)]);
        const double delta = std::abs(d / half);
        if (i == 0 || delta < std::abs(best.delta)) best = {i, side, d >= 0.0 ? delta : -delta};
    }
    best.delta = std::clamp(best.delta, -1.0, 1.0);
    return best;
}

double Root::attachment(double theta) const {
    const CuspSector c = sector(theta);
    const double nadir = a_.nadirHeight[std::size_t(c.cusp)], top = a_.commissureHeight[std::size_t(c.commissure)];
    return nadir + (top - nadir) * std::pow(std::abs(c.delta), a_.attachmentPower[std::size_t(c.cusp)]);
}

double Root::baseRadius(double s, double theta) const {
    const double angle = theta - a_.ellipseAngle;
    const double uneven = 1.0 + a_.ripple[0] * std::cos(3.0 * theta + a_.ripplePhase[0]) +
                          a_.ripple[1] * std::cos(4.0 * theta + a_.ripplePhase[1]);
    const double annulus = uneven * ellipseRadius(a_.annulusDiameter, a_.annulusRatio, angle);
    if (s < 0.0) {
        const double lvot = uneven * ellipseRadius(a_.lvotDiameter, a_.lvotRatio, angle);
        const double flare = s < -6.0 ? 0.03 * (s + 6.0) * (s + 6.0) : 0.0;
        return annulus + (lvot - annulus) * smoothStep(-s / 5.0) + flare;
    }
    const double stj = ellipseRadius(a_.stjDiameter, a_.stjRatio, angle + 0.7);
    if (s < a_.stjHeight) return annulus + (stj - annulus) * smoothStep(s / a_.stjHeight);
    const double t = std::min(1.0, (s - a_.stjHeight) / 28.0);
    const double ascending = stj + (0.5 * a_.ascendingDiameter - stj) * std::sin(0.5 * kPi * t);
    return ascending - 0.16 * a_.ascendingDiameter * smoothStep((s - 70.0) / 70.0);  // arch and descending are narrower
}

double Root::radius(double s, double theta) const {
    const double base = baseRadius(s, theta);
    const double lowest = *std::min_element(a_.nadirHeight.begin(), a_.nadirHeight.end());
    if (s <= lowest || s >= a_.stjHeight) return base;
    const CuspSector c = sector(theta);
    const double foot = attachment(theta);
    const double t = (s - foot) / (a_.stjHeight - foot);
    if (t <= 0.0) return base;
    const double lobe = std::pow(std::cos(0.5 * kPi * c.delta), 1.2);
    return base + a_.bulge[std::size_t(c.cusp)] * lobe * std::sin(kPi * std::pow(t, 0.85));
}

double Root::lumen(const Vec3& x) const {
    const AxisPoint p = locate(x);
    if (!p.found) return kFar - 25.0;
    return std::max(p.rho - radius(p.s, p.theta), -(p.s + kMouth));
}

double Root::wall(const Vec3& x) const {
    const AxisPoint p = locate(x);
    if (!p.found) return kFar - 28.0;
    return std::max(p.rho - radius(p.s, p.theta) - a_.wall, -(p.s + 12.0));
}

double Root::cavityGate(const Vec3& x) const {
    const Vec3 q = a_.frame.transpose() * (x - a_.centre);
    const double rho = std::hypot(q.x(), q.y());
    return 0.64 * (rho - 0.5 * a_.lvotDiameter * std::sqrt(a_.lvotRatio) + 1.2 * (q.z() + 8.0));
}

}  // namespace tavr::phantom
