// The failed valve as a cylinder in the analytic root: every distance follows from a formula.
#include "planning/redo/redo.h"
#include "tests/unit/planning/analytic_root.h"

#include <QtTest>

#include <numbers>

using namespace tavr;

namespace {

Catalogue catalogueOf(double diameter, double height) {
    Device d;
    d.id = "failed-valve";
    d.nominalDiameter = {diameter, "test", "H", "2026"};
    d.frameHeight = {height, "test", "H", "2026"};
    Catalogue catalogue;
    catalogue.devices.push_back(d);
    return catalogue;
}

/// An aorta about an axis beside the valve's: its wall at height z is a circle of radius r + slope z about `centre`.
struct Cone {
    Vec2 centre = Vec2::Zero();
    double r = 16.0, slope = 0.0;

    /// From the z axis outwards to the wall, in direction t at height z.
    double reach(double t, double z) const {
        const double along = centre.dot(Vec2(std::cos(t), std::sin(t))), radius = r + slope * z;
        return along + std::sqrt(radius * radius - centre.squaredNorm() + along * along);
    }
};

RootModel rootOf(const Cone& cone) {
    RootModel root;
    ImageGrid grid;
    grid.size = {100, 100, 130};
    grid.spacing = Vec3::Constant(0.5);
    grid.origin = Vec3(-24.75, -24.75, -20.0);
    root.lumenDistance = ScalarImage(grid);
    for (int k = 0; k < grid.size[2]; ++k)
        for (int j = 0; j < grid.size[1]; ++j)
            for (int i = 0; i < grid.size[0]; ++i) {
                const Vec3 x = grid.toLps(Vec3(i, j, k));
                root.lumenDistance.at(i, j, k) =
                    float((x.head<2>() - cone.centre).norm() - cone.r - cone.slope * x.z());
            }
    return root;
}

RedoMeasurements redoOf(double diameter, double height, std::optional<double> skirt, const RootModel* root = nullptr) {
    FailedValve failed;
    failed.deviceId = "failed-valve";
    failed.depthMm = 3.0;
    failed.neoSkirtMm = skirt;
    Landmarks landmarks = test::analyticLandmarks();
    for (auto& [id, landmark] : landmarks) landmark.sigmaMm = 0.2;  // sure enough for a step to be one or the other
    const auto redo =
        redoGeometry(catalogueOf(diameter, height), failed, test::analyticMeasurements(), landmarks, root);
    return redo.value();
}

/// Struts of a braided frame as bright voxels: a leaning cylinder with diamond-shaped windows.
Volume stentCt(const PlaneFrame& frame, double diameter, double height) {
    ImageGrid grid;
    grid.size = {110, 110, 110};
    grid.spacing = Vec3::Constant(0.6);
    grid.origin = Vec3::Constant(-33.0);
    Volume ct(grid, 380);
    for (int k = 0; k < grid.size[2]; ++k)
        for (int j = 0; j < grid.size[1]; ++j)
            for (int i = 0; i < grid.size[0]; ++i) {
                const Vec3 x = grid.toLps(Vec3(i, j, k));
                const Vec2 p = frame.toPlane(x);
                const double h = frame.height(x), t = std::atan2(p.y(), p.x());
                if (h < 0.0 || h > height || std::abs(p.norm() - 0.5 * diameter) > 0.7) continue;
                const double a = std::abs(std::sin(6.0 * t + 0.5 * h)), b = std::abs(std::sin(6.0 * t - 0.5 * h));
                if (std::min(a, b) < 0.45) ct.at(i, j, k) = 2400;
            }
    return ct;
}

double angleDeg(const Vec3& a, const Vec3& b) {
    return std::acos(std::clamp(a.dot(b), -1.0, 1.0)) * 180.0 / std::numbers::pi;
}

}  // namespace

class TestRedo : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void distancesOfACylinder();
    void riskZoneGap();
    void riskZoneOfAnEccentricCone_data();
    void riskZoneOfAnEccentricCone();
    void stepsOfTheDecision_data();
    void stepsOfTheDecision();
    void bothBranchesHighIsHigh();
    void unpublishedSkirtIsTheFramesTop();
    void refusals();
    void findsALeaningFrame();
    void calciumIsNoFrame();
    void jsonSaysWhy();
};

/// Ostia of the analytic root: LCA (16, 3, 14), RCA (−2, −16, 16); inflow at z = −3.
void TestRedo::distancesOfACylinder() {
    const RedoMeasurements r = redoOf(24.0, 22.0, 20.0);
    QVERIFY(std::abs(*r.coronary[0].vtc.value - (std::hypot(16.0, 3.0) - 12.0)) < 1e-6);
    QVERIFY(std::abs(*r.coronary[1].vtc.value - (std::hypot(2.0, 16.0) - 12.0)) < 1e-6);
    QVERIFY(std::abs(*r.neoSkirtHeight.value - 17.0) < 1e-6);
    QVERIFY(std::abs(*r.coronary[0].skirtAboveOstium.value - 3.0) < 1e-6);
    QVERIFY(std::abs(*r.coronary[1].skirtAboveOstium.value - 1.0) < 1e-6);
    QVERIFY(std::abs(*r.skirtAboveStj.value + 5.0) < 1e-6);
    QVERIFY((r.riskPlane.origin - Vec3(0, 0, 17)).norm() < 1e-6);
}

void TestRedo::riskZoneGap() {
    const RootModel root = rootOf({});
    const RedoMeasurements r = redoOf(24.0, 22.0, 20.0, &root);
    for (const RedoCoronary& c : r.coronary) {
        QVERIFY2(c.vta.known(), c.vta.note.c_str());
        QVERIFY2(std::abs(*c.vta.value - 4.0) < 0.1, qPrintable(QString::number(*c.vta.value)));
    }
    const RedoMeasurements wide = redoOf(34.0, 22.0, 20.0, &root);  // 17 mm of valve in 16 mm of aorta
    for (const RedoCoronary& c : wide.coronary) QVERIFY2(noGapLeft(c.vta), c.vta.note.c_str());
    QVERIFY(!redoOf(24.0, 22.0, 20.0).coronary[0].vta.known());         // no root
    QVERIFY(!redoOf(24.0, 22.0, 10.0, &root).coronary[0].vta.known());  // no risk zone
    RootModel low = root;  // the segmentation ends within the risk zone, 14 to 17 mm
    ImageGrid& grid = low.lumenDistance.grid;
    grid.size[2] = int((15.0 - grid.origin.z()) / grid.spacing.z());
    low.lumenDistance.voxels.resize(grid.voxelCount());
    const Quantity cut = redoOf(24.0, 22.0, 20.0, &low).coronary[0].vta;
    QVERIFY2(!cut.known() && cut.note.find("not in the segmentation") != std::string::npos, cut.note.c_str());
}

void TestRedo::riskZoneOfAnEccentricCone_data() {
    QTest::addColumn<double>("x");
    QTest::addColumn<double>("y");
    QTest::addColumn<double>("slope");
    QTest::newRow("narrows upwards, shifted to the right") << -2.0 << 0.0 << -0.15;
    QTest::newRow("widens upwards, shifted to the front") << 0.0 << -2.5 << 0.12;
    QTest::newRow("narrows, shifted away between both") << 1.5 << 1.0 << -0.1;
}

/// The gap over the risk zone by the formula, at every tenth of a degree and of a millimetre.
void TestRedo::riskZoneOfAnEccentricCone() {
    QFETCH(double, x);
    QFETCH(double, y);
    QFETCH(double, slope);
    const Cone cone{Vec2(x, y), 17.0, slope};
    const RootModel root = rootOf(cone);
    const RedoMeasurements r = redoOf(24.0, 22.0, 20.0, &root);
    const std::array<Vec3, 2> ostia{Vec3(16.0, 3.0, 14.0), Vec3(-2.0, -16.0, 16.0)};
    for (std::size_t i = 0; i < 2; ++i) {
        const double side = std::atan2(ostia[i].y(), ostia[i].x()), sector = std::numbers::pi / 6.0;
        double truth = 1e9, anywhere = 1e9;
        for (double z = ostia[i].z(); z <= 17.0; z += 0.1)
            for (double t = -std::numbers::pi; t <= std::numbers::pi; t += 0.1 * std::numbers::pi / 180.0) {
                const double gap = cone.reach(side + t, z) - 12.0;
                anywhere = std::min(anywhere, gap);
                if (std::abs(t) <= sector) truth = std::min(truth, gap);
            }
        const double vta = *r.coronary[i].vta.value;
        QVERIFY2(std::abs(vta - truth) < 0.15, qPrintable(QString("%1, truth %2").arg(vta).arg(truth)));
        qInfo("%s: %.2f mm, %.2f mm over the whole circle", kCoronaryNames[i], truth, anywhere);
    }
}

void TestRedo::stepsOfTheDecision_data() {
    QTest::addColumn<double>("diameter");
    QTest::addColumn<double>("height");
    QTest::addColumn<double>("skirt");
    QTest::addColumn<QString>("risk");
    QTest::newRow("leaflets below the ostium") << 24.0 << 22.0 << 10.0 << "low";
    QTest::newRow("VTC 7.3 mm") << 18.0 << 22.0 << 20.0 << "low";
    QTest::newRow("VTC 1.3 mm") << 30.0 << 22.0 << 20.0 << "high";
    QTest::newRow("above the STJ, 0.5 mm of room") << 27.0 << 40.0 << 38.0 << "high";
    QTest::newRow("through the ostium's wall") << 36.0 << 22.0 << 20.0 << "high";
    QTest::newRow("above the STJ, through its wall") << 30.0 << 40.0 << 38.0 << "high";
    QTest::newRow("above the STJ, wide") << 18.0 << 40.0 << 38.0 << "low";
    QTest::newRow("above the STJ, narrow or wide: VTC 4.3 mm") << 24.0 << 40.0 << 38.0 << "intermediate";
}

void TestRedo::stepsOfTheDecision() {
    QFETCH(double, diameter);
    QFETCH(double, height);
    QFETCH(double, skirt);
    QFETCH(QString, risk);
    const RedoMeasurements r = redoOf(diameter, height, skirt);
    QVERIFY2(kRedoClassNames[std::size_t(r.coronary[0].risk)] == risk.toStdString(), r.coronary[0].reason.c_str());
}

/// VTSTJ 2.0 mm may lie on either side of its limit: narrow is high, and wide lets VTC 2.5 mm decide, high as well.
void TestRedo::bothBranchesHighIsHigh() {
    FailedValve failed;
    failed.deviceId = "failed-valve";
    failed.depthMm = 3.0;
    failed.neoSkirtMm = 38.0;
    Landmarks landmarks = test::analyticLandmarks();
    for (auto& [id, landmark] : landmarks) landmark.sigmaMm = 0.2;
    Measurements m = test::analyticMeasurements();
    m.coronary[0].ostiumCentre = Vec3(14.5, 0.0, 14.0);
    const auto r = redoGeometry(catalogueOf(24.0, 40.0), failed, m, landmarks, nullptr);
    QVERIFY(r.has_value());
    QVERIFY(r->vtstj.low < kRedoVtstjMm && r->vtstj.high > kRedoVtstjMm && r->coronary[0].vtc.high < kRedoVtcMm);
    QVERIFY2(r->coronary[0].risk == RedoClass::High, r->coronary[0].reason.c_str());
    QVERIFY(r->coronary[1].risk == RedoClass::Intermediate);
}

void TestRedo::unpublishedSkirtIsTheFramesTop() {
    const RedoMeasurements r = redoOf(24.0, 22.0, {});
    QVERIFY(r.neoSkirtIsBound);
    QVERIFY(std::abs(*r.neoSkirtHeight.value - 19.0) < 1e-6);
    QVERIFY(!redoOf(24.0, 22.0, 20.0).neoSkirtIsBound);
}

void TestRedo::refusals() {
    FailedValve failed;
    failed.deviceId = "another";
    const auto m = test::analyticMeasurements();
    QVERIFY(!redoGeometry(catalogueOf(24, 22), failed, m, test::analyticLandmarks(), nullptr));
    failed.deviceId = "failed-valve";
    failed.neoSkirtMm = 23.0;  // above the frame
    QVERIFY(!redoGeometry(catalogueOf(24, 22), failed, m, test::analyticLandmarks(), nullptr));
    Measurements blind = m;
    blind.coronary = {};
    failed.neoSkirtMm = 20.0;
    const auto r = redoGeometry(catalogueOf(24, 22), failed, blind, {}, nullptr);
    QVERIFY(r.has_value());
    QVERIFY(r->coronary[0].risk == RedoClass::NotAssessed && !r->coronary[0].reason.empty());
}

void TestRedo::findsALeaningFrame() {
    for (const double lean : {0.0, 8.0, 15.0}) {
        const double t = lean * std::numbers::pi / 180.0;
        const PlaneFrame frame = makePlane(Vec3(1.5, -1.0, -4.0), Vec3(std::sin(t), 0.0, std::cos(t)));
        const Volume ct = stentCt(frame, 25.0, 20.0);
        const PlaneFrame annulus = makePlane(Vec3::Zero(), Vec3::UnitZ());
        const auto found = findFrame(ct, annulus);
        QVERIFY2(found.has_value(), found ? "" : line(found.error()).c_str());
        QVERIFY2(angleDeg(found->inflow.normal, frame.normal) < 1.5,
                 qPrintable(QString::number(angleDeg(found->inflow.normal, frame.normal))));
        QVERIFY(std::abs(found->diameter - 25.0) < 0.5);
        QVERIFY(std::abs(found->height - 20.0) < 1.5);
        QVERIFY((found->inflow.origin - frame.origin).norm() < 1.5);
        QVERIFY(found->coverage > 0.9);
        FailedValve failed;
        failed.frame = *found;
        failed.neoSkirtMm = 15.0;
        const auto redo = redoGeometry({}, failed, test::analyticMeasurements(), test::analyticLandmarks(), nullptr);
        QVERIFY2(redo.has_value(), redo ? "" : line(redo.error()).c_str());
        QVERIFY(std::abs(redo->failed.diameterAt(5.0) - 25.0) < 0.5);
    }
}

void TestRedo::calciumIsNoFrame() {
    ImageGrid grid;
    grid.size = {80, 80, 80};
    grid.spacing = Vec3::Constant(0.6);
    grid.origin = Vec3::Constant(-24.0);
    Volume ct(grid, 380);
    const PlaneFrame annulus = makePlane(Vec3::Zero(), Vec3::UnitZ());
    QVERIFY(!findFrame(ct, annulus));
    for (int k = 0; k < 80; ++k)
        for (int j = 0; j < 80; ++j)
            for (int i = 0; i < 80; ++i)
                for (const Vec3& nodule : {Vec3(9, 4, 5), Vec3(-8, 6, 8), Vec3(2, -10, 4)})
                    if ((grid.toLps(Vec3(i, j, k)) - nodule).norm() < 3.0) ct.at(i, j, k) = 1900;
    const auto found = findFrame(ct, annulus);
    QVERIFY(!found);
    QCOMPARE(found.error().kind, ErrorKind::Input);
}

void TestRedo::jsonSaysWhy() {
    const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(redoJson(redoOf(24.0, 22.0, 20.0)))).object();
    const auto lca = json["coronary"].toObject()["LCA"].toObject();
    QVERIFY(lca["vtc_mm"].toObject()["value"].isDouble());
    QVERIFY(lca["vta_mm"].toObject()["value"].isNull() && !lca["vta_mm"].toObject()["note"].toString().isEmpty());
    QVERIFY(!lca["reason"].toString().isEmpty());
}

QTEST_GUILESS_MAIN(TestRedo)
#include "tst_redo.moc"
