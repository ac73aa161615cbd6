// The failed valve's own frame, where the CT shows it.
#include "core/base/units.h"
#include "planning/redo/redo.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tavr {
namespace {

constexpr double kMetalHu = 1600.0;                             // calcium of a valve seldom passes it, struts always
constexpr double kReach = 24.0, kBelow = -18.0, kAbove = 60.0;  // mm about the annulus axis
constexpr double kSmallest = 8.0, kLargest = 19.0;              // radius, mm
constexpr double kRing = 1.2, kCoverage = 0.7;                  // mean distance from the ring, mm; share of its bins
constexpr std::size_t kFewest = 200, kMost = 6000;              // voxels
constexpr int kBins = 36;

std::vector<Vec3> metalAbout(const Volume& ct, const PlaneFrame& annulus) {
    std::vector<Vec3> out;
    for (int k = 0; k < ct.grid.size[2]; ++k)
        for (int j = 0; j < ct.grid.size[1]; ++j)
            for (int i = 0; i < ct.grid.size[0]; ++i) {
                if (ct.at(i, j, k) < kMetalHu) continue;
                const Vec3 x = ct.grid.toLps(Vec3(i, j, k));
                const double h = annulus.height(x);
                if (h > kBelow && h < kAbove && annulus.toPlane(x).norm() < kReach) out.push_back(x);
            }
    return out;
}

/// Every n-th point: the fit needs no more.
std::vector<Vec3> thinned(const std::vector<Vec3>& points) {
    const std::size_t step = points.size() / kMost + 1;
    std::vector<Vec3> out;
    for (std::size_t i = 0; i < points.size(); i += step) out.push_back(points[i]);
    return out;
}

struct Cylinder {
    PlaneFrame frame;
    double radius = 0.0, residual = 1e9;  ///< mm; mean distance of the metal from the surface
};

/// About a given axis: the median radius, and how far the metal lies from it.
Cylinder about(const std::vector<Vec3>& points, const PlaneFrame& frame) {
    std::vector<double> r;
    for (const Vec3& x : points) r.push_back(frame.toPlane(x).norm());
    auto mid = r.begin() + std::ptrdiff_t(r.size() / 2);
    std::nth_element(r.begin(), mid, r.end());
    const double radius = *mid;
    double sum = 0.0;
    for (const double v : r) sum += std::min(3.0, std::abs(v - radius));
    return {frame, radius, sum / double(r.size())};
}

/// Shift in the plane, mm, and lean of the axis about u and v, degrees.
PlaneFrame moved(const PlaneFrame& f, const Eigen::Vector4d& by) {
    const auto lean = Eigen::AngleAxisd(radians(by[2]), f.u) * Eigen::AngleAxisd(radians(by[3]), f.v);
    PlaneFrame out = f;
    out.origin += by[0] * f.u + by[1] * f.v;
    for (Vec3* axis : {&out.u, &out.v, &out.normal}) *axis = lean * *axis;
    return out;
}

Cylinder fitted(const std::vector<Vec3>& points, const PlaneFrame& start) {
    Cylinder best = about(points, start);
    for (double step = 4.0; step > 0.05; step *= 0.5)
        for (bool improved = true; improved;) {
            improved = false;
            for (int axis = 0; axis < 8; ++axis) {
                const Eigen::Vector4d by = (axis % 2 ? step : -step) * Eigen::Vector4d::Unit(axis / 2);
                const Cylinder next = about(points, moved(best.frame, by));
                if (next.residual < best.residual - 1e-6) best = next, improved = true;
            }
        }
    return best;
}

FoundFrame measured(const Cylinder& c, const std::vector<Vec3>& points) {
    std::vector<double> height;
    std::array<bool, kBins> seen{};
    for (const Vec3& x : points) {
        const Vec2 p = c.frame.toPlane(x);
        if (std::abs(p.norm() - c.radius) > 2.0) continue;
        height.push_back(c.frame.height(x));
        const double turn = std::atan2(p.y(), p.x()) / (2.0 * std::numbers::pi) + 0.5;
        seen[std::size_t(std::clamp(int(turn * kBins), 0, kBins - 1))] = true;
    }
    if (height.empty()) return {};
    std::sort(height.begin(), height.end());
    const double low = height[height.size() / 100], high = height[height.size() - 1 - height.size() / 100];
    return {c.frame.shifted(low), high - low, 2.0 * c.radius,
            double(std::count(seen.begin(), seen.end(), true)) / kBins};
}

tl::unexpected<Error> noFrame(const char* why) {
    return fail(ErrorKind::Input, std::string("no metal frame about the annulus: ") + why, "redo",
                "place the failed valve as a model: device and depth");
}

}  // namespace

Result<FoundFrame> findFrame(const Volume& ct, const PlaneFrame& annulus) {
    const std::vector<Vec3> all = metalAbout(ct, annulus);
    if (all.size() < kFewest) return noFrame("too little is bright enough");
    const std::vector<Vec3> points = thinned(all);
    Vec3 middle = Vec3::Zero();
    for (const Vec3& x : points) middle += x / double(points.size());
    PlaneFrame start = annulus;
    start.origin = middle;
    const Cylinder c = fitted(points, start);
    if (c.residual > kRing || c.radius < kSmallest || c.radius > kLargest)
        return noFrame("what is bright forms no ring");
    const FoundFrame found = measured(c, points);
    if (found.coverage < kCoverage || found.height < 6.0) return noFrame("what is bright forms no closed ring");
    return found;
}

}  // namespace tavr
