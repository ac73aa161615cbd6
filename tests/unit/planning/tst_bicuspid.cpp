// The set of a bicuspid valve and the grade of LVOT calcium, against their definitions and closed forms.

// clang-format off: Qt first, since Qt 6.4's moc cannot read <numbers> before it.
#include <QtTest/QtTest>
// clang-format on

#include "planning/anatomy/bicuspid.h"
#include "planning/anatomy/lvot_calcium.h"
#include "planning/anatomy/measure_once.h"

#include "test_root.h"

using namespace tavr;
using namespace tavr::test;

class TstBicuspid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void casperSteps();
    void circleOfBestFit();
    void intercommissuralDistance();
    void whatIsMissingSaysWhy();
    void raphe();
    void gradesAsPublished();
    void thresholdRules();

private:
    Measurements measured(Sievers type, const Landmarks& landmarks) const {
        MeasureOptions options;
        options.intervals = false;
        options.bicuspid = true;
        options.sievers = type;
        return measure(scan_.ct, scan_.root, landmarks, options);
    }
    TestRoot shape_;
    TestScan scan_ = render(shape_, shape_.grid(0.8));
};

void TstBicuspid::casperSteps() {
    const auto sized = [](double calcium, double raphe, double onRaphe, bool has = true) {
        return *casper(Quantity::exactly(26.0), Quantity::exactly(calcium), Quantity::exactly(raphe),
                       Quantity::exactly(onRaphe), 3.0, has)
                    .diameter.value;
    };
    QCOMPARE(sized(299.0, 12.9, 2.0), 26.0);
    QCOMPARE(sized(300.0, 12.9, 2.0), 25.0);
    QCOMPARE(sized(299.0, 13.0, 2.0), 25.0);
    QCOMPARE(sized(299.0, 12.9, 3.5), 25.5);
    QCOMPARE(sized(500.0, 20.0, 90.0), 23.5);
    QCOMPARE(sized(500.0, 20.0, 90.0, false), 25.0);  // type 0 has no raphe
}

void TstBicuspid::circleOfBestFit() {
    PlanarContour circle{PlaneFrame{}, {}}, ellipse = circle;
    for (int i = 0; i < 360; ++i) {
        const double a = radians(double(i));
        circle.points.emplace_back(3.0 + 12.5 * std::cos(a), -2.0 + 12.5 * std::sin(a));
        ellipse.points.emplace_back(13.0 * std::cos(a), 11.0 * std::sin(a));
    }
    QVERIFY(std::abs(bestCircleDiameter(circle) - 25.0) < 1e-6);
    QVERIFY(bestCircleDiameter(ellipse) > 22.0 && bestCircleDiameter(ellipse) < 26.0);
}

void TstBicuspid::intercommissuralDistance() {
    // The test root's commissures stand 120° apart: the chord between two points of the wall.
    const Measurements m = measured(Sievers::Type1LR, shape_.landmarks());
    QVERIFY(m.bicuspid);
    for (std::size_t i = 0; i < 3; ++i) {
        const double z = m.bicuspid->icdHeights[i], a = shape_.cuspAngle[0] + std::numbers::pi / 3.0;
        const double chord = (shape_.onWall(a, z) - shape_.onWall(a - 2.0 * std::numbers::pi / 3.0, z)).norm();
        QVERIFY2(std::abs(*m.bicuspid->intercommissural[i].value - chord) < 0.6,
                 qPrintable(QString("%1 against %2").arg(*m.bicuspid->intercommissural[i].value).arg(chord)));
    }
}

void TstBicuspid::whatIsMissingSaysWhy() {
    QVERIFY(!measure(scan_.ct, scan_.root, shape_.landmarks()).bicuspid);
    const Measurements open = measured(Sievers::NotStated, shape_.landmarks());
    QVERIFY(!open.bicuspid->intercommissural[0].known() && !open.bicuspid->intercommissural[0].note.empty());
    QVERIFY(open.bicuspid->circle[0].known());
    const Measurements none = measured(Sievers::Type0, shape_.landmarks());
    QVERIFY(!none.bicuspid->lira.known() && !none.bicuspid->rapheLength.known());
    QVERIFY2(none.bicuspid->casperDiameter.known(), "without a raphe CASPER needs none");
}

void TstBicuspid::raphe() {
    Landmarks l = shape_.landmarks();
    const double z = 10.0, angle = shape_.cuspAngle[1] + std::numbers::pi / 3.0;  // between RCC and LCC
    const double wall = shape_.radius(angle, z);
    l[LandmarkId::RapheEdge].position = shape_.lps({(wall - 8.0) * std::cos(angle), (wall - 8.0) * std::sin(angle), z});
    const Measurements m = measured(Sievers::Type1LR, l);
    QVERIFY(std::abs(*m.bicuspid->rapheLength.value - 8.0) < 0.5);
    QVERIFY(std::abs(*m.bicuspid->liraHeight.value - z) < 0.2);
    QVERIFY(std::abs(*m.bicuspid->lira.area.value / shape_.sectionArea(z) - 1.0) < 0.02);
    QVERIFY(m.bicuspid->casperDiameter.known() && !m.bicuspid->casperSteps.empty());
}

void TstBicuspid::gradesAsPublished() {
    QVERIFY(gradeOf(0, 0.0, 0.0) == CalciumGrade::None);
    QVERIFY(gradeOf(1, 4.9, 9.9) == CalciumGrade::Mild);
    QVERIFY(gradeOf(2, 3.0, 5.0) == CalciumGrade::Moderate);
    QVERIFY(gradeOf(1, 6.0, 5.0) == CalciumGrade::Moderate);
    QVERIFY(gradeOf(1, 3.0, 12.0) == CalciumGrade::Moderate);
    QVERIFY(gradeOf(3, 2.0, 5.0) == CalciumGrade::Severe);
    QVERIFY(gradeOf(1, 10.5, 5.0) == CalciumGrade::Severe);
    QVERIFY(gradeOf(1, 3.0, 21.0) == CalciumGrade::Severe);
}

void TstBicuspid::thresholdRules() {
    RootModel root;
    root.lumenMeanHu = 400.0, root.lumenSdHu = 40.0;
    QCOMPARE(calciumLevel({CalciumRule::LumenMean2Sd, 0.0}, root).hu, 480.0);
    QCOMPARE(calciumLevel({CalciumRule::LumenMean4Sd, 0.0}, root).hu, 560.0);
    QCOMPARE(calciumLevel({CalciumRule::LumenPlus100, 0.0}, root).hu, 500.0);
    QCOMPARE(calciumLevel({CalciumRule::User, 731.0}, root).hu, 731.0);
    root.lumenSdHu = 60.0;  // + 100 HU is now within 2 SD
    QVERIFY(calciumLevel({CalciumRule::LumenPlus100, 0.0}, root).hu == 0.0);
    root.lumenMeanHu = 600.0;
    QVERIFY(!calciumLevel({CalciumRule::Fixed650, 0.0}, root).reason.empty());
    root.lumenMeanHu = 0.0;
    QVERIFY(calciumLevel({CalciumRule::LumenMean4Sd, 0.0}, root).hu == 0.0);
    QCOMPARE(calciumLevel({CalciumRule::Fixed850, 0.0}, root).hu, 850.0);
}

QTEST_GUILESS_MAIN(TstBicuspid)
#include "tst_bicuspid.moc"
