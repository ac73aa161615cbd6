#pragma once
#include <Eigen/Core>

namespace tavr {

using Matrix6 = Eigen::Matrix<double, 6, 6>;
using Matrix9 = Eigen::Matrix<double, 9, 9>;

/// Isotropic linear elasticity. Young's modulus in MPa, Poisson's ratio in (−1, 0.5).
struct Elastic {
    double youngMPa = 1.0;
    double poisson = 0.3;

    double lambda() const { return youngMPa * poisson / ((1.0 + poisson) * (1.0 - 2.0 * poisson)); }
    double mu() const { return youngMPa / (2.0 * (1.0 + poisson)); }
};

/// Stress = D · strain, Voigt order xx yy zz xy yz zx with engineering shears; MPa.
Matrix6 elasticity(const Elastic& material);

/// Compressible neo-Hookean solid, W = μ/2 (tr FᵀF − 3) − μ ln J + λ/2 (ln J)²; its small-strain limit is `elastic`.
/// Bonet and Wood, Nonlinear Continuum Mechanics for Finite Element Analysis, 2nd ed. 2008, eq. 6.27.
struct NeoHookean {
    Elastic elastic;

    double energy(const Eigen::Matrix3d& f) const;           ///< MPa = mJ/mm³; precondition: det F > 0
    Eigen::Matrix3d stress(const Eigen::Matrix3d& f) const;  ///< first Piola–Kirchhoff, MPa
    Matrix9 tangent(const Eigen::Matrix3d& f) const;         ///< ∂P/∂F, both column-major, MPa
};

}  // namespace tavr
