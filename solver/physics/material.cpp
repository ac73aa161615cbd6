#include "solver/physics/material.h"

#include "core/base/check.h"

#include <Eigen/LU>

#include <cmath>

namespace tavr {

Matrix6 elasticity(const Elastic& material) {
    Matrix6 d = Matrix6::Zero();
    d.topLeftCorner<3, 3>().setConstant(material.lambda());
    d.diagonal().head<3>().array() += 2.0 * material.mu();
    d.diagonal().tail<3>().setConstant(material.mu());
    return d;
}

double NeoHookean::energy(const Eigen::Matrix3d& f) const {
    const double j = f.determinant();
    TAVR_CHECK(j > 0.0);
    const double mu = elastic.mu(), logJ = std::log(j);
    return 0.5 * mu * (f.squaredNorm() - 3.0) - mu * logJ + 0.5 * elastic.lambda() * logJ * logJ;
}

Eigen::Matrix3d NeoHookean::stress(const Eigen::Matrix3d& f) const {
    const double j = f.determinant();
    TAVR_CHECK(j > 0.0);
    return elastic.mu() * f + (elastic.lambda() * std::log(j) - elastic.mu()) * f.inverse().transpose();
}

// dP = μ dF + (μ − λ ln J) F⁻ᵀ dFᵀ F⁻ᵀ + λ (F⁻ᵀ : dF) F⁻ᵀ
Matrix9 NeoHookean::tangent(const Eigen::Matrix3d& f) const {
    const Eigen::Matrix3d g = f.inverse().transpose();
    const double lambda = elastic.lambda(), shear = elastic.mu() - lambda * std::log(f.determinant());
    Matrix9 a;
    for (int l = 0; l < 3; ++l)
        for (int k = 0; k < 3; ++k)
            for (int j = 0; j < 3; ++j)
                for (int i = 0; i < 3; ++i)
                    a(i + 3 * j, k + 3 * l) = (i == k && j == l ? elastic.mu() : 0.0) + shear * g(i, l) * g(k, j) +
                                              lambda * g(i, j) * g(k, l);
    return a;
}

}  // namespace tavr
