// The muscular septum's crest against the phantom's.
#ifndef Q_MOC_RUN  // moc cannot read <numbers>
#include "planning/anatomy/anatomy.h"
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
    void comesWithTheLandmarks();
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

/// The automatic way: the crest is among the landmarks, for review, and gives the septum its length.
void TstSeptumCrest::comesWithTheLandmarks() {
    phantom::Anatomy a = phantom::drawAnatomy("standard", 43, false);
    a.membranousSeptum = 5.0;
    const Scene s = sceneOf(a, 0.6, 25.0);
    const PhantomTruth truth = phantom::truthOf(*s.truth);
    const auto found = findLandmarks(s.ct, s.root, {});
    QVERIFY2(found.has_value(), found ? "" : line(found.error()).c_str());
    QVERIFY(found->contains(LandmarkId::MembranousSeptum));
    const Landmark& crest = found->at(LandmarkId::MembranousSeptum);
    QVERIFY(crest.review == Review::Required && crest.origin == "auto");
    QVERIFY(std::abs(-truth.annulusPlane.height(crest.position) - truth.membranousSeptum) < 1.5);
    MeasureOptions quick;
    quick.intervals = false;
    const Measurements m = measure(s.ct, s.root, *found, quick);
    QVERIFY2(m.membranousSeptum.known(), m.membranousSeptum.note.c_str());
    // Plane and crest are both found: half of the hinge points' promised 1.2 mm, and the crest's 1 mm.
    QVERIFY2(std::abs(*m.membranousSeptum.value - truth.membranousSeptum) < 1.6,
             qPrintable(QString("%1, truth %2").arg(*m.membranousSeptum.value).arg(truth.membranousSeptum)));
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
