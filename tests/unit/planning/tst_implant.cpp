#include "planning/implant/virtual_valve.h"
#include "tests/unit/planning/analytic_root.h"

#include <QtTest>

using namespace tavr;

namespace {

Device cylinder(double diameter, double height) {
    Device d;
    d.id = "cylinder";
    d.nominalDiameter = {diameter, "test", "H", "2026"};
    d.frameHeight = {height, "test", "H", "2026"};
    return d;
}

constexpr double kTight = 1e-9;

}  // namespace

class TestImplant : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void inflowStandsAtTheDepth();
    void envelopeOfASelfExpandingValve();
    void distancesOfACylinder();
    void intervalsCarryPlaneAndOstium();
    void tiltedCylinder();
    void aPiercedWallHasNoDistance();
    void whereTheFrameDoesNotReach();
    void unpublishedIsAnErrorNotAGuess();
};

void TestImplant::inflowStandsAtTheDepth() {
    const auto valve = placeValve(cylinder(24, 20), {"a", "cylinder", 3.0, 0, 0}, test::analyticMeasurements());
    QVERIFY(valve);
    QVERIFY((valve->inflow.origin - Vec3(0, 0, -3)).norm() < 1e-6);
    QVERIFY((valve->inflow.normal - Vec3::UnitZ()).norm() < kTight);
    QCOMPARE(valve->height, 20.0);
    QVERIFY(std::abs(valve->diameterAt(7.0) - 24.0) < kTight);
    const auto d = valveDistances(*valve, test::analyticMeasurements(), test::analyticLandmarks());
    for (const Quantity& depth : d.depthByCusp) {
        QVERIFY(std::abs(*depth.value - 3.0) < 1e-6);
        QVERIFY(depth.sd > 0.0);  // the hinge's own uncertainty
    }
    const auto above = placeValve(cylinder(24, 20), {"a", "cylinder", -2.0, 0, 0}, test::analyticMeasurements());
    QVERIFY(above->inflow.origin.z() > 1.9);
}

void TestImplant::envelopeOfASelfExpandingValve() {
    Device d = cylinder(29, 45);
    d.inflowDiameter = {29.0, "t", "L", "2026"};
    d.waistDiameter = {23.0, "t", "L", "2026"};
    d.outflowDiameter = {34.0, "t", "L", "2026"};
    const auto valve = placeValve(d, {"a", "cylinder", 3.0, 0, 0}, test::analyticMeasurements());
    QVERIFY(valve);
    QVERIFY(std::abs(valve->diameterAt(0) - 29) < kTight && std::abs(valve->diameterAt(22.5) - 23) < kTight &&
            std::abs(valve->diameterAt(45) - 34) < kTight);
    QVERIFY(std::abs(valve->diameterAt(11.25) - 26) < kTight);  // linear between the published diameters
    QVERIFY(valve->geometryNote.find("not published") != std::string::npos);
}

void TestImplant::distancesOfACylinder() {
    // Cylinder of 24 mm about the z axis: the ostia lie at √(16²+3²) and √(2²+16²) mm, the STJ is a circle of 28 mm.
    const auto valve = placeValve(cylinder(24, 30), {"a", "cylinder", 3.0, 0, 0}, test::analyticMeasurements());
    const auto d = valveDistances(*valve, test::analyticMeasurements(), test::analyticLandmarks());
    QVERIFY(std::abs(*d.vtc[0].value - (std::hypot(16.0, 3.0) - 12.0)) < 1e-6);
    QVERIFY(std::abs(*d.vtc[1].value - (std::hypot(2.0, 16.0) - 12.0)) < 1e-6);
    QVERIFY(std::abs(*d.vtstj.value - 2.0) < 1e-3);
    QVERIFY(d.vtc[0].low < *d.vtc[0].value && d.vtc[0].high > *d.vtc[0].value);
}

void TestImplant::intervalsCarryPlaneAndOstium() {
    const Measurements m = test::analyticMeasurements();
    const auto valve = placeValve(cylinder(24, 30), {"a", "cylinder", 3.0, 0, 0}, m);
    Landmarks l = test::analyticLandmarks();
    const auto sdWith = [&](double hinge, double ostium) {
        for (auto& [id, landmark] : l) landmark.sigmaMm = 0.0;
        for (auto id : {LandmarkId::HingeNCC, LandmarkId::HingeRCC, LandmarkId::HingeLCC}) l[id].sigmaMm = hinge;
        l[LandmarkId::OstiumLCA].sigmaMm = ostium;
        return valveDistances(*valve, m, l).vtc[0].sd;
    };
    QVERIFY(std::abs(sdWith(0.0, 0.8) - 0.8) < 1e-9);
    // Three points of sd s, 120° apart on radius R: the centre has s/√3, the tilt towards any side √(2/3)·s/R, which at
    // the ostium's height h moves the axis by h times as much.
    const double s = 0.5, R = 12.0, h = 14.0, expected = s * std::sqrt(1.0 / 3.0 + 2.0 / 3.0 * h * h / (R * R));
    QVERIFY2(std::abs(sdWith(s, 0.0) - expected) < 0.03 * expected, qPrintable(QString::number(sdWith(s, 0.0))));
    QVERIFY(std::abs(sdWith(s, 0.8) - std::hypot(sdWith(s, 0.0), 0.8)) < 1e-9);
    for (auto& [id, landmark] : l) landmark.sigmaMm = 0.0;
    const double wallOnly = valveDistances(*valve, m, l).vtstj.sd;
    QCOMPARE(wallOnly, 0.5 * m.stj.areaDerivedDiameter.sd);
    l[LandmarkId::HingeRCC].sigmaMm = 1.0;
    QVERIFY(valveDistances(*valve, m, l).vtstj.sd > 2.0 * wallOnly);
}

void TestImplant::tiltedCylinder() {
    const double t = 10.0 * M_PI / 180.0;
    const auto valve = placeValve(cylinder(24, 30), {"a", "cylinder", 3.0, 10.0, 0}, test::analyticMeasurements());
    const Vec3 axis(std::sin(t), 0, std::cos(t));
    QVERIFY((valve->inflow.normal - axis).norm() < kTight);
    const auto d = valveDistances(*valve, test::analyticMeasurements(), test::analyticLandmarks());
    // Inflow plane 3 mm along the axis below the centre: below a hinge at x it lies (3 + x sin t)/cos t deep.
    const auto hinge = test::analyticHinges();
    for (std::size_t i = 0; i < 3; ++i)
        QVERIFY(std::abs(*d.depthByCusp[i].value - (3.0 + hinge[i].x() * std::sin(t)) / std::cos(t)) < 1e-6);
    // The left ostium at +x comes nearer to a valve that leans towards it.
    const Vec3 p(16, 3, 14);
    QVERIFY(std::abs(*d.vtc[0].value - ((p - p.dot(axis) * axis).norm() - 12.0)) < 1e-6);
    QVERIFY(*d.vtc[0].value < std::hypot(16.0, 3.0) - 12.0);
}

/// The ostia lie 16.3 and 16.1 mm from the axis, the STJ 14 mm: a cylinder of 36 mm goes through all of them.
void TestImplant::aPiercedWallHasNoDistance() {
    const Measurements m = test::analyticMeasurements();
    const auto valve = placeValve(cylinder(36, 30), {"a", "cylinder", 3.0, 0, 0}, m);
    const auto d = valveDistances(*valve, m, test::analyticLandmarks());
    for (const Quantity* q : {&d.vtc[0], &d.vtc[1], &d.vtstj}) QVERIFY(!q->known() && noGapLeft(*q));
    QCOMPARE(d.vtstj.note, std::string("no gap is left: the undeformed valve reaches 4.0 mm beyond the wall here"));
    // A gap of 0.1 ± 0.5 mm is a number, whose interval ends at the wall.
    QVERIFY(*gapToWall(0.1, 0.5).value == 0.1 && gapToWall(0.1, 0.5).low == 0.0 && !noGapLeft(gapToWall(0.1, 0.5)));
    QVERIFY(!noGapLeft(Quantity::missing("the ostium was not found")));
}

void TestImplant::whereTheFrameDoesNotReach() {
    const auto valve = placeValve(cylinder(24, 15), {"a", "cylinder", 3.0, 0, 0}, test::analyticMeasurements());
    const auto d = valveDistances(*valve, test::analyticMeasurements(), test::analyticLandmarks());
    QVERIFY(!d.vtc[0].known());
    QCOMPARE(d.vtc[0].note,
             std::string("the frame ends 2.0 mm below the ostium's centre, at whose level VTC is measured"));
    QCOMPARE(d.vtstj.note, std::string("the frame ends 10.0 mm below the STJ"));
    Measurements m = test::analyticMeasurements();
    m.coronary[1].ostiumCentre.reset();
    QCOMPARE(valveDistances(*valve, m, {}).vtc[1].note, std::string("the ostium was not found"));
    QVERIFY(!valveDistances(*valve, m, {}).depthByCusp[0].known());
    QVERIFY(!valveDistances(VirtualValve{}, m, {}).vtc[0].known());
}

void TestImplant::unpublishedIsAnErrorNotAGuess() {
    const Catalogue c = loadCatalogue().value();
    const Measurements m = test::analyticMeasurements();
    QVERIFY(placeValve(*c.find("sapien3-26"), {"a", "sapien3-26", 3, 0, 0}, m));
    QVERIFY(placeValve(*c.find("evolutfx-29"), {"a", "evolutfx-29", 3, 0, 0}, m));
    for (const char* id : {"navitor-27", "sapien3ultra-26", "myval-24.5", "trilogy-25"}) {
        const auto valve = placeValve(*c.find(id), {"a", id, 3, 0, 0}, m);
        QVERIFY2(!valve, id);
        QVERIFY(valve.error().what.find("not published") != std::string::npos);
    }
    const auto none = placeValve(*c.find("sapien3-26"), {"a", "sapien3-26", 3, 0, 0}, Measurements{});
    QVERIFY(!none && none.error().what.find("no measured annulus") != std::string::npos);
}

QTEST_GUILESS_MAIN(TestImplant)
#include "tst_implant.moc"
