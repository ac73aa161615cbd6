#include "tests/unit/physics/solid_cases.h"

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
    SolidProblem problem(mesh, solidMaterial(NeoHookeanLaw{0.1}, 1000.0).value());
    const auto boundary = [](const Vector3d& u) { return (u.array() * (1.0 - u.array())).minCoeff() <= 0.0; };
    for (int k = 0; k < 3; ++k) problem.fix(boundary, k, [=](const Vector3d& x) -> double { return (f * x - x)[k]; });
    QVERIFY(problem.solve(2));
    QVERIFY(problem.unknowns() > 0);
    for (std::size_t n = 0; n < mesh.nodes.size(); ++n) {
        const Vector3d error = problem.displacement(static_cast<int>(n)) - (f * mesh.nodes[n] - mesh.nodes[n]);
        QVERIFY(error.norm() < 1e-9);
    }
}

void TestSolidBenchmarks::cookLinear() {
    double error = 1.0;
    for (const int n : {8, 16, 32}) {
        const double now = std::abs(cookPlaneStress(n) / 23.965 - 1.0);
        QVERIFY(now < 0.6 * error);
        error = now;
    }
    QVERIFY(error < 1e-3);
}

void TestSolidBenchmarks::cookFiniteStrain() {
    const double coarse = std::abs(cookPlaneStrain(8) / 6.929 - 1.0),
                 fine = std::abs(cookPlaneStrain(16) / 6.929 - 1.0);
    QVERIFY(fine < 0.5 * coarse);
    QVERIFY(fine < 1.5e-2);
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
            SolidProblem problem = tube(radial, solidMaterial(NeoHookeanLaw{0.1}, 1000.0).value(), pressure);
            QVERIFY(problem.solve(4));
            const double found = radiusAt(problem, 0.0) / 10.0;
            report("Thick tube, a/A", problem, found);
            QVERIFY2(std::abs(found - stretch) < 1e-3 * stretch,
                     qPrintable(QString("%1 for %2").arg(found).arg(stretch)));
        }
}

void TestSolidBenchmarks::thickTubeByLame() {
    const double young = 0.3, poisson = 0.49;  // small strain: a thousandth of the load
    const SolidMaterial material =
        solidMaterial(NeoHookeanLaw{young / (2 * (1 + poisson))}, young / (3 * (1 - 2 * poisson))).value();
    SolidProblem problem = tube(2, material, 1e-6);
    QVERIFY(problem.solve(1));
    QVERIFY(std::abs(1e3 * (radiusAt(problem, 0.0) - 10.0) / 0.1648030 - 1.0) < 2e-3);
    QVERIFY(std::abs(1e3 * (radiusAt(problem, 1.0) - 12.0) / 0.1381636 - 1.0) < 2e-3);
}

void TestSolidBenchmarks::landBeam() {
    const double coarse = std::abs(landTip(1) - 4.169), fine = std::abs(landTip(2) - 4.169);
    QVERIFY(fine < coarse);
    QVERIFY2(fine < 0.01, qPrintable(QString::number(fine)));
}

QTEST_GUILESS_MAIN(TestSolidBenchmarks)
#include "tst_solid_benchmarks.moc"
