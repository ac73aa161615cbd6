#pragma once
// A frame of beams, its potential minimised by Newton's method on a sparse direct solver: for tests only, serial,
// plain.
#include "solver/physics/beam_element.h"

#include <Eigen/SparseCore>

#include <functional>
#include <vector>

namespace tavr::test {

class BeamFrame {
public:
    /// A node with its own axes (columns) for prescribed values and loads.
    int addNode(const Eigen::Vector3d& position, const Eigen::Matrix3d& axes = Eigen::Matrix3d::Identity());
    /// The section is shared by pointer and must outlive the frame.
    void addBeam(int first, int second, const BeamSection& section, const Eigen::Quaterniond& frame1,
                 const Eigen::Quaterniond& frame2);
    /// Degree of freedom 0–2 displacement, 3–5 rotation, in the node's axes.
    void fix(int node, std::initializer_list<int> dofs);
    void release(int node, int dof) { held_[at(node, dof)] = false; }
    void load(int node, int dof, double value) { load_[at(node, dof)] = value; }

    /// A frictionless wall round the z axis: a node's section stays `thickness`/2 inside `radius`(z); stiffness in
    /// N/mm.
    struct Wall {
        std::function<double(double z)> radius;
        double thickness = 0.0;
        double stiffness = 0.0;
    };
    Wall wall;

    struct Step {
        bool converged = false;
        int iterations = 0;
    };
    /// Solves with the present loads after moving the held degrees of freedom by `move` (empty: none). Accepts
    /// histories and nodes on success, leaves everything as it was on failure.
    Step solve(const Eigen::VectorXd& move = {});

    std::vector<BeamNode> nodes;

    struct Beam {
        int first, second;
        BeamShape shape;
        const BeamSection* section;
        std::size_t history;  ///< index of its first fibre
    };
    const std::vector<Beam>& beams() const { return beams_; }
    Vector6 strain(const Beam& beam) const { return beamStrain(beam.shape, nodes[beam.first], nodes[beam.second]); }
    const std::vector<UniaxialHistory>& history() const { return committed_; }
    const Eigen::VectorXd& internalForces() const { return internal_; }  ///< in the nodes' axes, at the last solution
    double wallForce() const { return wallForce_; }                      ///< N, all radial contact forces together
    double stored() const { return stored_; }
    double dissipated() const { return dissipated_; }
    int at(int node, int dof) const { return 6 * node + dof; }
    Eigen::VectorXd noMove() const { return Eigen::VectorXd::Zero(static_cast<Eigen::Index>(6 * nodes.size())); }

private:
    /// Present residual, energies and, where asked for, Hessian in the nodes' axes.
    void assemble(Eigen::SparseMatrix<double>* hessian);
    Eigen::VectorXd direction(const Eigen::SparseMatrix<double>& hessian, const Eigen::VectorXd& residual,
                              const Eigen::VectorXd& move) const;
    void addWall(std::vector<Eigen::Triplet<double>>* entries);
    void advance(const Eigen::VectorXd& increment);
    /// Backtracks until the potential falls; returns the fraction taken, with nodes and residual there.
    double search(const Eigen::VectorXd& increment, const Eigen::VectorXd& load, double slope);

    std::vector<Eigen::Matrix3d> axes_;
    std::vector<Beam> beams_;
    std::vector<UniaxialHistory> committed_, trial_;
    std::vector<bool> held_;
    std::vector<double> load_;
    Eigen::VectorXd internal_;
    double stored_ = 0.0, dissipated_ = 0.0, wallEnergy_ = 0.0, wallForce_ = 0.0;
};

}  // namespace tavr::test
