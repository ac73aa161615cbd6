#include "tests/unit/physics/solid_cases.h"

#include <QtGlobal>

namespace tavr {

using Eigen::Vector3d;

SolidProblem::Where side(int axis, double at) {
    return [=](const Vector3d& unit) { return unit[axis] == at; };
}

void report(const char* what, const SolidProblem& problem, double value) {
    qInfo("%s: %d unknowns, %d iterations, %.5f", what, problem.unknowns(), problem.iterations(), value);
}

namespace {

/// Cook's panel, one cell and 1 mm thick: (0,0) (48,44) (48,60) (0,44).
SolidMesh cookMesh(int n) {
    return boxMesh(n, n, 1, [](const Vector3d& at) -> Vector3d {
        const double low = 44.0 * at.x(), high = 44.0 + 16.0 * at.x();
        return {48.0 * at.x(), low + at.y() * (high - low), at.z()};
    });
}

}  // namespace

double cookPlaneStress(int n) {
    const SolidMesh mesh = cookMesh(n);
    SolidProblem problem(mesh, solidMaterial(NeoHookeanLaw{0.375}, 1.0).value());  // E 1, ν 1/3
    problem.fix(side(0, 0.0), 0);
    problem.fix(side(0, 0.0), 1);
    problem.fixNode(mesh.nearest({0.0, 0.5, 0.5}), 2);
    problem.traction(side(0, 1.0), {0.0, 1.0, 0.0});
    problem.solveLinear();
    const double v = problem.displacement(mesh.nearest({1.0, 0.5, 0.5})).y();
    report("Cook, linear, plane stress", problem, v);
    return v;
}

double cookPlaneStrain(int n) {
    const SolidMesh mesh = cookMesh(n);
    SolidProblem problem(mesh, solidMaterial(NeoHookeanLaw{80.194}, 400889.8).value());
    problem.fix([](const Vector3d&) { return true; }, 2);
    problem.fix(side(0, 0.0), 0);
    problem.fix(side(0, 0.0), 1);
    problem.traction(side(0, 1.0), {0.0, 100.0, 0.0});
    if (!problem.solve(4)) return 0.0;
    const double v = problem.displacement(mesh.nearest({1.0, 1.0, 0.5})).y();
    report("Cook, finite strain, plane strain", problem, v);
    return v;
}

double landTip(int across) {
    const SolidMesh mesh = boxMesh(10 * across, across, across, [](const Vector3d& at) -> Vector3d {
        return {10.0 * at.x(), at.y(), at.z()};
    });
    SolidProblem problem(mesh, solidMaterial(GuccioneLaw{0.002, 8.0, 2.0, 4.0}, 2.0).value());
    for (int k = 0; k < 3; ++k) problem.fix(side(0, 0.0), k);
    problem.pressure(side(2, 0.0), 4e-6);
    if (!problem.solve(8)) return 0.0;
    const int tip = mesh.nearest({1.0, 0.5, 1.0});
    const double z = (mesh.nodes[tip] + problem.displacement(tip)).z();
    report("Land problem 1, z", problem, z);
    return z;
}

}  // namespace tavr
