#include "tests/verification/contact_bodies.h"

#include <Eigen/LU>
#include <Eigen/SparseCholesky>

#include <cmath>

namespace tavr::test {

using Eigen::VectorXd;
using Sparse = Eigen::SparseMatrix<double>;
using Triplets = std::vector<Eigen::Triplet<double>>;

namespace {

void scatter(const std::array<int, 4>& nodes, const ContactVector& gradient, const ContactMatrix& hessian,
             VectorXd& sum, Triplets* entries) {
    for (int i = 0; i < 4; ++i) {
        sum.segment<3>(3 * nodes[i]) += gradient.segment<3>(3 * i);
        if (!entries) continue;
        for (int j = 0; j < 4; ++j)
            for (int k = 0; k < 9; ++k)
                entries->emplace_back(3 * nodes[i] + k % 3, 3 * nodes[j] + k / 3,
                                      hessian(3 * i + k % 3, 3 * j + k / 3));
    }
}

VectorXd flat(const NodePositions& x) {
    return Eigen::Map<const VectorXd>(x.data(), x.size());
}

NodePositions shaped(const VectorXd& v) {
    return Eigen::Map<const NodePositions>(v.data(), 3, v.size() / 3);
}

}  // namespace

void ContactBodies::addTetrahedra(const NodePositions& x, Assembly& sum, Triplets* entries) const {
    for (const auto& t : tetrahedra) {
        const TetNodes nodes = gather(t, unloaded);
        const ContactPoints moved = gather(t, x) - nodes;
        const Eigen::Map<const TetVector> u(moved.data());
        if (deformationGradient(nodes, u).determinant() <= 0.0) {
            sum.energy = std::numeric_limits<double>::infinity();
            return;
        }
        const TetForces f = neoHookeanForces(nodes, u, material);
        sum.energy += f.energyMj;
        scatter(t, f.residual, f.tangent, sum.gradient, entries);
    }
}

void ContactBodies::addContacts(const NodePositions& x, Assembly& sum, Triplets* entries) {
    for (const ContactPair& pair : contactPairs(surface, candidates_, x, barrier.reachMm)) {
        const ContactForces f = contactForces(pair, gather(pair.nodes, x), barrier);
        sum.energy += f.energyMj;
        scatter(pair.nodes, f.gradient, f.hessian, sum.gradient, entries);
    }
    VectorXd rubbing = VectorXd::Zero(x.size());
    for (const FrictionPair& pair : sliding_) {
        const ContactForces f = frictionForces(pair, gather(pair.nodes, x) - gather(pair.nodes, stepStart_), friction);
        sum.energy += f.energyMj;
        scatter(pair.nodes, f.gradient, f.hessian, rubbing, entries);
    }
    frictionGradient_ = shaped(rubbing);
    sum.gradient += rubbing;
}

ContactBodies::Assembly ContactBodies::assemble(const NodePositions& x, bool withHessian) {
    Assembly sum;
    sum.gradient = VectorXd::Zero(x.size());
    Triplets entries;
    Triplets* into = withHessian ? &entries : nullptr;
    addTetrahedra(x, sum, into);
    if (!std::isfinite(sum.energy)) return sum;
    addContacts(x, sum, into);
    sum.energy -= (load.array() * (x - unloaded).array()).sum();
    sum.gradient -= flat(load);
    if (!withHessian) return sum;
    sum.hessian.resize(x.size(), x.size());
    sum.hessian.setFromTriplets(entries.begin(), entries.end());
    return sum;
}

/// Newton's direction with the held nodes moving by `remaining`; the diagonal grows until the matrix is positive
/// definite.
VectorXd ContactBodies::direction(const Assembly& at, const VectorXd& remaining) const {
    const Sparse matrix = motions.transpose() * at.hessian * motions;
    const VectorXd right = -(motions.transpose() * VectorXd(at.gradient + at.hessian * remaining));
    const VectorXd diagonal = matrix.diagonal().cwiseAbs();
    for (double shift = 0.0; shift < 1e3; shift = std::max(8.0 * shift, 1e-8)) {
        Sparse shifted = matrix;
        shifted.diagonal() += shift * diagonal;
        const Eigen::SimplicialLDLT<Sparse> factors(shifted);
        if (factors.info() == Eigen::Success && factors.vectorD().minCoeff() > 0.0)
            return remaining + motions * VectorXd(factors.solve(right));
    }
    return VectorXd::Constant(remaining.size(), std::nan(""));
}

ContactBodies::Step ContactBodies::newton(NodePositions remaining) {
    for (int i = 1; i <= 200; ++i) {
        candidates_ = contactCandidates(surface, positions, positions, barrier.reachMm);
        const Assembly at = assemble(positions, true);
        const NodePositions step = shaped(direction(at, flat(remaining)));
        const double largest = step.cwiseAbs().maxCoeff();
        if (!(largest < 1e6)) return {false, i};
        const bool moving = remaining.cwiseAbs().maxCoeff() > 0.0;
        if (!moving && largest < 1e-5 * barrier.reachMm) return {true, i};
        candidates_ = contactCandidates(surface, positions, positions + step, barrier.reachMm);
        double fraction = largestStep(surface, candidates_, positions, step);
        const double slope = at.gradient.dot(flat(step));
        for (; fraction > 1e-10; fraction *= 0.5) {
            const double now = assemble(positions + fraction * step, false).energy;
            // While held nodes move there is no potential to compare with.
            if (moving ? std::isfinite(now)
                       : now - at.energy <= 1e-4 * fraction * slope + 1e-12 * (1e-9 + std::abs(at.energy)))
                break;
        }
        positions += fraction * step;
        remaining *= 1.0 - fraction;
    }
    return {false, 200};
}

void ContactBodies::lagFriction() {
    sliding_.clear();
    candidates_ = contactCandidates(surface, positions, positions, barrier.reachMm);
    for (const ContactPair& pair : contactPairs(surface, candidates_, positions, barrier.reachMm)) {
        const ContactForces f = contactForces(pair, gather(pair.nodes, positions), barrier);
        if (f.normalN != 0.0) sliding_.push_back(frictionPair(pair, f));
    }
}

ContactBodies::Step ContactBodies::solve(const NodePositions& move) {
    stepStart_ = positions;
    sliding_.clear();
    if (friction.coefficient > 0.0) lagFriction();
    Step whole = newton(move);
    const NodePositions still = NodePositions::Zero(3, positions.cols());
    for (int lag = 0; lag < 30 && friction.coefficient > 0.0 && whole.converged; ++lag) {
        lagFriction();
        const NodePositions before = positions;
        const Step step = newton(still);
        whole = {step.converged, whole.iterations + step.iterations};
        if ((positions - before).cwiseAbs().maxCoeff() < 1e-4 * friction.slipMm) break;
    }
    return whole;
}

NodePositions ContactBodies::elasticForces() const {
    Assembly sum;
    sum.gradient = VectorXd::Zero(positions.size());
    addTetrahedra(positions, sum, nullptr);
    return shaped(sum.gradient);
}

NodePositions ContactBodies::contactForcesNow() const {
    VectorXd sum = VectorXd::Zero(positions.size());
    const ContactCandidates all = contactCandidates(surface, positions, positions, barrier.reachMm);
    for (const ContactPair& pair : contactPairs(surface, all, positions, barrier.reachMm)) {
        const ContactForces f = contactForces(pair, gather(pair.nodes, positions), barrier);
        scatter(pair.nodes, f.gradient, f.hessian, sum, nullptr);
    }
    return -shaped(sum);
}

}  // namespace tavr::test
