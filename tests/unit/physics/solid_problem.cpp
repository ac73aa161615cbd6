#include "tests/unit/physics/solid_problem.h"

#include "core/base/check.h"

#include <Eigen/Geometry>
#include <Eigen/SparseCholesky>

#include <algorithm>
#include <cmath>

namespace tavr {

using Eigen::Vector3d;
using Eigen::Vector3i;
using Eigen::VectorXd;

namespace {

constexpr int kEdge[6][2] = {{0, 1}, {1, 2}, {2, 0}, {0, 3}, {1, 3}, {2, 3}};
/// The faces seen from outside: corners, then the middles of the edges 01 12 20.
constexpr int kFace[4][6] = {{0, 2, 1, 6, 5, 4}, {0, 1, 3, 4, 8, 7}, {1, 2, 3, 5, 9, 8}, {0, 3, 2, 7, 9, 6}};

/// Kuhn's six tetrahedra of a cell whose corners are two lattice lines apart.
template <class Index>
void addCell(const Vector3i& low, const Index& index, SolidMesh& mesh) {
    std::array<int, 3> order{0, 1, 2};
    do {
        std::array<Vector3i, 4> corner;
        corner[0] = low;
        for (int n = 0; n < 3; ++n) corner[n + 1] = corner[n] + 2 * Vector3i::Unit(order[n]);
        Eigen::Matrix3i edges;
        for (int n = 0; n < 3; ++n) edges.col(n) = corner[n + 1] - corner[0];
        if (edges.cast<double>().determinant() < 0.0) std::swap(corner[1], corner[2]);
        std::array<int, 10> tet;
        for (int n = 0; n < 4; ++n) tet[n] = index(corner[n]);
        for (int e = 0; e < 6; ++e) tet[4 + e] = index((corner[kEdge[e][0]] + corner[kEdge[e][1]]) / 2);
        mesh.tetrahedra.push_back(tet);
    } while (std::next_permutation(order.begin(), order.end()));
}

bool onOneSide(const Vector3d& a, const Vector3d& b, const Vector3d& c) {
    for (int k = 0; k < 3; ++k)
        for (const double side : {0.0, 1.0})
            if (a[k] == side && b[k] == side && c[k] == side) return true;
    return false;
}

}  // namespace

SolidMesh boxMesh(int nx, int ny, int nz, const Place& place) {
    const Vector3i lines = 2 * Vector3i(nx, ny, nz) + Vector3i::Ones();
    const auto index = [&](const Vector3i& at) { return at[0] + lines[0] * (at[1] + lines[1] * at[2]); };
    SolidMesh mesh;
    for (int k = 0; k < lines[2]; ++k)
        for (int j = 0; j < lines[1]; ++j)
            for (int i = 0; i < lines[0]; ++i) {
                mesh.unit.emplace_back(0.5 * i / nx, 0.5 * j / ny, 0.5 * k / nz);
                mesh.nodes.push_back(place(mesh.unit.back()));
            }
    for (int k = 0; k < nz; ++k)
        for (int j = 0; j < ny; ++j)
            for (int i = 0; i < nx; ++i) addCell(2 * Vector3i(i, j, k), index, mesh);
    for (const auto& tet : mesh.tetrahedra)
        for (const auto& f : kFace)
            if (onOneSide(mesh.unit[tet[f[0]]], mesh.unit[tet[f[1]]], mesh.unit[tet[f[2]]]))
                mesh.boundary.push_back({tet[f[0]], tet[f[1]], tet[f[2]], tet[f[3]], tet[f[4]], tet[f[5]]});
    return mesh;
}

int SolidMesh::nearest(const Vector3d& unitPoint) const {
    const auto closer = [&](const Vector3d& a, const Vector3d& b) {
        return (a - unitPoint).squaredNorm() < (b - unitPoint).squaredNorm();
    };
    return static_cast<int>(std::min_element(unit.begin(), unit.end(), closer) - unit.begin());
}

void SolidMesh::straighten() {
    for (const auto& tet : tetrahedra)
        for (int e = 0; e < 6; ++e) nodes[tet[4 + e]] = 0.5 * (nodes[tet[kEdge[e][0]]] + nodes[tet[kEdge[e][1]]]);
}

SolidProblem::SolidProblem(SolidMesh mesh, SolidMaterial material) : mesh_(std::move(mesh)), material_(material) {
    const Eigen::Index size = 3 * static_cast<Eigen::Index>(mesh_.nodes.size());
    fixed_.assign(size, 0);
    u_ = target_ = dead_ = VectorXd::Zero(size);
    for (const auto& tet : mesh_.tetrahedra) {
        SolidNodes x;
        for (int n = 0; n < 10; ++n) x.col(n) = mesh_.nodes[tet[n]];
        const auto geometry = solidGeometry(x);
        TAVR_CHECK(geometry.has_value());
        geometry_.push_back(*geometry);
    }
}

void SolidProblem::fix(const Where& where, int component, const std::function<double(const Vector3d&)>& value) {
    for (std::size_t n = 0; n < mesh_.nodes.size(); ++n) {
        if (!where(mesh_.unit[n])) continue;
        fixed_[3 * n + component] = 1;
        if (value) target_[3 * n + component] = value(mesh_.nodes[n]);
    }
}

std::vector<std::array<int, 6>> SolidProblem::faces(const Where& where) const {
    std::vector<std::array<int, 6>> some;
    for (const auto& face : mesh_.boundary)
        if (std::all_of(face.begin(), face.end(), [&](int n) { return where(mesh_.unit[n]); })) some.push_back(face);
    return some;
}

void SolidProblem::pressure(const Where& where, double mpa) {
    pressed_ = faces(where);
    pressureMPa_ = mpa;
}

void SolidProblem::traction(const Where& where, const Vector3d& newtons) {
    const auto some = faces(where);
    const auto area = [&](const std::array<int, 6>& f) {
        return 0.5 * (mesh_.nodes[f[1]] - mesh_.nodes[f[0]]).cross(mesh_.nodes[f[2]] - mesh_.nodes[f[0]]).norm();
    };
    double total = 0.0;
    for (const auto& f : some) total += area(f);
    for (const auto& f : some)  // a quadratic triangle hangs by its mid-edge nodes
        for (int n = 3; n < 6; ++n) dead_.segment<3>(3 * f[n]) += area(f) / (3.0 * total) * newtons;
}

void SolidProblem::number() {
    equation_.assign(fixed_.size(), -1);
    unknowns_ = 0;
    for (std::size_t n = 0; n < fixed_.size(); ++n)
        if (fixed_[n] == 0) equation_[n] = unknowns_++;
    tangent_.resize(unknowns_, unknowns_);
}

/// The lower triangle of the symmetric part: a follower pressure's little asymmetry only costs Newton its last digits
/// of speed.
void SolidProblem::gather(const int* nodes, int count, const double* residual, const double* tangent,
                          bool withTangent) {
    const int size = 3 * count;
    const auto equation = [&](int local) { return equation_[3 * nodes[local / 3] + local % 3]; };
    for (int j = 0; j < size; ++j) {
        const int column = equation(j);
        if (column < 0) continue;
        residual_[column] += residual[j];
        if (!withTangent) continue;
        for (int i = 0; i < size; ++i) {
            const int row = equation(i);
            if (row >= column)
                triplets_.emplace_back(row, column, 0.5 * (tangent[i + size * j] + tangent[j + size * i]));
        }
    }
}

bool SolidProblem::assemble(const VectorXd& u, double load, bool withTangent) {
    residual_ = VectorXd::Zero(unknowns_);
    triplets_.clear();
    SolidForces forces;
    for (std::size_t e = 0; e < geometry_.size(); ++e) {
        const auto& tet = mesh_.tetrahedra[e];
        SolidVector local;
        for (int n = 0; n < 10; ++n) local.segment<3>(3 * n) = u.segment<3>(3 * tet[n]);
        if (!solidForces(geometry_[e], local, material_, Eigen::Matrix3d::Identity(), forces)) return false;
        gather(tet.data(), 10, forces.residual.data(), forces.tangent.data(), withTangent);
    }
    for (const auto& face : pressed_) {
        SurfaceNodes x;
        SurfaceVector local;
        for (int n = 0; n < 6; ++n) {
            x.col(n) = mesh_.nodes[face[n]];
            local.segment<3>(3 * n) = u.segment<3>(3 * face[n]);
        }
        const SurfaceForces push = pressureForces(x, local, load * pressureMPa_);
        gather(face.data(), 6, push.residual.data(), push.tangent.data(), withTangent);
    }
    for (std::size_t n = 0; n < fixed_.size(); ++n)
        if (equation_[n] >= 0) residual_[equation_[n]] -= load * dead_[n];
    if (withTangent) tangent_.setFromTriplets(triplets_.begin(), triplets_.end());
    return true;
}

/// Newton with halved steps where an element would turn inside out; converged where no unknown moves by 1e-7 mm any
/// more.
bool SolidProblem::converge(double load) {
    for (std::size_t n = 0; n < fixed_.size(); ++n)
        if (fixed_[n] != 0) u_[n] = load * target_[n];
    for (int iteration = 0; iteration < 25; ++iteration) {
        if (!assemble(u_, load, true)) return false;
        Eigen::SimplicialLDLT<Eigen::SparseMatrix<double>> solver(tangent_);
        ++iterations_;
        if (solver.info() != Eigen::Success) return false;
        const VectorXd change = solver.solve(residual_);
        const double size = change.lpNorm<Eigen::Infinity>();
        for (double fraction = 1.0;; fraction *= 0.5) {
            if (fraction < 0.05) return false;
            VectorXd trial = u_;
            for (std::size_t n = 0; n < fixed_.size(); ++n)
                if (equation_[n] >= 0) trial[n] -= fraction * change[equation_[n]];
            if (!assemble(trial, load, false)) continue;
            u_ = trial;
            break;
        }
        if (size < 1e-7) return true;
    }
    return false;
}

bool SolidProblem::solve(int steps) {
    number();
    double reached = 0.0, step = 1.0 / steps;
    while (reached < 1.0) {
        const VectorXd before = u_;
        const double next = reached + step > 1.0 - 1e-9 ? 1.0 : reached + step;
        if (converge(next)) {
            reached = next;
        } else {
            u_ = before;
            step *= 0.5;
            if (step < 1e-4) return false;
        }
    }
    return true;
}

void SolidProblem::solveLinear() {
    number();
    TAVR_CHECK(assemble(u_, 1.0, true));
    const Eigen::SimplicialLDLT<Eigen::SparseMatrix<double>> solver(tangent_);
    const VectorXd change = solver.solve(residual_);
    for (std::size_t n = 0; n < fixed_.size(); ++n)
        if (equation_[n] >= 0) u_[n] -= change[equation_[n]];
}

}  // namespace tavr
