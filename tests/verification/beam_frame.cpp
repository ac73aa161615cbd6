#include "tests/verification/beam_frame.h"

#include <Eigen/SparseCholesky>

namespace tavr::test {

using Eigen::VectorXd;
using Sparse = Eigen::SparseMatrix<double>;

int BeamFrame::addNode(const Eigen::Vector3d& position, const Eigen::Matrix3d& axes) {
    nodes.push_back({position});
    axes_.push_back(axes);
    held_.resize(6 * nodes.size(), false);
    load_.resize(6 * nodes.size(), 0.0);
    return static_cast<int>(nodes.size()) - 1;
}

void BeamFrame::addBeam(int first, int second, const BeamSection& section, const Eigen::Quaterniond& frame1,
                        const Eigen::Quaterniond& frame2) {
    const BeamShape shape = BeamShape::between(nodes[first].position, nodes[second].position, frame1, frame2);
    beams_.push_back({first, second, shape, &section, committed_.size()});
    committed_.resize(committed_.size() + static_cast<std::size_t>(section.fibreCount()));
    trial_.resize(committed_.size());
}

void BeamFrame::fix(int node, std::initializer_list<int> dofs) {
    for (const int dof : dofs) held_[at(node, dof)] = true;
}

void BeamFrame::assemble(Sparse* hessian) {
    std::vector<Eigen::Triplet<double>> entries;
    internal_ = noMove();
    stored_ = dissipated_ = 0.0;
    for (const Beam& beam : beams_) {
        const auto fibres = static_cast<std::size_t>(beam.section->fibreCount());
        const BeamForces f = beamForces(beam.shape, nodes[beam.first], nodes[beam.second], *beam.section,
                                        std::span(committed_).subspan(beam.history, fibres),
                                        std::span(trial_).subspan(beam.history, fibres));
        stored_ += f.stored, dissipated_ += f.dissipated;
        Matrix12 axes = Matrix12::Zero();
        for (int i = 0; i < 4; ++i) axes.block<3, 3>(3 * i, 3 * i) = axes_[i < 2 ? beam.first : beam.second];
        const Vector12 residual = axes.transpose() * f.residual;
        const auto dof = [&](int i) { return i < 6 ? at(beam.first, i) : at(beam.second, i - 6); };
        for (int i = 0; i < 12; ++i) internal_[dof(i)] += residual[i];
        if (!hessian) continue;
        const Matrix12 local = axes.transpose() * f.hessian() * axes;
        for (int i = 0; i < 12; ++i)
            for (int j = 0; j < 12; ++j) entries.emplace_back(dof(i), dof(j), local(i, j));
    }
    wallEnergy_ = wallForce_ = 0.0;
    if (wall.radius) addWall(hessian ? &entries : nullptr);
    if (hessian) hessian->setFromTriplets(entries.begin(), entries.end());
}

void BeamFrame::addWall(std::vector<Eigen::Triplet<double>>* entries) {
    for (std::size_t n = 0; n < nodes.size(); ++n) {
        const Eigen::Vector3d& x = nodes[n].position;
        const double radius = x.head<2>().norm(), depth = radius + 0.5 * wall.thickness - wall.radius(x.z());
        if (depth <= 0.0) continue;
        const double slope = (wall.radius(x.z() + 1e-6) - wall.radius(x.z() - 1e-6)) / 2e-6;
        const Eigen::Vector3d out(x.x() / radius, x.y() / radius, 0.0), around(-out.y(), out.x(), 0.0);
        const Eigen::Vector3d normal = out - slope * Eigen::Vector3d::UnitZ();
        wallForce_ += wall.stiffness * depth;
        wallEnergy_ += 0.5 * wall.stiffness * depth * depth;
        const int first = at(static_cast<int>(n), 0);
        internal_.segment<3>(first) += wall.stiffness * depth * axes_[n].transpose() * normal;
        if (!entries) continue;
        const Eigen::Matrix3d k = wall.stiffness * axes_[n].transpose() *
                                  (normal * normal.transpose() + depth / radius * around * around.transpose()) *
                                  axes_[n];
        for (int i = 0; i < 3; ++i)
            for (int j = 0; j < 3; ++j) entries->emplace_back(first + i, first + j, k(i, j));
    }
}

/// Newton's direction; where the Hessian is not positive definite its diagonal grows until it is.
VectorXd BeamFrame::direction(const Sparse& hessian, const VectorXd& residual, const VectorXd& move) const {
    std::vector<Eigen::Triplet<double>> chosen;
    int free = 0;
    for (int i = 0; i < residual.size(); ++i)
        if (!held_[i]) chosen.emplace_back(i, free++, 1.0);
    Sparse pick(residual.size(), free);
    pick.setFromTriplets(chosen.begin(), chosen.end());
    const Sparse matrix = pick.transpose() * hessian * pick;
    const VectorXd right = pick.transpose() * VectorXd(-residual - hessian * move);
    const VectorXd diagonal = matrix.diagonal().cwiseAbs();
    for (double shift = 0.0; shift<1e3; shift = shift> 0.0 ? 8.0 * shift : 1e-8) {
        Sparse shifted = matrix;
        shifted.diagonal() += shift * diagonal;
        const Eigen::SimplicialLDLT<Sparse> factors(shifted);
        if (factors.info() == Eigen::Success && factors.vectorD().minCoeff() > 0.0)
            return move + pick * VectorXd(factors.solve(right));
    }
    return VectorXd::Constant(residual.size(), std::nan(""));
}

void BeamFrame::advance(const VectorXd& increment) {
    for (std::size_t n = 0; n < nodes.size(); ++n) {
        Vector6 spatial;
        spatial << axes_[n] * increment.segment<3>(6 * n), axes_[n] * increment.segment<3>(6 * n + 3);
        nodes[n].advance(spatial);
    }
}

double BeamFrame::search(const VectorXd& increment, const VectorXd& load, double slope) {
    const std::vector<BeamNode> start = nodes;
    const double potential = stored_ + dissipated_ + wallEnergy_;
    double fraction = 1.0;
    for (; fraction > 1e-4; fraction *= 0.5) {
        nodes = start;
        advance(fraction * increment);
        assemble(nullptr);
        const double change = stored_ + dissipated_ + wallEnergy_ - potential - fraction * load.dot(increment);
        if (change <= 1e-4 * fraction * slope + 1e-11 * potential) break;
    }
    return fraction;
}

BeamFrame::Step BeamFrame::solve(const VectorXd& move) {
    const std::vector<BeamNode> before = nodes;
    VectorXd held = move.size() > 0 ? move : noMove();
    const VectorXd load = Eigen::Map<const VectorXd>(load_.data(), static_cast<Eigen::Index>(load_.size()));
    for (int i = 1; i <= 60; ++i) {
        Sparse hessian(held.size(), held.size());
        assemble(&hessian);
        VectorXd residual = internal_ - load;
        const VectorXd increment = direction(hessian, residual, held);
        if (!(increment.cwiseAbs().maxCoeff() < 1e6)) break;  // not a number, or lost
        for (Eigen::Index d = 0; d < residual.size(); ++d)
            if (held_[d]) residual[d] = 0.0;
        const double slope = residual.dot(increment);
        double largest = 0.0;
        for (std::size_t n = 0; n < nodes.size(); ++n)
            largest = std::max(largest, increment.segment<3>(6 * n + 3).norm());
        if (i == 1 && move.size() > 0) {
            advance(increment);  // the held degrees of freedom move here: there is no potential to compare with
            held.setZero();
        } else if (search(increment, load, slope) == 1.0 && largest < 1e-9) {
            assemble(nullptr);
            committed_ = trial_;
            return {true, i};
        }
    }
    nodes = before;
    return {};
}

}  // namespace tavr::test
