// The verbs of INTERFACES.md on a small phantom: exit codes, JSON names, nothing else on stdout.
#include "tests/unit/cli/run_opentavr.h"

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using Json = nlohmann::json;
using tavr::opentavr;
using tavr::Run;

class TestCliVerbs : public QObject {
    Q_OBJECT

private:
    QTemporaryDir dir_;
    QString phantom_, study_;

    Json json(const QStringList& arguments) {
        const Run run = opentavr(arguments + QStringList{"--json"});
        if (run.exitCode != 0) qWarning("%s", run.err.constData());
        return Json::parse(run.out.toStdString(), nullptr, false);
    }

private Q_SLOTS:
    void initTestCase() {
        phantom_ = dir_.filePath("phantom");
        study_ = dir_.filePath("study");
        const Run run = opentavr(
            {"phantom", phantom_, "--seed", "3", "--size", "256", "--slices", "200", "--spacing", "0.7", "--json"});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY(Json::parse(run.out.toStdString()).contains("truth"));
        QVERIFY(QFile::exists(phantom_ + "/truth.json"));
    }

    void listsWithoutWriting() {
        const Json listing = json({"import", phantom_, "--list"});
        QCOMPARE(listing["series"].size(), std::size_t(1));
        QCOMPARE(listing["series"][0]["phases"][0]["geometry"]["verdict"].get<std::string>(), std::string("accepted"));
    }

    void planWritesStudyAndReport() {
        const QString pdf = dir_.filePath("out.pdf");
        const Json plan = json({"plan", phantom_, "--study", study_, "--report", pdf});
        QVERIFY(plan.contains("measurements"));
        QFile file(pdf);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.read(5) == "%PDF-");
    }

    void measureNamesAreTheContract() {
        const Json m = json({"measure", study_});
        for (const char* key : {"frame", "annulus", "hinge_points", "lvot", "sinus", "stj", "ascending_aorta",
                                "coronary", "calcium", "membranous_septum_mm", "projection", "uncertainty", "notes"})
            QVERIFY2(m.contains(key), key);
        for (const char* key : {"centre", "normal", "area_mm2", "perimeter_mm", "min_diameter_mm", "max_diameter_mm",
                                "area_derived_diameter_mm", "perimeter_derived_diameter_mm", "eccentricity"})
            QVERIFY2(m["annulus"].contains(key), key);
        for (const char* cusp : {"NCC", "RCC", "LCC"}) QVERIFY2(m["hinge_points"].contains(cusp), cusp);
        QVERIFY(m["uncertainty"]["annulus"]["area_mm2"].contains("sd"));
    }

    void sizeRiskReport() {
        QVERIFY(json({"size", study_})["sizing"].size() > 10);
        const Json risk = json({"risk", study_});
        for (const char* key : {"paravalvular_leak", "coronary_obstruction", "conduction", "rupture", "embolisation",
                                "patient_prosthesis_mismatch"})
            QVERIFY2(risk.contains(key), key);
        const QString pdf = dir_.filePath("again.pdf");
        QCOMPARE(opentavr({"report", study_, "-o", pdf, "--quiet"}).exitCode, 0);
        QVERIFY(QFile::exists(pdf));
    }

    void devices() {
        const Json list = json({"devices", "list"});
        QVERIFY(!list.is_discarded() && !list.empty());
        QCOMPARE(opentavr({"devices", "show", "no-such-valve"}).exitCode, 2);
    }

    void planTwiceIsSafe() {
        const QString other = dir_.filePath("phantom2");
        QCOMPARE(opentavr({"phantom", other, "--seed", "4", "--size", "128", "--slices", "100", "--spacing", "1.2",
                           "--quiet"})
                     .exitCode,
                 0);
        const Run run = opentavr({"plan", other, "--study", study_, "--quiet"});
        QCOMPARE(run.exitCode, 3);  // another patient's series must not replace this study
        QVERIFY2(run.err.contains("another series"), run.err.constData());
    }
};

QTEST_GUILESS_MAIN(TestCliVerbs)
#include "tst_cli_verbs.moc"
