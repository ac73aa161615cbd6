#pragma once
// Finite rotations: exponential, logarithm and the maps between increments of a rotation vector and spins.
#include <Eigen/Core>
#include <Eigen/Geometry>

namespace tavr {

/// skew(a) b = a × b.
inline Eigen::Matrix3d skew(const Eigen::Vector3d& a) {
    return (Eigen::Matrix3d() << 0.0, -a.z(), a.y(), a.z(), 0.0, -a.x(), -a.y(), a.x(), 0.0).finished();
}

/// The rotation about `vector` by its length in radians; any length, smooth at zero.
Eigen::Quaterniond rotationExp(const Eigen::Vector3d& vector);

/// The shortest rotation vector of a unit quaternion, length in [0, π]; exact near 0 and near π.
/// At π itself both signs are right: one is chosen by the quaternion's own sign.
Eigen::Vector3d rotationLog(const Eigen::Quaterniond& rotation);

/// An even function f of the angle θ with f′(θ)/θ, both smooth at zero.
struct AngleFunction {
    double value = 0.0;
    double slope = 0.0;  ///< f′(θ)/θ
};

/// The linear map v ↦ v + α θ×v + β θ×(θ×v), where α and β are functions of |θ|.
class RotationMap {
public:
    RotationMap(const Eigen::Vector3d& theta, AngleFunction alpha, AngleFunction beta)
        : theta_(theta), alpha_(alpha), beta_(beta) {}

    Eigen::Matrix3d matrix() const;
    /// ∂(map(θ) v)/∂θ at fixed v.
    Eigen::Matrix3d derivative(const Eigen::Vector3d& v) const;

private:
    Eigen::Vector3d theta_;
    AngleFunction alpha_;
    AngleFunction beta_;
};

/// T(θ): (d exp θ) exp(−θ) = skew(T dθ). Cardona and Géradin 1988, doi:10.1002/nme.1620261105.
RotationMap tangentMap(const Eigen::Vector3d& theta);

/// T(θ)⁻¹; precondition |θ| < 2π.
RotationMap inverseTangentMap(const Eigen::Vector3d& theta);

/// S(θ): with θ = log(R₁ᵀR₂), dθ = S (a₂ − a₁), the spins a₁, a₂ of the two frames seen in the frame halfway between.
/// Symmetric: 1 along θ and (θ/2)/sin(θ/2) across. Precondition |θ| < 2π.
RotationMap relativeSpinMap(const Eigen::Vector3d& theta);

/// b(θ) = tan(θ/4)/θ: the frame halfway spins by ½(a₁ + a₂) − ½ b θ×(a₂ − a₁). Precondition |θ| < 2π.
AngleFunction halfwaySpin(double theta);

}  // namespace tavr
