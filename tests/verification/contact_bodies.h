#pragma once
// Elastic bodies of linear tetrahedra in contact, their potential minimised by Newton's method with steps that
// collision detection limits, on a sparse direct solver: for tests only, serial, plain.
#include "solver/physics/contact_friction.h"
#include "solver/physics/contact_pairs.h"
#include "solver/physics/tetrahedron.h"

#include <Eigen/SparseCore>

#include <vector>

namespace tavr::test {

class ContactBodies {
public:
    NodePositions unloaded;
    std::vector<std::array<int, 4>> tetrahedra;
    NeoHookean material;
    ContactSurface surface;
    ContactBarrier barrier;
    Friction friction;
    NodePositions load;  ///< dead forces, N
    /// Columns: free motions of the nodes, row 3·node + component. What no column moves is held.
    Eigen::SparseMatrix<double> motions;

    /// Present state; set it to `unloaded` before the first solution.
    NodePositions positions;

    struct Step {
        bool converged = false;
        int iterations = 0;
    };
    /// Equilibrium after moving the held nodes by `move`. Friction's slip counts from the present positions.
    Step solve(const NodePositions& move);

    NodePositions elasticForces() const;     ///< internal, N
    NodePositions contactForcesNow() const;  ///< on the nodes, barrier only, N
    NodePositions frictionForcesNow() const { return -frictionGradient_; }

private:
    struct Assembly {
        double energy = 0.0;
        Eigen::VectorXd gradient;
        Eigen::SparseMatrix<double> hessian;
    };
    Assembly assemble(const NodePositions& x, bool withHessian);
    void addTetrahedra(const NodePositions& x, Assembly& sum, std::vector<Eigen::Triplet<double>>* entries) const;
    void addContacts(const NodePositions& x, Assembly& sum, std::vector<Eigen::Triplet<double>>* entries);
    Eigen::VectorXd direction(const Assembly& at, const Eigen::VectorXd& remaining) const;
    Step newton(NodePositions remaining);
    void lagFriction();

    ContactCandidates candidates_;
    std::vector<FrictionPair> sliding_;
    NodePositions stepStart_, frictionGradient_;
};

/// Unit motions of all components for which `freely(node, component)`.
template <class Free>
Eigen::SparseMatrix<double> unitMotions(int nodes, const Free& freely) {
    std::vector<Eigen::Triplet<double>> ones;
    for (int n = 0; n < nodes; ++n)
        for (int k = 0; k < 3; ++k)
            if (freely(n, k)) ones.emplace_back(3 * n + k, static_cast<int>(ones.size()), 1.0);
    Eigen::SparseMatrix<double> motions(3 * nodes, static_cast<Eigen::Index>(ones.size()));
    motions.setFromTriplets(ones.begin(), ones.end());
    return motions;
}

}  // namespace tavr::test
