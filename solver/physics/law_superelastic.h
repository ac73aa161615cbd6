#pragma once
// Superelastic nitinol in one dimension.
#include "solver/physics/law_history.h"

#include <limits>

namespace tavr {

/// Stresses between which austenite turns into martensite on loading and back on unloading, MPa.
struct Plateaus {
    double forwardStart = 0.0;
    double forwardFinish = 0.0;
    double reverseStart = 0.0;
    double reverseFinish = 0.0;
};

/// Linear transformation kinetics of Auricchio and Taylor 1997 (doi:10.1016/S0045-7825(96)01147-4), integrated exactly:
///
///     σ ┤        ________ forwardFinish      ε = σ [(1 − ξ)/E_A + ξ/E_M] + ε_L ξ
///       │   ____/      /                     forward: 1 − ξ falls in proportion to forwardFinish − σ
///       │  /   _______/ reverseStart         reverse: ξ falls in proportion to σ − reverseFinish
///       │ /___/
///       └──────────────── ε
///
/// In compression all four stresses are multiplied by `compressionRatio` (the pressure dependence of the paper, see
/// compressionRatioOf); with temperature they shift by the Clausius–Clapeyron slopes. The fraction ξ carries the sign
/// of its martensite: the tension kind returns to austenite before the compression kind forms. Inside the loop a
/// transformation resumes where it stopped; the paper's rate form would resume wherever the stress stands within the
/// start and finish stresses, so that a fibre in mid-plateau would creep under the smallest oscillation. Both agree on
/// every path whose turning points lie outside the plateaus, and on every monotone one. The temperature may change
/// between two evaluations: a warmed fibre gives back what it can. Martensite yields at plasticMPa, the same both ways,
/// and hardens isotropically: what a crimp beyond about 8 % leaves behind.
///
/// History: `first` the signed fraction, `second` the fraction at which the last transformation set out (below |first|:
/// it went forward), `third` the plastic strain, `fourth` its accumulated magnitude.
struct Superelastic {
    double austeniteMPa = 1.0;
    double martensiteMPa = 1.0;
    double transformationStrain = 0.05;  ///< ε_L
    Plateaus tension;                    ///< at referenceC
    double compressionRatio = 1.0;       ///< ≥ 1 for nitinol
    double forwardSlope = 0.0;           ///< MPa/°C
    double reverseSlope = 0.0;           ///< MPa/°C
    double referenceC = 37.0;
    double temperatureC = 37.0;

    /// Above every forward finish; the default never yields.
    double plasticMPa = std::numeric_limits<double>::infinity();
    double hardeningMPa = 0.0;  ///< dσ/dp ≥ 0 beyond yield

    UniaxialResponse respond(double strain, const UniaxialHistory& committed, UniaxialHistory& trial) const;
    /// The four stresses at temperatureC, as magnitudes; side is +1 for tension, −1 for compression.
    Plateaus plateausOf(double side) const;

private:
    UniaxialResponse transform(double strain, const UniaxialHistory& committed, UniaxialHistory& trial) const;
};

/// (√⅔ + α)/(√⅔ − α) for the pressure coefficient α of Auricchio and Taylor; precondition 0 ≤ α < √⅔.
double compressionRatioOf(double alpha);

}  // namespace tavr
