#pragma once
// An analytic aortic root for fast, exact tests: every measure of it is known in closed form or by quadrature.
#include "core/base/units.h"
#include "planning/anatomy/anatomy.h"

#include <cmath>
#include <numbers>

namespace tavr::test {

/// A root about a straight axis. Local frame: z downstream, annulus plane z = 0, x towards the NCC's middle; cusps
/// NCC, RCC, LCC follow right-handed about z. `pose` takes local points to LPS.
struct TestRoot {
    double a = 13.0, b = 11.0;  // annulus half-axes along x and y, mm
    double stjRadius = 14.0, stjHeight = 22.0, sinusBulge = 4.5, crown = 17.0;
    std::array<double, 3> cuspAngle{0.0, 2.0 * std::numbers::pi / 3.0, 4.0 * std::numbers::pi / 3.0};
    std::array<double, 2> ostiumAngle{radians(236.0), radians(112.0)};  // LCA in LCC, RCA in RCC
    std::array<double, 2> ostiumHeight{14.0, 15.5};
    double coronaryRise = 0.0;   ///< rad above ⟂ the axis: near π/2 they leave along the wall
    double mouthContrast = 1.0;  ///< of their blood within 2.5 mm of the wall: blur and calcium dim a narrow mouth
    double coronaryRadius = 1.9, blood = 420.0, wall = 60.0, leaflet = 110.0, noise = 0.0;
    double leafletThickness = 1.0;
    Eigen::Isometry3d pose = Eigen::Isometry3d::Identity();

    /// Angle from the nearest cusp middle, scaled so that a commissure lies at ±π/3.
    double fromCusp(double theta) const {
        double best = 10.0;
        for (std::size_t i = 0; i < 3; ++i)
            best = std::min(best, std::abs(std::remainder(theta - cuspAngle[i], 2.0 * std::numbers::pi)));
        return std::min(best, std::numbers::pi / 3.0);
    }
    /// Height of the leaflet attachment line: 0 at the nadir, `crown` at the commissure.
    double attachment(double theta) const { return crown * std::pow(1.0 - std::cos(1.5 * fromCusp(theta)), 1.2); }
    double baseRadius(double theta, double z) const {
        const double scale = z < 0.0 ? 1.0 + 0.01 * z : 1.0;  // the LVOT narrows by 1 % a millimetre
        const double e = scale * a * b / std::hypot(b * std::cos(theta), a * std::sin(theta));
        if (z <= 0.0) return e;
        const double t = std::min(z / stjHeight, 1.0), s = t * t * (3.0 - 2.0 * t);
        return e + s * (stjRadius - e) + 0.06 * std::max(0.0, z - stjHeight);
    }
    double radius(double theta, double z) const {
        if (z <= 0.0 || z >= stjHeight) return baseRadius(theta, z);
        const double s = std::sin(std::numbers::pi * std::pow(z / stjHeight, 0.8));
        const double lobe = 0.35 + 0.65 * std::cos(1.5 * fromCusp(theta));
        return baseRadius(theta, z) + sinusBulge * s * s * lobe;
    }
    /// Signed distance to the wall, first order.
    double distance(const Vec3& p) const {
        const double r = std::hypot(p.x(), p.y()), theta = std::atan2(p.y(), p.x());
        constexpr double h = 1e-3;
        const double slope = (radius(theta, p.z() + h) - radius(theta, p.z() - h)) / (2.0 * h);
        const double turn = (radius(theta + h, p.z()) - radius(theta - h, p.z())) / (2.0 * h) / std::max(r, 3.0);
        return (r - radius(theta, p.z())) / std::sqrt(1.0 + slope * slope + turn * turn);
    }
    double leafletHeight(double theta, double share) const {
        return attachment(theta) * std::pow(share, 4.0) + 9.0 * (1.0 - share * share);
    }
    Vec3 onWall(double theta, double z) const {
        const double r = radius(theta, z);
        return {r * std::cos(theta), r * std::sin(theta), z};
    }
    Vec3 coronaryAxis(std::size_t i) const {
        const double out = std::cos(coronaryRise);
        return {out * std::cos(ostiumAngle[i]), out * std::sin(ostiumAngle[i]), std::sin(coronaryRise)};
    }
    /// Signed distance to the coronary tubes.
    double coronaryDistance(const Vec3& p) const {
        double best = 1e3;
        for (std::size_t i = 0; i < 2; ++i) {
            const Vec3 along = coronaryAxis(i);
            const Vec3 q = p - onWall(ostiumAngle[i], ostiumHeight[i]);
            const double t = q.dot(along);
            if (t > -3.0) best = std::min(best, (q - t * along).norm() - coronaryRadius);
        }
        return best;
    }
    double hu(const Vec3& p) const {
        auto soft = [](double d) {
            return 0.5 * std::erfc(d / 0.7);
        };  // share of blood at signed distance d, scanner blur
        const double r = std::hypot(p.x(), p.y()), theta = std::atan2(p.y(), p.x());
        double inBlood = soft(distance(p));
        if (p.z() > -2.0 && p.z() < stjHeight) {
            const double gap =
                (p.z() - leafletHeight(theta, std::min(1.0, r / radius(theta, p.z())))) / (0.5 * leafletThickness);
            inBlood *= 1.0 - (blood - leaflet) / (blood - wall) * std::exp(-0.5 * gap * gap);
        }
        const double contrast = distance(p) < 2.5 ? mouthContrast : 1.0;
        inBlood = std::max(inBlood, contrast * soft(coronaryDistance(p)));
        return wall + (blood - wall) * inBlood;
    }

    Vec3 lps(const Vec3& local) const { return pose * local; }
    Vec3 hinge(std::size_t cusp) const { return lps(onWall(cuspAngle[cusp], 0.0)); }
    Vec3 commissure(std::size_t i) const { return lps(onWall(cuspAngle[i] + std::numbers::pi / 3.0, crown)); }
    double sectionArea(double z) const {
        double sum = 0.0;
        constexpr int n = 3600;
        for (int i = 0; i < n; ++i) {
            const double r = radius(2.0 * std::numbers::pi * i / n, z);
            sum += 0.5 * r * r * 2.0 * std::numbers::pi / n;
        }
        return sum;
    }
    Landmarks landmarks() const {
        Landmarks l;
        const std::array<LandmarkId, 3> hinges{LandmarkId::HingeNCC, LandmarkId::HingeRCC, LandmarkId::HingeLCC};
        const std::array<LandmarkId, 3> commissures{LandmarkId::CommissureNR, LandmarkId::CommissureRL,
                                                    LandmarkId::CommissureLN};
        for (std::size_t i = 0; i < 3; ++i) {
            l[hinges[i]] = {hinge(i), 0.5, 1.0, Review::Reviewed, "user"};
            l[commissures[i]] = {commissure(i), 1.0, 1.0, Review::Reviewed, "user"};
        }
        const std::array<LandmarkId, 2> ostia{LandmarkId::OstiumLCA, LandmarkId::OstiumRCA};
        for (std::size_t i = 0; i < 2; ++i)
            l[ostia[i]] = {lps(onWall(ostiumAngle[i], ostiumHeight[i])), 0.5, 1.0, Review::Reviewed, "user"};
        return l;
    }
    ImageGrid grid(double spacing, const Eigen::Matrix3d& direction = Eigen::Matrix3d::Identity()) const {
        ImageGrid g;
        g.spacing = Vec3::Constant(spacing);
        g.direction = direction;
        const int n = int(96.0 / spacing);
        g.size = {n, n, n};
        const Vec3 centre = pose * Vec3(0.0, 0.0, 15.0);
        g.origin = centre - direction * Vec3::Constant(0.5 * (n - 1) * spacing);
        return g;
    }
};

struct TestScan {
    Volume ct;
    RootModel root;
};

/// The root rendered as CT on `grid`, and its RootModel on the same grid.
inline TestScan render(const TestRoot& shape, const ImageGrid& grid) {
    TestScan scan{Volume(grid), {}};
    RootModel& root = scan.root;
    root.labels = LabelImage(grid);
    root.lumenDistance = ScalarImage(grid);
    const Eigen::Isometry3d back = shape.pose.inverse();
    std::uint32_t state = 1;
    for (int k = 0; k < grid.size[2]; ++k)
        for (int j = 0; j < grid.size[1]; ++j)
            for (int i = 0; i < grid.size[0]; ++i) {
                const Vec3 p = back * grid.toLps(Vec3(i, j, k));
                const double d = shape.distance(p);
                state = state * 1664525u + 1013904223u;
                const double jitter = shape.noise * 3.4641 * (double(state >> 8) / double(1 << 24) - 0.5);
                scan.ct.at(i, j, k) = std::int16_t(std::lround(shape.hu(p) + jitter));
                root.lumenDistance.at(i, j, k) = float(std::clamp(d, -30.0, 30.0));
                root.labels.at(i, j, k) = d < 0.0 ? kLumen : kBackground;
            }
    for (double z = -12.0; z <= 48.0; z += 1.0) root.centreline.push_back(shape.lps({0.0, 0.0, z}));
    root.lumenMeanHu = shape.blood;
    root.lumenSdHu = root.noiseHu = std::max(5.0, shape.noise);
    root.bloodEdgeHu = 0.5 * (shape.blood + shape.wall);
    root.calciumRule = "850 HU fixed";
    return scan;
}

/// The usual attitude of a root: axis up, right and a little forward; NCC right-posterior, RCC anterior, LCC left.
inline Eigen::Isometry3d usualPose(double tiltDeg = 40.0) {
    // Local x (NCC) points right and back in an upright root; then the whole is tilted to the right.
    Eigen::Isometry3d pose = Eigen::Isometry3d::Identity();
    pose.translation() = Vec3(12.0, -35.0, 140.0);
    pose.linear() =
        (Eigen::AngleAxisd(radians(-tiltDeg), Vec3::UnitY()) * Eigen::AngleAxisd(radians(150.0), Vec3::UnitZ()))
            .toRotationMatrix();
    return pose;
}

}  // namespace tavr::test
