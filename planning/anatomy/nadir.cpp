#include "planning/anatomy/crown.h"

#include <Eigen/Dense>

#include <algorithm>
#include <numbers>

namespace tavr {
namespace {

constexpr double kSearch = 3.5;   // mm each way from the crown's own nadir
constexpr double kGrain = 0.1;    // mm
constexpr double kSpread = 0.55;  // share of the half cusp each side of the nadir that takes part

/// Residual of r(z) at one azimuth about a broken stick with its knee at `h`: a line below, a line and a parabola
/// above.
double stickResidual(const RootMap& map, double theta, double h, int& used) {
    Eigen::Matrix4d normal = Eigen::Matrix4d::Zero();
    Eigen::Vector4d right = Eigen::Vector4d::Zero();
    double square = 0.0;
    int n = 0;
    for (double z = h - 6.0; z <= h + 5.0; z += RootMap::kStep) {
        if (std::abs(z - h) < 0.7) continue;  // here the surface is rounded by blur and by the leaflet's own root
        const double r = map.radiusAt(theta, z);
        if (!std::isfinite(r)) return 0.0;
        const double up = std::max(0.0, z - h);
        const Eigen::Vector4d row(1.0, z - h, up, up * up);
        normal += row * row.transpose();
        right += r * row;
        square += r * r;
        ++n;
    }
    const Eigen::Vector4d x = normal.ldlt().solve(right);
    used += n;
    return square - right.dot(x);
}

/// The crown with one nadir moved to height z.
Crown moved(Crown crown, int cusp, double z) {
    const double top = crown.commissureZ();
    crown.hingeZ[std::size_t(cusp)] = z;
    crown.commissureRise = top - (crown.hingeZ[0] + crown.hingeZ[1] + crown.hingeZ[2]) / 3.0;
    return crown;
}

/// Calls f(azimuth index, δ) for the map's azimuths near a nadir.
template <class F>
void nearNadir(const Crown& crown, int cusp, F&& f) {
    for (int i = 0; i < RootMap::kAzimuths; ++i) {
        const auto [of, delta] = crown.sector(2.0 * std::numbers::pi * i / RootMap::kAzimuths);
        if (of == cusp && delta <= kSpread) f(i, delta);
    }
}

}  // namespace

NadirEstimate nadirFromWall(const RootMap& map, const Crown& crown, int cusp) {
    NadirEstimate best;
    double least = 1e18;
    std::vector<std::pair<double, double>> curve;
    const double z0 = crown.hingeZ[std::size_t(cusp)];
    for (double z = z0 - kSearch; z <= z0 + kSearch; z += kGrain) {
        const Crown c = moved(crown, cusp, z);
        double sum = 0.0;
        int used = 0;
        nearNadir(c, cusp,
                  [&](int i, double) { sum += stickResidual(map, map.theta(i), c.height(map.theta(i)), used); });
        if (used == 0) continue;
        sum /= used;
        curve.emplace_back(z, sum);
        if (sum < least) least = sum, best.z = z;
    }
    // As far as the residual stays within a quarter more of its least value, the knee could as well be there.
    double lo = best.z, hi = best.z;
    for (const auto& [z, sum] : curve)
        if (sum < 1.25 * least + 1e-4) lo = std::min(lo, z), hi = std::max(hi, z);
    const bool atEdge = !curve.empty() && (best.z < curve.front().first + 0.25 || best.z > curve.back().first - 0.25);
    best.sigma = curve.empty() || atEdge ? 5.0 : std::max(0.3, 0.5 * (hi - lo));  // at the edge: no knee in the window
    return best;
}

NadirEstimate nadirFromLeaflet(const RootMap& map, const CrownEvidence& evidence, const Crown& crown, int cusp) {
    NadirEstimate best;
    double most = -1.0, total = 0.0, mean = 0.0, square = 0.0;
    const double z0 = crown.hingeZ[std::size_t(cusp)];
    std::vector<std::pair<double, double>> curve;
    for (double z = z0 - kSearch; z <= z0 + kSearch; z += kGrain) {
        const Crown c = moved(crown, cusp, z);
        double sum = 0.0;
        int n = 0;
        nearNadir(c, cusp, [&](int i, double) {
            const double b = (c.height(map.theta(i)) - map.zMin) / RootMap::kStep;
            const int k = int(std::floor(b));
            ++n;
            if (k >= 0 && k + 1 < map.rows)
                sum += (1.0 - (b - k)) * evidence.leafletAt(i, k) + (b - k) * evidence.leafletAt(i, k + 1);
        });
        if (n > 0) sum /= n;
        curve.emplace_back(z, sum);
        if (sum > most) most = sum, best.z = z;
    }
    // The peak's own centre of mass above 80 % of its height; its width is the uncertainty.
    for (const auto& [z, v] : curve) {
        const double w = std::max(0.0, v - 0.8 * most);
        total += w, mean += w * z, square += w * z * z;
    }
    best.strength = most;
    constexpr double kNoise = 0.03, kClear = 0.1;  // what pure noise gathers; a sheet that is seen well
    if (total <= 0.0 || most < kNoise) return best;
    best.z = mean / total;
    best.sigma = std::max(most < kClear ? 1.0 : 0.3, std::sqrt(std::max(0.0, square / total - best.z * best.z)));
    return best;
}

}  // namespace tavr
