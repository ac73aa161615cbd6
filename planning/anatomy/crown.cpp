#include "planning/anatomy/crown.h"

#include "core/base/units.h"

#include <Eigen/Dense>

#include <algorithm>
#include <complex>
#include <numbers>

namespace tavr {
namespace {

constexpr double kPi = std::numbers::pi;
double turned(double angle) {
    return std::remainder(angle, 2.0 * kPi);
}
double sq(double x) {
    return x * x;
}

/// Azimuth of the first lobe's middle from the third harmonic of the radius over the sinuses' rows.
double lobePhase(const RootMap& map) {
    std::complex<double> sum = 0.0;
    for (int k = 0; k < map.rows; ++k) {
        if (std::abs(map.z(k)) > 3.0) continue;
        for (int i = 0; i < RootMap::kAzimuths; ++i)
            if (std::isfinite(map.at(i, k))) sum += double(map.at(i, k)) * std::polar(1.0, -3.0 * map.theta(i));
    }
    return -std::arg(sum) / 3.0;
}

double meanRadius(const RootMap& map, double z) {
    double sum = 0.0;
    int n = 0;
    for (int i = 0; i < RootMap::kAzimuths; ++i) {
        const double r = map.radiusAt(map.theta(i), z);
        if (std::isfinite(r)) sum += r, ++n;
    }
    return n > 0 ? sum / n : 0.0;
}

class CrownFit {
public:
    CrownFit(const RootMap& map, const CrownEvidence& evidence)
        : map_(map), evidence_(evidence), phase_(lobePhase(map)), scale_(meanRadius(map, 0.0) / 16.5) {}

    Crown run() const {
        Crown best;
        double top = -1e9;
        for (double z = -18.0; z <= -3.0; z += 0.5) keepBetter(level(z), best, top);
        // Each nadir over its whole range, so that none stays caught on a fold of the outflow tract.
        for (int round = 0; round < 2; ++round)
            for (std::size_t i = 0; i < 3; ++i) {
                const Crown from = best;
                for (double z = -18.0; z <= -3.0; z += 0.5)
                    for (double rise : {0.7, 1.0, 1.3}) {
                        Crown c = from;
                        c.hingeZ[i] = z;
                        c.commissureRise = rise * from.commissureRise;
                        keepBetter(c, best, top);
                    }
            }
        return climb(best);
    }
    double score(const Crown& c) const { return gathered(c) - penalty(c); }
    /// Mean evidence along the crown.
    double gathered(const Crown& c) const {
        double sum = 0.0, weight = 0.0;
        for (int i = 0; i < RootMap::kAzimuths; ++i) {
            const double theta = map_.theta(i), delta = c.sector(theta).second;
            const double w = 1.0 - 0.6 * delta;  // near a commissure sheet and wall run together
            sum += w * at(i, c.height(theta));
            weight += w;
        }
        return sum / weight;
    }

private:
    void keepBetter(const Crown& c, Crown& best, double& top) const {
        const double s = score(c);
        if (s > top) top = s, best = c;
    }
    Crown level(double z) const {
        Crown c;
        for (int i = 0; i < 3; ++i) {
            c.hingeAngle[std::size_t(i)] = phase_ + 2.0 * kPi * i / 3.0;
            c.hingeZ[std::size_t(i)] = z;
        }
        c.commissureRise = 17.0 * scale_;
        return c;
    }
    double at(int i, double z) const {
        const double b = (z - map_.zMin) / RootMap::kStep;
        const int k = int(std::floor(b));
        if (k < 0 || k + 1 >= map_.rows) return 0.0;
        // The sheet is the attachment itself; a kink is only where one may be, and the outflow tract has others.
        auto value = [&](int row) {
            return 1.6 * std::min(0.6f, evidence_.leafletAt(i, row)) + 0.3 * evidence_.kinkAt(i, row);
        };
        return (1.0 - (b - k)) * value(k) + (b - k) * value(k + 1);
    }
    double penalty(const Crown& c) const {
        double p = 0.0;
        const double mean = (c.hingeZ[0] + c.hingeZ[1] + c.hingeZ[2]) / 3.0;
        for (std::size_t i = 0; i < 3; ++i) {
            p += sq(turned(c.hingeAngle[i] - phase_ - 2.0 * kPi * double(i) / 3.0) / radians(18.0));
            p += sq((c.hingeZ[i] - mean) / 3.5);
        }
        p += sq((c.commissureRise - 17.0 * scale_) / 5.0) + sq((mean + 10.5 * scale_) / 5.0);
        return 0.02 * p;
    }
    Crown climb(Crown c) const {
        std::array<double*, 7> p{&c.hingeZ[0],     &c.hingeZ[1],     &c.hingeZ[2],     &c.hingeAngle[0],
                                 &c.hingeAngle[1], &c.hingeAngle[2], &c.commissureRise};
        std::array<double, 7> step{2.0, 2.0, 2.0, 0.15, 0.15, 0.15, 2.0};
        double top = score(c);
        for (int round = 0; round < 60 && step[0] > 0.05; ++round) {
            bool moved = false;
            for (std::size_t j = 0; j < p.size(); ++j)
                for (double sign : {1.0, -1.0}) {
                    const double kept = *p[j];
                    *p[j] += sign * step[j];
                    const double s = score(c);
                    if (s > top) {
                        top = s;
                        moved = true;
                        break;
                    }
                    *p[j] = kept;
                }
            if (!moved)
                for (double& s : step) s *= 0.6;
        }
        return c;
    }

    const RootMap& map_;
    const CrownEvidence& evidence_;
    double phase_, scale_;
};

/// The two cues and the whole crown, weighed by their own precision. The sheet is the attachment itself: where it
/// shows, the wall's knee may sharpen it by no more than a blur's width, and one that lies elsewhere belongs to
/// something else.
void refine(Crown& crown, const Crown& first, const RootMap& map, const CrownEvidence& evidence, int cusp) {
    const auto i = std::size_t(cusp);
    // How steeply this cusp climbs: a crown too round or too pointed would put its nadir off by half a millimetre.
    Crown shaped = first;
    NadirEstimate leaflet;
    double best = -1.0;
    for (double power = 1.5; power <= 2.75; power += 0.25) {
        shaped.power[i] = power;
        const NadirEstimate here = nadirFromLeaflet(map, evidence, shaped, cusp);
        constexpr double kUsual = 2.0, kPrior = 0.02;  // weak: the evidence of a clear sheet moves by 0.05 and more
        const double strength = here.strength - kPrior * sq(power - kUsual);
        if (strength > best) best = strength, leaflet = here, crown.power[i] = power;
    }
    shaped.power[i] = crown.power[i];
    constexpr double kSeen = 1.2;  // mm: a peak this narrow is a sheet, not noise
    Crown near = shaped;
    if (leaflet.sigma < kSeen) near.hingeZ[i] = leaflet.z;
    NadirEstimate wall = nadirFromWall(map, near, cusp);
    const double apart = wall.z - leaflet.z;
    const bool elsewhere = leaflet.sigma < kSeen && std::abs(apart) > 1.6;
    if (elsewhere) wall.sigma = 5.0;
    constexpr double kFloor = 0.3;  // mm: neither cue is better than this on a clinical scan
    const double a = 1.0 / (sq(wall.sigma) + sq(kFloor)), b = 1.0 / (sq(leaflet.sigma) + sq(kFloor));
    constexpr double kWhole = 1.2;  // mm: the crown as a whole is less sharp, but never lost
    const double whole = 1.0 / sq(kWhole);
    crown.hingeZ[i] = (a * wall.z + b * leaflet.z + whole * first.hingeZ[i]) / (a + b + whole);
    const double doubt = elsewhere ? 0.8 : 0.5 * std::abs(apart);
    crown.sigma[i] = std::clamp(std::sqrt(1.0 / (a + b + whole) + sq(doubt)), 0.4, 4.0);
    crown.agreement[i] =
        elsewhere ? 0.5 : std::exp(-sq(apart / 2.5)) * std::exp(-sq(std::min(wall.sigma, leaflet.sigma) / 3.0));
}

}  // namespace

std::pair<int, double> Crown::sector(double theta) const {
    std::pair<int, double> best{0, 10.0};
    for (int i = 0; i < 3; ++i) {
        const double d = turned(theta - hingeAngle[std::size_t(i)]);
        const int side = d >= 0.0 ? i : (i + 2) % 3;
        const double half = turned(commissureAngle(side) - hingeAngle[std::size_t(i)]);
        const double delta = std::abs(d / half);
        if (delta < best.second) best = {i, delta};
    }
    best.second = std::min(best.second, 1.0);
    return best;
}

double Crown::commissureAngle(int i) const {
    const double a = hingeAngle[std::size_t(i)];
    double gap = turned(hingeAngle[std::size_t((i + 1) % 3)] - a);
    if (gap < 0.0) gap += 2.0 * kPi;
    return a + 0.5 * gap;
}

double Crown::height(double theta) const {
    const auto [cusp, delta] = sector(theta);
    const double foot = hingeZ[std::size_t(cusp)];
    return foot + (commissureZ() - foot) * std::pow(delta, power[std::size_t(cusp)]);
}

Result<Crown> fitCrown(const RootMap& map, const CrownEvidence& evidence) {
    const CrownFit fit(map, evidence);
    Crown crown = fit.run();
    constexpr double kLeast = 0.12;  // pure noise gathers 0.03
    if (fit.gathered(crown) < kLeast)
        return fail(ErrorKind::Input, "the hinge points could not be found: no leaflet attachment shows in the root",
                    "landmarks", "place the three hinge points by hand");
    const Crown first = crown;
    for (int cusp = 0; cusp < 3; ++cusp) refine(crown, first, map, evidence, cusp);
    const double top = first.commissureZ();
    crown.commissureRise = top - (crown.hingeZ[0] + crown.hingeZ[1] + crown.hingeZ[2]) / 3.0;
    return crown;
}

}  // namespace tavr
