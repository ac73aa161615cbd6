#include "tests/unit/physics/solid_problem.h"

#include <QtTest>

#include <Eigen/Geometry>

#include <chrono>
#include <cmath>
#include <numbers>
#include <random>

// Published and independently computed answers for the solid element: ../shared/reference/numerics.md, §1.2 and §1.6.
using namespace tavr;
using Eigen::Matrix3d;
using Eigen::Vector3d;

namespace {

constexpr auto kEverywhere = [](const Vector3d&) { return true; };

SolidProblem::Where side(int axis, double at) {
    return [=](const Vector3d& unit) { return unit[axis] == at; };
}

/// Cook's panel, one cell and 1 mm thick: (0,0) (48,44) (48,60) (0,44).
SolidMesh cookMesh(int n) {
    return boxMesh(n, n, 1, [](const Vector3d& at) -> Vector3d {
        const double low = 44.0 * at.x(), high = 44.0 + 16.0 * at.x();
        return {48.0 * at.x(), low + at.y() * (high - low), at.z()};
    });
}

void report(const char* what, const SolidProblem& problem, double value) {
    qInfo("%s: %d unknowns, %d iterations, %.5f", what, problem.unknowns(), problem.iterations(), value);
}

}  // namespace

class TestSolidBenchmarks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void patchTest();
    void cookLinear();
    void cookFiniteStrain();
    void thickTube();
    void thickTubeByLame();
    void landBeam();
};

// A finite homogeneous deformation imposed on the boundary is found inside, whatever the mesh.
void TestSolidBenchmarks::patchTest() {
    SolidMesh mesh = boxMesh(2, 2, 2, [](const Vector3d& at) -> Vector3d { return 3.0 * at; });
    std::mt19937 random(3);
    std::uniform_real_distribution<double> some(-0.35, 0.35);
    mesh.nodes[mesh.nearest({0.5, 0.5, 0.5})] += Vector3d(some(random), some(random), some(random));
    mesh.straighten();
    Matrix3d f;
    f << 1.15, 0.2, 0.0, -0.1, 0.95, 0.05, 0.0, 0.1, 0.93;
    SolidProblem problem(mesh, {NeoHookeanLaw{0.1}, 1000.0});
    const auto boundary = [](const Vector3d& u) { return (u.array() * (1.0 - u.array())).minCoeff() <= 0.0; };
    for (int k = 0; k < 3; ++k) problem.fix(boundary, k, [=](const Vector3d& x) -> double { return (f * x - x)[k]; });
    QVERIFY(problem.solve(2));
    QVERIFY(problem.unknowns() > 0);
    for (std::size_t n = 0; n < mesh.nodes.size(); ++n) {
        const Vector3d error = problem.displacement(static_cast<int>(n)) - (f * mesh.nodes[n] - mesh.nodes[n]);
        QVERIFY(error.norm() < 1e-9);
    }
}

double cookPlaneStress(int n) {
    const SolidMesh mesh = cookMesh(n);
    SolidProblem problem(mesh, {NeoHookeanLaw{0.375}, 1.0});  // E 1, ν 1/3
    problem.fix(side(0, 0.0), 0);
    problem.fix(side(0, 0.0), 1);
    problem.fixNode(mesh.nearest({0.0, 0.5, 0.5}), 2);
    problem.traction(side(0, 1.0), {0.0, 1.0, 0.0});
    problem.solveLinear();
    const double v = problem.displacement(mesh.nearest({1.0, 0.5, 0.5})).y();
    report("Cook, linear, plane stress", problem, v);
    return v;
}

void TestSolidBenchmarks::cookLinear() {
    double error = 1.0;
    for (const int n : {8, 16, 32}) {
        const double now = std::abs(cookPlaneStress(n) / 23.965 - 1.0);
        QVERIFY(now < error);
        error = now;
    }
    QVERIFY(error < 2e-3);
}

double cookPlaneStrain(int n) {
    const SolidMesh mesh = cookMesh(n);
    SolidProblem problem(mesh, {NeoHookeanLaw{80.194}, 400889.8});
    problem.fix(kEverywhere, 2);
    problem.fix(side(0, 0.0), 0);
    problem.fix(side(0, 0.0), 1);
    problem.traction(side(0, 1.0), {0.0, 100.0, 0.0});
    if (!problem.solve(4)) return 0.0;
    const double v = problem.displacement(mesh.nearest({1.0, 1.0, 0.5})).y();
    report("Cook, finite strain, plane strain", problem, v);
    return v;
}

void TestSolidBenchmarks::cookFiniteStrain() {
    double error = 1.0;
    for (const int n : {8, 16, 32}) {
        const double now = std::abs(cookPlaneStrain(n) / 6.929 - 1.0);
        QVERIFY(now < error);
        error = now;
    }
    QVERIFY(error < 5e-3);
}

/// A quarter of a tube of inner radius 10 and outer 12 mm, 1 mm long, held at both ends along the axis.
SolidProblem tube(int radial, const SolidMaterial& material, double pressureMPa) {
    SolidMesh mesh = boxMesh(radial, 6 * radial, 1, [](const Vector3d& at) -> Vector3d {
        const double r = 10.0 + 2.0 * at.x(), angle = 0.5 * std::numbers::pi * at.y();
        return {r * std::cos(angle), r * std::sin(angle), at.z()};
    });
    SolidProblem problem(std::move(mesh), material);
    problem.fix(kEverywhere, 2);
    problem.fix(side(1, 0.0), 1);
    problem.fix(side(1, 1.0), 0);
    problem.pressure(side(0, 0.0), pressureMPa);
    return problem;
}

/// Mean radius of the nodes on one side after deformation.
double radiusAt(const SolidProblem& problem, double unitRadius) {
    double sum = 0.0;
    int count = 0;
    for (std::size_t n = 0; n < problem.mesh().nodes.size(); ++n) {
        if (problem.mesh().unit[n].x() != unitRadius) continue;
        sum += (problem.mesh().nodes[n] + problem.displacement(static_cast<int>(n))).head<2>().norm();
        ++count;
    }
    return sum / count;
}

void TestSolidBenchmarks::thickTube() {
    const std::pair<double, double> answers[] = {
        {1.05, 2.76695e-3}, {1.1, 5.03846e-3}, {1.2, 8.47637e-3}, {1.3, 10.87950e-3}, {1.5, 13.84518e-3}};
    for (const int radial : {1, 2})
        for (const auto& [stretch, pressure] : answers) {
            SolidProblem problem = tube(radial, {NeoHookeanLaw{0.1}, 1000.0}, pressure);
            QVERIFY(problem.solve(4));
            const double found = radiusAt(problem, 0.0) / 10.0;
            report("Thick tube, a/A", problem, found);
            QVERIFY2(std::abs(found - stretch) < 1e-3 * stretch,
                     qPrintable(QString("%1 for %2").arg(found).arg(stretch)));
        }
}

void TestSolidBenchmarks::thickTubeByLame() {
    const double young = 0.3, poisson = 0.49;  // small strain: a thousandth of the load
    const SolidMaterial material{NeoHookeanLaw{young / (2 * (1 + poisson))}, young / (3 * (1 - 2 * poisson))};
    SolidProblem problem = tube(2, material, 1e-6);
    QVERIFY(problem.solve(1));
    QVERIFY(std::abs(1e3 * (radiusAt(problem, 0.0) - 10.0) / 0.1648030 - 1.0) < 2e-3);
    QVERIFY(std::abs(1e3 * (radiusAt(problem, 1.0) - 12.0) / 0.1381636 - 1.0) < 2e-3);
}

double landTip(int across, double bulkMPa) {
    const SolidMesh mesh = boxMesh(10 * across, across, across, [](const Vector3d& at) -> Vector3d {
        return {10.0 * at.x(), at.y(), at.z()};
    });
    SolidProblem problem(mesh, {GuccioneLaw{0.002, 8.0, 2.0, 4.0}, bulkMPa});
    for (int k = 0; k < 3; ++k) problem.fix(side(0, 0.0), k);
    problem.pressure(side(2, 0.0), 4e-6);
    if (!problem.solve(8)) return 0.0;
    const int tip = mesh.nearest({1.0, 0.5, 1.0});
    const double z = (mesh.nodes[tip] + problem.displacement(tip)).z();
    report("Land problem 1, z", problem, z);
    return z;
}

void TestSolidBenchmarks::landBeam() {
    double error = 1.0;
    for (const int across : {1, 2, 3}) {
        const double now = std::abs(landTip(across, 2.0) - 4.169);
        QVERIFY(now < error);
        error = now;
    }
    QVERIFY2(error < 0.01, qPrintable(QString::number(error)));
}

QTEST_GUILESS_MAIN(TestSolidBenchmarks)
#include "tst_solid_benchmarks.moc"
