// Measurements against a root whose every number is known by formula.
// clang-format off: Qt first, since Qt 6.4's moc cannot read <numbers> before it.
#include <QtTest/QtTest>
// clang-format on

#include "core/base/units.h"
#include "planning/anatomy/root_calcium.h"
#include "planning/anatomy/section.h"

#include "test_root.h"

using namespace tavr;
using namespace tavr::test;

namespace {

constexpr double kPi = std::numbers::pi;

/// Ramanujan's ellipse perimeter, accurate to 1e-6 here.
double ellipsePerimeter(double a, double b) {
    const double h = (a - b) * (a - b) / ((a + b) * (a + b));
    return kPi * (a + b) * (1.0 + 3.0 * h / (10.0 + std::sqrt(4.0 - 3.0 * h)));
}

double relative(const Quantity& q, double truth) {
    return q.known() ? std::abs(*q.value - truth) / truth : 1e9;
}
double off(const Quantity& q, double truth) {
    return q.known() ? std::abs(*q.value - truth) : 1e9;
}

}  // namespace

class TstMeasure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        shape_.pose = usualPose();
        scan_ = render(shape_, shape_.grid(0.6));
    }
    void annulusIsTheEllipse();
    void lvotSinusStj();
    void coronaries();
    void poseAndGridDoNotMatter_data();
    void poseAndGridDoNotMatter();
    void calciumBySectorAndZone();
    void calciumBelowTheValveIsNotTheValves();
    void intervalsCoverAndRepeat();
    void lostSamplesGiveNoInterval();
    void noCalciumHasADetectionLimit();
    void metalIsSaid();
    void lvotWhereTheUserWantsIt();
    void mirroredIsSaid();
    void missingValuesSayWhy();
    void liveIsTheSame();

private:
    TestRoot shape_;
    TestScan scan_;
    MeasureOptions values_ = [] {
        MeasureOptions options;
        options.intervals = false;
        return options;
    }();
};

void TstMeasure::annulusIsTheEllipse() {
    const Measurements m = measure(scan_.ct, scan_.root, shape_.landmarks(), values_);
    QVERIFY(relative(m.annulus.area, kPi * shape_.a * shape_.b) < 0.01);
    QVERIFY(relative(m.annulus.perimeter, ellipsePerimeter(shape_.a, shape_.b)) < 0.006);
    QVERIFY(off(m.annulus.maxDiameter, 2.0 * shape_.a) < 0.2);
    QVERIFY(off(m.annulus.minDiameter, 2.0 * shape_.b) < 0.2);
    QVERIFY(off(m.annulus.eccentricity, 1.0 - shape_.b / shape_.a) < 0.01);
    QVERIFY(m.annulusPlane.normal.dot(shape_.pose.linear() * Vec3::UnitZ()) > 0.9999);
    const double tilt = 40.0;  // usualPose: to the patient's right, in the coronal plane
    QVERIFY(off(m.aortoVentricularAngleDeg, tilt) < 0.5);
    QVERIFY(m.projection.threeCusp.has_value());
}

void TstMeasure::lvotSinusStj() {
    const Measurements m = measure(scan_.ct, scan_.root, shape_.landmarks(), values_);
    QVERIFY(relative(m.lvot.area, shape_.sectionArea(-4.0)) < 0.01);
    double best = 0.0, at = 0.0;
    for (double z = 2.0; z < 22.0; z += 0.05)
        if (shape_.sectionArea(z) > best) best = shape_.sectionArea(z), at = z;
    QVERIFY(relative(m.sinus.area, best) < 0.01);
    QVERIFY(off(m.sinusHeight, at) < 1.0);
    QVERIFY(off(m.stjHeight, shape_.stjHeight) < 1.5);
    QVERIFY(relative(m.stj.area, kPi * shape_.stjRadius * shape_.stjRadius) < 0.03);
    const double r40 = shape_.radius(0.0, 40.0);
    QVERIFY(relative(m.ascending.area, kPi * r40 * r40) < 0.01);
    for (std::size_t i = 0; i < 3; ++i) {  // cusp bulge to the opposite commissure, through the centre
        const double facing = shape_.cuspAngle[i] + kPi;
        QVERIFY(off(m.sinusDiameter[i], shape_.radius(shape_.cuspAngle[i], at) + shape_.radius(facing, at)) < 0.4);
    }
}

void TstMeasure::coronaries() {
    const Measurements m = measure(scan_.ct, scan_.root, shape_.landmarks(), values_);
    for (std::size_t i = 0; i < 2; ++i) {
        QVERIFY(off(m.coronary[i].centreHeight, shape_.ostiumHeight[i]) < 0.1);
        QVERIFY(off(m.coronary[i].lowerEdgeHeight, shape_.ostiumHeight[i] - shape_.coronaryRadius) < 0.7);
        QVERIFY(off(m.coronary[i].diameter, 2.0 * shape_.coronaryRadius) < 0.5);
        const double fromRl = std::remainder(shape_.ostiumAngle[i] - (shape_.cuspAngle[1] + kPi / 3.0), 2.0 * kPi);
        QVERIFY(off(m.coronary[i].clockAngleDeg, degrees(fromRl)) < 2.0);
    }
}

void TstMeasure::poseAndGridDoNotMatter_data() {
    QTest::addColumn<double>("tilt");
    QTest::addColumn<bool>("flipped");
    QTest::addColumn<double>("oblique");
    QTest::newRow("upright, flipped") << 5.0 << true << 0.0;
    QTest::newRow("horizontal, oblique grid") << 75.0 << false << 25.0;
    QTest::newRow("flipped and oblique") << 40.0 << true << 40.0;
}

void TstMeasure::poseAndGridDoNotMatter() {
    QFETCH(double, tilt);
    QFETCH(bool, flipped);
    QFETCH(double, oblique);
    TestRoot shape;
    shape.pose = usualPose(tilt);
    Eigen::Matrix3d direction = Eigen::AngleAxisd(radians(oblique), Vec3(1, 2, 3).normalized()).toRotationMatrix();
    if (flipped) direction.col(1) *= -1.0, direction.col(2) *= -1.0;
    const TestScan scan = render(shape, shape.grid(0.8, direction));
    const Measurements m = measure(scan.ct, scan.root, shape.landmarks(), values_);
    QVERIFY(relative(m.annulus.area, kPi * shape.a * shape.b) < 0.015);
    QVERIFY(off(m.coronary[0].lowerEdgeHeight, shape.ostiumHeight[0] - shape.coronaryRadius) < 0.9);
    QVERIFY(off(m.stjHeight, shape.stjHeight) < 1.5);
}

void TstMeasure::calciumBySectorAndZone() {
    TestScan scan = scan_;
    const ImageGrid& g = scan.root.labels.grid;
    scan.root.calciumThresholdHu = 850.0;
    auto place = [&](const Vec3& local) {  // a 2.4 mm cube of calcium voxels
        const Vec3 c = g.toIndex(shape_.lps(local));
        for (int k = -2; k < 2; ++k)
            for (int j = -2; j < 2; ++j)
                for (int i = -2; i < 2; ++i) scan.ct.at(int(c.x()) + i, int(c.y()) + j, int(c.z()) + k) = 1200;
    };
    const double cube = 64.0 * g.voxelVolume();
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t n = 0; n <= i; ++n)  // one nodule in NCC, two in RCC, three in LCC
            place({8.0 * std::cos(shape_.cuspAngle[i] + 0.5 * (double(n) - 1.0)),
                   8.0 * std::sin(shape_.cuspAngle[i] + 0.5 * (double(n) - 1.0)), 8.0});
    place({0.0, 9.5, -6.0});
    const Measurements m = measure(scan.ct, scan.root, shape_.landmarks());
    for (std::size_t i = 0; i < 3; ++i) QVERIFY(off(m.calcium.byCusp[i], double(i + 1) * cube) < 1e-6);
    QVERIFY(off(m.calcium.lvotVolume, cube) < 1e-6);
    QVERIFY(off(m.calcium.volume, 6.0 * cube) < 1e-6);  // the LVOT's nodule is not the valve's
    QVERIFY(m.calcium.volume.low < 6.0 * cube && m.calcium.volume.high > 6.0 * cube);
    QCOMPARE(m.calcium.thresholdRule, std::string("850 HU fixed"));
}

void TstMeasure::calciumBelowTheValveIsNotTheValves() {
    CalciumCloud cloud;
    cloud.voxelVolume = 2.0;
    cloud.levels[0].hu = 850.0;
    for (const Vec3& x : {Vec3(1, 0, -0.5), Vec3(0, 1, -9.5), Vec3(0, 1, -10.5), Vec3(1, 0, 30.5)})
        cloud.voxels.push_back({{}, x, 0.0F, 900.0F, 1});
    const CalciumMeasurement m = measureCalcium(cloud, {PlaneFrame{}, Vec2::Zero(), {0.0, 2.0, 4.0}, {}});
    QCOMPARE(*m.lvotVolume.value, 4.0);
    QCOMPARE(*m.volume.value, 0.0);
}

void TstMeasure::intervalsCoverAndRepeat() {
    Landmarks tight = shape_.landmarks(), loose = tight;
    for (auto& [id, l] : loose) l.sigmaMm *= 3.0;
    const Measurements a = measure(scan_.ct, scan_.root, tight), b = measure(scan_.ct, scan_.root, tight);
    const Measurements c = measure(scan_.ct, scan_.root, loose);
    QCOMPARE(a.annulus.area.sd, b.annulus.area.sd);
    QVERIFY(a.annulus.area.sd > 0.5);
    QVERIFY(c.coronary[0].centreHeight.sd > 2.0 * a.coronary[0].centreHeight.sd);
    QVERIFY(a.annulus.area.low < kPi * shape_.a * shape_.b && kPi * shape_.a * shape_.b < a.annulus.area.high);
    // The height of a point 0.5 mm uncertain above a plane of three such points: between 0.5 and 1.2 mm, times the
    // share of it that synthetic patients show (calibration.cpp).
    constexpr double kHeightScale = 0.473;
    const double sd = a.coronary[0].centreHeight.sd;
    QVERIFY2(sd > 0.5 * kHeightScale && sd < 1.2 * kHeightScale, qPrintable(QString::number(sd)));
}

void TstMeasure::lostSamplesGiveNoInterval() {
    Landmarks wild = shape_.landmarks();
    for (LandmarkId id : {LandmarkId::HingeNCC, LandmarkId::HingeRCC, LandmarkId::HingeLCC}) wild[id].sigmaMm = 25.0;
    const Measurements m = measure(scan_.ct, scan_.root, wild);
    QVERIFY(m.annulus.area.known() && m.annulus.area.unstable);
    QCOMPARE(m.annulus.area.sd, 0.0);
    QVERIFY(m.annulus.area.note.rfind("unstable", 0) == 0);
    QVERIFY(!measure(scan_.ct, scan_.root, shape_.landmarks()).annulus.area.unstable);
}

void TstMeasure::noCalciumHasADetectionLimit() {
    const CalciumMeasurement c = measure(scan_.ct, scan_.root, shape_.landmarks()).calcium;
    QCOMPARE(c.detectionLimit, 8.0 * scan_.ct.grid.voxelVolume());
    for (const Quantity& q : {c.volume, c.lvotVolume, c.byCusp[0]}) {
        QCOMPARE(*q.value, 0.0);
        QCOMPARE(q.sd, 0.0);
        QCOMPARE(q.low, 0.0);
        QCOMPARE(q.high, c.detectionLimit);
    }
}

/// Voxels of metal where `inside` holds, local coordinates of the root.
TestScan withMetal(TestScan scan, const TestRoot& shape, const std::function<bool(const Vec3&)>& inside) {
    const ImageGrid& g = scan.ct.grid;
    for (int k = 0; k < g.size[2]; ++k)
        for (int j = 0; j < g.size[1]; ++j)
            for (int i = 0; i < g.size[0]; ++i)
                if (inside(shape.pose.inverse() * g.toLps(Vec3(i, j, k)))) scan.ct.at(i, j, k) = 2800;
    return scan;
}

bool says(const Measurements& m, const std::string& words) {
    return std::any_of(m.notes.begin(), m.notes.end(),
                       [&](const std::string& note) { return note.find(words) != std::string::npos; });
}

void TstMeasure::metalIsSaid() {
    const auto stent = [](const Vec3& p) {
        return std::abs(std::hypot(p.x(), p.y()) - 10.0) < 0.6 && p.z() > -3.0 && p.z() < 10.0;
    };
    const TestScan implanted = withMetal(scan_, shape_, stent);
    const Measurements ring = measure(implanted.ct, implanted.root, shape_.landmarks(), values_);
    QVERIFY(says(ring, "implanted already"));
    QVERIFY(!ring.calcium.volume.known() && !ring.calcium.byCusp[0].known() && !ring.calcium.byRule[0].volume.known());
    QVERIFY(ring.annulus.known());

    const auto coil = [](const Vec3& p) { return (p - Vec3(10.0, 0.0, 5.0)).norm() < 2.5; };
    const TestScan local = withMetal(scan_, shape_, coil);
    const Measurements one = measure(local.ct, local.root, shape_.landmarks(), values_);
    QVERIFY(says(one, "metal at the root") && !says(one, "implanted already"));
    QVERIFY(!says(measure(scan_.ct, scan_.root, shape_.landmarks(), values_), "metal"));
}

/// The test root's LVOT narrows by 1 % a millimetre, so its area at any distance is known.
void TstMeasure::lvotWhereTheUserWantsIt() {
    for (const double below : {2.0, 4.0, 8.0}) {
        MeasureOptions how = values_;
        how.lvotOffsetMm = below;
        const Measurements m = measure(scan_.ct, scan_.root, shape_.landmarks(), how);
        const double scale = 1.0 - 0.01 * below, truth = kPi * shape_.a * shape_.b * scale * scale;
        QVERIFY2(relative(m.lvot.area, truth) < 0.01, qPrintable(QString::number(*m.lvot.area.value / truth)));
        QVERIFY(m.lvotOffset == below && std::abs(m.annulusPlane.height(m.lvot.contour.plane.origin) + below) < 1e-6);
    }
}

void TstMeasure::mirroredIsSaid() {
    TestRoot leaning;
    leaning.pose = usualPose();
    leaning.pose.linear() = Eigen::AngleAxisd(radians(35.0), Vec3::UnitY()).toRotationMatrix();  // to the left
    const TestScan scan = render(leaning, leaning.grid(0.8));
    Landmarks landmarks = leaning.landmarks();
    for (auto& [id, landmark] : landmarks) landmark.review = Review::Required;
    const Measurements doubted = measure(scan.ct, scan.root, landmarks, values_);
    QVERIFY(doubted.annulusPlane.normal.x() > 0.5);
    QVERIFY(says(doubted, "mirrored or mislabelled"));
    QVERIFY(doubted.annulus.known() && !doubted.coronary[0].lowerEdgeHeight.known() && !doubted.projection.threeCusp);

    for (auto& [id, landmark] : landmarks) landmark.review = Review::Reviewed;
    const Measurements reviewed = measure(scan.ct, scan.root, landmarks, values_);
    QVERIFY(says(reviewed, "mirrored or mislabelled"));
    QVERIFY(reviewed.coronary[0].lowerEdgeHeight.known() && reviewed.projection.threeCusp);
    QVERIFY(!says(measure(scan_.ct, scan_.root, shape_.landmarks(), values_), "mirrored"));
}

void TstMeasure::missingValuesSayWhy() {
    Landmarks l = shape_.landmarks();
    l.erase(LandmarkId::OstiumRCA);
    const Measurements m = measure(scan_.ct, scan_.root, l, values_);
    QVERIFY(!m.coronary[1].lowerEdgeHeight.known());
    QVERIFY(m.coronary[1].lowerEdgeHeight.note.find("place it by hand") != std::string::npos);
    QVERIFY(!m.membranousSeptum.known() && !m.membranousSeptum.note.empty());
    QVERIFY(m.coronary[0].lowerEdgeHeight.known());
    l.erase(LandmarkId::HingeNCC);
    const Measurements none = measure(scan_.ct, scan_.root, l, values_);
    QVERIFY(!none.annulus.known());
    QVERIFY(none.annulus.area.note.find("NCC") != std::string::npos);
    QVERIFY(!none.notes.empty());
}

void TstMeasure::liveIsTheSame() {
    // Dragging shows what measuring will: at every landmark position, the first and later.
    Landmarks l = shape_.landmarks();
    LiveMeasurer live(std::make_shared<const Volume>(scan_.ct), std::make_shared<const RootModel>(scan_.root), values_);
    for (const double rise : {0.0, 1.5, -1.0}) {
        l.at(LandmarkId::HingeRCC).position += rise * Vec3::UnitZ();
        QCOMPARE(measurementsJson(live.at(l), l), measurementsJson(measure(scan_.ct, scan_.root, l, values_), l));
    }
}

QTEST_GUILESS_MAIN(TstMeasure)
#include "tst_measure.moc"
