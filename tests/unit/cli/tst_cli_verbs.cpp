// The verbs of docs/command-line.md on a small phantom: exit codes, JSON names, nothing else on stdout.
#include "tests/unit/cli/run_opentavr.h"

#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>

using Json = nlohmann::json;
using tavr::opentavr;
using tavr::Run;

class TestCliVerbs : public QObject {
    Q_OBJECT

private:
    QTemporaryDir dir_;
    QString phantom_, study_;
    Json truth_;

    Json json(const QStringList& arguments) {
        const Run run = opentavr(arguments + QStringList{"--json"});
        if (run.exitCode != 0) qWarning("%s", run.err.constData());
        return Json::parse(run.out.toStdString(), nullptr, false);
    }

    static QString text(const Json& point) {
        return QStringLiteral("%1,%2,%3")
            .arg(point[0].get<double>())
            .arg(point[1].get<double>())
            .arg(point[2].get<double>());
    }

    /// Along the true axis, 20 mm apart, with diameters that fit none of the sections exactly.
    QStringList rootPoints() const {
        const Json& line = truth_["centreline"];
        const auto z = [&](const Json& p) { return p[2].get<double>(); };
        std::size_t annulus = 0;
        for (std::size_t i = 0; i < line.size(); ++i)
            if (std::abs(z(line[i]) - z(truth_["annulus"]["centre"])) <
                std::abs(z(line[annulus]) - z(truth_["annulus"]["centre"])))
                annulus = i;
        QStringList out;
        double walked = 0.0, next = -15.0;
        std::size_t from = annulus;
        for (double back = 0.0; from > 0 && back < 15.0; --from) back += step(from - 1);
        const QStringList diameters{"22", "25", "33", "28", "31"};
        for (std::size_t i = from; i + 1 < line.size() && out.size() < 10; walked += step(i++))
            if (next <= -15.0 || walked >= next) {
                out << "--point" << text(line[i]) + "," + diameters[out.size() / 2];
                next = walked + (out.size() == 6 ? 10.0 : 15.0);
            }
        return out;
    }

    double step(std::size_t i) const {
        const Json &a = truth_["centreline"][i], &b = truth_["centreline"][i + 1];
        double sum = 0.0;
        for (std::size_t axis = 0; axis < 3; ++axis) sum += std::pow(b[axis].get<double>() - a[axis].get<double>(), 2);
        return std::sqrt(sum);
    }

    QStringList marks() const {
        QStringList out;
        for (const char* cusp : {"NCC", "RCC", "LCC"})
            out << QStringLiteral("hinge_%1=%2").arg(cusp, text(truth_["hinge_points"][cusp]));
        for (const char* pair : {"NR", "RL", "LN"})
            out << QStringLiteral("commissure_%1=%2").arg(pair, text(truth_["commissures"][pair]));
        for (const char* artery : {"LCA", "RCA"})
            out << QStringLiteral("ostium_%1=%2").arg(artery, text(truth_["coronary"][artery]["ostium_centre"]))
                << QStringLiteral("ostium_%1_lower=%2").arg(artery, text(truth_["coronary"][artery]["lower_edge"]));
        return out;
    }

private Q_SLOTS:
    void initTestCase() {
        phantom_ = dir_.filePath("phantom");
        study_ = dir_.filePath("study");
        const Run run = opentavr(
            {"phantom", phantom_, "--seed", "3", "--size", "256", "--slices", "200", "--spacing", "0.7", "--json"});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QVERIFY(Json::parse(run.out.toStdString()).contains("truth"));
        QFile truth(phantom_ + "/truth.json");
        QVERIFY(truth.open(QIODevice::ReadOnly));
        truth_ = Json::parse(truth.readAll().toStdString());
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

    void accessSaysWhyAChestHasNone() {
        // A cardiac scan shows no pelvis: either no abdominal aorta at all, or sides with their reasons; never a
        // number.
        const Run run = opentavr({"access", study_, "--json"});
        QVERIFY2(run.exitCode == 0 || run.exitCode == 3, run.err.constData());
        if (run.exitCode == 3) {
            QVERIFY2(run.err.contains("aorta"), run.err.constData());
            return;
        }
        const Json access = Json::parse(run.out.toStdString());
        for (const char* side : {"right", "left"}) QVERIFY(access[side]["min_diameter_mm"].is_null());
        const Json m = json({"measure", study_, "--quick"});
        QVERIFY(m["access"]["right"]["min_diameter_mm"].is_null());
    }

    void aFailedValveIsKept() {
        const QStringList named{"redo", study_, "--failed", "sapien3-23", "--depth", "4"};
        const Json once = json(named);
        QVERIFY(once.contains("vtstj_mm") && once["coronary"].contains("LCA"));
        QCOMPARE(opentavr({"redo", study_}).exitCode, 3);  // none was kept, and the CT shows no frame
        QVERIFY(json(named + QStringList{"--keep"}) == once);
        QVERIFY(json({"redo", study_}) == once);
        QCOMPARE(opentavr({"redo", study_, "--failed", "none"}).exitCode, 2);
        QVERIFY(json({"redo", study_, "--failed", "none", "--keep"})["failed_device"].is_null());
        QCOMPARE(opentavr({"redo", study_}).exitCode, 3);
    }

    void devices() {
        const Json list = json({"devices", "list"});
        QVERIFY(!list.is_discarded() && !list.empty());
        QCOMPARE(opentavr({"devices", "show", "no-such-valve"}).exitCode, 2);
        const QString file = dir_.filePath("frame.json");
        const Json frame = json({"devices", "frame", "evolutr-29", "-o", file});
        QVERIFY(frame["elements"].size() > 500 && frame["reach"]["smallest_diameter_mm"].get<double>() < 6.0);
        QVERIFY(json({"devices", "frame", file})["nodes"] == frame["nodes"]);
        QCOMPARE(opentavr({"devices", "frame", "navitor-25"}).exitCode, 3);
        QCOMPARE(opentavr({"devices", "frame", "evolutr-29", "-o", "frame.stl"}).exitCode, 2);
    }

    /// Nothing automatic: the CT, and what a person says of it (here: the truth).
    void theManualPathEndToEnd() {
        const QString study = dir_.filePath("by-hand"), pdf = dir_.filePath("by-hand.pdf");
        QCOMPARE(opentavr({"import", phantom_, "--study", study, "--quiet"}).exitCode, 0);
        QCOMPARE(opentavr({"edit", study, "--tool", "paint", "--at", "0,0,0", "--quiet"}).exitCode, 3);
        const Json root = json(QStringList{"manual-root", study} + rootPoints());
        QCOMPARE(root["by_hand"].get<std::string>(), std::string("built by hand from 5 points, wall fitted to the CT"));
        const Json placed = json(QStringList{"place", study, "--quick"} + marks());
        const double truth = truth_["annulus"]["area_mm2"], area = placed["measurements"]["annulus"]["area_mm2"];
        QVERIFY2(std::abs(area / truth - 1.0) < 0.03, qPrintable(QString::number(area / truth)));
        QCOMPARE(json({"implant", study, "--device", "sapien3-26"})["problem"].get<std::string>(), std::string());

        const QString at = text(truth_["hinge_points"]["NCC"]);
        const Json painted = json({"edit", study, "--tool", "paint", "--at", at, "--radius", "4", "--quick"});
        QCOMPARE(painted["strokes"].get<int>(), 1);
        QVERIFY(painted["measurements"]["annulus"]["area_mm2"].get<double>() > area + 5.0);
        QCOMPARE(json({"edit", study, "--list"})["edits"][0]["tool"].get<std::string>(), std::string("paint"));
        const Json undone = json({"edit", study, "--undo", "--quick"});
        QVERIFY(std::abs(undone["measurements"]["annulus"]["area_mm2"].get<double>() - area) < 0.01);
        QCOMPARE(opentavr({"report", study, "-o", pdf, "--quiet"}).exitCode, 0);
        QVERIFY(QFile::exists(pdf));
        QVERIFY(opentavr({"measure", study}).out.contains("built by hand"));
        QCOMPARE(opentavr({"manual-root", study, "--automatic", "--quiet"}).exitCode, 0);
        QCOMPARE(opentavr({"measure", study, "--quiet"}).exitCode, 3);  // there never was an automatic one
    }

    void handsAreRefusedInALine() {
        for (const auto& [arguments, exitCode] :
             {std::pair(QStringList{"edit", study_, "--tool", "paint", "--at", "1,2"}, 2),
              {{"edit", study_, "--tool", "threshold", "--at", "1,2,3"}, 3},
              {{"edit", study_, "--tool", "smooth", "--target", "calcium", "--at", "1,2,3"}, 3},
              {{"edit", study_, "--tool", "paint", "--at", "900,900,900"}, 3},
              {{"edit", study_, "--undo"}, 3},
              {{"edit", study_}, 2},
              {{"manual-root", study_}, 2},
              {{"manual-root", study_, "--point", "0,0,0,24"}, 3},
              {{"place", study_, "nose=1,2,3"}, 2},
              {{"implant", study_, "--device", "no-such-valve"}, 2}}) {
            const Run run = opentavr(arguments + QStringList{"--quiet"});
            QVERIFY2(run.exitCode == exitCode && run.failureLines().size() == 1, qPrintable(arguments.join(u' ')));
        }
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
