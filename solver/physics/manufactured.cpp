#include "solver/physics/manufactured.h"

#include <cmath>
#include <numbers>

namespace tavr {

Eigen::Vector3d ManufacturedElasticity::displacement(const Eigen::Vector3d& x) const {
    return amplitudeMm * (std::numbers::pi / sideMm * x).array().sin().prod();
}

// −div σ = −μ Δu − (λ + μ) ∇ div u
Eigen::Vector3d ManufacturedElasticity::bodyForce(const Eigen::Vector3d& x) const {
    const double k = std::numbers::pi / sideMm;
    const Eigen::Array3d sine = (k * x).array().sin(), cosine = (k * x).array().cos();
    Eigen::Matrix3d second;  // ∂i∂j of the product of sines
    for (int i = 0; i < 3; ++i)
        for (int j = 0; j < 3; ++j)
            second(i, j) = i == j ? -k * k * sine.prod() : k * k * cosine[i] * cosine[j] * sine[3 - i - j];
    const Eigen::Vector3d laplacian = second.trace() * amplitudeMm, gradDiv = second * amplitudeMm;
    return -material.mu() * laplacian - (material.lambda() + material.mu()) * gradDiv;
}

double ManufacturedElasticity::norm() const {
    return amplitudeMm.norm() * std::sqrt(std::pow(0.5 * sideMm, 3));
}

}  // namespace tavr
