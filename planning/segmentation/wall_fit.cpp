#include "planning/segmentation/wall_fit.h"

#include "planning/segmentation/parallel.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tavr {
namespace {

constexpr double kBridge = 6.0;  ///< mm of dark leaflet inside the lumen that a ray may cross
constexpr double kInner = 3.0, kOuter = 3.0, kProfileStep = 0.2;
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

/// Separable Gaussian over (plane, angle) of value·weight and weight, then their quotient; keeps `fallback` where no
/// weight.
void smoothWeighted(const TubeSurface& tube, std::vector<double>& value, const std::vector<double>& weight,
                    double sigmaMm, double meanRadius) {
    const double arc = 2.0 * 3.14159265358979 * meanRadius / tube.angles;
    std::vector<double> vw(value.size()), w = weight;
    for (std::size_t n = 0; n < value.size(); ++n) vw[n] = value[n] * weight[n];
    for (const bool along : {true, false}) {
        const double sigma = sigmaMm / (along ? tube.step : arc);
        const int reach = std::max(1, int(std::ceil(2.5 * sigma)));
        std::vector<double> vw2(value.size(), 0.0), w2(value.size(), 0.0);
        for (int p = 0; p < tube.planes(); ++p) {
            for (int a = 0; a < tube.angles; ++a) {
                double sv = 0.0, sw = 0.0;
                for (int d = -reach; d <= reach; ++d) {
                    const int q = along ? p + d : p,
                              b = along ? a : ((a + d) % tube.angles + tube.angles) % tube.angles;
                    if (q < 0 || q >= tube.planes()) continue;
                    const double g = std::exp(-0.5 * d * d / (sigma * sigma));
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
}

double meanRadius(const TubeSurface& tube) {
    return std::accumulate(tube.radius.begin(), tube.radius.end(), 0.0) / double(tube.radius.size());
}

}  // namespace

void roughWall(TubeSurface& tube, const LumenRegion& region, double capMm) {
    parallelFor(tube.planes(), [&](int p) {
        for (int a = 0; a < tube.angles; ++a)
            tube.at(p, a) =
                std::max(3.0, lastBlood(region, tube.frames[std::size_t(p)].origin, tube.direction(p, a), capMm));
    });
    tube.radius = windowed(tube, 3, 4, 0.5);
    std::vector<double> ones(tube.radius.size(), 1.0);
    smoothWeighted(tube, tube.radius, ones, 1.2, meanRadius(tube));
}

WallFit refineWall(TubeSurface& tube, const Volume& ct, double bloodHu, double calciumHu) {
    WallFit fit;
    const std::size_t rays = tube.radius.size();
    for (int pass = 0; pass < 4; ++pass) {
        std::vector<double> profile(rays * kSamples), calcium(rays, 1.0);
        parallelFor(tube.planes(), [&](int p) {
            for (int a = 0; a < tube.angles; ++a) {
                const std::size_t n = std::size_t(p * tube.angles + a);
                const Vec3 d = tube.direction(p, a), x = tube.point(p, a);
                for (int s = 0; s < kSamples; ++s) {
                    const double v = sampleLinear(ct, x + (s * kProfileStep - kInner) * d, -1024.0);
                    if (v > calciumHu) calcium[n] = 0.0;
                    profile[n * kSamples + std::size_t(s)] = v;
                }
            }
        });
        // One column of the straightened image at a time: average laterally, calcium left out.
        const double radius = meanRadius(tube), sigma = pass < 2 ? 1.8 : 1.2;
        parallelFor(kSamples, [&](int s) {
            std::vector<double> column(rays);
            for (std::size_t n = 0; n < rays; ++n) column[n] = profile[n * kSamples + std::size_t(s)];
            smoothWeighted(tube, column, calcium, sigma, radius);
            for (std::size_t n = 0; n < rays; ++n) profile[n * kSamples + std::size_t(s)] = column[n];
        });
        std::vector<double> shift(rays, 0.0), weight(rays, 0.0);
        double edges = 0.0, clear = 0.0;
        for (std::size_t n = 0; n < rays; ++n) {
            const double* v = &profile[n * kSamples];
            const int mid = int(kInner / kProfileStep);
            double best = 1e9;
            for (int s = 1; s + 1 < kSamples; ++s) {
                // Outside level: the lowest value of the next 2 mm, not below soft tissue by more than the lung's edge
                // needs.
                if (v[s] < 0.25 * bloodHu + 0.75 * 60.0 && s > mid + 12) break;
                double low = v[s];
                for (int q = s; q < std::min(kSamples, s + int(2.2 / kProfileStep)); ++q) low = std::min(low, v[q]);
                const double level = 0.5 * (bloodHu + low);
                if (v[s] >= level && v[s + 1] < level && low < 0.75 * bloodHu) {
                    const double at = (s + (v[s] - level) / (v[s] - v[s + 1])) * kProfileStep - kInner;
                    if (std::abs(at) < std::abs(best)) {
                        best = at;
                        weight[n] = std::clamp((bloodHu - low) / (0.5 * bloodHu), 0.0, 1.0) * calcium[n];
                        edges += weight[n] * level;
                    }
                }
            }
            if (best < 1e8) shift[n] = best;
            clear += weight[n];
        }
        std::vector<double> next = tube.radius;
        for (std::size_t n = 0; n < rays; ++n) next[n] += shift[n], weight[n] = std::max(weight[n], 1e-3);
        smoothWeighted(tube, next, weight, pass < 2 ? 1.2 : 0.7, radius);
        tube.radius = next;
        fit.edgeHu = clear > 0.0 ? edges / clear : 0.0;
        fit.trusted = clear / double(rays);
        fit.bloodHu = bloodHu;
    }
    return fit;
}

}  // namespace tavr
