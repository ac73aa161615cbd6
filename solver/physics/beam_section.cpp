#include "solver/physics/beam_section.h"

#include "core/base/check.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tavr {
namespace {

using std::numbers::pi;

struct Rule {
    std::vector<double> at;      ///< in (−1, 1)
    std::vector<double> weight;  ///< sum 2
};

/// Gauss–Legendre by Newton's method on the Legendre polynomial.
Rule gauss(int points) {
    TAVR_CHECK(points >= 1);
    Rule rule;
    for (int i = 0; i < points; ++i) {
        double x = -std::cos(pi * (i + 0.75) / (points + 0.5)), slope = 1.0;
        for (int step = 0; step < 20; ++step) {
            double previous = 1.0, value = x;
            for (int n = 2; n <= points; ++n) {
                const double next = ((2 * n - 1) * x * value - (n - 1) * previous) / n;
                previous = value;
                value = next;
            }
            slope = points * (x * value - previous) / (x * x - 1.0);
            x -= value / slope;
        }
        rule.at.push_back(x);
        rule.weight.push_back(2.0 / ((1.0 - x * x) * slope * slope));
    }
    return rule;
}

double shearModulus(const UniaxialLaw& law, double poisson) {
    TAVR_CHECK(checkLaw(law) && poisson > -1.0 && poisson <= 0.5);
    return initialModulus(law) / (2.0 * (1.0 + poisson));
}

/// Zeroth, first and second moments of the fibres' tangents and stresses.
struct Sums {
    double n = 0, my = 0, mz = 0;
    double e = 0, ey = 0, ez = 0, eyy = 0, eyz = 0, ezz = 0;
    double stored = 0, dissipated = 0;
};

template <class Law>
Sums sumOver(const std::vector<BeamSection::Fibre>& fibres, const Law& law, const Vector6& strain,
             std::span<const UniaxialHistory> committed, std::span<UniaxialHistory> trial) {
    Sums s;
    for (std::size_t i = 0; i < fibres.size(); ++i) {
        const auto& [y, z, area] = fibres[i];
        const UniaxialResponse r = law.respond(strain[0] + z * strain[4] - y * strain[5], committed[i], trial[i]);
        const double n = area * r.stress, e = area * r.tangent;
        s.n += n, s.my += n * y, s.mz += n * z;
        s.e += e, s.ey += e * y, s.ez += e * z;
        s.eyy += e * y * y, s.eyz += e * y * z, s.ezz += e * z * z;
        s.stored += area * r.stored, s.dissipated += area * trial[i].dissipated;
    }
    return s;
}

}  // namespace

BeamSection BeamSection::rectangle(double widthMm, double thicknessMm, const UniaxialLaw& law, double poisson,
                                   int across, int through) {
    TAVR_CHECK(widthMm > 0.0 && thicknessMm > 0.0);
    const Rule y = gauss(across), z = gauss(through);
    const double area = widthMm * thicknessMm;
    std::vector<Fibre> fibres;
    for (int i = 0; i < across; ++i)
        for (int j = 0; j < through; ++j)
            fibres.push_back(
                {0.5 * widthMm * y.at[i], 0.5 * thicknessMm * z.at[j], 0.25 * area * y.weight[i] * z.weight[j]});
    BeamSection section(std::move(fibres), law);
    const double g = shearModulus(law, poisson);
    // Shear coefficients: Cowper 1966, doi:10.1115/1.3625046.
    section.shear_ = 10.0 * (1.0 + poisson) / (12.0 + 11.0 * poisson) * g * area;
    section.torsion_ = g * torsionConstant(widthMm, thicknessMm);
    return section;
}

BeamSection BeamSection::circle(double diameterMm, const UniaxialLaw& law, double poisson, int rings, int spokes) {
    TAVR_CHECK(diameterMm > 0.0 && spokes >= 4);
    const Rule ring = gauss(rings);
    const double area = 0.25 * pi * diameterMm * diameterMm;
    std::vector<Fibre> fibres;
    for (int i = 0; i < rings; ++i)
        for (int j = 0; j < spokes; ++j) {
            const double radius = 0.5 * diameterMm * std::sqrt(0.5 * (1.0 + ring.at[i])),
                         angle = 2.0 * pi * (j + 0.5) / spokes;
            fibres.push_back(
                {radius * std::cos(angle), radius * std::sin(angle), 0.5 * area * ring.weight[i] / spokes});
        }
    BeamSection section(std::move(fibres), law);
    const double g = shearModulus(law, poisson);
    section.shear_ = 6.0 * (1.0 + poisson) / (7.0 + 6.0 * poisson) * g * area;
    section.torsion_ = g * area * diameterMm * diameterMm / 8.0;
    return section;
}

BeamSection BeamSection::shifted(double y, double z) const {
    BeamSection section = *this;
    section.centreY_ += y;
    section.centreZ_ += z;
    for (Fibre& fibre : section.fibres_) fibre.y += y, fibre.z += z;
    return section;
}

void BeamSection::setLaw(const UniaxialLaw& law) {
    TAVR_CHECK(checkLaw(law).has_value());
    law_ = law;
}

SectionForces BeamSection::respond(const Vector6& strain, std::span<const UniaxialHistory> committed,
                                   std::span<UniaxialHistory> trial) const {
    TAVR_CHECK(committed.size() == fibres_.size() && trial.size() == fibres_.size());
    const Sums s = std::visit([&](const auto& law) { return sumOver(fibres_, law, strain, committed, trial); }, law_);
    // Shear strains at the centre: the twist moves it sideways.
    const double shear2 = strain[1] - centreZ_ * strain[3], shear3 = strain[2] + centreY_ * strain[3];
    const double v2 = shear_ * shear2, v3 = shear_ * shear3;
    SectionForces forces;
    forces.force << s.n, v2, v3, torsion_ * strain[3] - centreZ_ * v2 + centreY_ * v3, s.mz, -s.my;
    Matrix6& k = forces.tangent;
    k.setZero();
    k(0, 0) = s.e, k(0, 4) = s.ez, k(0, 5) = -s.ey;
    k(4, 4) = s.ezz, k(4, 5) = -s.eyz, k(5, 5) = s.eyy;
    k(1, 1) = k(2, 2) = shear_;
    k(1, 3) = -centreZ_ * shear_, k(2, 3) = centreY_ * shear_;
    k(3, 3) = torsion_ + shear_ * (centreY_ * centreY_ + centreZ_ * centreZ_);
    k.triangularView<Eigen::StrictlyLower>() = k.transpose();
    forces.stored = s.stored + 0.5 * (v2 * shear2 + v3 * shear3 + torsion_ * strain[3] * strain[3]);
    forces.dissipated = s.dissipated;
    return forces;
}

double torsionConstant(double widthMm, double thicknessMm) {
    const double a = std::max(widthMm, thicknessMm), b = std::min(widthMm, thicknessMm);
    double sum = 0.0;
    for (int n = 1; n < 100; n += 2) sum += (std::tanh(0.5 * n * pi * a / b) - 1.0) / std::pow(n, 5);
    // Σ 1/n⁵ over odd n = (31/32) ζ(5).
    sum += 31.0 / 32.0 * 1.0369277551433699263;
    return a * b * b * b / 3.0 * (1.0 - 192.0 / std::pow(pi, 5) * b / a * sum);
}

}  // namespace tavr
