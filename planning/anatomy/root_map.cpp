#include "planning/anatomy/root_map.h"

#include <Eigen/Dense>

#include <complex>
#include <limits>
#include <numbers>

namespace tavr {
namespace {

constexpr double kPi = std::numbers::pi;

/// Amplitude of the third harmonic of r(θ) about the section's centroid, mm.
double thirdHarmonic(const PlanarContour& section) {
    const Vec2 c = centroid(section);
    std::complex<double> sum = 0.0;
    for (const Vec2& p : section.points) {
        const Vec2 q = p - c;
        sum += q.norm() * std::polar(1.0, -3.0 * std::atan2(q.y(), q.x()));
    }
    return 2.0 * std::abs(sum) / double(section.points.size());
}

/// Ray length from the axis to the wall; NaN where it leaves the field or starts outside the lumen.
double wallRadius(const ScalarImage& distance, const Vec3& from, const Vec3& along) {
    constexpr double kReach = 30.0;
    auto d = [&](double t) { return sampleLinear(distance, from + t * along, 1e6); };
    if (!(d(0.0) < 0.0)) return std::numeric_limits<double>::quiet_NaN();
    double inner = 0.0, t = 0.25;
    while (t < kReach) {
        const double value = d(t);
        if (value > 1e5) break;
        if (value >= 0.0) {
            double outer = t;
            for (int i = 0; i < 10; ++i) {
                const double mid = 0.5 * (inner + outer);
                (d(mid) > 0.0 ? outer : inner) = mid;
            }
            return 0.5 * (inner + outer);
        }
        inner = t;
        t += std::clamp(-0.6 * value, 0.25, 3.0);
    }
    return std::numeric_limits<double>::quiet_NaN();
}

}  // namespace

double RootMap::theta(int i) const {
    return 2.0 * kPi * i / kAzimuths;
}

double RootMap::radiusAt(double t, double height) const {
    const double a = t / (2.0 * kPi) * kAzimuths, b = (height - zMin) / kStep;
    const int i = int(std::floor(a)), k = int(std::floor(b));
    if (k < 0 || k + 1 >= rows) return std::numeric_limits<double>::quiet_NaN();
    const double fa = a - i, fb = b - k;
    return (1.0 - fb) * ((1.0 - fa) * at(i, k) + fa * at(i + 1, k)) +
           fb * ((1.0 - fa) * at(i, k + 1) + fa * at(i + 1, k + 1));
}

Vec3 RootMap::place(double t, double height, double r) const {
    return frame.origin + height * frame.normal + r * (std::cos(t) * frame.u + std::sin(t) * frame.v);
}

Vec3 RootMap::locate(const Vec3& x) const {
    const Vec2 p = frame.toPlane(x);
    return {std::atan2(p.y(), p.x()), frame.height(x), p.norm()};
}

std::optional<SinusSite> findSinuses(const RootModel& root) {
    const double end = length(root.centreline);
    std::vector<SinusSite> sites;
    for (double s = 4.0; s <= end; s += 1.0) {
        SinusSite site{s, 0.0};
        const auto cut = cutLumen(
            root.lumenDistance, makePlane(pointAt(root.centreline, s), tangentAt(root.centreline, s)), {0.0, 72, 30.0});
        if (cut) {
            const double d = areaDerivedDiameter(area(*cut));
            if (d > 18.0 && d < 50.0) site.lobeAmplitude = thirdHarmonic(smoothed(*cut, kSectionHarmonics, 72));
        }
        sites.push_back(site);
    }
    // One lobed section alone may be chance; sinuses are lobed over a centimetre.
    std::optional<SinusSite> best;
    for (std::size_t i = 3; i + 3 < sites.size(); ++i) {
        double mean = 0.0;
        for (std::size_t j = i - 3; j <= i + 3; ++j) mean += sites[j].lobeAmplitude / 7.0;
        if (!best || mean > best->lobeAmplitude) best = SinusSite{sites[i].arc, mean};
    }
    constexpr double kLeastLobes = 0.35;  // mm: a third of the shallowest sinuses seen; a round vessel shows < 0.15
    if (!best || best->lobeAmplitude < kLeastLobes) return std::nullopt;
    return best;
}

RootMap unroll(const RootModel& root, const SinusSite& site) {
    std::vector<Vec3> centres;
    for (double s = site.arc - 11.0; s <= site.arc + 7.0; s += 1.0) {
        const auto cut = cutLumen(
            root.lumenDistance, makePlane(pointAt(root.centreline, s), tangentAt(root.centreline, s)), {0.0, 48, 30.0});
        if (cut) centres.push_back(cut->plane.toLps(centroid(*cut)));
    }
    Vec3 mean = Vec3::Zero();
    for (const Vec3& c : centres) mean += c / double(centres.size());
    Eigen::Matrix3d scatter = Eigen::Matrix3d::Zero();
    for (const Vec3& c : centres) scatter += (c - mean) * (c - mean).transpose();
    Vec3 axis = Eigen::SelfAdjointEigenSolver<Eigen::Matrix3d>(scatter).eigenvectors().col(2);
    if (axis.dot(tangentAt(root.centreline, site.arc)) < 0.0) axis = -axis;
    RootMap map;
    const Vec3 centre = mean + axis * axis.dot(pointAt(root.centreline, site.arc) - mean);
    map.frame = makePlane(centre, axis, Vec3(0.0, -1.0, 0.0));
    map.rows = int((16.0 - map.zMin) / RootMap::kStep) + 1;
    map.radius.resize(std::size_t(map.rows) * RootMap::kAzimuths);
    for (int k = 0; k < map.rows; ++k)
        for (int i = 0; i < RootMap::kAzimuths; ++i) {
            const Vec3 from = map.place(0.0, map.z(k), 0.0),
                       along = map.place(map.theta(i), 0.0, 1.0) - map.place(0.0, 0.0, 0.0);
            map.radius[std::size_t(k) * RootMap::kAzimuths + std::size_t(i)] =
                float(wallRadius(root.lumenDistance, from, along));
        }
    return map;
}

}  // namespace tavr
