// Element kernels: patch tests, rigid motions, tangents against finite differences, closed-form stresses.
#include "solver/physics/hexahedron.h"
#include "solver/physics/manufactured.h"
#include "solver/physics/tetrahedron.h"

#include <QTest>

#include <Eigen/Dense>

using namespace tavr;
using Eigen::Matrix3d;
using Eigen::Vector3d;

namespace {

HexNodes distorted() {
    HexNodes nodes = cube(Vector3d(1, 2, 3), 2.0);
    nodes.col(7) += Vector3d(0.3, -0.2, 0.25);
    nodes.col(0) += Vector3d(-0.2, 0.1, 0.15);
    nodes.col(5) += Vector3d(0.1, 0.2, -0.3);
    return nodes;
}

template <int N>
Eigen::Matrix<double, 3 * N, 1> affine(const Eigen::Matrix<double, 3, N>& nodes, const Matrix3d& gradient,
                                       const Vector3d& shift) {
    Eigen::Matrix<double, 3 * N, 1> u;
    for (int n = 0; n < N; ++n) u.template segment<3>(3 * n) = gradient * nodes.col(n) + shift;
    return u;
}

const Matrix3d kGradient = (Matrix3d() << 0.02, -0.01, 0.005, 0.013, -0.015, 0.008, -0.004, 0.011, 0.03).finished();
const Elastic kMaterial{3.0, 0.35};

TetNodes tetrahedron() {
    TetNodes nodes;
    nodes << 0.1, 1.2, 0.0, 0.2, 0.0, 0.1, 1.1, 0.3, 0.2, 0.0, 0.1, 0.9;
    return nodes;
}

}  // namespace

class TestPhysics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hexahedronPassesThePatchTest();
    void rigidMotionsCostNothing();
    void poissonKernelIntegratesLinearFields();
    void bodyForceBelongsToItsDisplacement();
    void tetrahedronTangentIsTheDerivative();
    void materialTangentIsTheDerivative();
    void smallStrainLimitIsLinearElasticity();
    void uniaxialStretchIsTheClosedForm();
    void rotationCausesNoStress();
};

void TestPhysics::hexahedronPassesThePatchTest() {
    // A linear displacement has constant stress: the energy is ½ ε·D·ε × volume on any shape of element.
    const HexNodes nodes = distorted();
    const HexBlockVector u = affine<8>(nodes, kGradient, Vector3d(1, 2, 3));
    const double energy = 0.5 * u.dot(elasticStiffness(nodes, kMaterial) * u);
    Eigen::Matrix<double, 6, 1> strain;
    strain << kGradient(0, 0), kGradient(1, 1), kGradient(2, 2), kGradient(0, 1) + kGradient(1, 0),
        kGradient(1, 2) + kGradient(2, 1), kGradient(2, 0) + kGradient(0, 2);
    const double volume = bodyLoad(nodes, [](const Vector3d&) { return Vector3d::UnitX(); }).sum();
    const double exact = 0.5 * volume * strain.dot(elasticity(kMaterial) * strain);
    QVERIFY(std::abs(energy / exact - 1.0) < 1e-12);
    QVERIFY(squaredError(nodes, u, [](const Vector3d& x) -> Vector3d { return kGradient * x + Vector3d(1, 2, 3); }) <
            1e-24);
}

void TestPhysics::rigidMotionsCostNothing() {
    const HexBlockMatrix k = elasticStiffness(distorted(), kMaterial);
    const Eigen::VectorXd eigenvalues = Eigen::SelfAdjointEigenSolver<HexBlockMatrix>(k).eigenvalues();
    QVERIFY((k - k.transpose()).norm() < 1e-12 * k.norm());
    QVERIFY(eigenvalues.head<6>().cwiseAbs().maxCoeff() < 1e-12 * eigenvalues[23]);
    QVERIFY(eigenvalues[6] > 1e-3 * eigenvalues[23]);  // and no seventh: no hourglass
}

void TestPhysics::poissonKernelIntegratesLinearFields() {
    const HexNodes nodes = cube(Vector3d(1, 2, 3), 2.0);
    const Vector3d slope(1.0, -2.0, 0.5);
    const Eigen::Matrix<double, 8, 1> u = nodes.transpose() * slope;
    QVERIFY(std::abs(u.dot(poissonStiffness(nodes) * u) - slope.squaredNorm() * 8.0) < 1e-12);
    // First entry for a unit cube: 1/3 (exact integral of the trilinear shape's gradient squared).
    QVERIFY(std::abs(poissonStiffness(cube(Vector3d::Zero(), 1.0))(0, 0) - 1.0 / 3.0) < 1e-14);
}

void TestPhysics::bodyForceBelongsToItsDisplacement() {
    const ManufacturedElasticity m{10.0, kMaterial, {0.10, -0.07, 0.04}};
    const Vector3d x(2.3, 7.1, 4.4);
    const double h = 1e-2;
    const auto gradient = [&](const Vector3d& at) {
        Matrix3d g;
        for (int j = 0; j < 3; ++j)
            g.col(j) =
                (m.displacement(at + h * Vector3d::Unit(j)) - m.displacement(at - h * Vector3d::Unit(j))) / (2 * h);
        return g;
    };
    Vector3d divergence = Vector3d::Zero();
    for (int j = 0; j < 3; ++j) {
        const auto stress = [&](const Vector3d& at) -> Matrix3d {
            const Matrix3d g = gradient(at);
            return kMaterial.lambda() * g.trace() * Matrix3d::Identity() + kMaterial.mu() * (g + g.transpose());
        };
        divergence += (stress(x + h * Vector3d::Unit(j)) - stress(x - h * Vector3d::Unit(j))).col(j) / (2 * h);
    }
    QVERIFY((divergence + m.bodyForce(x)).norm() < 1e-5 * m.bodyForce(x).norm());
}

void TestPhysics::tetrahedronTangentIsTheDerivative() {
    const NeoHookean material{kMaterial};
    TetVector u;
    u << 0.02, -0.1, 0.05, 0.2, 0.1, -0.03, -0.1, 0.15, 0.04, 0.07, -0.02, 0.2;
    const TetForces forces = neoHookeanForces(tetrahedron(), u, material);
    const double h = 1e-6;
    for (int i = 0; i < 12; ++i) {
        const TetForces up = neoHookeanForces(tetrahedron(), u + h * TetVector::Unit(i), material);
        const TetForces down = neoHookeanForces(tetrahedron(), u - h * TetVector::Unit(i), material);
        QVERIFY(std::abs((up.energyMj - down.energyMj) / (2 * h) - forces.residual[i]) < 1e-8 * forces.residual.norm());
        QVERIFY(((up.residual - down.residual) / (2 * h) - forces.tangent.col(i)).norm() <
                1e-8 * forces.tangent.norm());
    }
    QVERIFY((forces.tangent - forces.tangent.transpose()).norm() < 1e-13 * forces.tangent.norm());
    Vector3d total = Vector3d::Zero();
    for (int n = 0; n < 4; ++n) total += forces.residual.segment<3>(3 * n);
    QVERIFY(total.norm() < 1e-14);
}

void TestPhysics::materialTangentIsTheDerivative() {
    const NeoHookean material{kMaterial};
    const Matrix3d f = Matrix3d::Identity() + 5.0 * kGradient;
    const Matrix9 tangent = material.tangent(f);
    const double h = 1e-6;
    for (int c = 0; c < 9; ++c) {
        Matrix3d up = f, down = f;
        up.data()[c] += h;
        down.data()[c] -= h;
        const Matrix3d change = (material.stress(up) - material.stress(down)) / (2 * h);
        QVERIFY((Eigen::Map<const Eigen::Matrix<double, 9, 1>>(change.data()) - tangent.col(c)).norm() <
                1e-8 * tangent.norm());
        QVERIFY(std::abs((material.energy(up) - material.energy(down)) / (2 * h) - material.stress(f).data()[c]) <
                1e-8);
    }
}

void TestPhysics::smallStrainLimitIsLinearElasticity() {
    const NeoHookean material{kMaterial};
    const Matrix3d tiny = 1e-7 * kGradient, strain = 0.5 * (tiny + tiny.transpose());
    const Matrix3d linear = kMaterial.lambda() * strain.trace() * Matrix3d::Identity() + 2.0 * kMaterial.mu() * strain;
    QVERIFY((material.stress(Matrix3d::Identity() + tiny) - linear).norm() < 1e-6 * linear.norm());
}

void TestPhysics::uniaxialStretchIsTheClosedForm() {
    const NeoHookean material{kMaterial};
    const double stretch = 1.4, lambda = kMaterial.lambda(), mu = kMaterial.mu();
    const TetNodes nodes = tetrahedron();
    const TetVector u = affine<4>(nodes, Vector3d(stretch - 1.0, 0, 0).asDiagonal(), Vector3d::Zero());
    QVERIFY((deformationGradient(nodes, u) - Matrix3d(Vector3d(stretch, 1, 1).asDiagonal())).norm() < 1e-14);
    const double exact = mu * (stretch - 1.0 / stretch) + lambda * std::log(stretch) / stretch;
    QVERIFY(std::abs(material.stress(deformationGradient(nodes, u))(0, 0) - exact) < 1e-12);
}

void TestPhysics::rotationCausesNoStress() {
    const Matrix3d turn = Eigen::AngleAxisd(1.1, Vector3d(1, 2, 3).normalized()).toRotationMatrix();
    const TetVector u = affine<4>(tetrahedron(), turn - Matrix3d::Identity(), Vector3d(4, 5, 6));
    QVERIFY(neoHookeanForces(tetrahedron(), u, NeoHookean{kMaterial}).residual.norm() < 1e-13);
}

QTEST_GUILESS_MAIN(TestPhysics)
#include "tst_physics.moc"
