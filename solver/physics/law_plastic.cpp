#include "solver/physics/law_plastic.h"

#include "core/base/check.h"

#include <cmath>

namespace tavr {

double UniaxialPlastic::yieldAt(double p) const {
    const double voce = saturationMPa > 0.0 ? -saturationMPa * std::expm1(-saturationRate * p) : 0.0;
    return yieldMPa + isotropicMPa * p + voce;
}

double UniaxialPlastic::hardeningAt(double p) const {
    return isotropicMPa + saturationMPa * saturationRate * std::exp(-saturationRate * p);
}

double UniaxialPlastic::flowWork(double p) const {
    const double voce =
        saturationRate > 0.0 ? saturationMPa * (p + std::expm1(-saturationRate * p) / saturationRate) : 0.0;
    return yieldMPa * p + 0.5 * isotropicMPa * p * p + voce;
}

/// The increment Δp > 0 with overstress = (E + K) Δp + σ_y(p + Δp) − σ_y(p). The right side is concave in Δp and rises,
/// so Newton's steps from zero approach the root from below without overshoot.
double UniaxialPlastic::flow(double overstress, double p) const {
    const double stiffness = youngMPa + kinematicMPa;
    if (saturationMPa == 0.0) return overstress / (stiffness + isotropicMPa);
    const double yield = yieldAt(p);
    double increment = 0.0;
    for (int i = 0; i < 100; ++i) {
        const double residual = overstress - stiffness * increment - (yieldAt(p + increment) - yield);
        const double step = residual / (stiffness + hardeningAt(p + increment));
        increment += step;
        if (std::abs(step) <= 1e-14 * increment || std::abs(residual) <= 1e-13 * yield) return increment;
    }
    TAVR_CHECK(false);  // it converges for all constants that checkLaw passes
    return increment;
}

UniaxialResponse UniaxialPlastic::respond(double strain, const UniaxialHistory& committed,
                                          UniaxialHistory& trial) const {
    trial = committed;
    const double trialStress = youngMPa * (strain - committed.first);
    const double relative = trialStress - kinematicMPa * committed.first;
    const double overstress = std::abs(relative) - yieldAt(committed.second);
    double tangent = youngMPa;
    if (overstress > 0.0) {
        const double increment = flow(overstress, committed.second);
        trial.second += increment;
        trial.first += std::copysign(increment, relative);
        trial.dissipated += flowWork(trial.second) - flowWork(committed.second);
        const double hardening = kinematicMPa + hardeningAt(trial.second);
        tangent = youngMPa * hardening / (youngMPa + hardening);
    }
    const double elastic = strain - trial.first;
    return {youngMPa * elastic, tangent,
            0.5 * (youngMPa * elastic * elastic + kinematicMPa * trial.first * trial.first)};
}

}  // namespace tavr
