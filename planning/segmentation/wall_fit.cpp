#include "planning/segmentation/wall_fit.h"

#include "core/base/parallel.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace tavr {
namespace {

constexpr double kBridge = 6.0;  ///< mm of dark leaflet inside the lumen that a ray may cross
constexpr double kInner = 3.0, kOuter = 3.0, kProfileStep = 0.2;
constexpr double kSpur = 1.2;  ///< mm outside the smooth section that no wall reaches
constexpr int kSamples = int((kInner + kOuter) / kProfileStep) + 1;

double lastBlood(const LumenRegion& region, const Vec3& from, const Vec3& direction, double cap) {
    double last = 0.0, before = 0.0;
    for (double r = 0.0; r <= cap && r - last < kBridge; r += 0.5) {
        const Vec3 x = from + r * direction;
        if (sampleNearest(region.own, x) == 0 && r > 2.0) break;
        const double v = sampleLinear(region.hu, x, -1024.0);
        if (v >= region.bloodLevel)
            last = r;
        else if (before >= region.bloodLevel)
            last = std::max(last, r - 0.5 + 0.5 * (before - region.bloodLevel) / (before - v));
        before = v;
    }
    return last;
}

/// Percentile `share` of the radii in the window about each ray.
std::vector<double> windowed(const TubeSurface& tube, int planes, int angles, double share) {
    std::vector<double> out(tube.radius.size());
    parallelFor(tube.planes(), [&](int p) {
        std::vector<double> window;
        for (int a = 0; a < tube.angles; ++a) {
            window.clear();
            for (int q = std::max(0, p - planes); q <= std::min(tube.planes() - 1, p + planes); ++q)
                for (int b = a - angles; b <= a + angles; ++b) window.push_back(tube.at(q, b));
            auto mid = window.begin() + std::ptrdiff_t(share * double(window.size() - 1));
            std::nth_element(window.begin(), mid, window.end());
            out[std::size_t(p * tube.angles + a)] = *mid;
        }
    });
    return out;
}

/// Separable Gaussian over (plane, angle) of value·weight and weight, then their quotient where there is weight.
/// Returns the share of the whole kernel's weight that each ray got.
std::vector<double> smoothWeighted(const TubeSurface& tube, std::vector<double>& value,
                                   const std::vector<double>& weight, double sigmaMm, double radiusMm) {
    std::vector<double> vw(value.size()), w = weight;
    for (std::size_t n = 0; n < value.size(); ++n) vw[n] = value[n] * weight[n];
    for (const bool along : {true, false}) {
        const double sigma = sigmaMm / (along ? tube.step : 2.0 * std::numbers::pi * radiusMm / tube.angles);
        const int reach = std::clamp(int(std::ceil(2.5 * sigma)), 1, tube.angles / 2 - 1);
        std::vector<double> kernel;
        for (int d = -reach; d <= reach; ++d) kernel.push_back(std::exp(-0.5 * d * d / (sigma * sigma)));
        const double sum = std::accumulate(kernel.begin(), kernel.end(), 0.0);
        std::vector<double> vw2(value.size(), 0.0), w2(value.size(), 0.0);
        for (int p = 0; p < tube.planes(); ++p) {
            for (int a = 0; a < tube.angles; ++a) {
                double sv = 0.0, sw = 0.0;
                for (int d = -reach; d <= reach; ++d) {
                    const int q = along ? p + d : p, b = along ? a : (a + d + tube.angles) % tube.angles;
                    if (q < 0 || q >= tube.planes()) continue;
                    const double g = kernel[std::size_t(d + reach)] / sum;
                    sv += g * vw[std::size_t(q * tube.angles + b)];
                    sw += g * w[std::size_t(q * tube.angles + b)];
                }
                vw2[std::size_t(p * tube.angles + a)] = sv;
                w2[std::size_t(p * tube.angles + a)] = sw;
            }
        }
        vw.swap(vw2);
        w.swap(w2);
    }
    for (std::size_t n = 0; n < value.size(); ++n)
        if (w[n] > 1e-9) value[n] = vw[n] / w[n];
    return w;
}

/// Each plane's radii as a short Fourier series (order 4) fitted to the weighted rays of the planes within 2 mm: what
/// the section looks like where calcium or a coronary hides it.
std::vector<double> sectionModel(const TubeSurface& tube, const std::vector<double>& value,
                                 const std::vector<double>& weight) {
    constexpr int kOrder = 4, kTerms = 2 * kOrder + 1;
    using Row = Eigen::Matrix<double, kTerms, 1>;
    std::vector<Row> rows(std::size_t(tube.angles), Row::Ones());
    for (int a = 0; a < tube.angles; ++a)
        for (int m = 1; m <= kOrder; ++m) {
            const double t = 2.0 * std::numbers::pi * a * m / tube.angles;
            rows[std::size_t(a)][2 * m - 1] = std::cos(t);
            rows[std::size_t(a)][2 * m] = std::sin(t);
        }
    const int reach = int(std::lround(2.0 / tube.step));
    std::vector<double> out(value.size());
    parallelFor(tube.planes(), [&](int p) {
        Eigen::Matrix<double, kTerms, kTerms> m = Eigen::Matrix<double, kTerms, kTerms>::Zero();
        for (int k = 1; k < kTerms; ++k) m(k, k) = 0.002 * tube.angles * std::pow((k + 1) / 2, 3);
        m(0, 0) = 1e-6;
        Row b = Row::Zero();
        for (int q = std::max(0, p - reach); q <= std::min(tube.planes() - 1, p + reach); ++q)
            for (int a = 0; a < tube.angles; ++a) {
                const std::size_t n = std::size_t(q * tube.angles + a);
                const double w = weight[n] + 1e-6;
                m += w * rows[std::size_t(a)] * rows[std::size_t(a)].transpose();
                b += w * value[n] * rows[std::size_t(a)];
            }
        const Row x = m.ldlt().solve(b);
        for (int a = 0; a < tube.angles; ++a) out[std::size_t(p * tube.angles + a)] = rows[std::size_t(a)].dot(x);
    });
    return out;
}

/// Smoothing that widens where there is little to go on: a nodule is bridged from its rim, nothing else loses detail.
void smoothBridged(const TubeSurface& tube, std::vector<double>& value, std::vector<double> weight, double sigmaMm,
                   double radiusMm) {
    std::vector<double> model = sectionModel(tube, value, weight);
    for (std::size_t n = 0; n < value.size(); ++n)
        if (value[n] > model[n] + kSpur) weight[n] = 0.0;  // an ostium or a leak, never the wall of the root
    model = sectionModel(tube, value, weight);
    std::vector<double> out = model;
    std::vector<bool> done(value.size(), false);
    for (std::size_t n = 0; n < value.size(); ++n) value[n] -= model[n];
    for (const double sigma : {sigmaMm, 1.8, 4.0}) {
        if (sigma < sigmaMm) continue;
        std::vector<double> v = value;
        const auto share = smoothWeighted(tube, v, weight, sigma, radiusMm);
        for (std::size_t n = 0; n < v.size(); ++n)
            if (!done[n] && share[n] > 0.25) out[n] = model[n] + v[n], done[n] = true;
    }
    value = std::move(out);
}

double meanRadius(const TubeSurface& tube) {
    return std::accumulate(tube.radius.begin(), tube.radius.end(), 0.0) / double(tube.radius.size());
}

/// Profiles across the present surface, one row a ray, and which rays meet calcium at the wall.
struct Straightened {
    std::vector<double> hu;      ///< [ray][sample]
    std::vector<double> usable;  ///< 0 at calcium, else 1
};

Straightened straighten(const TubeSurface& tube, const Volume& ct, double bloodHu, double calciumHu) {
    Straightened out{std::vector<double>(tube.radius.size() * kSamples), std::vector<double>(tube.radius.size(), 1.0)};
    parallelFor(tube.planes(), [&](int p) {
        for (int a = 0; a < tube.angles; ++a) {
            const std::size_t n = std::size_t(p * tube.angles + a);
            const Vec3 d = tube.direction(p, a), x = tube.point(p, a);
            bool touching = true;  // not yet past the wall: a bright neighbour beyond it is no calcium
            for (int s = 0; s < kSamples; ++s) {
                const double at = s * kProfileStep - kInner, v = sampleLinear(ct, x + at * d, -1024.0);
                if (at > -0.5 && v < 0.5 * (bloodHu + 60.0)) touching = false;
                if (touching && at > -1.5 && v > calciumHu) out.usable[n] = 0.0;
                out.hu[n * kSamples + std::size_t(s)] = v;
            }
        }
    });
    return out;
}

/// Blooming reaches past the nodule: its neighbours within about a millimetre are not used either.
void widen(const TubeSurface& tube, std::vector<double>& usable) {
    const std::vector<double> seen = usable;
    const int planes = int(std::lround(1.0 / tube.step));
    for (int p = 0; p < tube.planes(); ++p)
        for (int a = 0; a < tube.angles; ++a)
            for (int q = std::max(0, p - planes); q <= std::min(tube.planes() - 1, p + planes); ++q)
                for (int b = a - 1; b <= a + 1; ++b)
                    if (seen[std::size_t(q * tube.angles + (b + tube.angles) % tube.angles)] == 0.0)
                        usable[std::size_t(p * tube.angles + a)] = 0.0;
}

/// Averages each column of the straightened image over neighbouring rays.
void averageAlongWall(const TubeSurface& tube, Straightened& image, double sigmaMm, double radiusMm) {
    parallelFor(kSamples, [&](int s) {
        std::vector<double> column(tube.radius.size());
        for (std::size_t n = 0; n < column.size(); ++n) column[n] = image.hu[n * kSamples + std::size_t(s)];
        smoothWeighted(tube, column, image.usable, sigmaMm, radiusMm);
        for (std::size_t n = 0; n < column.size(); ++n) image.hu[n * kSamples + std::size_t(s)] = column[n];
    });
}

struct Edge {
    double shift = 0.0, level = 0.0, weight = 0.0;
};

/// The fall through half-way between blood and the lowest value of the next `reachMm`, nearest to the present surface.
/// The reach stays within the wall: what lies behind it (fat, lung, another chamber) must not move the level.
Edge edgeOf(const double* v, double bloodHu, double reachMm) {
    Edge best;
    double nearest = 1e9;
    const int reach = int(reachMm / kProfileStep);
    for (int s = 1; s + 1 < kSamples; ++s) {
        // Not below fat: where the lung shines through a thin wall, half-way to air would lie outside the wall.
        const double low = std::max(-50.0, *std::min_element(v + s, v + std::min(kSamples, s + 2 + reach)));
        const double level = 0.5 * (bloodHu + low);
        if (v[s] < level || v[s + 1] >= level || low > 0.8 * bloodHu) continue;
        const double at = (s + (v[s] - level) / (v[s] - v[s + 1])) * kProfileStep - kInner;
        if (std::abs(at) >= std::abs(nearest)) continue;
        nearest = at;
        best = {at, level, std::clamp((bloodHu - low) / (0.5 * bloodHu), 0.0, 1.0)};
    }
    return best;
}

/// Voxel size seen along a direction, mm.
double spacingAlong(const ImageGrid& grid, const Vec3& direction) {
    return (grid.direction.transpose() * direction).cwiseProduct(grid.spacing).norm();
}

}  // namespace

void roughWall(TubeSurface& tube, const LumenRegion& region, double capMm) {
    parallelFor(tube.planes(), [&](int p) {
        for (int a = 0; a < tube.angles; ++a)
            tube.at(p, a) =
                std::max(3.0, lastBlood(region, tube.frames[std::size_t(p)].origin, tube.direction(p, a), capMm));
    });
    tube.radius = windowed(tube, int(2.3 / tube.step), 4, 0.5);
    std::vector<double> ones(tube.radius.size(), 1.0);
    smoothWeighted(tube, tube.radius, ones, 1.2, meanRadius(tube));
}

WallFit refineWall(TubeSurface& tube, const Volume& ct, double bloodHu, double noiseHu, double calciumHu) {
    struct Pass {
        double average, smooth;  // mm
    };
    const double coarse = std::clamp(8.0 * noiseHu / bloodHu, 1.0, 2.0);  // noisier scans are averaged over more rays
    const std::size_t rays = tube.radius.size();
    WallFit fit{bloodHu, 0.0, 0.0};
    for (const Pass pass : {Pass{1.8, 1.2}, {1.8, 1.2}, {1.2, 0.7}, {1.2, 0.7}, {0.8, 0.45}, {0.6, 0.35}}) {
        const double radius = meanRadius(tube);
        Straightened image = straighten(tube, ct, bloodHu, calciumHu);
        widen(tube, image.usable);
        averageAlongWall(tube, image, pass.average * coarse, radius);
        std::vector<double> weight(rays), next = tube.radius;
        double levels = 0.0, clear = 0.0;
        for (std::size_t n = 0; n < rays; ++n) {
            const Vec3 d = tube.direction(int(n) / tube.angles, int(n) % tube.angles);
            const double reach = 1.3 * std::clamp(spacingAlong(ct.grid, d) / 0.9, 1.0, 2.2);
            const Edge edge = edgeOf(&image.hu[n * kSamples], bloodHu, reach);
            weight[n] = edge.weight * image.usable[n];
            next[n] += edge.shift;
            levels += weight[n] * edge.level;
            clear += weight[n];
        }
        smoothBridged(tube, next, weight, pass.smooth * coarse, radius);
        tube.radius = next;
        fit.edgeHu = clear > 0.0 ? levels / clear : 0.0;
        fit.trusted = clear / double(rays);
    }
    return fit;
}

}  // namespace tavr
