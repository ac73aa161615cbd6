#pragma once
// Hyperelastic laws of soft tissue, split into W = W̄(C̄) + U(J), with C̄ = J^(−2/3) C free of volume change
// (Flory 1961; Simo, Taylor and Pister 1985). A law states W̄ and its two derivatives; the split is made once for all.
// Voigt order xx yy zz xy yz zx with engineering shears (2 E_xy); stresses and moduli in MPa, energies in mJ/mm³.
#include "core/base/result.h"
#include "solver/physics/material.h"

#include <Eigen/Core>

#include <array>
#include <variant>

namespace tavr {

using Vector6 = Eigen::Matrix<double, 6, 1>;

/// Energy, second Piola–Kirchhoff stress S = ∂W/∂E and tangent ∂S/∂E.
struct LawResponse {
    double energy = 0.0;
    Vector6 stress = Vector6::Zero();
    Matrix6 tangent = Matrix6::Zero();
};

/// W̄ = μ/2 (Ī₁ − 3).
struct NeoHookeanLaw {
    double muMPa = 0.0;
};

/// W̄ = Σ μₚ/αₚ (λ̄₁^αₚ + λ̄₂^αₚ + λ̄₃^αₚ − 3); the shear modulus is ½ Σ μₚ αₚ.
/// Ogden 1972, doi:10.1098/rspa.1972.0026. Terms that are not used stay zero.
struct OgdenLaw {
    static constexpr int kMaxTerms = 4;
    struct Term {
        double muMPa = 0.0, alpha = 0.0;
    };
    std::array<Term, kMaxTerms> terms;
};

/// Two fibre families with rotationally symmetric dispersion in a neo-Hookean matrix:
/// W̄ = μ/2 (Ī₁ − 3) + Σᵢ k₁/(2k₂) (exp(k₂⟨Ēᵢ⟩²) − 1), Ēᵢ = κ (Ī₁ − 3) + (1 − 3κ)(Ī₄ᵢ − 1).
/// Gasser, Ogden and Holzapfel 2006, doi:10.1098/rsif.2005.0073. ⟨·⟩: a family bears no compression; its stress is
/// continuous there, its tangent jumps. The families lie at ±angle from the frame's first axis (circumferential)
/// towards its second (axial).
struct HolzapfelLaw {
    double muMPa = 0.0;       ///< matrix shear modulus; the paper's c
    double k1MPa = 0.0;       ///< zero: no fibres
    double k2 = 1.0;          ///< positive
    double dispersion = 0.0;  ///< κ, from 0 (aligned) to 1/3 (isotropic)
    double angleDegrees = 0.0;
};

/// W̄ = C/2 (exp Q − 1), Q = bf Ēff² + bt (Ēss² + Ēnn² + 2 Ēsn²) + 2 bfs (Ēfs² + Ēfn²); frame axes f, s, n.
/// Guccione, McCulloch and Waldman 1991, doi:10.1115/1.2894084.
struct GuccioneLaw {
    double cMPa = 0.0, bf = 0.0, bt = 0.0, bfs = 0.0;
};

using HyperelasticLaw = std::variant<NeoHookeanLaw, OgdenLaw, HolzapfelLaw, GuccioneLaw>;

/// Refuses constants for which the law is not an elastic solid, naming the first.
Status checkLaw(const HyperelasticLaw& law);

/// Shear modulus of the undeformed solid, averaged over all directions where the law has fibres, MPa.
double restShearMPa(const HyperelasticLaw& law);

/// The isochoric part at right Cauchy–Green tensor `c`; `frame` has the material axes of the reference as orthonormal
/// columns (unused by isotropic laws). Precondition: det c > 0. No allocation. The energy is infinite where an
/// exponential overflows: the caller tests it.
LawResponse isochoricResponse(const HyperelasticLaw& law, const Eigen::Matrix3d& c, const Eigen::Matrix3d& frame);

/// U(J) = κ/4 (J² − 1 − 2 ln J) with its first (pressure, tension positive) and second derivative. Simo and Taylor
/// 1991.
struct VolumeResponse {
    double energy, pressure, stiffness;
};
VolumeResponse volumeResponse(double bulkMPa, double j);

/// Both parts at one point.
LawResponse hyperelasticResponse(const HyperelasticLaw& law, double bulkMPa, const Eigen::Matrix3d& c,
                                 const Eigen::Matrix3d& frame);

/// Adds what U(J) contributes to S and ∂S/∂E: p J C⁻¹ and p J (C⁻¹⊗C⁻¹ − 2 C⁻¹⊙C⁻¹) + U″ J² C⁻¹⊗C⁻¹.
void addVolume(const VolumeResponse& volume, double j, const Eigen::Matrix3d& cInverse, LawResponse& response);

/// The tensor as (xx yy zz xy yz zx), shears not doubled; and back.
Vector6 voigt(const Eigen::Matrix3d& symmetric);
Eigen::Matrix3d fromVoigt(const Vector6& v);

}  // namespace tavr
