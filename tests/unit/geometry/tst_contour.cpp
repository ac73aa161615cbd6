// Contour numbers against closed forms of the ellipse.
#include <QtTest>

#ifndef Q_MOC_RUN  // moc cannot read <numbers>
#include "core/base/check.h"
#include "core/base/units.h"
#include "core/geometry/contour.h"
#endif

using namespace tavr;

namespace {

constexpr double kPi = 3.14159265358979323846;

PlanarContour ellipse(double a, double b, double turnDeg, const Vec2& centre, int n) {
    PlanarContour c;
    c.plane = makePlane(Vec3(10, -20, 30), Vec3(-0.5, -0.3, 0.8), Vec3(0, -1, 0));
    const Eigen::Rotation2Dd turn(radians(turnDeg));
    for (int i = 0; i < n; ++i) {
        const double t = 2.0 * kPi * i / n;
        c.points.push_back(centre + turn * Vec2(a * std::cos(t), b * std::sin(t)));
    }
    return c;
}

/// Ramanujan's second approximation of the ellipse's perimeter; relative error below 1e-7 at these axes.
double ramanujan(double a, double b) {
    const double h = (a - b) * (a - b) / ((a + b) * (a + b));
    return kPi * (a + b) * (1.0 + 3.0 * h / (10.0 + std::sqrt(4.0 - 3.0 * h)));
}

bool near(double value, double expected, double relative) {
    return std::abs(value / expected - 1.0) < relative;
}

}  // namespace

class ContourTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hullBridgesADent() {
        PlanarContour c = ellipse(13.0, 11.0, 20.0, Vec2(2.0, 1.0), 720);
        QVERIFY(near(area(convexHull(c)), area(c), 1e-12));  // a convex curve stays as it is
        const PlanarContour whole = c;
        for (int i = 100; i < 140; ++i) {  // a dent of 3 mm: the hull is the ellipse with that arc's chord
            const Vec2 m(2.0, 1.0);
            c.points[std::size_t(i)] = m + (c.points[std::size_t(i)] - m) * 0.75;
        }
        PlanarContour chord = whole;
        chord.points.erase(chord.points.begin() + 100, chord.points.begin() + 140);
        QVERIFY(area(c) < area(chord) - 5.0);
        QVERIFY(near(area(convexHull(c)), area(chord), 1e-12));
        QVERIFY(area(convexHull(c)) > 0.0);  // counter-clockwise
    }
    void ellipseNumbers_data() {
        QTest::addColumn<double>("a");
        QTest::addColumn<double>("b");
        QTest::addColumn<double>("turn");
        QTest::newRow("circle") << 12.0 << 12.0 << 0.0;
        QTest::newRow("typical annulus") << 13.7 << 11.1 << 30.0;
        QTest::newRow("elongated, turned") << 16.0 << 9.0 << 117.0;
    }
    void ellipseNumbers() {
        QFETCH(double, a);
        QFETCH(double, b);
        QFETCH(double, turn);
        const PlanarContour c = ellipse(a, b, turn, Vec2(3.0, -4.0), 720);
        QVERIFY(near(area(c), kPi * a * b, 2e-5));
        QVERIFY(near(perimeter(c), ramanujan(a, b), 1e-5));
        QVERIFY((centroid(c) - Vec2(3.0, -4.0)).norm() < 1e-9);
        const CaliperDiameters d = calipers(c);
        QVERIFY(near(d.max, 2.0 * a, 1e-4));
        QVERIFY(near(d.min, 2.0 * b, 1e-4));
        if (a > b) {
            const Vec2 axis(std::cos(radians(turn)), std::sin(radians(turn)));
            QVERIFY(std::abs(d.maxDirection.dot(axis)) > 0.9999);
            QVERIFY(std::abs(d.minDirection.dot(axis)) < 0.015);
        }
        QVERIFY(near(areaDerivedDiameter(area(c)), 2.0 * std::sqrt(a * b), 2e-5));
        QVERIFY(near(perimeterDerivedDiameter(perimeter(c)), ramanujan(a, b) / kPi, 1e-5));
        QVERIFY(perimeterDerivedDiameter(perimeter(c)) >= areaDerivedDiameter(area(c)) * (1.0 - 2e-5));
    }
    void areaDoesNotDependOnTheTurningSense() {
        PlanarContour c = ellipse(13, 11, 0, Vec2::Zero(), 360);
        const double counterClockwise = area(c);
        std::reverse(c.points.begin(), c.points.end());
        QVERIFY(std::abs(std::abs(area(c)) - counterClockwise) < 1e-9);
        QVERIFY(counterClockwise > 0.0);
    }
    void insideAndDistance() {
        const PlanarContour c = ellipse(13, 11, 25, Vec2(1, 2), 720);
        QVERIFY(inside(c, Vec2(1, 2)));
        const Vec2 along(std::cos(radians(25.0)), std::sin(radians(25.0)));
        QVERIFY(inside(c, Vec2(1, 2) + 12.99 * along));
        QVERIFY(!inside(c, Vec2(1, 2) + 13.01 * along));
        QVERIFY(std::abs(distanceTo(c, Vec2(1, 2) + 15.0 * along) - 2.0) < 1e-3);
        QVERIFY(std::abs(distanceTo(c, Vec2(1, 2) + 10.0 * along) - 3.0) < 0.1);  // nearest lies off the axis by little
        QVERIFY(!inside(c, Vec2(100, 2)));
    }
    void smoothingTakesTheStairsAway() {
        PlanarContour stairs = ellipse(13.5, 11.0, 20, Vec2(0.3, -0.2), 400);
        for (Vec2& p : stairs.points) p = (p * 2.0).array().round().matrix() / 2.0;  // on a 0.5 mm lattice
        QVERIFY2(perimeter(stairs) > 1.05 * ramanujan(13.5, 11.0), "raw voxel edges inflate a perimeter");
        const PlanarContour s = smoothed(stairs);
        QCOMPARE(int(s.points.size()), 256);
        QVERIFY(near(perimeter(s), ramanujan(13.5, 11.0), 0.01));
        QVERIFY(near(area(s), kPi * 13.5 * 11.0, 0.01));
        const PlanarContour exact = ellipse(13.5, 11.0, 20, Vec2(0.3, -0.2), 720);
        QVERIFY2(near(area(smoothed(exact)), area(exact), 1e-3), "smoothing leaves a smooth contour alone");
        QVERIFY(near(perimeter(smoothed(exact)), perimeter(exact), 1e-3));
        QVERIFY_EXCEPTION_THROWN(smoothed(PlanarContour{}), BrokenPrecondition);
    }
    void toLpsLiesInThePlane() {
        const PlanarContour c = ellipse(13, 11, 0, Vec2(1, 1), 36);
        const std::vector<Vec3> points = c.toLps();
        QCOMPARE(points.size(), c.points.size());
        for (std::size_t i = 0; i < points.size(); ++i) {
            QVERIFY(std::abs(c.plane.height(points[i])) < 1e-12);
            QVERIFY((c.plane.toPlane(points[i]) - c.points[i]).norm() < 1e-12);
        }
    }
};

QTEST_GUILESS_MAIN(ContourTest)
#include "tst_contour.moc"
