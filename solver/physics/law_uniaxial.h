#pragma once
// Uniaxial laws of a strut's fibres: strain in; stress and consistent tangent out; a small history committed and trial.
//
// For a fixed committed history the stress is a function of the strain alone, so it has a potential, stored + trial
// dissipated energy (Ortiz and Stainier 1999, doi:10.1016/S0045-7825(98)00219-9): a line search may use it as it uses
// an elastic energy. The path from the committed strain to the new one is taken to be monotone.
#include "core/base/result.h"
#include "solver/physics/law_plastic.h"
#include "solver/physics/law_superelastic.h"

#include <variant>

namespace tavr {

/// σ = E ε.
struct UniaxialElastic {
    double youngMPa = 1.0;

    UniaxialResponse respond(double strain, const UniaxialHistory& committed, UniaxialHistory& trial) const {
        trial = committed;
        return {youngMPa * strain, youngMPa, 0.5 * youngMPa * strain * strain};
    }
};

using UniaxialLaw = std::variant<UniaxialElastic, UniaxialPlastic, Superelastic>;

/// Young's modulus of the virgin material, MPa.
double initialModulus(const UniaxialLaw& law);

/// Refuses constants that no material has, naming the one (Input).
Status checkLaw(const UniaxialLaw& law);

}  // namespace tavr
