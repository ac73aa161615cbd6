// Fibre sections against the closed forms of beam theory, and their tangents against differences.
#include "solver/physics/beam_section.h"

#include <QTest>

#include <Eigen/Dense>

#include <numbers>

using namespace tavr;

namespace {

struct Held {
    BeamSection section;
    std::vector<UniaxialHistory> committed =
        std::vector<UniaxialHistory>(static_cast<std::size_t>(section.fibreCount()));

    SectionForces at(const Vector6& strain) const {
        std::vector<UniaxialHistory> trial(committed.size());
        return section.respond(strain, committed, trial);
    }
};

Vector6 strainOf(double axial, double shear2, double shear3, double twist, double bend2, double bend3) {
    return (Vector6() << axial, shear2, shear3, twist, bend2, bend3).finished();
}

const UniaxialLaw kElastic = UniaxialElastic{200.0};

}  // namespace

class TestBeamSection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void elasticRectangle();
    void elasticCircle();
    void shiftMovesTheForces();
    void torsionOfRectangles();
    void tangentIsTheDerivative_data();
    void tangentIsTheDerivative();
    void forceIsTheGradientOfThePotential();
    void plasticBending();
    void asymmetryShiftsTheNeutralAxis();
};

void TestBeamSection::elasticRectangle() {
    const double b = 0.4, h = 0.25, nu = 0.3, g = 200.0 / 2.6;
    const Matrix6 k = Held{BeamSection::rectangle(b, h, kElastic, nu)}.at(Vector6::Zero()).tangent;
    const double shear = 10 * (1 + nu) / (12 + 11 * nu) * g * b * h;
    Vector6 exact;
    exact << 200 * b * h, shear, shear, g * torsionConstant(b, h), 200 * b * h * h * h / 12, 200 * h * b * b * b / 12;
    QVERIFY((k - Matrix6(exact.asDiagonal())).norm() < 1e-12 * exact.norm());
    QVERIFY((k.diagonal() - exact).cwiseQuotient(exact).norm() < 1e-12);
}

void TestBeamSection::elasticCircle() {
    const double d = 0.5, nu = 0.25, area = std::numbers::pi * d * d / 4;
    const Matrix6 k = Held{BeamSection::circle(d, kElastic, nu)}.at(Vector6::Zero()).tangent;
    const double bending = 200 * area * d * d / 16, g = 80.0, shear = 6 * (1 + nu) / (7 + 6 * nu) * g * area;
    Vector6 exact;
    exact << 200 * area, shear, shear, g * area * d * d / 8, bending, bending;
    QVERIFY((k.diagonal() - exact).cwiseQuotient(exact).norm() < 1e-12);
    QVERIFY((k - Matrix6(k.diagonal().asDiagonal())).norm() < 1e-12 * exact.norm());
}

void TestBeamSection::shiftMovesTheForces() {
    // The same forces on the shifted centre, with the moments that a rigid arm adds; the strains likewise.
    const double y = 0.3, z = -0.2;
    const Held centred{BeamSection::rectangle(0.4, 0.25, kElastic, 0.3)}, shifted{centred.section.shifted(y, z)};
    Matrix6 arm = Matrix6::Identity();  // strain at the centre from strain at the node line
    arm(0, 4) = z, arm(0, 5) = -y, arm(1, 3) = -z, arm(2, 3) = y;
    const Vector6 strain = strainOf(0.01, 0.02, -0.03, 0.04, -0.05, 0.06);
    const SectionForces there = centred.at(arm * strain), here = shifted.at(strain);
    QVERIFY((here.force - arm.transpose() * there.force).norm() < 1e-12 * here.force.norm());
    QVERIFY((here.tangent - arm.transpose() * there.tangent * arm).norm() < 1e-12 * here.tangent.norm());
    QVERIFY(std::abs(here.stored - there.stored) < 1e-12 * here.stored);
}

void TestBeamSection::torsionOfRectangles() {
    // Timoshenko and Goodier's table: 0.1406, 0.229, 0.263, 0.312 for a/b = 1, 2, 3, 10; 1/3 for a thin strip.
    for (const auto& [ratio, exact, digits] : {std::tuple{1.0, 0.1406, 5e-5},
                                               {2.0, 0.229, 5e-4},
                                               {3.0, 0.263, 5e-4},
                                               {10.0, 0.312, 5e-4},
                                               {1e6, 1.0 / 3, 1e-6}}) {
        QVERIFY(std::abs(torsionConstant(ratio * 0.2, 0.2) / (ratio * std::pow(0.2, 4)) - exact) < digits);
        QCOMPARE(torsionConstant(0.2, ratio * 0.2), torsionConstant(ratio * 0.2, 0.2));
    }
}

void TestBeamSection::tangentIsTheDerivative_data() {
    QTest::addColumn<int>("law");
    QTest::newRow("elastic") << 0;
    QTest::newRow("plastic") << 1;
    QTest::newRow("superelastic") << 2;
}

void TestBeamSection::tangentIsTheDerivative() {
    QFETCH(int, law);
    const UniaxialLaw all[] = {kElastic, UniaxialPlastic{233000, 414, 1000, 500},
                               Superelastic{60000, 30000, 0.05, {465, 535, 227, 187}, 1.25}};
    Held held{BeamSection::rectangle(0.4, 0.25, all[law], 0.3).shifted(0.1, 0.05)};
    for (const double bend : {0.05, 0.2, 0.08, -0.1}) {
        const Vector6 strain = strainOf(0.004, 0.001, -0.002, 0.02, 0.3 * bend, bend);
        const SectionForces forces = held.at(strain);
        Matrix6 d;
        const double h = 1e-8;
        for (int i = 0; i < 6; ++i)
            d.col(i) =
                (held.at(strain + h * Vector6::Unit(i)).force - held.at(strain - h * Vector6::Unit(i)).force) / (2 * h);
        QVERIFY((d - forces.tangent).norm() < 1e-5 * forces.tangent.norm());
        std::vector<UniaxialHistory> trial(held.committed.size());
        held.section.respond(strain, held.committed, trial);
        held.committed = trial;
    }
}

void TestBeamSection::forceIsTheGradientOfThePotential() {
    Held held{BeamSection::circle(0.3, Superelastic{60000, 30000, 0.05, {465, 535, 227, 187}, 1.25}, 0.3)};
    const Vector6 strain = strainOf(0.004, 0.001, -0.002, 0.02, 0.1, 0.2);
    const double h = 1e-6;
    for (int i = 0; i < 6; ++i) {
        const SectionForces up = held.at(strain + h * Vector6::Unit(i)), down = held.at(strain - h * Vector6::Unit(i));
        const double slope = (up.stored + up.dissipated - down.stored - down.dissipated) / (2 * h);
        QVERIFY(std::abs(slope - held.at(strain).force[i]) < 1e-4 * held.at(strain).force.norm());
    }
}

void TestBeamSection::plasticBending() {
    // Elastic–perfectly plastic rectangle: M = σ₀ b h²/4 [1 − (κ₀/κ)²/3] past first yield κ₀ = 2 σ₀/(E h).
    const double b = 0.25, h = 0.4, e = 200000, yield = 400, first = 2 * yield / (e * h);
    // Gauss points on a kinked stress err by about 1/n².
    for (const int points : {8, 40}) {
        const Held held{BeamSection::rectangle(h, b, UniaxialPlastic{e, yield}, 0.3, points, 2)};
        for (const double ratio : {1.2, 2.0, 5.0, 20.0}) {
            const double exact = 0.25 * yield * b * h * h * (1.0 - 1.0 / (3.0 * ratio * ratio));
            QVERIFY(std::abs(held.at(strainOf(0, 0, 0, 0, 0, ratio * first)).force[5] / exact - 1.0) * points * points <
                    1.0);
        }
    }
}

void TestBeamSection::asymmetryShiftsTheNeutralAxis() {
    // Compression is the stiffer side: at zero mean strain a bent section pushes.
    const Superelastic nitinol{60000, 30000, 0.05, {465, 535, 227, 187}, 1.25};
    const Held held{BeamSection::rectangle(0.4, 0.3, nitinol, 0.3)};
    QVERIFY(held.at(strainOf(0, 0, 0, 0, 0, 0.15)).force[0] < -1.0);
    QVERIFY(std::abs(held.at(strainOf(0, 0, 0, 0, 0, 0.03)).force[0]) < 1e-9);  // still elastic
}

QTEST_GUILESS_MAIN(TestBeamSection)
#include "tst_beam_section.moc"
