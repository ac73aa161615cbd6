// Systole and diastole side by side: the comparison, its storage, and the whole way on a patient with two phases.

// clang-format off: Qt first, since Qt 6.4's moc cannot read <numbers> before it.
#include <QtTest/QtTest>
// clang-format on

#include "planning/job/phantom_files.h"
#include "planning/job/plan_job.h"
#include "planning/phases/phases.h"

using namespace tavr;

class TstPhases : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changeCarriesBothErrors();
    void namesOfPhases();
    void wholeWay();
};

void TstPhases::changeCarriesBothErrors() {
    Measurements here, other;
    here.annulus.area = {500.0, 3.0, 495.0, 505.0, {}};
    other.annulus.area = {480.0, 4.0, 473.4, 486.6, {}};
    here.stjHeight = Quantity::exactly(21.0);
    other.stjHeight = Quantity::missing("no waist");
    bool area = false, height = false;
    for (const PhaseRow& row : comparePhases(here, other)) {
        if (row.path == "annulus.area_mm2") {
            area = true;
            QCOMPARE(*row.change.value, -20.0);
            QCOMPARE(row.change.sd, 5.0);
            QVERIFY(std::abs(row.change.low - (-20.0 - 1.645 * 5.0)) < 1e-9);
        }
        if (row.path == "stj.height_mm") {
            height = true;
            QVERIFY(!row.change.known() && row.change.note.find("no waist") != std::string::npos);
        }
    }
    QVERIFY(area && height);
}

void TstPhases::namesOfPhases() {
    QVERIFY(heartPhase(30.0) == HeartPhase::Systole && heartPhase(75.0) == HeartPhase::Diastole);
    QVERIFY(heartPhase(50.0) == HeartPhase::Unknown && heartPhase({}) == HeartPhase::Unknown);
    QVERIFY(!phaseFromJson("{}").has_value() && !phaseFromJson("[").has_value());
}

void TstPhases::wholeWay() {
    QTemporaryDir folder;
    PhantomOptions scan;
    scan.preset = "two-phases", scan.seed = 21, scan.size = 224, scan.slices = 150, scan.sliceSpacing = 0.9;
    scan.noiseHu = 20.0;
    const std::string ct = folder.filePath("ct").toStdString();
    QVERIFY(writePhantom(ct, scan, {}));
    PlanJobOptions job;
    job.source = ct, job.studyFolder = folder.filePath("study").toStdString();
    const auto data = runPlanJob(job, {});
    QVERIFY2(data.has_value(), data ? "" : line(data.error()).c_str());
    QCOMPARE(*data->provenance.percentRR, 30.0);
    const auto other = measureOtherPhase(*data, ct, {}, {}, {});
    QVERIFY2(other.has_value(), other ? "" : line(other.error()).c_str());
    QCOMPARE(*other->percentRR, 70.0);
    const auto back = phaseFromJson(phaseStoreJson(*other));
    QVERIFY(back && phaseStoreJson(*back) == phaseStoreJson(*other));
    // The truth of each phase, from the same seed.
    scan.size = 64, scan.slices = 40, scan.sliceSpacing = 3.0;
    const auto phases = makePhantom(scan, {});
    QVERIFY(phases && phases->size() == 2);
    const double truth = area((*phases)[1].truth.annulus) - area((*phases)[0].truth.annulus);
    const PhaseRow row = comparePhases(*data->plan.measurements, back->measurements).front();
    QCOMPARE(row.path, std::string("annulus.area_mm2"));
    QVERIFY2(row.change.low < truth && truth < row.change.high, qPrintable(QString("%1 (%2 to %3), truth %4")
                                                                               .arg(*row.change.value)
                                                                               .arg(row.change.low)
                                                                               .arg(row.change.high)
                                                                               .arg(truth)));
    QVERIFY(std::abs(truth) > 5.0);
    // The plan's own phase is none, and another patient's scan is refused.
    const auto same = measureOtherPhase(*data, ct + "/phase-30", {}, {}, {});
    QVERIFY(!same && same.error().what.find("no other phase") != std::string::npos);
    CaseData stranger = *data;
    stranger.provenance.studyUid = "1.2.3", stranger.provenance.frameOfReferenceUid = "1.2.4";
    const auto refused = measureOtherPhase(stranger, ct, {}, {}, {});
    QVERIFY(!refused && refused.error().what.find("another examination") != std::string::npos);
}

QTEST_GUILESS_MAIN(TstPhases)
#include "tst_phases.moc"
