// The muscular septum's crest against the phantom's.
#ifndef Q_MOC_RUN  // moc cannot read <numbers>
#include "planning/anatomy/septum_crest.h"

#include <QtTest>

#include "phantom_scene.h"
#endif

using namespace tavr;
using namespace tavr::test;

class TstSeptumCrest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsIt_data();
    void findsIt();
    void saysWhyNot();
};

void TstSeptumCrest::findsIt_data() {
    QTest::addColumn<double>("septum");
    QTest::addColumn<double>("spacing");
    QTest::addColumn<double>("noise");
    QTest::newRow("short") << 2.5 << 0.6 << 25.0;
    QTest::newRow("usual, slices of 1 mm") << 5.0 << 1.0 << 40.0;
    QTest::newRow("long, thick slices, noise") << 8.0 << 1.25 << 60.0;
}

void TstSeptumCrest::findsIt() {
    QFETCH(double, septum);
    QFETCH(double, spacing);
    QFETCH(double, noise);
    phantom::Anatomy a = phantom::drawAnatomy("standard", 41, false);
    a.membranousSeptum = septum;
    const Scene s = sceneOf(a, spacing, noise);
    const PhantomTruth truth = phantom::truthOf(*s.truth);
    const auto crest = findSeptalCrest(s.ct, s.root, s.landmarks);
    QVERIFY2(crest.has_value(), crest ? "" : crest.error().c_str());
    const double found = -truth.annulusPlane.height(crest->position);
    QVERIFY2(std::abs(found - truth.membranousSeptum) < 1.0,
             qPrintable(QString("%1, truth %2").arg(found).arg(truth.membranousSeptum)));
    QVERIFY(std::abs(found - truth.membranousSeptum) < 2.5 * crest->sigmaMm);
    QVERIFY(crest->review == Review::Required && crest->origin == "auto");
    QVERIFY(crest->confidence > 0.2 && crest->confidence <= 0.8);
}

void TstSeptumCrest::saysWhyNot() {
    phantom::Anatomy a = phantom::drawAnatomy("standard", 42, false);
    a.myocardiumHu = -95.0;  // as the fat above it
    Scene s = sceneOf(a, 0.8, 25.0);
    const auto none = findSeptalCrest(s.ct, s.root, s.landmarks);
    QVERIFY(!none.has_value() && !none.error().empty());
    s.landmarks.erase(LandmarkId::CommissureNR);
    const auto without = findSeptalCrest(s.ct, s.root, s.landmarks);
    QVERIFY(!without.has_value() && without.error().find("commissure") != std::string::npos);
}

QTEST_GUILESS_MAIN(TstSeptumCrest)
#include "tst_septum_crest.moc"
