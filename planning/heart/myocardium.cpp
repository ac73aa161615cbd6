#include "planning/heart/myocardium.h"

#include "core/base/parallel.h"
#include "core/image/filters_field.h"
#include "planning/heart/flood.h"
#include "planning/heart/valve_planes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tavr {
namespace {

constexpr double kPi = std::numbers::pi;
constexpr double kClosing = 7.0, kThickest = 20.0, kThinnest = 3.0, kUsual = 10.0;  ///< mm
constexpr double kFatHu = 5.0;                                                      ///< half-way muscle to fat
constexpr double kSmoothing = 12.0 * kPi / 180.0;                                   ///< rad, neighbours of a direction
constexpr int kRows = 36, kColumns = 72;

/// Directions from the ventricle's middle on a grid of latitude (from its long axis) and longitude.
struct Sphere {
    Vec3 centre;
    PlaneFrame frame;  ///< normal: towards the apex

    Vec3 direction(int row, int column) const {
        const double t = (row + 0.5) * kPi / kRows, a = (column + 0.5) * 2.0 * kPi / kColumns;
        return std::cos(t) * frame.normal + std::sin(t) * (std::cos(a) * frame.u + std::sin(a) * frame.v);
    }
    std::size_t cell(const Vec3& x) const {
        const Vec3 d = (x - centre).normalized();
        const double t = std::acos(std::clamp(d.dot(frame.normal), -1.0, 1.0));
        double a = std::atan2(d.dot(frame.v), d.dot(frame.u));
        if (a < 0.0) a += 2.0 * kPi;
        return std::size_t(std::min(kRows - 1, int(t * kRows / kPi)) * kColumns +
                           std::min(kColumns - 1, int(a * kColumns / (2.0 * kPi))));
    }
};

Vec3 middleOf(const LabelImage& labels, std::uint8_t label) {
    Vec3 sum = Vec3::Zero();
    double n = 0.0;
    for (int k = 0; k < labels.grid.size[2]; ++k)
        for (int j = 0; j < labels.grid.size[1]; ++j)
            for (int i = 0; i < labels.grid.size[0]; ++i)
                if (labels.at(i, j, k) == label) sum += labels.grid.toLps(Vec3(i, j, k)), n += 1.0;
    return n > 0.0 ? Vec3(sum / n) : Vec3::Zero();
}

/// Distance to the closed cavity, mm; adds what closing gained to the label.
Result<ScalarImage> closeCavity(LabelImage& labels) {
    const auto toCavity = signedDistance(maskOf(labels, kLeftVentricle));
    if (!toCavity) return toCavity;
    LabelImage outside(labels.grid);
    for (std::size_t n = 0; n < outside.voxels.size(); ++n) outside.voxels[n] = double(toCavity->voxels[n]) > kClosing;
    const auto toOutside = signedDistance(outside);
    if (!toOutside) return toOutside;
    for (std::size_t n = 0; n < outside.voxels.size(); ++n)
        if (!labels.voxels[n] && double(toOutside->voxels[n]) > kClosing) labels.voxels[n] = kLeftVentricle;
    return signedDistance(maskOf(labels, kLeftVentricle));
}

struct Outer {
    std::vector<double> thickness = std::vector<double>(kRows * kColumns, -1.0);  ///< mm; −1: the edge is not seen
    double seen = 0.0;
};

/// Along a ray: how far from the cavity the muscle ends; −1 if it does not within kThickest, or at a valve.
double endOfMuscle(const Cavities& c, const HeartScan& scan, const ScalarImage& toCavity, const Sphere& sphere,
                   const Vec3& along) {
    const double bright = 0.5 * (scan.muscleHu + c.markers.at(kLeftVentricle).hu);
    double last = 0.0, run = 0.0;
    for (double r = 5.0; r < 110.0; r += 0.6) {
        const Vec3 x = sphere.centre + r * along;
        const double d = sampleLinear(toCavity, x, 100.0);
        if (d <= 0.8) {
            run = 0.0, last = 0.0;
            continue;
        }
        if (d > kThickest) return -1.0;
        const std::uint8_t label = sampleNearest(c.labels, x);
        if (label == kLeftAtrium || label == kAortaLabel) return -1.0;
        const double hu = sampleLinear(scan.hu, x, -1024.0);
        if (hu < -1000.0) return -1.0;
        const bool muscle = (label == 0 || label == kLeftVentricle) && hu > kFatHu && hu < bright;
        if (muscle)
            run = 0.0, last = d;
        else if ((run += 0.6) > 1.3)
            return last + 0.3;
    }
    return -1.0;
}

/// Weighted median of the seen thicknesses about each direction.
std::vector<double> smoothed(const Outer& outer, const Sphere& sphere) {
    std::vector<Vec3> d;
    for (int n = 0; n < kRows * kColumns; ++n) d.push_back(sphere.direction(n / kColumns, n % kColumns));
    std::vector<double> out(d.size());
    parallelFor(int(d.size()), [&](int n) {
        for (const double reach : {kSmoothing, 2.5 * kSmoothing, 2.0 * kPi}) {
            std::vector<std::pair<double, double>> near;  // thickness, weight: rows near the poles are dense
            double all = 0.0;
            for (std::size_t m = 0; m < d.size(); ++m) {
                if (outer.thickness[m] < kThinnest || d[m].dot(d[std::size_t(n)]) < std::cos(std::min(kPi, reach)))
                    continue;
                const double w = std::sin((double(m / kColumns) + 0.5) * kPi / kRows);
                near.emplace_back(outer.thickness[m], w);
                all += w;
            }
            if (near.size() < 6) continue;
            std::sort(near.begin(), near.end());
            double sum = 0.0;
            for (const auto& [t, w] : near)
                if ((sum += w) >= 0.5 * all) {
                    out[std::size_t(n)] = t;
                    return;
                }
        }
        out[std::size_t(n)] = kUsual;
    });
    return out;
}

}  // namespace

Result<double> labelMyocardium(Cavities& c, const HeartScan& scan) {
    const auto toCavity = closeCavity(c.labels);
    if (!toCavity) return tl::unexpected(toCavity.error());
    const auto mitral = contactPlane(c.labels, kLeftAtrium, kLeftVentricle);
    const Vec3 middle = middleOf(c.labels, kLeftVentricle);
    const Vec3 base = mitral ? mitral->origin : scan.annulus.origin;
    const Sphere sphere{middle, makePlane(middle, (middle - base).normalized())};
    Outer outer;
    parallelFor(kRows * kColumns, [&](int n) {
        outer.thickness[std::size_t(n)] =
            endOfMuscle(c, scan, *toCavity, sphere, sphere.direction(n / kColumns, n % kColumns));
    });
    const auto seen =
        std::count_if(outer.thickness.begin(), outer.thickness.end(), [](double t) { return t >= kThinnest; });
    const std::vector<double> thickness = smoothed(outer, sphere);
    const ImageGrid& g = c.labels.grid;
    for (int k = 0; k < g.size[2]; ++k)
        for (int j = 0; j < g.size[1]; ++j)
            for (int i = 0; i < g.size[0]; ++i) {
                const std::size_t v = g.offset(i, j, k);
                const double d = toCavity->voxels[v];
                if (c.labels.voxels[v] || d <= 0.0 || d > kThickest || double(scan.hu.voxels[v]) < kFatHu) continue;
                const Vec3 x = g.toLps(Vec3(i, j, k));
                if (scan.annulus.height(x) > -3.0 || (x - base).dot(sphere.frame.normal) < -2.0) continue;
                if (d <= thickness[sphere.cell(x)]) c.labels.voxels[v] = kLvMyocardium;
            }
    keepLargest(c.labels, kLvMyocardium);
    return double(seen) / (kRows * kColumns);
}

}  // namespace tavr
