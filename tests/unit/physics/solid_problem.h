#pragma once
// A small serial Newton solver on structured meshes, for the benchmarks of the solid kernels alone.
#include "solver/physics/solid_surface.h"
#include "solver/physics/solid_tetrahedron.h"

#include <Eigen/SparseCore>

#include <array>
#include <functional>
#include <vector>

namespace tavr {

/// A box of nx × ny × nz cells, six tetrahedra each, carried from the unit cube into space by `place`; every node of a
/// cell, mid-edge nodes too, is mapped, so edges are curved where the map is.
struct SolidMesh {
    std::vector<Eigen::Vector3d> unit, nodes;  ///< in the unit cube; in space, mm
    std::vector<std::array<int, 10>> tetrahedra;
    std::vector<std::array<int, 6>> boundary;  ///< seen from outside

    int nearest(const Eigen::Vector3d& unitPoint) const;
    /// Puts every mid-edge node into the middle of its edge.
    void straighten();
};
using Place = std::function<Eigen::Vector3d(const Eigen::Vector3d&)>;
SolidMesh boxMesh(int nx, int ny, int nz, const Place& place);

class SolidProblem {
public:
    SolidProblem(SolidMesh mesh, SolidMaterial material);

    using Where = std::function<bool(const Eigen::Vector3d& unit)>;
    /// Fixes one component of the nodes there at `value(reference place)`, reached in proportion to the load.
    void fix(const Where& where, int component, const std::function<double(const Eigen::Vector3d&)>& value = {});
    void fixNode(int node, int component) { fixed_[3 * node + component] = 1; }
    void pressure(const Where& where, double mpa);                      ///< follows the surface
    void traction(const Where& where, const Eigen::Vector3d& newtons);  ///< dead, total force on flat faces
    /// From zero to the full load in `steps` equal steps, halved where Newton does not converge. False: gave up.
    bool solve(int steps);
    /// One Newton step from rest: linear elasticity.
    void solveLinear();

    Eigen::Vector3d displacement(int node) const { return u_.segment<3>(3 * node); }
    const SolidMesh& mesh() const { return mesh_; }
    int iterations() const { return iterations_; }
    int unknowns() const { return unknowns_; }

private:
    bool assemble(const Eigen::VectorXd& u, double load, bool withTangent);
    void gather(const int* nodes, int count, const double* residual, const double* tangent, bool withTangent);
    bool converge(double load);
    void number();
    std::vector<std::array<int, 6>> faces(const Where& where) const;

    SolidMesh mesh_;
    SolidMaterial material_;
    std::vector<SolidGeometry> geometry_;
    std::vector<char> fixed_;
    std::vector<int> equation_;
    Eigen::VectorXd u_, target_, dead_, residual_;
    std::vector<std::array<int, 6>> pressed_;
    double pressureMPa_ = 0.0;
    std::vector<Eigen::Triplet<double>> triplets_;
    Eigen::SparseMatrix<double> tangent_;
    int iterations_ = 0, unknowns_ = 0;
};

}  // namespace tavr
