#include "solver/physics/law_hyperelastic.h"

#include <QtTest>

#include <Eigen/Eigenvalues>
#include <Eigen/Geometry>
#include <Eigen/LU>

#include <cmath>
#include <random>

using namespace tavr;
using Eigen::Matrix3d;
using Eigen::Vector3d;

namespace {

constexpr double kBulk = 3.0;

OgdenLaw ogden() {
    // Ogden 1972, table for Treloar's rubber, in MPa
    OgdenLaw law;
    law.terms[0] = {0.63, 1.3};
    law.terms[1] = {0.0012, 5.0};
    law.terms[2] = {-0.01, -2.0};
    return law;
}

std::vector<HyperelasticLaw> laws() {
    return {NeoHookeanLaw{0.1}, ogden(), HolzapfelLaw{0.05, 0.3, 0.8, 0.1, 40.0},
            HolzapfelLaw{0.05, 0.3, 2.0, 0.0, 30.0}, GuccioneLaw{0.002, 8.0, 2.0, 4.0}};
}

Matrix3d turn(double angle, const Vector3d& axis) {
    return Eigen::AngleAxisd(angle, axis.normalized()).toRotationMatrix();
}
const Matrix3d kFrame = turn(0.7, {1, -2, 0.5});

std::vector<Matrix3d> states() {
    std::mt19937 random(7);
    std::uniform_real_distribution<double> some(-0.25, 0.25);
    std::vector<Matrix3d> all;
    for (int n = 0; n < 8; ++n) {
        Matrix3d f = Matrix3d::Identity();
        for (double& x : f.reshaped()) x += some(random);
        all.push_back(f.transpose() * f);
    }
    all.push_back(Matrix3d::Identity());
    const Matrix3d axes = turn(1.2, {1, 2, 3});
    // Equal stretches: two, three, and so nearly two that the quotient of differences loses its digits.
    for (const Vector3d& x : {Vector3d(1.44, 1.44, 0.6), Vector3d(1.3, 1.3, 1.3), Vector3d(1.2, 1.2 + 1e-9, 0.7),
                              Vector3d(1.2, 1.2 * (1 + 0.9e-3), 0.7), Vector3d(0.8, 0.8, 1.7)})
        all.push_back(axes * x.asDiagonal() * axes.transpose());
    return all;
}

LawResponse at(const HyperelasticLaw& law, const Matrix3d& c) {
    return hyperelasticResponse(law, kBulk, c, kFrame);
}

/// C for a unit change of one Voigt component of E (engineering shear).
Matrix3d step(int component, double h) {
    Vector6 e = Vector6::Zero();
    e[component] = component < 3 ? 2.0 * h : h;
    return fromVoigt(e);
}

/// Fourth-order central difference.
template <class Function>
auto derivative(const Function& f, double h) -> decltype(f(h)) {
    return (8.0 * (f(h) - f(-h)) - (f(2 * h) - f(-2 * h))) / (12.0 * h);
}

}  // namespace

class TestLawHyperelastic : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void stressIsTheGradientAndTangentTheHessian();
    void referenceIsFreeOfStress();
    void referenceTangentIsIsotropicElasticity();
    void aRotatedBodyAnswersTheSame();
    void theIsochoricPartIgnoresVolume();
    void ogdenWithOneSquareIsNeoHookean();
    void ogdenFollowsUniaxialTension();
    void fibresBearNoCompression();
    void alignedFibresFollowTheClosedForm();
    void fullyDispersedFibresAreIsotropic();
    void guccioneFollowsTheClosedForm();
    void badConstantsAreRefused();
};

void TestLawHyperelastic::stressIsTheGradientAndTangentTheHessian() {
    const double h = 2e-4;
    for (const HyperelasticLaw& law : laws())
        for (const Matrix3d& c : states()) {
            // Where no fibre is strained the tangent jumps.
            if (std::holds_alternative<HolzapfelLaw>(law) && c.isApprox(c(0, 0) * Matrix3d::Identity())) continue;
            const LawResponse r = at(law, c);
            for (int n = 0; n < 6; ++n) {
                const double slope = derivative([&](double t) { return at(law, c + step(n, t)).energy; }, h);
                QVERIFY2(
                    std::abs(slope - r.stress[n]) < 1e-9 * (1.0 + r.stress.norm()),
                    qPrintable(QString("stress of law %1: %2, not %3").arg(law.index()).arg(r.stress[n]).arg(slope)));
                const Vector6 column =
                    derivative([&](double t) -> Vector6 { return at(law, c + step(n, t)).stress; }, h);
                const double error = (column - r.tangent.col(n)).norm() / r.tangent.norm();
                QVERIFY2(error < 1e-8, qPrintable(QString("tangent of law %1: %2").arg(law.index()).arg(error)));
            }
            QVERIFY((r.tangent - r.tangent.transpose()).norm() < 1e-13 * r.tangent.norm());
        }
}

void TestLawHyperelastic::referenceIsFreeOfStress() {
    for (const HyperelasticLaw& law : laws()) {
        const LawResponse r = at(law, Matrix3d::Identity());
        QVERIFY(std::abs(r.energy) < 1e-15);
        QVERIFY(r.stress.norm() < 1e-15);
        QVERIFY(Eigen::SelfAdjointEigenSolver<Matrix6>(r.tangent).eigenvalues()[0] > 1e-4);
    }
}

void TestLawHyperelastic::referenceTangentIsIsotropicElasticity() {
    const double mu = 0.1, ogdenShear = 0.5 * (0.63 * 1.3 + 0.0012 * 5.0 + 0.01 * 2.0);
    for (const auto& [law, shear] :
         {std::pair<HyperelasticLaw, double>{NeoHookeanLaw{mu}, mu}, {ogden(), ogdenShear}}) {
        Elastic elastic;
        elastic.youngMPa = 9.0 * kBulk * shear / (3.0 * kBulk + shear);
        elastic.poisson = (3.0 * kBulk - 2.0 * shear) / (6.0 * kBulk + 2.0 * shear);
        QVERIFY((at(law, Matrix3d::Identity()).tangent - elasticity(elastic)).norm() < 1e-13);
    }
}

// C does not see a rotation of space; a rotation of the reference with its material axes turns S with it.
void TestLawHyperelastic::aRotatedBodyAnswersTheSame() {
    const Matrix3d q = turn(2.1, {0.3, 1, -1});
    for (const HyperelasticLaw& law : laws())
        for (const Matrix3d& c : states()) {
            const LawResponse r = at(law, c);
            const LawResponse turned = hyperelasticResponse(law, kBulk, q * c * q.transpose(), q * kFrame);
            QVERIFY(std::abs(turned.energy - r.energy) < 1e-13 * (1.0 + r.energy));
            QVERIFY((fromVoigt(turned.stress) - q * fromVoigt(r.stress) * q.transpose()).norm() <
                    1e-12 * (1.0 + r.stress.norm()));
        }
}

void TestLawHyperelastic::theIsochoricPartIgnoresVolume() {
    for (const HyperelasticLaw& law : laws())
        for (const Matrix3d& c : states()) {
            const LawResponse r = isochoricResponse(law, c, kFrame), swollen = isochoricResponse(law, 1.7 * c, kFrame);
            QVERIFY(std::abs(swollen.energy - r.energy) < 1e-13 * (1.0 + r.energy));
            QVERIFY(std::abs((fromVoigt(r.stress) * c).trace()) < 1e-13 * (1.0 + r.stress.norm()));  // no pressure
        }
}

void TestLawHyperelastic::ogdenWithOneSquareIsNeoHookean() {
    OgdenLaw square;
    square.terms[0] = {0.1, 2.0};
    for (const Matrix3d& c : states()) {
        const LawResponse a = at(square, c), b = at(NeoHookeanLaw{0.1}, c);
        QVERIFY(std::abs(a.energy - b.energy) < 1e-14);
        QVERIFY((a.stress - b.stress).norm() < 1e-13);
        QVERIFY((a.tangent - b.tangent).norm() < 1e-12);
    }
}

// Nominal stress of an incompressible bar, Σ μ (λ^(α−1) − λ^(−α/2−1)): Ogden 1972, eq. 26.
void TestLawHyperelastic::ogdenFollowsUniaxialTension() {
    for (const double stretch : {0.6, 1.5, 3.0, 5.0}) {
        const double square = stretch * stretch;
        const LawResponse r =
            isochoricResponse(ogden(), Vector3d(square, 1 / stretch, 1 / stretch).asDiagonal(), kFrame);
        const double pressure = r.stress[1] / stretch;  // makes the sides free of stress
        double exact = 0.0;
        for (const OgdenLaw::Term& t : ogden().terms)
            exact += t.muMPa * (std::pow(stretch, t.alpha - 1.0) - std::pow(stretch, -0.5 * t.alpha - 1.0));
        QVERIFY(std::abs(stretch * r.stress[0] - pressure / stretch - exact) < 1e-12 * (1.0 + std::abs(exact)));
    }
}

void TestLawHyperelastic::fibresBearNoCompression() {
    const HolzapfelLaw fibres{0.05, 0.3, 0.8, 0.0, 0.0};
    const Matrix3d shortened = kFrame * Vector3d(0.7, 1.2, 1 / (0.7 * 1.2)).asDiagonal() * kFrame.transpose();
    const Matrix3d stretched = kFrame * Vector3d(1.4, 0.8, 1 / (1.4 * 0.8)).asDiagonal() * kFrame.transpose();
    const auto difference = [&](const Matrix3d& c) {
        return (at(fibres, c).stress - at(NeoHookeanLaw{0.05}, c).stress).norm();
    };
    QVERIFY(difference(shortened) == 0.0);
    QVERIFY(difference(stretched) > 0.1);
    // Continuous where the fibres begin to bear.
    const Matrix3d barely = kFrame * Vector3d(1 + 1e-9, 1, 1 / (1 + 1e-9)).asDiagonal() * kFrame.transpose();
    QVERIFY(difference(barely) < 1e-8);
}

// Stretch along one aligned family in an incompressible block: σ_f − σ_r = μ (λ² − 1/λ²) + 2 · 2 k₁ λ² Ē exp(k₂Ē²).
void TestLawHyperelastic::alignedFibresFollowTheClosedForm() {
    const HolzapfelLaw law{0.05, 0.3, 0.8, 0.0, 0.0};
    const double square = 1.3 * 1.3, strain = square - 1.0;
    const LawResponse r =
        isochoricResponse(law, Vector3d(square, 1.0, 1.0 / square).asDiagonal(), Matrix3d::Identity());
    const double exact =
        0.05 * (square - 1.0 / square) + 2.0 * 2.0 * 0.3 * square * strain * std::exp(0.8 * strain * strain);
    QVERIFY(std::abs(square * r.stress[0] - r.stress[2] / square - exact) < 1e-12);
}

void TestLawHyperelastic::fullyDispersedFibresAreIsotropic() {
    const HolzapfelLaw law{0.05, 0.3, 0.8, 1.0 / 3.0, 35.0};
    for (const Matrix3d& c : states())
        QVERIFY(
            (isochoricResponse(law, c, kFrame).stress - isochoricResponse(law, c, Matrix3d::Identity()).stress).norm() <
            1e-12);
}

void TestLawHyperelastic::guccioneFollowsTheClosedForm() {
    const GuccioneLaw law{0.002, 8.0, 2.0, 4.0};
    const double square = 1.2 * 1.2;
    const Vector3d c(square, 1.0, 1.0 / square);
    const LawResponse r = isochoricResponse(law, kFrame * c.asDiagonal() * kFrame.transpose(), kFrame);
    const Matrix3d s = kFrame.transpose() * fromVoigt(r.stress) * kFrame;
    const double ef = 0.5 * (square - 1.0), en = 0.5 * (1.0 / square - 1.0);
    const double q = 8.0 * ef * ef + 2.0 * en * en, scale = 0.002 * std::exp(q);
    QVERIFY(std::abs(r.energy - 0.001 * (std::exp(q) - 1.0)) < 1e-16);
    const double exact = scale * (square * 8.0 * ef - 2.0 * en / square);
    QVERIFY(std::abs(c[0] * s(0, 0) - c[2] * s(2, 2) - exact) < 1e-14);
    for (const Matrix3d& any : states()) {  // with shears
        const Matrix3d e =
            0.5 * (kFrame.transpose() * any * kFrame / std::cbrt(any.determinant()) - Matrix3d::Identity());
        const double exponent = 8.0 * e(0, 0) * e(0, 0) +
                                2.0 * (e(1, 1) * e(1, 1) + e(2, 2) * e(2, 2) + 2.0 * e(1, 2) * e(1, 2)) +
                                2.0 * 4.0 * (e(0, 1) * e(0, 1) + e(0, 2) * e(0, 2));
        const double energy = 0.001 * std::expm1(exponent);
        QVERIFY(std::abs(isochoricResponse(law, any, kFrame).energy - energy) < 1e-12 * (energy + 1e-6));
    }
}

void TestLawHyperelastic::badConstantsAreRefused() {
    for (const HyperelasticLaw& law : laws()) QVERIFY(checkLaw(law).has_value());
    const auto refused = [](const HyperelasticLaw& law, const std::string& naming) {
        const Status status = checkLaw(law);
        return !status && status.error().what.find(naming) != std::string::npos;
    };
    OgdenLaw wrongSign;
    wrongSign.terms[0] = {-1.0, 2.0};
    QVERIFY(refused(NeoHookeanLaw{-1.0}, "shear modulus"));
    QVERIFY(refused(NeoHookeanLaw{std::nan("")}, "shear modulus"));
    QVERIFY(refused(OgdenLaw{}, "no term"));
    QVERIFY(refused(wrongSign, "Ogden"));
    QVERIFY(refused(HolzapfelLaw{0.1, 0.1, 1.0, 0.34, 0.0}, "dispersion"));
    QVERIFY(refused(HolzapfelLaw{0.1, 0.1, 0.0, 0.1, 0.0}, "k2"));
    QVERIFY(refused(GuccioneLaw{0.002, 8.0, 2.0, 0.0}, "exponent"));
}

QTEST_GUILESS_MAIN(TestLawHyperelastic)
#include "tst_law_hyperelastic.moc"
