#pragma once
// Coulomb friction as a potential: normal force, directions and nearest points are those of an earlier iterate
// (lagged), and sticking is a stiff slip below a tolerance (Li et al. 2020, doi:10.1145/3386569.3392425, section 5).
#include "solver/physics/contact_barrier.h"

namespace tavr {

struct Friction {
    double coefficient = 0.0;
    double slipMm = 1e-3;  ///< slip within a step below which the surfaces stick
};

/// What of a contact friction remembers.
struct FrictionPair {
    std::array<int, 4> nodes{};
    Eigen::Vector4d weight;              ///< of the nearest points
    Eigen::Matrix<double, 3, 2> across;  ///< unit directions of slip
    double normalN = 0.0;                ///< negative where the contact's area is
};

FrictionPair frictionPair(const ContactPair& pair, const ContactForces& forces);

/// Energy, gradient and Hessian in the displacement since the step began (mm). The Hessian is exact where the normal
/// force is positive, where it is positive semidefinite, and zero elsewhere. `normalN` is the friction force.
ContactForces frictionForces(const FrictionPair& pair, const ContactPoints& displacement, const Friction& friction);

}  // namespace tavr
