// The beam's residual against its energy, its tangent against its residual, and what rigid motions leave unchanged.
#include "solver/physics/beam_element.h"
#include "solver/physics/beam_rotation.h"

#include <QTest>

#include <Eigen/Dense>

#include <numbers>
#include <random>

using namespace tavr;
using Eigen::Matrix3d;
using Eigen::Quaterniond;
using Eigen::Vector3d;

namespace {

struct Element {
    BeamShape shape;
    BeamSection section;
    BeamNode first, second;
    std::vector<UniaxialHistory> committed;

    BeamForces forces() const {
        std::vector<UniaxialHistory> trial(committed.size());
        return beamForces(shape, first, second, section, committed, trial);
    }
    Element moved(const Vector12& by) const {
        Element e = *this;
        e.first.advance(by.head<6>());
        e.second.advance(by.tail<6>());
        return e;
    }
};

/// A curved, twisted element with an eccentric section, far from its reference.
Element element(const UniaxialLaw& law, double size = 1.0) {
    const Vector3d x1(1, 2, -1), x2(2.5, 2.8, -0.4);
    const Quaterniond frame = sectionFrame(x2 - x1, Vector3d(0.2, -0.3, 1.0));
    const Quaterniond frame1 = frame * rotationExp(Vector3d(0.1, -0.2, 0.15)),
                      frame2 = frame * rotationExp(Vector3d(-0.2, 0.1, -0.1));
    Element e{BeamShape::between(x1, x2, frame1, frame2),
              BeamSection::rectangle(0.4, 0.3, law, 0.3).shifted(0.05, -0.1),
              {x1},
              {x2},
              std::vector<UniaxialHistory>(32)};
    Vector12 by;
    by << 0.3, -0.2, 0.1, 0.5, -0.4, 0.2, 0.25, -0.1, 0.2, 0.1, 0.5, -0.6;
    return e.moved(size * by);
}

const UniaxialLaw kElastic = UniaxialElastic{1000.0};
const UniaxialLaw kNitinol = Superelastic{60000, 40000, 0.075, {520, 600, 300, 200}, 1.3};

Matrix12 differences(const Element& e, double h) {
    Matrix12 d;
    for (int i = 0; i < 12; ++i)
        d.col(i) =
            (e.moved(h * Vector12::Unit(i)).forces().residual - e.moved(-h * Vector12::Unit(i)).forces().residual) /
            (2 * h);
    return d;
}

}  // namespace

class TestBeamElement : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void referenceIsFreeOfStress();
    void residualIsTheGradientOfTheEnergy();
    void tangentIsTheDerivativeOfTheResidual();
    void tangentFollowsTransformingFibres();
    void hessianIsTheSecondDerivativeOfTheEnergy();
    void skewPartIsTheMomentOfTheNodes();
    void residualIsInEquilibrium();
    void strainIsBlindToRigidMotions();
    void smallStrainsAreTimoshenkos();
    void nodeOrderMakesNoDifference();
};

void TestBeamElement::referenceIsFreeOfStress() {
    const BeamForces forces = element(kElastic, 0.0).forces();
    QVERIFY(forces.strain.norm() < 1e-14 && forces.residual.norm() < 1e-10 && forces.stored < 1e-20);
    // Six rigid motions and six ways to strain.
    const Eigen::VectorXd eigenvalues = Eigen::SelfAdjointEigenSolver<Matrix12>(forces.hessian()).eigenvalues();
    QVERIFY(eigenvalues.head<6>().cwiseAbs().maxCoeff() < 1e-9 * eigenvalues[11]);
    QVERIFY(eigenvalues[6] > 1e-4 * eigenvalues[11]);
}

void TestBeamElement::residualIsTheGradientOfTheEnergy() {
    const Element e = element(kElastic);
    const double h = 1e-5;
    const Vector12 residual = e.forces().residual;
    for (int i = 0; i < 12; ++i) {
        const double slope =
            (e.moved(h * Vector12::Unit(i)).forces().stored - e.moved(-h * Vector12::Unit(i)).forces().stored) /
            (2 * h);
        QVERIFY(std::abs(slope - residual[i]) < 1e-8 * residual.norm());
    }
}

void TestBeamElement::tangentIsTheDerivativeOfTheResidual() {
    for (const double size : {0.0, 1e-4, 0.3, 1.0, 2.0}) {
        const Element e = element(kElastic, size);
        const Matrix12 tangent = e.forces().tangent;
        QVERIFY((differences(e, 1e-6) - tangent).norm() < 1e-7 * tangent.norm());
    }
}

void TestBeamElement::tangentFollowsTransformingFibres() {
    Element e = element(kNitinol, 0.12);
    std::vector<UniaxialHistory> trial(32);
    beamForces(e.shape, e.first, e.second, e.section, e.committed, trial);
    const auto turned = std::count_if(trial.begin(), trial.end(), [](const auto& h) { return h.first != 0.0; });
    QVERIFY(turned > 4 && turned < 32);
    QVERIFY((differences(e, 1e-8) - e.forces().tangent).norm() < 1e-5 * e.forces().tangent.norm());
    // And on the way back, from the history reached.
    Element back = element(kNitinol, 0.08);
    back.committed = trial;
    QVERIFY((differences(back, 1e-8) - back.forces().tangent).norm() < 1e-5 * back.forces().tangent.norm());
}

void TestBeamElement::hessianIsTheSecondDerivativeOfTheEnergy() {
    const Element e = element(kElastic);
    const Matrix12 hessian = e.forces().hessian();
    const double h = 1e-3;
    const auto energy = [&](int i, double a, int j, double b) {
        return e.moved(a * Vector12::Unit(i) + b * Vector12::Unit(j)).forces().stored;
    };
    for (int i = 0; i < 12; ++i)
        for (int j = 0; j < 12; ++j) {
            const double d =
                (energy(i, h, j, h) - energy(i, h, j, -h) - energy(i, -h, j, h) + energy(i, -h, j, -h)) / (4 * h * h);
            QVERIFY(std::abs(d - hessian(i, j)) < 1e-5 * hessian.norm());
        }
}

void TestBeamElement::skewPartIsTheMomentOfTheNodes() {
    const BeamForces forces = element(kElastic).forces();
    Matrix12 expected = Matrix12::Zero();
    for (const int at : {3, 9}) expected.block<3, 3>(at, at) = -skew(forces.residual.segment<3>(at));
    QVERIFY((forces.tangent - forces.tangent.transpose() - expected).norm() < 1e-12 * forces.tangent.norm());
    QVERIFY(expected.norm() > 1e-2 * forces.tangent.norm());
}

void TestBeamElement::residualIsInEquilibrium() {
    const Element e = element(kElastic);
    const Vector12 r = e.forces().residual;
    const Vector3d arm = e.second.position - e.first.position;
    QVERIFY((r.segment<3>(0) + r.segment<3>(6)).norm() < 1e-12 * r.norm());
    QVERIFY((r.segment<3>(3) + r.segment<3>(9) + arm.cross(r.segment<3>(6))).norm() < 1e-12 * r.norm());
}

void TestBeamElement::strainIsBlindToRigidMotions() {
    std::mt19937 random(7);
    std::normal_distribution<double> normal;
    const Element e = element(kElastic);
    const Vector6 strain = e.forces().strain;
    for (int i = 0; i < 20; ++i) {
        const Quaterniond turn =
            Quaterniond(normal(random), normal(random), normal(random), normal(random)).normalized();
        const Vector3d shift(normal(random), normal(random), normal(random));
        Element moved = e;
        for (BeamNode* node : {&moved.first, &moved.second})
            *node = {turn * node->position + shift, turn * node->rotation};
        QVERIFY((moved.forces().strain - strain).norm() < 1e-13 * strain.norm());
    }
}

void TestBeamElement::smallStrainsAreTimoshenkos() {
    // A straight strut along x: stretch, shear and curvatures of a linear displacement field, by hand.
    const double length = 2.0, tiny = 1e-7;
    const Quaterniond frame = sectionFrame(Vector3d::UnitX(), Vector3d::UnitZ());
    const BeamShape shape = BeamShape::between(Vector3d::Zero(), length * Vector3d::UnitX(), frame, frame);
    const auto strain = [&](const Vector6& u1, const Vector6& u2) {
        BeamNode a{Vector3d::Zero()}, b{length * Vector3d::UnitX()};
        a.advance(tiny * u1);
        b.advance(tiny * u2);
        return Vector6(beamStrain(shape, a, b) / tiny);
    };
    Vector6 u1, u2, exact;
    u1 << 0.1, 0.2, -0.3, 0.4, -0.5, 0.6;
    u2 << 0.5, -0.4, 0.2, -0.1, 0.7, 0.3;
    // Γ = (u′, v′ − θz, w′ + θy) with the rotation halfway; κ = θ′.
    exact << 0.2, -0.3 - 0.45, 0.25 + 0.1, -0.25, 0.6, -0.15;
    QVERIFY((strain(u1, u2) - exact).norm() < 1e-6);
}

void TestBeamElement::nodeOrderMakesNoDifference() {
    const Element e = element(kElastic);
    // Turned about axis 3 by half a turn, the element is read from its other end.
    const Quaterniond half = rotationExp(Vector3d(0, 0, std::numbers::pi));
    const Vector3d x1(1, 2, -1), x2(2.5, 2.8, -0.4);
    Element other{BeamShape::between(x2, x1, e.shape.frame[1] * half, e.shape.frame[0] * half),
                  BeamSection::rectangle(0.4, 0.3, kElastic, 0.3).shifted(-0.05, -0.1), e.second, e.first, e.committed};
    QVERIFY(std::abs(other.forces().stored / e.forces().stored - 1.0) < 1e-12);
    QVERIFY((other.forces().residual.head<6>() - e.forces().residual.tail<6>()).norm() <
            1e-11 * e.forces().residual.norm());
}

QTEST_GUILESS_MAIN(TestBeamElement)
#include "tst_beam_element.moc"
