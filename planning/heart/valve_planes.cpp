#include "planning/heart/valve_planes.h"

#include "core/geometry/polyline.h"
#include "core/image/filters_field.h"
#include "planning/heart/minimal_path.h"

#include <cmath>

namespace tavr {
namespace {

constexpr double kPulmonaryHeight = 22.0;                                ///< mm above the aortic annulus' centre
const Vec3 kTricuspid(-13.0, -15.0, -27.0), kInflow(0.85, -0.5, -0.15);  ///< from that centre, LPS
constexpr double kSearch = 14.0, kReach = 34.0, kPixel = 1.5;            ///< mm

/// Area of the pool's section with a plane, mm²: what is connected with the pool's pixel nearest the origin.
double sectionArea(const LabelImage& pool, const PlaneFrame& plane) {
    const int half = int(kReach / kPixel), width = 2 * half + 1;
    std::vector<std::uint8_t> in(std::size_t(width * width), 0);
    int seed = -1;
    double nearest = 1e9;
    for (int p = 0; p < width * width; ++p) {
        const Vec2 x(kPixel * (p % width - half), kPixel * (p / width - half));
        if (x.norm() > kReach || !sampleNearest(pool, plane.toLps(x))) continue;
        in[std::size_t(p)] = 1;
        if (x.norm() < nearest) nearest = x.norm(), seed = p;
    }
    if (seed < 0) return 0.0;
    std::vector<int> body{seed};
    in[std::size_t(seed)] = 0;
    for (std::size_t at = 0; at < body.size(); ++at)
        for (const int step : {1, -1, width, -width}) {
            const int to = body[at] + step;
            if (to >= 0 && to < width * width && in[std::size_t(to)]) in[std::size_t(to)] = 0, body.push_back(to);
        }
    return double(body.size()) * kPixel * kPixel;
}

}  // namespace

Result<std::optional<ValveDisc>> pulmonaryValve(const LabelImage& pool, const Cavities& c, const HeartScan& scan) {
    const PoolMarker &rv = c.markers.at(kRightVentricle), &pa = c.markers.at(kPulmonaryArtery);
    if (!rv.found || !pa.found) return std::nullopt;
    const auto way = centredPath(pool, rv.position, pa.position);
    if (!way) return tl::unexpected(way.error());
    if (way->size() < 5) return std::nullopt;
    const double top = scan.annulus.origin.z() + kPulmonaryHeight, all = length(*way);
    double s = 0.0;
    while (s < all - 1.0 && pointAt(*way, s).z() < top) s += 0.5;
    const Vec3 along = pointAt(*way, s + 6.0) - pointAt(*way, s - 6.0);
    return ValveDisc{makePlane(pointAt(*way, s), along.normalized()), 24.0};
}

ValveDisc tricuspidValve(const LabelImage& pool, const HeartScan& scan) {
    const Vec3 usual = scan.annulus.origin + kTricuspid;
    PlaneFrame best = makePlane(usual, kInflow.normalized());
    double least = 1e30;
    for (double t = -kSearch; t <= kSearch; t += 1.0) {
        for (const double turn : {-0.35, 0.0, 0.35}) {
            const Vec3 normal = Eigen::AngleAxisd(turn, Vec3::UnitZ()) * kInflow.normalized();
            const PlaneFrame plane = makePlane(usual + t * kInflow.normalized(), normal);
            const double area = sectionArea(pool, plane);
            const double cost = area * (1.0 + 0.5 * t * t / (kSearch * kSearch) + 0.1 * std::abs(turn));
            if (area > 100.0 && cost < least) least = cost, best = plane;
        }
    }
    return {best, kReach};
}

void drawDisc(LabelImage& labels, const ValveDisc& disc, std::uint8_t label) {
    const ImageGrid& g = labels.grid;
    const double half = 0.8 * g.spacing.x();
    for (int k = 0; k < g.size[2]; ++k)
        for (int j = 0; j < g.size[1]; ++j)
            for (int i = 0; i < g.size[0]; ++i) {
                const Vec3 x = g.toLps(Vec3(i, j, k)) - disc.plane.origin;
                const double h = x.dot(disc.plane.normal);
                if (std::abs(h) < half && (x - h * disc.plane.normal).norm() < disc.radius) labels.at(i, j, k) = label;
            }
}

std::optional<PlaneFrame> contactPlane(const LabelImage& labels, std::uint8_t from, std::uint8_t to) {
    const ImageGrid& g = labels.grid;
    Vec3 sum = Vec3::Zero(), fromSum = Vec3::Zero(), toSum = Vec3::Zero();
    int n = 0, fromN = 0, toN = 0;
    for (int k = 1; k + 1 < g.size[2]; ++k)
        for (int j = 1; j + 1 < g.size[1]; ++j)
            for (int i = 1; i + 1 < g.size[0]; ++i) {
                const std::uint8_t label = labels.at(i, j, k);
                if (label != from && label != to) continue;
                const Vec3 x = g.toLps(Vec3(i, j, k));
                (label == from ? fromSum : toSum) += x;
                ++(label == from ? fromN : toN);
                if (label != from) continue;
                const bool touches = labels.at(i + 1, j, k) == to || labels.at(i - 1, j, k) == to ||
                                     labels.at(i, j + 1, k) == to || labels.at(i, j - 1, k) == to ||
                                     labels.at(i, j, k + 1) == to || labels.at(i, j, k - 1) == to;
                if (touches) sum += x, ++n;
            }
    if (n < 30) return std::nullopt;
    return makePlane(sum / n, (toSum / toN - fromSum / fromN).normalized());
}

}  // namespace tavr
