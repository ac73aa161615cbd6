#include "core/geometry/plane.h"
#include "planning/anatomy/projection.h"

#include <QtTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace tavr;

namespace {
// The reference root of docs/definitions.md, Projections; its named views are given to 0.1°.
const Vec3 kL(36.790, -199.311, 1416.193), kR(32.250, -218.025, 1404.997), kN(26.103, -199.937, 1391.409);
constexpr double kTenth = 0.05;

void compareView(const CArmView& view, double lao, double cran) {
    QVERIFY2(
        std::abs(view.laoDeg - lao) <= kTenth && std::abs(view.cranDeg - cran) <= kTenth,
        qPrintable(QString("LAO %1 CRAN %2, expected %3 %4").arg(view.laoDeg).arg(view.cranDeg).arg(lao).arg(cran)));
}
}  // namespace

class TestProjection : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anglesCarryTheTiltsDeviation();
    void referenceVector();
    void viewsAndDirectionsAreInverse();
    void everyCurvePointSeesThePlaneEdgeOn();
    void verticalCurveHasNoCran();
    void overlapDetectorIsInFront();
    void foreshortening();
    void doubleSSeesBothWithoutParallax();
    void reachAndDepthError();
};

void TestProjection::referenceVector() {
    // Downstream is towards −x for this mathematical root.
    const Vec3 n = planeThrough(kR, kL, kN, kR - 50.0 * Vec3::UnitX()).normal;
    QVERIFY((n - Vec3(-0.91804, -0.01433, 0.39623)).norm() < 2e-5);
    const Projections p = projections(n, {kN, kR, kL});
    QVERIFY(p.threeCusp && p.cuspOverlap);
    compareView(*p.threeCusp, 2.5, 3.7);
    compareView(*p.cuspOverlap, -13.6, -30.2);
    compareView(*p.lccPosterior, -38.2, -55.6);
    compareView(*p.nccPosterior, 44.0, 57.7);
    compareView(*p.overlapRN, 18.8, 35.4);
    QVERIFY(std::abs(*coplanarCran(n, -30.0) + 50.0) <= kTenth);
    QVERIFY(std::abs(*coplanarCran(n, 0.0) + 2.1) <= kTenth);
    QVERIFY(std::abs(*coplanarCran(n, 20.0) - 37.2) <= kTenth);
}

void TestProjection::viewsAndDirectionsAreInverse() {
    // LAO 90 looks from the patient's left (+x), CRAN 90 from the head (+z), AP from the front (−y).
    QVERIFY((detectorDirection({90, 0}) - Vec3(1, 0, 0)).norm() < 1e-12);
    QVERIFY((detectorDirection({0, 90}) - Vec3(0, 0, 1)).norm() < 1e-12);
    QVERIFY((detectorDirection({0, 0}) - Vec3(0, -1, 0)).norm() < 1e-12);
    for (double lao = -85; lao <= 85; lao += 17)
        for (double cran = -80; cran <= 80; cran += 16) {
            const CArmView back = viewAlong(7.0 * detectorDirection({lao, cran}));
            QVERIFY(std::abs(back.laoDeg - lao) < 1e-9 && std::abs(back.cranDeg - cran) < 1e-9);
        }
}

void TestProjection::everyCurvePointSeesThePlaneEdgeOn() {
    for (const Vec3& n : {Vec3(-0.35, -0.45, 0.82), Vec3(0.2, 0.5, -0.84), Vec3(0, 0, 1)}) {
        const Projections p = projections(n, {kN, kR, kL});
        QCOMPARE(p.sCurve.size(), std::size_t(181));
        for (const CArmView& view : p.sCurve) QVERIFY(std::abs(n.dot(detectorDirection(view))) < 1e-12);
    }
}

void TestProjection::verticalCurveHasNoCran() {
    QVERIFY(!coplanarCran(Vec3(0.6, -0.8, 0.0), 10.0));
    QVERIFY(projections(Vec3(0.6, -0.8, 0.0), {kN, kR, kL}).sCurve.empty());
    QVERIFY(coplanarCran(Vec3(0.6, -0.8, 1e-3), 10.0));
}

void TestProjection::overlapDetectorIsInFront() {
    // Right cusp behind the left one: still the front detector of the two.
    const Projections p = projections(Vec3(0, 0, 1), {Vec3(-10, 0, 0), Vec3(1, 9, 0), Vec3(2, -9, 0)});
    QVERIFY(detectorDirection(*p.cuspOverlap).y() < 0.0);
    QVERIFY(!projections(Vec3(0, 0, 1), {kN, kR, kR}).cuspOverlap);
}

void TestProjection::foreshortening() {
    const Vec3 axis(0, 0, 40);
    QVERIFY(std::abs(projectedLength(axis, {0, 0}) - 40.0) < 1e-12);
    QVERIFY(std::abs(projectedLength(axis, {37, 30}) - 40.0 * std::cos(M_PI / 6)) < 1e-9);
    QVERIFY(projectedLength(axis, {0, 90}) < 1e-6);
    // docs/definitions.md, Projections: a 24 mm annulus opens to half-height (D/2) sin δ, 2.1 mm at δ = 10°.
    const double opened = 0.5 * projectedLength(Vec3(0, 24, 0), {0, 10});
    QVERIFY(std::abs(opened - 2.1) < 0.05);
}

void TestProjection::doubleSSeesBothWithoutParallax() {
    const Vec3 n = Vec3(-0.35, -0.45, 0.82).normalized(), t = Vec3(-0.1, -0.6, 0.79).normalized();
    const Projections p = projections(n, {kN, kR, kL}, t);
    QVERIFY(p.doubleS);
    const Vec3 d = detectorDirection(*p.doubleS);
    QVERIFY(std::abs(d.dot(n)) < 1e-12 && std::abs(d.dot(t)) < 1e-12);
    QVERIFY(std::abs(projectedLength(20.0 * t, *p.doubleS) - 20.0) < 1e-9);
    QVERIFY2(d.y() < 0.0, "the detector in front of the patient");
    QVERIFY2(!projections(n, {kN, kR, kL}, n).doubleS, "an axis upright on the annulus singles out no view");
    // A straight centreline is its own axis.
    Polyline line;
    for (double z = -20.0; z <= 60.0; z += 1.0) line.push_back(z * t);
    QVERIFY((*deliveryAxis(line, 20.0) - t).norm() < 1e-9);
    QVERIFY(!deliveryAxis({Vec3::Zero(), Vec3(0, 0, 10)}, 5.0));
}

void TestProjection::reachAndDepthError() {
    const Vec3 n = Vec3(-0.35, -0.45, 0.82).normalized();
    const Projections p = projections(n, {kN, kR, kL});
    QVERIFY(reachable({60, -45}) && !reachable({61, 0}) && !reachable({0, 46}));
    const auto near = nearestReachable(p.sCurve, {85.0, 40.0});
    QVERIFY(near && reachable(*near) && offPlaneDeg(n, *near) < 1e-9);
    // docs/definitions.md, Projections: D = 24 mm and 10° off the plane misplace a hinge by up to 2.1 mm.
    QVERIFY(std::abs(depthErrorMm(Vec3::UnitZ(), 24.0, {15.0, 10.0}) - 12.0 * std::sin(10.0 * M_PI / 180.0)) < 1e-9);
    QVERIFY(std::abs(offPlaneDeg(Vec3::UnitZ(), {15.0, -10.0}) - 10.0) < 1e-9);
    QVERIFY(depthErrorMm(n, 24.0, p.sCurve[100]) < 1e-9);
}

/// Against hinge points shaken alike in every direction.
void TestProjection::anglesCarryTheTiltsDeviation() {
    std::mt19937_64 random(7);
    std::normal_distribution<double> normal(0.0, 0.5);
    const Vec3 n = Vec3(-0.35, -0.45, 0.82).normalized();
    const auto lean = Eigen::Quaterniond::FromTwoVectors(Vec3::UnitZ(), n);
    std::array<Vec3, 3> hinge;
    for (int i = 0; i < 3; ++i) {
        const double t = (150.0 + 120.0 * i) * M_PI / 180.0;
        hinge[std::size_t(i)] = lean * Vec3(12.0 * std::cos(t), 12.0 * std::sin(t), 0.0);
    }
    const CArmView view = *projections(n, hinge).threeCusp;
    constexpr int kShakes = 20000;
    double tilt = 0.0, lao = 0.0, cran = 0.0;
    for (int k = 0; k < kShakes; ++k) {
        auto moved = hinge;
        for (Vec3& h : moved) h += Vec3(normal(random), normal(random), normal(random));
        const Vec3 m = (moved[1] - moved[0]).cross(moved[2] - moved[0]).normalized();
        const CArmView shaken = *projections(m, moved).threeCusp;
        const double turn = std::acos(std::clamp(std::abs(m.dot(n)), 0.0, 1.0)) * 180.0 / M_PI;
        tilt += turn * turn;
        lao += (shaken.laoDeg - view.laoDeg) * (shaken.laoDeg - view.laoDeg);
        cran += (shaken.cranDeg - view.cranDeg) * (shaken.cranDeg - view.cranDeg);
    }
    const CArmView sd = viewSd(view, std::sqrt(tilt / kShakes));
    QVERIFY2(std::abs(sd.laoDeg / std::sqrt(lao / kShakes) - 1.0) < 0.05, qPrintable(QString::number(sd.laoDeg)));
    QVERIFY2(std::abs(sd.cranDeg / std::sqrt(cran / kShakes) - 1.0) < 0.05, qPrintable(QString::number(sd.cranDeg)));
}

QTEST_GUILESS_MAIN(TestProjection)
#include "tst_projection.moc"
