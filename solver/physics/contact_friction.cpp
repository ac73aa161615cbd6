#include "solver/physics/contact_friction.h"

#include <Eigen/Geometry>

#include <algorithm>

namespace tavr {

FrictionPair frictionPair(const ContactPair& pair, const ContactForces& forces) {
    const Eigen::Vector3d normal = forces.nearest.separation.normalized();
    FrictionPair friction{pair.nodes, forces.nearest.weight, {}, forces.normalN};
    friction.across << normal.unitOrthogonal(), normal.cross(normal.unitOrthogonal());
    return friction;
}

ContactForces frictionForces(const FrictionPair& pair, const ContactPoints& displacement, const Friction& friction) {
    const double limit = friction.coefficient * pair.normalN, tolerance = friction.slipMm;
    const Eigen::Vector2d u = pair.across.transpose() * (displacement * pair.weight);
    const double y = u.norm(), x = std::min(y / tolerance, 1.0);
    // f0 and its slope over y, which is finite at rest; the curvature along u is (slope over y) + y · bend.
    const double f0 = y < tolerance ? tolerance * (x * x * (1.0 - x / 3.0) + 1.0 / 3.0) : y;
    const double ratio = y < tolerance ? (2.0 - x) / tolerance : 1.0 / y;
    ContactForces forces{limit * f0, limit * ratio * y, ContactVector::Zero(), ContactMatrix::Zero(), {}};
    Eigen::Map<ContactPoints>(forces.gradient.data()) = limit * ratio * (pair.across * u) * pair.weight.transpose();
    if (limit <= 0.0) return forces;
    Eigen::Matrix2d small = ratio * Eigen::Matrix2d::Identity();
    if (y > 0.0) {
        const double along = y < tolerance ? 2.0 * (1.0 - x) / tolerance : 0.0;
        small += (along - ratio) / (y * y) * u * u.transpose();
    }
    const Eigen::Matrix3d block = limit * pair.across * small * pair.across.transpose();
    for (int i = 0; i < 4; ++i)
        for (int j = 0; j < 4; ++j) forces.hessian.block<3, 3>(3 * i, 3 * j) = pair.weight[i] * pair.weight[j] * block;
    return forces;
}

}  // namespace tavr
