#include "solver/physics/solid_surface.h"
#include "solver/physics/solid_tetrahedron.h"

#include <QtTest>

#include <Eigen/Eigenvalues>
#include <Eigen/Geometry>
#include <Eigen/LU>

#include <chrono>
#include <random>

using namespace tavr;
using Eigen::Matrix3d;
using Eigen::Vector3d;

namespace {

constexpr int kEdge[6][2] = {{0, 1}, {1, 2}, {2, 0}, {0, 3}, {1, 3}, {2, 3}};

SolidNodes straight() {
    SolidNodes x;
    x.leftCols<4>() << 0.1, 2.2, 0.4, 0.6, 0.0, 0.3, 1.9, 0.5, 0.2, -0.1, 0.3, 2.4;
    for (int e = 0; e < 6; ++e) x.col(4 + e) = 0.5 * (x.col(kEdge[e][0]) + x.col(kEdge[e][1]));
    return x;
}
SolidNodes curved() {
    SolidNodes x = straight();
    x.col(5) += Vector3d(0.15, 0.1, -0.05);
    x.col(8) += Vector3d(-0.05, 0.1, 0.12);
    return x;
}
template <int Size>
Eigen::Matrix<double, Size, 1> some(double amplitude, unsigned seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> any(-amplitude, amplitude);
    Eigen::Matrix<double, Size, 1> v;
    for (double& x : v) x = any(random);
    return v;
}

const Matrix3d kFrame = Eigen::AngleAxisd(0.8, Vector3d(1, 2, -1).normalized()).toRotationMatrix();
std::vector<SolidMaterial> materials() {
    OgdenLaw ogden;
    ogden.terms[0] = {0.2, 1.3};
    ogden.terms[1] = {0.002, 8.0};
    return {solidMaterial(NeoHookeanLaw{0.1}, 50.0).value(), solidMaterial(ogden, 50.0).value(),
            solidMaterial(HolzapfelLaw{0.05, 0.3, 0.8, 0.1, 40.0}, 20.0).value(),
            solidMaterial(GuccioneLaw{0.002, 8.0, 2.0, 4.0}, 2.0).value()};
}

SolidForces forcesAt(const SolidGeometry& geometry, const SolidVector& u, const SolidMaterial& material) {
    SolidForces forces;
    if (!solidForces(geometry, u, material, kFrame, forces)) throw std::runtime_error("turned inside out");
    return forces;
}

SolidVector affine(const SolidNodes& nodes, const Matrix3d& f, const Vector3d& shift) {
    SolidVector u;
    for (int n = 0; n < 10; ++n) u.segment<3>(3 * n) = f * nodes.col(n) + shift - nodes.col(n);
    return u;
}

constexpr int kFace[4][6] = {{0, 2, 1, 6, 5, 4}, {0, 1, 3, 4, 8, 7}, {1, 2, 3, 5, 9, 8}, {0, 3, 2, 7, 9, 6}};

/// Volume of the deformed straight() by the five-point rule, exact for its cubic Jacobian (Keast 1986).
double volumeOf(const SolidVector& u) {
    const SolidNodes x = straight() + Eigen::Map<const SolidNodes>(u.data());
    Eigen::Matrix<double, 3, 4> d;
    d << -1, 1, 0, 0, -1, 0, 1, 0, -1, 0, 0, 1;
    double volume = 0.0;
    for (int q = 0; q < 5; ++q) {
        Eigen::Vector4d l = Eigen::Vector4d::Constant(q < 4 ? 1.0 / 6.0 : 0.25);
        if (q < 4) l[q] = 0.5;
        Matrix3d jacobian = Matrix3d::Zero();
        for (int n = 0; n < 4; ++n) jacobian += (4.0 * l[n] - 1.0) * x.col(n) * d.col(n).transpose();
        for (int e = 0; e < 6; ++e) {
            const int a = kEdge[e][0], b = kEdge[e][1];
            jacobian += 4.0 * x.col(4 + e) * (l[a] * d.col(b) + l[b] * d.col(a)).transpose();
        }
        volume += (q < 4 ? 0.45 : -0.8) / 6.0 * jacobian.determinant();
    }
    return volume;
}

}  // namespace

class TestSolidElements : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void residualAndTangentAreDerivatives();
    void rigidMotionCostsNothing();
    void affineMotionGivesTheLaw();
    void freeElementHasOnlyRigidModes();
    void badMaterialIsRefused();
    void deformedInsideOutIsRefused();
    void flatReferenceIsRefused();
    void pressureTangentIsTheDerivative();
    void pressureOnAClosedSurfaceIsTheGradientOfItsVolume();
    void springsAreEnergiesOfTheirSurface();
    void bodySpringsIntegrateQuadraticFields();
    void kernelSpeed();
};

void TestSolidElements::residualAndTangentAreDerivatives() {
    const double h = 2e-4;
    const SolidVector u = some<30>(0.08, 5);
    for (const SolidNodes& nodes : {straight(), curved()})
        for (const SolidMaterial& material : materials()) {
            const SolidGeometry g = solidGeometry(nodes).value();
            const SolidForces at = forcesAt(g, u, material);
            for (int i = 0; i < 30; ++i) {
                const auto moved = [&](double t) { return forcesAt(g, u + t * SolidVector::Unit(i), material); };
                const SolidForces a = moved(h), b = moved(-h), c = moved(2 * h), d = moved(-2 * h);
                const double slope = (8 * (a.energyMj - b.energyMj) - (c.energyMj - d.energyMj)) / (12 * h);
                const SolidVector column = (8 * (a.residual - b.residual) - (c.residual - d.residual)) / (12 * h);
                QVERIFY(std::abs(slope - at.residual[i]) < 1e-8 * at.residual.norm());
                QVERIFY((column - at.tangent.col(i)).norm() < 1e-8 * at.tangent.norm());
            }
            QVERIFY((at.tangent - at.tangent.transpose()).norm() < 1e-12 * at.tangent.norm());
        }
}

void TestSolidElements::rigidMotionCostsNothing() {
    const Matrix3d q = Eigen::AngleAxisd(2.3, Vector3d(3, -1, 2).normalized()).toRotationMatrix();
    for (const SolidMaterial& material : materials()) {
        const SolidGeometry g = solidGeometry(curved()).value();
        const SolidForces rigid = forcesAt(g, affine(curved(), q, {4, 5, 6}), material);
        QVERIFY(rigid.residual.norm() < 1e-11 * material.bulkMPa);
        // Objectivity: a rotation on top of a deformation turns the forces and keeps the energy.
        const SolidVector u = some<30>(0.08, 9);
        SolidVector turned;
        for (int n = 0; n < 10; ++n)
            turned.segment<3>(3 * n) = q * (curved().col(n) + u.segment<3>(3 * n)) - curved().col(n);
        const SolidForces a = forcesAt(g, u, material), b = forcesAt(g, turned, material);
        QVERIFY(std::abs(a.energyMj - b.energyMj) < 1e-11 * a.energyMj);
        for (int n = 0; n < 10; ++n)
            QVERIFY((b.residual.segment<3>(3 * n) - q * a.residual.segment<3>(3 * n)).norm() <
                    1e-11 * a.residual.norm());
    }
}

void TestSolidElements::affineMotionGivesTheLaw() {
    Matrix3d f;
    f << 1.2, 0.1, -0.05, 0.02, 0.9, 0.1, 0.1, 0.0, 1.05;
    const SolidGeometry g = solidGeometry(curved()).value();
    for (const SolidMaterial& material : materials()) {
        const SolidVector u = affine(curved(), f, {1, 2, 3});
        const LawResponse law = hyperelasticResponse(material.law, material.bulkMPa, f.transpose() * f, kFrame);
        QVERIFY(std::abs(forcesAt(g, u, material).energyMj / g.total - law.energy) < 1e-11 * law.energy);
        const auto state = solidState(g, u, material, kFrame);
        QVERIFY(state.has_value());
        const Matrix3d cauchy = f * fromVoigt(law.stress) * f.transpose() / f.determinant();
        for (int q = 0; q < 4; ++q) {
            QVERIFY((state->gradient[q] - f).norm() < 1e-12);
            QVERIFY((state->cauchyMPa[q] - cauchy).norm() < 1e-10 * cauchy.norm());
        }
    }
}

// Six rigid motions only: the special conformal maps 2 (b·x) x − |x|² b, which shear nothing and whose dilatation has
// no mean, are held by the pointwise part of the bulk modulus.
void TestSolidElements::freeElementHasOnlyRigidModes() {
    const SolidGeometry g = solidGeometry(straight()).value();
    const SolidForces rest = forcesAt(g, SolidVector::Zero(), solidMaterial(NeoHookeanLaw{1.0}, 100.0).value());
    const Eigen::VectorXd modes = Eigen::SelfAdjointEigenSolver<SolidMatrix>(rest.tangent).eigenvalues();
    QVERIFY(modes.head<6>().cwiseAbs().maxCoeff() < 1e-12 * modes[29]);
    QVERIFY(modes[6] > 1e-2 * modes[20]);
}

void TestSolidElements::badMaterialIsRefused() {
    QVERIFY(!solidMaterial(NeoHookeanLaw{-1.0}, 100.0));
    QVERIFY(!solidMaterial(NeoHookeanLaw{1.0}, 0.5));
    QVERIFY(!solidMaterial(NeoHookeanLaw{1.0}, std::numeric_limits<double>::infinity()));
    QCOMPARE(solidMaterial(NeoHookeanLaw{1.0}, 100.0)->pointBulkMPa, 5.0);
    QCOMPARE(solidMaterial(NeoHookeanLaw{1.0}, 2.0)->pointBulkMPa, 2.0);
}

void TestSolidElements::deformedInsideOutIsRefused() {
    const SolidGeometry g = solidGeometry(straight()).value();
    SolidForces forces;
    for (const SolidMaterial& material : materials()) {
        QVERIFY(!solidForces(g, affine(straight(), Vector3d(1, 1, -1).asDiagonal(), Vector3d::Zero()), material, kFrame,
                             forces));
        SolidVector broken = SolidVector::Zero();
        broken[7] = std::nan("");
        QVERIFY(!solidForces(g, broken, material, kFrame, forces));
        QVERIFY(!solidState(g, broken, material, kFrame));
    }
    // An exponential that overflows is no energy either.
    const Matrix3d far = Vector3d(40, 1, 1).asDiagonal();
    QVERIFY(!solidForces(g, affine(straight(), far, Vector3d::Zero()), materials()[3], Matrix3d::Identity(), forces));
}

void TestSolidElements::flatReferenceIsRefused() {
    SolidNodes flat = straight();
    flat.row(2).setZero();
    QVERIFY(!solidGeometry(flat));
    SolidNodes turned = straight();
    turned.row(0) *= -1.0;
    QVERIFY(!solidGeometry(turned));
    QVERIFY(solidGeometry(straight()));
    const Matrix3d edges = straight().block<3, 3>(0, 1).colwise() - straight().col(0);
    QVERIFY(std::abs(solidGeometry(straight())->total - edges.determinant() / 6.0) < 1e-14);
}

void TestSolidElements::pressureTangentIsTheDerivative() {
    SurfaceNodes x;
    for (int n = 0; n < 6; ++n) x.col(n) = curved().col(kFace[2][n]);
    const SurfaceVector u = some<18>(0.2, 3);
    const SurfaceForces at = pressureForces(x, u, 0.7);
    const double h = 1e-3;
    for (int i = 0; i < 18; ++i) {
        const SurfaceVector e = h * SurfaceVector::Unit(i);
        const SurfaceVector change =
            (pressureForces(x, u + e, 0.7).residual - pressureForces(x, u - e, 0.7).residual) / (2 * h);
        QVERIFY((change - at.tangent.col(i)).norm() <
                1e-11 * at.tangent.norm());  // a parabola: exact but for round-off
    }
}

void TestSolidElements::pressureOnAClosedSurfaceIsTheGradientOfItsVolume() {
    const double p = 0.3;
    const SolidVector u = some<30>(0.1, 4);
    SolidVector sum = SolidVector::Zero();
    SolidMatrix tangent = SolidMatrix::Zero();
    for (const auto& face : kFace) {
        SurfaceNodes x;
        SurfaceVector local;
        for (int n = 0; n < 6; ++n) {
            x.col(n) = straight().col(face[n]);
            local.segment<3>(3 * n) = u.segment<3>(3 * face[n]);
        }
        const SurfaceForces f = pressureForces(x, local, p);
        for (int b = 0; b < 6; ++b) {
            sum.segment<3>(3 * face[b]) += f.residual.segment<3>(3 * b);
            for (int a = 0; a < 6; ++a)
                tangent.block<3, 3>(3 * face[a], 3 * face[b]) += f.tangent.block<3, 3>(3 * a, 3 * b);
        }
    }
    QVERIFY((tangent - tangent.transpose()).norm() < 1e-13 * tangent.norm());
    Vector3d force = Vector3d::Zero(), moment = Vector3d::Zero();
    double work = 0.0;
    for (int n = 0; n < 10; ++n) {
        const Vector3d at = straight().col(n) + u.segment<3>(3 * n), f = sum.segment<3>(3 * n);
        force += f;
        moment += at.cross(f);
        work += at.dot(f);
    }
    QVERIFY(force.norm() < 1e-14);
    QVERIFY(moment.norm() < 1e-13);
    // Euler: the volume is homogeneous of third degree in the places of the nodes.
    QVERIFY(std::abs(work - 3.0 * p * volumeOf(u)) < 1e-13);
}

void TestSolidElements::springsAreEnergiesOfTheirSurface() {
    SurfaceNodes flat;
    flat << 0, 4, 0, 2, 2, 0, 0, 0, 3, 0, 1.5, 1.5, 0, 0, 0, 0, 0, 0;
    const SpringBed bed{2.0, 0.5};
    SurfaceVector lift, slide;
    for (int n = 0; n < 6; ++n) {
        lift.segment<3>(3 * n) = Vector3d(0, 0, 0.1 * flat(0, n));  // 0.1 x
        slide.segment<3>(3 * n) = Vector3d(0.2, 0, 0);
    }
    // ½ kn 0.01 ∫ x² dA with ∫ x² dA = 4³·3/12 = 16; ½ kt 0.04 · 6
    QVERIFY(std::abs(0.5 * lift.dot(springForces(flat, lift, bed).residual) - 0.5 * 2.0 * 0.01 * 16.0) < 1e-14);
    QVERIFY(std::abs(0.5 * slide.dot(springForces(flat, slide, bed).residual) - 0.5 * 0.5 * 0.04 * 6.0) < 1e-14);
    const SurfaceForces f = springForces(flat, lift, bed);
    QVERIFY((f.tangent - f.tangent.transpose()).norm() < 1e-15 * f.tangent.norm());
    QVERIFY((f.tangent * lift - f.residual).norm() < 1e-15);
}

void TestSolidElements::bodySpringsIntegrateQuadraticFields() {
    SolidNodes x;
    x.leftCols<4>() << 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1;
    for (int e = 0; e < 6; ++e) x.col(4 + e) = 0.5 * (x.col(kEdge[e][0]) + x.col(kEdge[e][1]));
    const Eigen::Matrix<double, 10, 10> m = bodySprings(solidGeometry(x).value(), 3.0);
    const Eigen::Matrix<double, 10, 1> one = Eigen::Matrix<double, 10, 1>::Ones(), px = x.row(0).transpose(),
                                       pxy = x.row(0).cwiseProduct(x.row(1)).transpose(), square = px.cwiseProduct(px);
    // ∫ x^a y^b z^c over the unit tetrahedron = a! b! c! / (a + b + c + 3)!
    QVERIFY(std::abs(one.dot(m * one) - 3.0 / 6.0) < 1e-15);
    QVERIFY(std::abs(px.dot(m * px) - 3.0 * 2.0 / 120.0) < 1e-15);
    QVERIFY(std::abs(square.dot(m * square) - 3.0 * 24.0 / 5040.0) < 1e-16);
    QVERIFY(std::abs(pxy.dot(m * square) - 3.0 * 6.0 / 5040.0) < 1e-16);
}

void TestSolidElements::kernelSpeed() {
    const SolidGeometry g = solidGeometry(curved()).value();
    const SolidVector u = some<30>(0.05, 2);
    const char* names[] = {"neo-Hookean", "Ogden", "Holzapfel", "Guccione"};
    int n = 0;
    for (const SolidMaterial& material : materials()) {
        SolidForces forces;
        const auto start = std::chrono::steady_clock::now();
        for (int i = 0; i < 20000; ++i) QVERIFY(solidForces(g, u, material, kFrame, forces));
        const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - start;
        qInfo("%s: %.2f us an element", names[n++], spent.count() / 20000 * 1e6);
    }
}

QTEST_GUILESS_MAIN(TestSolidElements)
#include "tst_solid_elements.moc"
