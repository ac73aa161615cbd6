// What the engine can say is known to the list of patterns, and comes out of it unharmed.
#include "planning/job/plan_job.h"
#include "planning/job/plausibility.h"
#include "planning/report/texts.h"
#include "tests/unit/report/analytic_case.h"

#include <QLocale>
#include <QTranslator>
#include <QtTest>

#include <set>

using namespace tavr;

namespace {

/// Names and citations stay as they are in every language.
const std::set<std::string> kCitations{"Jilaihawi 2014",
                                       "Barbanti 2013, Circulation 128:244",
                                       "Blanke",
                                       "LANDMARK",
                                       "PRECISE-TAVI, CCI 2023;102:1140",
                                       "Heitkemper 2020",
                                       "Khan 2023",
                                       "Ribeiro 2013, JACC 62:1552",
                                       "",
                                       "Hayashida 2011, JACC Cardiovasc Interv 4:851"};

/// Measurements that make every rule speak: all known; no interval; nothing in the LVOT; parts missing; all missing.
std::vector<Measurements> variants() {
    const Measurements full = test::analyticMeasurements();
    std::vector<Measurements> out{full};
    out.push_back(full), out.back().calcium.lvotVolume = Quantity::exactly(0.0);
    out.push_back(full), out.back().calcium.thresholdHu = 930.0;
    out.push_back(full), out.back().sinusDiameter[1] = Quantity::missing("not measured");
    out.push_back(full), out.back().membranousSeptum = Quantity::missing(
                             "the crest of the muscular septum is not "
                             "marked; place it by hand");
    out.push_back(full), out.back().coronary = {}, out.back().stj = {}, out.back().stjHeight = Quantity::missing("");
    out.push_back(full), out.back().annulus.area = test::known(380.0, 5.0),
                         out.back().stjHeight = test::known(9.0, 1.0);
    out.push_back(full), out.back().annulus.area = Quantity::exactly(640.0);
    out.back().lvot.area = Quantity::exactly(400.0), out.back().sinusDiameter.fill(Quantity::exactly(22.0));
    return out;
}

class Shouting : public QTranslator {
public:
    QString translate(const char* context, const char* text, const char*, int) const override {
        return qstrcmp(context, "Sentences") == 0 ? QString::fromUtf8(text).toUpper() : QString();
    }
    bool isEmpty() const override { return false; }
};

}  // namespace

class TestSentences : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everythingTheEngineSaysIsKnown();
    void aFailedValveIsSaid();
    void aChangedSegmentationIsSaid();
    void argumentsSurvive();
    void translatedAllTheWayDown();
    void whatNoPatternKnowsStays();

private:
    void known(const std::string& text, const char* where) {
        QVERIFY2(knowsSentence(text) || kCitations.contains(text), (std::string(where) + ": " + text).c_str());
    }
    void knownRisk(const ImplantAssessment& a);
    void knownSizing(const SizingRow& row);
};

void TestSentences::knownSizing(const SizingRow& row) {
    known(row.ruleText, "rule");
    known(row.marginText, "margin");
    if (!row.oversizingPercent.known()) known(row.oversizingPercent.note, "oversizing");
    for (const auto& text : row.cautions) known(text, "caution");
    for (const auto& text : row.unknowns) known(text, "unknown");
}

void TestSentences::knownRisk(const ImplantAssessment& a) {
    if (!a.problem.empty()) return known(a.problem, "problem");
    known(a.valve.geometryNote, "geometry");
    for (const Quantity* q : {&a.distances.vtc[0], &a.distances.vtc[1], &a.distances.vtstj}) known(q->note, "distance");
    for (const RiskItem& item : a.risk) {
        known(item.baseRate, "base rate");
        for (const RiskRule& r : item.rules) {
            known(r.name, "rule"), known(r.threshold, "threshold"), known(r.value.note, "note");
            known(r.source, "source"), known(r.n, "n"), known(r.performance, "performance");
        }
    }
}

void TestSentences::everythingTheEngineSaysIsKnown() {
    CaseData data;
    data.catalogue = loadCatalogue().value();
    data.plan.landmarks = test::analyticLandmarks();
    for (const Device& d : data.catalogue.devices)
        for (double depth : {3.0, -8.0})
            data.plan.implants.push_back({d.id + std::to_string(depth), d.id, depth, 0, 0});
    data.plan.implants.push_back({"gone", "gone-1", 3.0, 0, 0});
    for (const Measurements& m : variants()) {
        for (bool bicuspid : {false, true}) {
            data.plan.measurements = m;
            data.plan.bicuspid = bicuspid;
            assess(data);
            for (const SizingRow& row : data.sizing) knownSizing(row);
            for (const ImplantAssessment& a : data.implants) knownRisk(a);
            if (QTest::currentTestFailed()) return;
        }
    }
    const auto heart = test::analyticHeart();
    for (const HeartStructure& part : heart->structures)
        known(part.reason, "heart"), known(part.volumeMl.note, "heart");
    data.access = test::analyticAccess();
    data.plan.measurements = test::analyticMeasurements();
    assess(data);
    for (const ImplantAssessment& a : data.implants) knownRisk(a);
    for (const AccessRoute& side : data.access->sides) known(side.reason, "access");
    for (const Device& d : data.catalogue.devices)
        for (const auto* f : {&d.annulusArea, &d.annulusPerimeter})
            if (f->known()) known(f->source, "device source");
}

void TestSentences::aFailedValveIsSaid() {
    CaseData data;
    data.catalogue = loadCatalogue().value();
    data.plan.landmarks = test::analyticLandmarks();
    std::vector<FailedValve> failed;
    for (const Device& d : data.catalogue.devices)
        for (double depth : {3.0, -8.0, 12.0}) failed.push_back({d.id, depth, 0.0, {}, {}});
    failed.push_back({"gone", 3.0, 0.0, {}, {}});
    failed.push_back({"sapien3-23", 3.0, 0.0, {}, 60.0});
    failed.push_back({"", 3.0, 0.0, FoundFrame{makePlane(Vec3(0, 0, -3), Vec3::UnitZ()), 18.0, 23.0, 0.9}, {}});
    for (const Measurements& m : variants())
        for (const FailedValve& valve : failed) {
            data.plan.measurements = m;
            data.plan.failedValve = valve;
            assess(data);
            QVERIFY(data.redo.has_value());
            known(data.redo->problem, "problem");
            if (!data.redo->problem.empty()) continue;
            const RedoMeasurements& redo = data.redo->measured;
            known(redo.failed.geometryNote, "geometry");
            for (const Quantity* q : {&redo.vtstj, &redo.skirtAboveStj, &redo.neoSkirtHeight}) known(q->note, "redo");
            for (const RedoCoronary& c : redo.coronary) {
                known(c.reason, "class");
                for (const Quantity* q : {&c.vtc, &c.vta, &c.skirtAboveOstium}) known(q->note, "coronary");
            }
            if (QTest::currentTestFailed()) return;
        }
}

/// What makes a root says what a person did to it (planning/segmentation, planning/job).
void TestSentences::aChangedSegmentationIsSaid() {
    for (const char* made :
         {"edited by hand (1 stroke)", "edited by hand (12 strokes)",
          "built by hand from 6 points, wall fitted to the CT; edited by hand (1 stroke)",
          "built by hand from 6 points, wall fitted to the CT; edited by hand (3 strokes)",
          "built by hand from 6 points, with the given diameters",
          "built by hand from 6 points, with the given diameters: the CT shows no wall there",
          "built by hand from 6 points, with the given diameters: too little contrast to see the wall"})
        known(std::string("the segmentation was ") + made, "segmentation"), known(made, "segmentation");
    Shouting translator;
    QCoreApplication::installTranslator(&translator);
    QCOMPARE(
        sentence("the segmentation was built by hand from 6 points, wall fitted to the CT; edited by hand (3 strokes)"),
        QStringLiteral("THE SEGMENTATION WAS BUILT BY HAND FROM 6 POINTS, WALL FITTED TO THE CT; EDITED BY HAND (3 "
                       "STROKES)"));
    QCoreApplication::removeTranslator(&translator);
}

void TestSentences::argumentsSurvive() {
    for (const char* text : {"53 mm² above the lower limit (next size 23)", "the frame ends 4.2 mm below the STJ",
                             "annulus not measured: the plane does not meet the segmented lumen",
                             "new pacemaker 14.2 % (SAPIEN 3); INTERSECT, n = 1,811",
                             "normal EOA of this size 1.74 cm²; severe above 2.68 m²; BMI ≥ 30: 2.49 and 3.16 m²; the "
                             "body surface is not in the images"})
        QCOMPARE(sentence(text), QString::fromUtf8(text));
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(sentence("the frame ends 4.2 mm below the STJ"), QStringLiteral("the frame ends 4,2 mm below the STJ"));
    QCOMPARE(sentence("> 11.5 %"), QStringLiteral("> 11,5 %"));
    QCOMPARE(sentence("2.3 mm above the lower limit (next size 24.5)"),
             QStringLiteral("2,3 mm above the lower limit (next size 24.5)"));
    QLocale::setDefault(QLocale::c());
}

void TestSentences::translatedAllTheWayDown() {
    Shouting translator;
    QCoreApplication::installTranslator(&translator);
    QCOMPARE(sentence("needs the membranous septum: the crest of the muscular septum is not marked; place it by hand"),
             QStringLiteral("NEEDS THE MEMBRANOUS SEPTUM: THE CREST OF THE MUSCULAR SEPTUM IS NOT MARKED; PLACE IT BY "
                            "HAND"));
    QCOMPARE(sentence("53 mm² above the lower limit (next size 23)"),
             QStringLiteral("53 mm² ABOVE THE LOWER LIMIT (NEXT SIZE 23)"));
    QCOMPARE(sentences({"needs the ECG", "no published range"}, "; "),
             QStringLiteral("NEEDS THE ECG; NO PUBLISHED RANGE"));
    QCoreApplication::removeTranslator(&translator);
}

void TestSentences::whatNoPatternKnowsStays() {
    QCOMPARE(sentence("Smith 2031"), QStringLiteral("Smith 2031"));
    QVERIFY(!knowsSentence("the moon is full"));
    QCOMPARE(sentence(""), QString());
}

QTEST_GUILESS_MAIN(TestSentences)
#include "tst_sentences.moc"
