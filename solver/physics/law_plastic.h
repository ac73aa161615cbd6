#pragma once
// Metal plasticity of a fibre: cobalt–chromium, stainless steel.
#include "solver/physics/law_history.h"

namespace tavr {

/// One-dimensional J2 plasticity: yield at |σ − K εᵖ| = σ₀ + H p + Q (1 − exp(−b p)), p the accumulated plastic strain;
/// H isotropic (linear), Q, b isotropic (Voce), K kinematic (Prager). Return mapping: Simo and Hughes, Computational
/// Inelasticity, 1998, box 1.5. History: `first` plastic strain, `second` accumulated plastic strain.
/// `dissipated` is ∫ (σ₀ + H p + Q (1 − exp(−b p))) dp: what isotropic hardening stores for good counts as lost.
struct UniaxialPlastic {
    double youngMPa = 1.0;
    double yieldMPa = 1.0;        ///< σ₀ > 0
    double isotropicMPa = 0.0;    ///< H ≥ 0
    double kinematicMPa = 0.0;    ///< K ≥ 0
    double saturationMPa = 0.0;   ///< Q ≥ 0
    double saturationRate = 0.0;  ///< b ≥ 0

    /// Cost: closed form for Q = 0, otherwise a few Newton steps that converge from one side.
    UniaxialResponse respond(double strain, const UniaxialHistory& committed, UniaxialHistory& trial) const;

private:
    double yieldAt(double p) const;
    double hardeningAt(double p) const;
    double flow(double overstress, double p) const;
    double flowWork(double p) const;
};

}  // namespace tavr
