#include "solver/physics/hexahedron.h"

#include "core/base/check.h"

#include <Eigen/LU>

#include <array>
#include <cmath>

namespace tavr {
namespace {

struct GaussPoint {
    double at, weight;
};
const std::array<GaussPoint, 2> kTwo{{{-1.0 / std::sqrt(3.0), 1.0}, {1.0 / std::sqrt(3.0), 1.0}}};
const std::array<GaussPoint, 3> kThree{{{-std::sqrt(0.6), 5.0 / 9.0}, {0.0, 8.0 / 9.0}, {std::sqrt(0.6), 5.0 / 9.0}}};

/// What an integrand needs at one point.
struct Sample {
    Eigen::Matrix<double, 8, 1> shape;
    Eigen::Matrix<double, 3, 8> gradient;  ///< in space, 1/mm
    double volume = 0.0;                   ///< weight × Jacobian determinant, mm³
};

Sample sampleAt(const HexNodes& nodes, const Eigen::Vector3d& xi, double weight) {
    Sample sample;
    Eigen::Matrix<double, 3, 8> local;
    for (int n = 0; n < 8; ++n) {
        const Eigen::Vector3d sign((n & 1) != 0 ? 1 : -1, (n & 2) != 0 ? 1 : -1, (n & 4) != 0 ? 1 : -1);
        const Eigen::Vector3d factor = 0.5 * (Eigen::Vector3d::Ones() + sign.cwiseProduct(xi));
        sample.shape[n] = factor.prod();
        local.col(n) = 0.5 * sign.cwiseProduct(Eigen::Vector3d(factor.y() * factor.z(), factor.x() * factor.z(),
                                                               factor.x() * factor.y()));
    }
    const Eigen::Matrix3d jacobian = nodes * local.transpose();
    const double determinant = jacobian.determinant();
    TAVR_CHECK(determinant > 0.0);
    sample.gradient = jacobian.inverse().transpose() * local;
    sample.volume = weight * determinant;
    return sample;
}

template <class Points, class Integrand>
void integrate(const HexNodes& nodes, const Points& points, const Integrand& integrand) {
    for (const GaussPoint& z : points)
        for (const GaussPoint& y : points)
            for (const GaussPoint& x : points)
                integrand(sampleAt(nodes, {x.at, y.at, z.at}, x.weight * y.weight * z.weight));
}

Eigen::Matrix<double, 6, 24> strainMatrix(const Eigen::Matrix<double, 3, 8>& gradient) {
    Eigen::Matrix<double, 6, 24> b = Eigen::Matrix<double, 6, 24>::Zero();
    for (int n = 0; n < 8; ++n) {
        const double x = gradient(0, n), y = gradient(1, n), z = gradient(2, n);
        b.block<6, 3>(0, 3 * n) << x, 0, 0, 0, y, 0, 0, 0, z, y, x, 0, 0, z, y, z, 0, x;
    }
    return b;
}

}  // namespace

HexNodes cube(const Eigen::Vector3d& corner, double edgeMm) {
    HexNodes nodes;
    for (int n = 0; n < 8; ++n) nodes.col(n) = corner + edgeMm * Eigen::Vector3d(n & 1, (n >> 1) & 1, (n >> 2) & 1);
    return nodes;
}

HexMatrix poissonStiffness(const HexNodes& nodes) {
    HexMatrix k = HexMatrix::Zero();
    integrate(nodes, kTwo, [&](const Sample& s) { k += s.volume * s.gradient.transpose() * s.gradient; });
    return k;
}

HexBlockMatrix elasticStiffness(const HexNodes& nodes, const Elastic& material) {
    const Matrix6 d = elasticity(material);
    HexBlockMatrix k = HexBlockMatrix::Zero();
    integrate(nodes, kTwo, [&](const Sample& s) {
        const Eigen::Matrix<double, 6, 24> b = strainMatrix(s.gradient);
        k += s.volume * b.transpose() * d * b;
    });
    return k;
}

HexBlockVector bodyLoad(const HexNodes& nodes, const VectorField& force) {
    HexBlockVector load = HexBlockVector::Zero();
    integrate(nodes, kTwo, [&](const Sample& s) {
        const Eigen::Vector3d f = force(nodes * s.shape);
        for (int n = 0; n < 8; ++n) load.segment<3>(3 * n) += s.volume * s.shape[n] * f;
    });
    return load;
}

double squaredError(const HexNodes& nodes, const HexBlockVector& displacement, const VectorField& exact) {
    const Eigen::Map<const Eigen::Matrix<double, 3, 8>> u(displacement.data());
    double sum = 0.0;
    integrate(nodes, kThree,
              [&](const Sample& s) { sum += s.volume * (u * s.shape - exact(nodes * s.shape)).squaredNorm(); });
    return sum;
}

}  // namespace tavr
