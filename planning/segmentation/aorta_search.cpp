#include "planning/segmentation/aorta_search.h"

#include "core/base/parallel.h"
#include "planning/segmentation/scout.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>

namespace tavr {
namespace {

constexpr int kRays = 32;
constexpr double kMaxRadius = 34.0, kTissueHu = 40.0, kSliceStep = 3.0;

/// Where the blood ends along a ray, mm; beyond kMaxRadius when it does not.
double edgeAlong(const ScalarImage& scout, const Vec3& from, const Vec3& direction, double level) {
    double before = sampleLinear(scout, from, -1024.0);
    for (double r = 1.0; r <= kMaxRadius; r += 1.0) {
        const double v = sampleLinear(scout, from + r * direction, -1024.0);
        if (v < level) return r - 1.0 + (before - level) / std::max(1.0, before - v);
        before = v;
    }
    return 2.0 * kMaxRadius;
}

struct Fit {
    Vec2 shift = Vec2::Zero();
    double radius = 0.0, flatness = 1.0, inliers = 0.0;
};

/// r(θ) = a0 + a1 cos θ + b1 sin θ + a2 cos 2θ + b2 sin 2θ by trimmed least squares: an off-centre ellipse with leaks.
Fit fitEllipse(const std::array<double, kRays>& r) {
    std::array<double, kRays> sorted = r;
    std::nth_element(sorted.begin(), sorted.begin() + kRays * 2 / 5, sorted.end());
    std::array<bool, kRays> in;
    for (int k = 0; k < kRays; ++k) in[k] = r[k] < 1.7 * sorted[kRays * 2 / 5];
    Eigen::Matrix<double, 5, 1> x = Eigen::Matrix<double, 5, 1>::Zero();
    Fit fit;
    for (int pass = 0; pass < 4; ++pass) {
        Eigen::Matrix<double, 5, 5> m = Eigen::Matrix<double, 5, 5>::Identity() * 1e-3;
        Eigen::Matrix<double, 5, 1> b = Eigen::Matrix<double, 5, 1>::Zero();
        const auto row = [](int k) {
            const double t = 2.0 * std::numbers::pi * k / kRays;
            return Eigen::Matrix<double, 5, 1>(1.0, std::cos(t), std::sin(t), std::cos(2 * t), std::sin(2 * t));
        };
        for (int k = 0; k < kRays; ++k)
            if (in[k]) m += row(k) * row(k).transpose(), b += r[k] * row(k);
        x = m.ldlt().solve(b);
        int n = 0;
        for (int k = 0; k < kRays; ++k) n += in[k] = std::abs(row(k).dot(x) - r[k]) < 0.1 * x[0] + 0.6;
        fit.inliers = double(n) / kRays;
    }
    const double second = std::hypot(x[3], x[4]);
    fit.radius = x[0];
    fit.shift = {x[1], x[2]};
    fit.flatness = second < 0.9 * x[0] ? (x[0] + second) / (x[0] - second) : 20.0;
    return fit;
}

double spread(const ScalarImage& scout, const Vec3& centre, double radius, double mean) {
    double sum = 0.0;
    for (int k = 0; k < 12; ++k) {
        const double t = std::numbers::pi * k / 6.0;
        sum += std::abs(sampleLinear(scout, centre + radius * Vec3(std::cos(t), std::sin(t), 0.0), -1024.0) - mean);
    }
    return sum / 12.0;
}

}  // namespace

VesselSection sectionAt(const ScalarImage& scout, const Vec3& guess) {
    VesselSection s;
    s.centre = guess;
    Fit fit;
    for (int pass = 0; pass < 4; ++pass) {
        const Vec3 x = scout.grid.toIndex(s.centre);
        const int i = int(std::lround(x.x())), j = int(std::lround(x.y())), k = int(std::lround(x.z()));
        if (!scout.grid.contains(i, j, k)) return {};
        s.hu = localMean(scout, i, j, k);
        std::array<double, kRays> r;
        for (int a = 0; a < kRays; ++a) {
            const double t = 2.0 * std::numbers::pi * a / kRays;
            r[a] = edgeAlong(scout, s.centre, {std::cos(t), std::sin(t), 0.0}, 0.5 * (s.hu + kTissueHu));
        }
        fit = fitEllipse(r);
        if (fit.radius < 6.0 || fit.radius > 32.0 || fit.shift.norm() > fit.radius) return {};
        s.centre += Vec3(fit.shift.x(), fit.shift.y(), 0.0);
    }
    const bool uniform = spread(scout, s.centre, 0.5 * fit.radius, s.hu) < std::max(25.0, 0.15 * s.hu);
    s.diameter = 2.0 * fit.radius;
    s.roundness = uniform && fit.flatness < 2.0 ? fit.inliers : 0.0;
    return s;
}

namespace {

std::vector<VesselSection> sectionsOfSlice(const ScalarImage& scout, int k, double minHu, double minDiameter) {
    std::map<std::pair<int, int>, VesselSection> best;  // one section a 4 mm cell
    const auto& g = scout.grid;
    const int step = std::max(1, int(std::lround(4.0 / g.spacing.x())));
    for (int j = step; j + step < g.size[1]; j += step) {
        for (int i = step; i + step < g.size[0]; i += step) {
            if (scout.at(i, j, k) < minHu || localMean(scout, i, j, k) < minHu) continue;
            const VesselSection s = sectionAt(scout, g.toLps(Vec3(i, j, k)));
            if (s.roundness < 0.62 || s.diameter < minDiameter || s.hu < minHu || s.hu > 1200.0) continue;
            auto& cell = best[{int(std::floor(s.centre.x() / 4.0)), int(std::floor(s.centre.y() / 4.0))}];
            if (s.roundness > cell.roundness) cell = s;
        }
    }
    std::vector<VesselSection> out;
    for (const auto& [cell, s] : best) out.push_back(s);
    return out;
}

bool continues(const VesselSection& below, const VesselSection& above) {
    const double dz = above.centre.z() - below.centre.z();
    return (above.centre - below.centre).head<2>().norm() < 1.6 * dz &&
           std::abs(above.diameter / below.diameter - 1.0) < 0.15 && std::abs(above.hu / below.hu - 1.0) < 0.12;
}

struct Link {
    double score = 0.0;
    int from = -1;
};

double linkScore(const VesselSection& s) {
    return std::max(0.0, s.roundness - 0.5);
}

}  // namespace

double VesselTube::meanDiameter() const {
    double sum = 0.0;
    for (const auto& s : sections) sum += s.diameter;
    return sum / double(sections.size());
}

double VesselTube::meanHu() const {
    double sum = 0.0;
    for (const auto& s : sections) sum += s.hu;
    return sum / double(sections.size());
}

double VesselTube::score() const {
    double sum = 0.0;
    for (const auto& s : sections) sum += linkScore(s);
    return sum;
}

std::vector<VesselTube> findTubes(const ScalarImage& scout, double minHu, double minHeightMm,
                                  double minDiameterMm) {
    const int step = std::max(1, int(std::lround(kSliceStep / scout.grid.spacing.z())));
    const int slices = scout.grid.size[2] / step;
    std::vector<std::vector<VesselSection>> all(std::size_t(std::max(0, slices)));
    parallelFor(slices, [&](int s) { all[std::size_t(s)] = sectionsOfSlice(scout, s * step, minHu, minDiameterMm - 2.0); });
    std::vector<std::vector<Link>> link(all.size());
    for (std::size_t s = 0; s < all.size(); ++s) {
        for (const auto& section : all[s]) {
            Link best;
            for (std::size_t p = 0; s > 0 && p < all[s - 1].size(); ++p) {
                const VesselSection& below = all[s - 1][p];
                if (!continues(below, section)) continue;
                const double step2 = (section.centre - below.centre).head<2>().squaredNorm();
                const double v = link[s - 1][p].score - 0.004 * step2;
                if (best.from < 0 || v > best.score) best = {v, int(p)};
            }
            if (best.from < 0) best.score = 0.0;
            link[s].push_back({best.score + linkScore(section), best.from});
        }
    }
    std::vector<VesselTube> tubes;
    std::vector<std::vector<bool>> used(all.size());
    for (std::size_t s = 0; s < all.size(); ++s) used[s].assign(all[s].size(), false);
    for (int round = 0; round < 16; ++round) {  // the best chain, then the best of what is left, …
        int bs = -1, bp = -1;
        for (std::size_t s = 0; s < all.size(); ++s)
            for (std::size_t p = 0; p < all[s].size(); ++p)
                if (!used[s][p] && (bs < 0 || link[s][p].score > link[std::size_t(bs)][std::size_t(bp)].score))
                    bs = int(s), bp = int(p);
        if (bs < 0) break;
        VesselTube tube;
        for (int s = bs, p = bp; p >= 0 && !used[std::size_t(s)][std::size_t(p)];
             p = link[std::size_t(s)][std::size_t(p)].from, --s) {
            const VesselSection& here = all[std::size_t(s)][std::size_t(p)];
            for (std::size_t q = 0; q < all[std::size_t(s)].size(); ++q)
                if ((all[std::size_t(s)][q].centre - here.centre).norm() < 0.35 * here.diameter)
                    used[std::size_t(s)][q] = true;
            tube.sections.push_back(here);
        }
        std::reverse(tube.sections.begin(), tube.sections.end());
        if (!tube.sections.empty() && tube.height() >= minHeightMm && tube.meanDiameter() >= minDiameterMm)
            tubes.push_back(tube);
    }
    std::stable_sort(tubes.begin(), tubes.end(), [](const auto& a, const auto& b) { return a.score() > b.score(); });
    return tubes;
}

VesselTube tubeThrough(const ScalarImage& scout, const Vec3& seed) {
    VesselTube tube;
    const VesselSection first = sectionAt(scout, seed);
    if (first.roundness < 0.5) return tube;
    tube.sections.push_back(first);
    for (const double dz : {-kSliceStep, kSliceStep}) {
        VesselSection at = first;
        while (true) {
            const VesselSection next = sectionAt(scout, at.centre + Vec3(0, 0, dz));
            const bool same = next.roundness >= 0.55 && (dz > 0 ? continues(at, next) : continues(next, at));
            if (!same || tube.sections.size() > 60) break;
            if (dz > 0)
                tube.sections.push_back(next);
            else
                tube.sections.insert(tube.sections.begin(), next);
            at = next;
        }
    }
    return tube;
}

}  // namespace tavr
