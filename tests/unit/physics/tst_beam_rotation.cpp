// Finite rotations against Rodrigues' formula, and every map against central differences, near 0 and near π too.
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

/// Rotation vectors from nothing to just below π, the switch between series and closed form among them.
std::vector<Vector3d> vectors() {
    std::mt19937 random(4);
    std::normal_distribution<double> normal;
    std::vector<Vector3d> all{Vector3d::Zero()};
    for (const double angle : {1e-9, 1e-5, 1e-3, 0.05, 0.2499, 0.2501, 1.0, 2.5, 3.1, std::numbers::pi - 1e-9})
        all.push_back(angle * Vector3d(normal(random), normal(random), normal(random)).normalized());
    return all;
}

template <class Function>
Matrix3d differences(const Function& f, const Vector3d& at, double h = 1e-5) {
    Matrix3d d;
    for (int j = 0; j < 3; ++j) d.col(j) = (f(at + h * Vector3d::Unit(j)) - f(at - h * Vector3d::Unit(j))) / (2.0 * h);
    return d;
}

/// Small angles between two frames as a vector in the fixed axes: (a b⁻¹ − its transpose)/2.
Vector3d spinBetween(const Quaterniond& from, const Quaterniond& to) {
    return 2.0 * (to * from.conjugate()).vec();
}

const Vector3d kVector(0.4, -1.1, 0.7);

}  // namespace

class TestBeamRotation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exponentialIsRodrigues();
    void logarithmUndoesTheExponential();
    void logarithmNearHalfATurn();
    void tangentMapIsTheDerivative();
    void inverseMapIsTheInverse();
    void derivativesOfTheMaps();
    void relativeSpinAndHalfwayFrame();
    void slopesAreTheDerivatives();
};

void TestBeamRotation::exponentialIsRodrigues() {
    for (const Vector3d& v : vectors()) {
        const double angle = v.norm();
        const Matrix3d k = angle > 0.0 ? skew(v / angle) : Matrix3d(Matrix3d::Zero());
        const Matrix3d exact =
            Matrix3d::Identity() + std::sin(angle) * k + 2.0 * std::pow(std::sin(angle / 2), 2) * k * k;
        QVERIFY((rotationExp(v).toRotationMatrix() - exact).norm() < 1e-14);
    }
}

void TestBeamRotation::logarithmUndoesTheExponential() {
    for (const Vector3d& v : vectors()) {
        QVERIFY((rotationLog(rotationExp(v)) - v).norm() <= 1e-15 + 4e-15 * v.norm());
        const Quaterniond q = rotationExp(v);
        QVERIFY((rotationLog(Quaterniond(-q.w(), -q.x(), -q.y(), -q.z())) - v).norm() < 1e-14);  // the same rotation
    }
}

void TestBeamRotation::logarithmNearHalfATurn() {
    const Vector3d axis = kVector.normalized();
    const Vector3d beyond = rotationLog(rotationExp((std::numbers::pi + 0.01) * axis));
    QVERIFY((beyond + (std::numbers::pi - 0.01) * axis).norm() < 1e-13);  // the shorter way round
    const Vector3d half = rotationLog(rotationExp(std::numbers::pi * axis));
    QVERIFY(std::abs(half.norm() - std::numbers::pi) < 1e-15 && half.cross(axis).norm() < 1e-14);
}

void TestBeamRotation::tangentMapIsTheDerivative() {
    for (const Vector3d& v : vectors()) {
        const Quaterniond at = rotationExp(v);
        const Matrix3d d = differences([&](const Vector3d& x) { return spinBetween(at, rotationExp(x)); }, v);
        QVERIFY((d - tangentMap(v).matrix()).norm() < 1e-9);
    }
}

void TestBeamRotation::inverseMapIsTheInverse() {
    for (const Vector3d& v : vectors())
        QVERIFY((tangentMap(v).matrix() * inverseTangentMap(v).matrix() - Matrix3d::Identity()).norm() < 1e-13);
}

void TestBeamRotation::derivativesOfTheMaps() {
    for (const auto map : {tangentMap, inverseTangentMap, relativeSpinMap})
        for (const Vector3d& v : vectors()) {
            const Matrix3d d = differences([&](const Vector3d& x) -> Vector3d { return map(x).matrix() * kVector; }, v);
            QVERIFY((d - map(v).derivative(kVector)).norm() < 1e-8);
        }
}

void TestBeamRotation::relativeSpinAndHalfwayFrame() {
    for (const Vector3d& bend : vectors()) {
        if (bend.norm() > 3.14) continue;  // a difference across π would take the other way round
        const Quaterniond first = rotationExp(Vector3d(0.3, 2.0, -0.8)), second = first * rotationExp(bend);
        const Quaterniond halfway = first * rotationExp(0.5 * bend);
        const Matrix3d axes = halfway.toRotationMatrix();
        const auto move = [&](const Vector3d& a1, const Vector3d& a2) {
            const Quaterniond f = rotationExp(axes * a1) * first, s = rotationExp(axes * a2) * second;
            const Vector3d b = rotationLog(f.conjugate() * s);
            return std::pair{b, Vector3d(axes.transpose() * spinBetween(halfway, f * rotationExp(0.5 * b)))};
        };
        const Matrix3d relative = relativeSpinMap(bend).matrix();
        const Matrix3d lean = 0.5 * halfwaySpin(bend.norm()).value * skew(bend);
        const Vector3d zero = Vector3d::Zero();
        const auto bendBy2 = [&](const Vector3d& a) { return move(zero, a).first; };
        const auto bendBy1 = [&](const Vector3d& a) { return move(a, zero).first; };
        const auto spinBy2 = [&](const Vector3d& a) { return move(zero, a).second; };
        const auto spinBy1 = [&](const Vector3d& a) { return move(a, zero).second; };
        QVERIFY((differences(bendBy2, zero) - relative).norm() < 1e-8);
        QVERIFY((differences(bendBy1, zero) + relative).norm() < 1e-8);
        QVERIFY((differences(spinBy2, zero) - 0.5 * Matrix3d::Identity() + lean).norm() < 1e-8);
        QVERIFY((differences(spinBy1, zero) - 0.5 * Matrix3d::Identity() - lean).norm() < 1e-8);
    }
}

void TestBeamRotation::slopesAreTheDerivatives() {
    for (const double angle : {1e-3, 0.1, 0.24999, 0.25001, 1.0, 3.0, 5.0}) {
        const double h = 1e-5 * angle;
        const double d = (halfwaySpin(angle + h).value - halfwaySpin(angle - h).value) / (2.0 * h);
        QVERIFY(std::abs(d / angle - halfwaySpin(angle).slope) < 1e-7 * halfwaySpin(angle).slope / angle);
    }
    // Series and closed form meet where one takes over from the other.
    QVERIFY(std::abs(halfwaySpin(0.25 - 1e-14).slope - halfwaySpin(0.25 + 1e-14).slope) < 1e-12);
}

QTEST_GUILESS_MAIN(TestBeamRotation)
#include "tst_beam_rotation.moc"
