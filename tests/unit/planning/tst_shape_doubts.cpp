// Parts of a root that do not belong together are said, those of a sound one are not.
#include "planning/anatomy/scan_doubts.h"
#include "tests/unit/planning/analytic_root.h"

#include <QtTest>

#include <algorithm>

using namespace tavr;

namespace {

std::vector<std::string> saidOf(Measurements m, const Landmarks& landmarks) {
    applyShapeDoubts(m, landmarks);
    return m.notes;
}

bool holds(const std::vector<std::string>& notes, const char* text) {
    return std::ranges::any_of(notes, [&](const std::string& n) { return n.find(text) != n.npos; });
}

PlaneFrame leaning(double degreesOfLean) {
    const double t = degreesOfLean * std::numbers::pi / 180.0;
    return makePlane(Vec3(0, 0, 22), Vec3(std::sin(t), 0.0, std::cos(t)));
}

}  // namespace

class TestShapeDoubts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSoundRootIsNotDoubted();
    void hingeOffTheContour();
    void axesThatDiffer();
    void sinusAtTheJunction();
};

void TestShapeDoubts::aSoundRootIsNotDoubted() {
    QVERIFY(saidOf(test::analyticMeasurements(), test::analyticLandmarks()).empty());
}

/// The contour crosses the x axis at 13.5 mm: a point at 15.4 lies 1.9 mm off it, one at 16.0 lies 2.5 mm off.
void TestShapeDoubts::hingeOffTheContour() {
    Landmarks l = test::analyticLandmarks();
    l[LandmarkId::HingeLCC].position = Vec3(15.4, 0, 0);
    QVERIFY(saidOf(test::analyticMeasurements(), l).empty());
    l[LandmarkId::HingeLCC].position = Vec3(16.0, 0, 0);
    const auto notes = saidOf(test::analyticMeasurements(), l);
    QCOMPARE(notes.size(), std::size_t(1));
    QVERIFY2(holds(notes, "the hinge point LCC lies 2.5 mm off"), notes[0].c_str());
    l[LandmarkId::HingeLCC].position = Vec3(13.5, 0, 2.4);  // off the plane counts as well
    QVERIFY(holds(saidOf(test::analyticMeasurements(), l), "LCC lies 2.4 mm off"));
}

void TestShapeDoubts::axesThatDiffer() {
    Measurements m = test::analyticMeasurements();
    for (const auto& [lean, doubted] : {std::pair(28.0, false), {32.0, true}, {148.0, true}, {152.0, false}}) {
        m.stj.contour.plane = leaning(lean);
        QCOMPARE(holds(saidOf(m, test::analyticLandmarks()), "axes of annulus and sinotubular junction"), doubted);
    }
}

void TestShapeDoubts::sinusAtTheJunction() {
    Measurements m = test::analyticMeasurements();
    m.sinusHeight = Quantity::exactly(19.8);
    QVERIFY(saidOf(m, test::analyticLandmarks()).empty());
    m.sinusHeight = Quantity::exactly(20.5);
    QVERIFY(holds(saidOf(m, test::analyticLandmarks()), "only 1.5 mm below the sinotubular junction"));
    m.sinusHeight = Quantity::exactly(23.0);
    QVERIFY(holds(saidOf(m, test::analyticLandmarks()), "1.0 mm above the sinotubular junction"));
}

QTEST_GUILESS_MAIN(TestShapeDoubts)
#include "tst_shape_doubts.moc"
