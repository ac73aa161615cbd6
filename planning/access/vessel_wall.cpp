#include "planning/access/vessel_wall.h"

#include "core/base/parallel.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tavr::access {
namespace {

constexpr int kAngles = 48, kOrder = 4, kTerms = 2 * kOrder + 1;
constexpr double kStep = 0.5, kSample = 0.2;  // mm along the artery, along a ray
constexpr double kAverage = 0.5, kFit = 0.6;  // mm: smoothing along the artery of the profiles, of the sections
constexpr double kWallHu = 55.0;              // an artery's wall: the fat behind it must not draw the level outwards
constexpr double kTwoPi = 2.0 * std::numbers::pi;

/// HU at [plane][angle][sample]: the artery straightened.
struct Straight {
    int samples = 0;
    std::vector<float> hu;
    float* row(int plane, int angle) { return &hu[std::size_t((plane * kAngles + angle) * samples)]; }
    const float* row(int plane, int angle) const { return &hu[std::size_t((plane * kAngles + angle) * samples)]; }
};

Straight straighten(const Volume& ct, const TubeSurface& tube, double capMm) {
    Straight out;
    out.samples = int(capMm / kSample) + 1;
    out.hu.resize(std::size_t(tube.planes() * kAngles * out.samples));
    parallelFor(tube.planes(), [&](int p) {
        for (int a = 0; a < kAngles; ++a) {
            const Vec3 o = tube.frames[std::size_t(p)].origin, d = tube.direction(p, a);
            float* row = out.row(p, a);
            for (int s = 0; s < out.samples; ++s) row[s] = float(sampleLinear(ct, o + s * kSample * d, -1024.0));
        }
    });
    return out;
}

std::vector<float> gaussian(double sigma) {
    const int r = std::max(1, int(std::ceil(2.5 * sigma)));
    std::vector<float> k;
    float sum = 0.0F;
    for (int i = -r; i <= r; ++i) k.push_back(float(std::exp(-0.5 * i * i / (sigma * sigma)))), sum += k.back();
    for (float& v : k) v /= sum;
    return k;
}

/// Averages neighbouring rays: `alongMm` along the artery, one ray to either side about it.
Straight averaged(const Straight& in, int planes, double alongMm) {
    const auto ka = gaussian(alongMm / kStep), kt = gaussian(0.9);
    const int ra = int(ka.size() / 2), rt = int(kt.size() / 2);
    Straight mid = in, out = in;
    parallelFor(planes, [&](int p) {
        for (int a = 0; a < kAngles; ++a) {
            float* to = mid.row(p, a);
            std::fill(to, to + in.samples, 0.0F);
            for (int d = -ra; d <= ra; ++d) {
                const float* from = in.row(std::clamp(p + d, 0, planes - 1), a);
                for (int s = 0; s < in.samples; ++s) to[s] += ka[std::size_t(d + ra)] * from[s];
            }
        }
    });
    parallelFor(planes, [&](int p) {
        for (int a = 0; a < kAngles; ++a) {
            float* to = out.row(p, a);
            std::fill(to, to + in.samples, 0.0F);
            for (int d = -rt; d <= rt; ++d) {
                const float* from = mid.row(p, (a + d + kAngles) % kAngles);
                for (int s = 0; s < in.samples; ++s) to[s] += kt[std::size_t(d + rt)] * from[s];
            }
        }
    });
    return out;
}

/// Blood at the axis, its median over ±15 mm: a stenosis must not lower the level.
std::vector<double> bloodAlong(const Straight& image, int planes, double bloodHu) {
    const int inner = int(0.8 / kSample), reach = int(15.0 / kStep);
    std::vector<double> axis;
    for (int p = 0; p < planes; ++p) {
        double sum = 0.0;
        for (int a = 0; a < kAngles; ++a)
            for (int s = 0; s <= inner; ++s) sum += image.row(p, a)[s];
        axis.push_back(sum / (kAngles * (inner + 1)));
    }
    std::vector<double> out, window;
    for (int p = 0; p < planes; ++p) {
        window.assign(axis.begin() + std::max(0, p - reach), axis.begin() + std::min(planes, p + reach + 1));
        std::nth_element(window.begin(), window.begin() + std::ptrdiff_t(window.size() / 2), window.end());
        out.push_back(std::clamp(window[window.size() / 2], 0.7 * bloodHu, 1.3 * bloodHu));
    }
    return out;
}

struct Edge {
    double radius = 0.0, weight = 0.0;
    bool calcium = false;
};

double crossing(const float* v, int s, double level) {
    return (s + (level - v[s]) / (v[s + 1] - v[s])) * kSample;
}

/// Outwards from the axis: down through half-way to the wall's darkest, or up through half-way to calcium.
Edge edgeOf(const float* v, int samples, double blood, double calciumHu, double reachMm) {
    const int reach = int(reachMm / kSample), bright = int(2.0 / kSample);
    for (int s = 2; s + 1 < samples; ++s) {
        const double low = std::max(kWallHu, double(*std::min_element(v + s, v + std::min(samples, s + 2 + reach))));
        const double level = 0.5 * (blood + low);
        if (v[s] >= level && v[s + 1] < level && low < 0.75 * blood)
            return {crossing(v, s, level), std::clamp((blood - low) / (0.6 * blood), 0.1, 1.0), false};
        if (v[s + 1] <= v[s] || v[s + 1] < 1.15F * float(blood)) continue;
        const double peak = *std::max_element(v + s, v + std::min(samples, s + 2 + bright));
        const double rise = 0.5 * (blood + peak);
        if (peak > calciumHu && v[s] < rise && v[s + 1] >= rise) return {crossing(v, s, rise), 0.6, true};
    }
    return {};
}

using Row = Eigen::Matrix<double, kTerms, 1>;

std::array<Row, kAngles> fourierRows() {
    std::array<Row, kAngles> rows;
    for (int a = 0; a < kAngles; ++a) {
        rows[std::size_t(a)][0] = 1.0;
        for (int m = 1; m <= kOrder; ++m) {
            rows[std::size_t(a)][2 * m - 1] = std::cos(kTwoPi * a * m / kAngles);
            rows[std::size_t(a)][2 * m] = std::sin(kTwoPi * a * m / kAngles);
        }
    }
    return rows;
}

/// One plane's section from the edges of the planes within 1.5 mm; rays far from it (a branch, a leak) are left out.
Row sectionFit(const std::vector<Edge>& edges, int plane, int planes, const std::array<Row, kAngles>& rows) {
    constexpr int kReach = 3;
    Row x = Row::Zero();
    for (int pass = 0; pass < 4; ++pass) {
        Eigen::Matrix<double, kTerms, kTerms> m = Eigen::Matrix<double, kTerms, kTerms>::Zero();
        Row b = Row::Zero();
        m(0, 0) = 1e-6;
        for (int k = 1; k < kTerms; ++k) m(k, k) = 0.01 * kAngles * std::pow((k + 1) / 2, 2);
        for (int q = std::max(0, plane - kReach); q <= std::min(planes - 1, plane + kReach); ++q)
            for (int a = 0; a < kAngles; ++a) {
                const Edge& e = edges[std::size_t(q * kAngles + a)];
                if (e.weight <= 0.0) continue;
                double w = e.weight * std::exp(-0.5 * (q - plane) * (q - plane) * kStep * kStep / (kFit * kFit));
                if (pass > 0) {
                    const double off = e.radius - rows[std::size_t(a)].dot(x), scale = 0.35 + 0.08 * x[0];
                    w /= 1.0 + std::pow(off / scale, 4);
                }
                m += w * rows[std::size_t(a)] * rows[std::size_t(a)].transpose();
                b += w * e.radius * rows[std::size_t(a)];
            }
        x = m.ldlt().solve(b);
        if (pass == 0) {  // start from the median radius: leaks pull a mean
            std::vector<double> r;
            for (int a = 0; a < kAngles; ++a)
                if (const Edge& e = edges[std::size_t(plane * kAngles + a)]; e.weight > 0.0) r.push_back(e.radius);
            if (r.size() > 6) {
                std::nth_element(r.begin(), r.begin() + std::ptrdiff_t(r.size() / 2), r.end());
                x = Row::Zero();
                x[0] = r[r.size() / 2];
            }
        }
    }
    return x;
}

/// σ of point spread and voxel together, mm: a sharp reconstruction on this grid.
double blurOf(const ImageGrid& grid, const Vec3& across) {
    constexpr double kPointSpread = 0.32;  // mm, of a cardiac or vascular kernel
    const double voxel = (grid.direction.transpose() * across).cwiseProduct(grid.spacing).norm();
    return std::hypot(kPointSpread, voxel * 0.45);
}

struct Pass {
    std::vector<Edge> edges;
    Straight image;
};

Pass edgesOf(const Volume& ct, const TubeSurface& tube, const WallOptions& o) {
    Pass pass;
    pass.image = averaged(straighten(ct, tube, o.capMm), tube.planes(), kAverage);
    const auto blood = bloodAlong(pass.image, tube.planes(), o.bloodHu);
    const double reach = 1.4 * std::clamp(ct.grid.spacing.maxCoeff() / 0.9, 1.0, 1.8);
    pass.edges.resize(tube.radius.size());
    parallelFor(tube.planes(), [&](int p) {
        for (int a = 0; a < kAngles; ++a)
            pass.edges[std::size_t(p * kAngles + a)] =
                edgeOf(pass.image.row(p, a), pass.image.samples, blood[std::size_t(p)], o.calciumHu, reach);
    });
    return pass;
}

void applySections(TubeSurface& tube, const std::vector<Edge>& edges, const ImageGrid& grid, double capMm) {
    static const std::array<Row, kAngles> rows = fourierRows();
    parallelFor(tube.planes(), [&](int p) {
        const Row x = sectionFit(edges, p, tube.planes(), rows);
        for (int a = 0; a < kAngles; ++a) {
            const double r = std::clamp(rows[std::size_t(a)].dot(x), 0.5, capMm);
            const double sigma = blurOf(grid, tube.direction(p, a));
            tube.at(p, a) = r + 0.5 * sigma * sigma / std::max(r, 2.0 * sigma);
        }
    });
}

/// Where calcium lies beside the lumen, from half-way between its peak and the blood.
void findCalcium(VesselWall& wall, const Pass& pass, double bloodHu, double calciumHu) {
    const TubeSurface& tube = wall.tube;
    wall.calcified.assign(tube.radius.size(), 0);
    wall.calciumArcDeg.assign(std::size_t(tube.planes()), 0.0);
    parallelFor(tube.planes(), [&](int p) {
        std::array<double, kAngles> most{};
        double peak = 0.0;
        for (int a = 0; a < kAngles; ++a) {
            const float* v = pass.image.row(p, a);
            const int from = std::max(0, int((tube.at(p, a) - 0.3) / kSample));
            const int to = std::min(pass.image.samples, int((tube.at(p, a) + 2.6) / kSample) + 1);
            most[std::size_t(a)] = from < to ? double(*std::max_element(v + from, v + to)) : -1024.0;
            peak = std::max(peak, most[std::size_t(a)]);
        }
        if (peak < calciumHu) return;
        const double level = std::max(0.5 * (bloodHu + peak), 0.5 * (bloodHu + calciumHu));
        int covered = 0;
        for (int a = 0; a < kAngles; ++a) {
            const bool here = most[std::size_t(a)] > level;
            wall.calcified[std::size_t(p * kAngles + a)] = here;
            covered += here;
        }
        wall.calciumArcDeg[std::size_t(p)] = 360.0 * covered / kAngles;
    });
}

/// Averaging along the artery with a Gaussian of variance σ² lifts the floor of a stenosis by σ²/2 · r″; r″ from a
/// parabola through ±3 mm of the smoothed radii takes it back.
void sharpenAlong(TubeSurface& tube, double sigmaMm) {
    constexpr int kReach = 6;
    double s2 = 0.0, s4 = 0.0;
    for (int d = -kReach; d <= kReach; ++d) s2 += d * d, s4 += double(d * d) * d * d;
    const double n = 2 * kReach + 1, determinant = n * s4 - s2 * s2;
    const std::vector<double> before = tube.radius;
    for (int p = kReach; p + kReach < tube.planes(); ++p)
        for (int a = 0; a < kAngles; ++a) {
            double sum = 0.0, moment = 0.0;
            for (int d = -kReach; d <= kReach; ++d) {
                const double r = before[std::size_t((p + d) * kAngles + a)];
                sum += r, moment += r * d * d;
            }
            const double second = 2.0 * (n * moment - s2 * sum) / determinant / (kStep * kStep);
            tube.at(p, a) -= std::clamp(0.5 * sigmaMm * sigmaMm * second, -0.3, 0.3);
        }
}

Polyline centroidLine(const TubeSurface& tube) {
    Polyline line;
    for (int p = 0; p < tube.planes(); p += 2) line.push_back(tube.centroid(p));
    return smoothedLine(line, 10, 0.5);
}

}  // namespace

VesselWall fitWall(const Volume& ct, const Polyline& line, const WallOptions& o) {
    VesselWall wall;
    wall.tube = makeTube(line, kStep, kAngles, 3.0);
    Pass pass;
    for (int round = 0; round < o.rounds; ++round) {
        if (round > 0) wall.tube = makeTube(centroidLine(wall.tube), kStep, kAngles, 3.0);
        pass = edgesOf(ct, wall.tube, o);
        applySections(wall.tube, pass.edges, ct.grid, o.capMm);
    }
    for (int p = 0; p < wall.tube.planes(); ++p) {
        int clear = 0;
        for (int a = 0; a < kAngles; ++a) {
            const Edge& e = pass.edges[std::size_t(p * kAngles + a)];
            clear += e.weight > 0.0 && std::abs(e.radius - wall.tube.at(p, a)) < 0.6 + 0.1 * wall.tube.at(p, a);
        }
        wall.trusted.push_back(double(clear) / kAngles);
    }
    findCalcium(wall, pass, o.bloodHu, o.calciumHu);
    sharpenAlong(wall.tube, std::hypot(std::hypot(kAverage, kFit), blurOf(ct.grid, Vec3::UnitZ())));
    return wall;
}

double inscribedDiameter(const TubeSurface& tube, int plane) {
    const auto clearance = [&](const Vec2& at) {
        double best = 1e9;
        for (int a = 0; a < tube.angles; ++a) {
            const double t = kTwoPi * a / tube.angles, u = kTwoPi * (a + 1) / tube.angles;
            const Vec2 p = tube.at(plane, a) * Vec2(std::cos(t), std::sin(t)),
                       q = tube.at(plane, a + 1) * Vec2(std::cos(u), std::sin(u));
            const double w = std::clamp((at - p).dot(q - p) / std::max(1e-12, (q - p).squaredNorm()), 0.0, 1.0);
            best = std::min(best, (at - p - w * (q - p)).norm());
        }
        return best;
    };
    Vec2 at = tube.frames[std::size_t(plane)].toPlane(tube.centroid(plane));
    double best = clearance(at);
    for (double step = 0.8; step > 0.01; step *= 0.5)
        for (bool moved = true; moved;) {
            moved = false;
            for (const Vec2& d : {Vec2(1, 0), Vec2(-1, 0), Vec2(0, 1), Vec2(0, -1)})
                if (const double r = clearance(at + step * d); r > best + 1e-6) best = r, at += step * d, moved = true;
        }
    return 2.0 * best;
}

}  // namespace tavr::access
