// Bad input at the command line: exit code 3, one clear line, nothing half-written.
#include "core/dicom/series_writer.h"
#include "core/study/study.h"
#include "tests/unit/cli/run_opentavr.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <unistd.h>

using tavr::opentavr;
using tavr::Run;

namespace {

/// A small CT of noise-like texture, so that its compressed size is close to its raw size.
tavr::Volume smallCt() {
    tavr::ImageGrid grid;
    grid.size = {96, 96, 40};
    grid.spacing = tavr::Vec3(0.6, 0.6, 0.8);
    tavr::Volume ct(grid);
    std::uint32_t state = 1;
    for (auto& v : ct.voxels) {
        state = state * 1664525u + 1013904223u;
        v = std::int16_t(int(state >> 22) - 200);
    }
    return ct;
}

QStringList slices(const QString& folder) {
    QStringList paths;
    for (const QString& name : QDir(folder).entryList(QDir::Files, QDir::Name)) paths << folder + "/" + name;
    return paths;
}

bool dcmodify(const QStringList& edits, const QStringList& files) {
    QProcess process;
    process.start("dcmodify", QStringList{"-nb", "-imt"} + edits + files);
    return process.waitForFinished(60000) && process.exitCode() == 0;
}

}  // namespace

class TestCliInput : public QObject {
    Q_OBJECT

private:
    QTemporaryDir dir_;
    int made_ = 0;

    QString path(const QString& name) const { return dir_.filePath(name); }

    QString series(const QString& name = {}) {
        const QString folder = path(name.isEmpty() ? QString("series%1").arg(++made_) : name);
        const tavr::Status s = tavr::writeCtSeries(smallCt(), {}, folder.toStdString(), {});
        return s ? folder : QString();
    }

    QString newStudy() { return path(QString("study%1").arg(++made_)); }

    /// Imports and expects one line with `text`, exit code 3, and no study that cannot be opened.
    void expectRefusal(const QString& source, const char* text, const QStringList& prefix = {}) {
        const QString study = newStudy();
        const Run run = opentavr({"import", source, "--study", study, "--quiet"}, prefix);
        QVERIFY2(run.exitCode == 3, (QByteArray::number(run.exitCode) + ": " + run.out + run.err).constData());
        QCOMPARE(run.failureLines().size(), 1);
        QVERIFY2(run.failureLines().first().toLower().contains(text), run.err.constData());
        QVERIFY(run.out.isEmpty());
        QVERIFY(!QFile::exists(study + "/study.json"));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(dir_.isValid()); }

    void wrongUsage() {
        for (const QStringList& arguments : {QStringList{},
                                             {"fly"},
                                             {"plan"},
                                             {"plan", "x"},
                                             {"phantom", "x", "--size", "7"},
                                             {"phantom", "x", "--noise", "nan"},
                                             {"plan", "x", "--study", "y", "--depth", "nan"},
                                             {"plan", "x", "--study", "y", "--depth", "inf"},
                                             {"plan", "x", "--study", "y", "--depth", "20.1"},
                                             {"plan", "x", "--study", "y", "--depth=-10.1"},
                                             {"plan", "x", "--study", "y", "--calcium-hu", "nan"},
                                             {"plan", "x", "--study", "y", "--seed-lv", "0", "nan", "0"}}) {
            const Run run = opentavr(arguments);
            QCOMPARE(run.exitCode, 2);
            QCOMPARE(run.failureLines().size(), 1);
        }
        QCOMPARE(opentavr({"--help"}).exitCode, 0);
        QCOMPARE(opentavr({"--version"}).exitCode, 0);
    }

    void absentSource() { expectRefusal(path("nowhere"), "nowhere"); }

    void notDicom() {
        QDir().mkpath(path("text"));
        QFile file(path("text/readme.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("no image at all");
        file.close();
        expectRefusal(path("text"), "dicom");
    }

    void emptyFolder() {
        QDir().mkpath(path("empty"));
        expectRefusal(path("empty"), "empty");
    }

    void oneSlice() {
        const QString folder = series();
        for (const QString& file : slices(folder).mid(1)) QFile::remove(file);
        expectRefusal(folder, "slice");
    }

    void magneticResonance() {
        const QString folder = series();
        QVERIFY(dcmodify({"-m", "Modality=MR", "-m", "SOPClassUID=1.2.840.10008.5.1.4.1.1.4"}, slices(folder)));
        expectRefusal(folder, "mr");
    }

    void localizerOnly() {
        const QString folder = series();
        QVERIFY(dcmodify({"-m", "ImageType=ORIGINAL\\PRIMARY\\LOCALIZER"}, slices(folder)));
        expectRefusal(folder, "localizer");
    }

    void mixedPatients() {
        const QString folder = series(), other = series();
        QVERIFY(dcmodify({"-m", "PatientID=OTHER", "-m", "PatientName=Someone^Else"}, slices(other)));
        for (const QString& file : slices(other))
            QVERIFY(QFile::rename(file, folder + "/other_" + QFileInfo(file).fileName()));
        const Run run = opentavr({"import", folder, "--study", newStudy(), "--quiet"});
        QCOMPARE(run.exitCode, 3);
        QCOMPARE(run.failureLines().size(), 1);
        QVERIFY2(run.err.contains("patients"), run.err.constData());
        QVERIFY2(!run.err.contains("Someone"), "a failure must not print a patient's name");
    }

    void truncatedSlice() {
        const QString folder = series();
        QFile file(slices(folder).at(20));
        QVERIFY(file.resize(file.size() / 2));
        const QString study = newStudy();
        const Run run = opentavr({"import", folder, "--study", study, "--quiet"});
        // Either refused with one line, or the gap is filled and the user is told.
        if (run.exitCode == 0)
            QVERIFY2(run.out.contains("regularised"), run.out.constData());
        else
            QVERIFY(run.exitCode == 3 && run.failureLines().size() == 1);
    }

    void diskFull() {
        const QString folder = series(), mountPoint = path("tiny");
        QDir().mkpath(mountPoint);
        const QStringList prefix{
            "unshare", "-Urm", "sh", "-c", "mount -t tmpfs -o size=256k tmpfs \"$0\" && exec \"$@\"", mountPoint};
        QProcess probe;
        probe.start("unshare", {"-Urm", "sh", "-c", "mount -t tmpfs -o size=256k tmpfs " + mountPoint});
        if (!probe.waitForFinished() || probe.exitCode() != 0)
            QSKIP("this machine lets no test mount a small file system");
        const Run run = opentavr({"import", folder, "--study", mountPoint + "/study", "--quiet"}, prefix);
        QVERIFY2(run.exitCode == 3, (run.out + run.err).constData());
        QCOMPARE(run.failureLines().size(), 1);
        QVERIFY2(run.err.contains("disk") || run.err.contains("space"), run.err.constData());
    }

    void readOnlyStudy() {
        const QString folder = series(), study = newStudy();
        QCOMPARE(opentavr({"import", folder, "--study", study, "--quiet"}).exitCode, 0);
        QVERIFY(QProcess::execute("chmod", {"-R", "a+rX,a-w", study}) == 0);
        QVERIFY(QProcess::execute("chmod", {"a+rx", dir_.path()}) == 0);
        QStringList prefix;
        if (geteuid() == 0) prefix = QStringList{"setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"};
        const Run run = opentavr({"segment", study, "--quiet"}, prefix);
        QVERIFY2(run.exitCode == 3, (QByteArray::number(run.exitCode) + run.err).constData());
        QCOMPARE(run.failureLines().size(), 1);
        QVERIFY(QProcess::execute("chmod", {"-R", "u+w", study}) == 0);
        QVERIFY(tavr::Study::open(study.toStdString()).has_value());
    }

    void studyOpenedTwice() {
        const QString folder = series(), study = newStudy();
        QCOMPARE(opentavr({"import", folder, "--study", study, "--quiet"}).exitCode, 0);
        const tavr::Result<tavr::Study> held = tavr::Study::open(study.toStdString());
        QVERIFY(held.has_value());
        const Run run = opentavr({"segment", study, "--quiet"});
        QCOMPARE(run.exitCode, 3);
        QCOMPARE(run.failureLines().size(), 1);
        QVERIFY2(run.err.contains(QByteArray::number(qint64(getpid()))), run.err.constData());
    }

    void newerSchema() {
        const QString folder = series(), study = newStudy();
        QCOMPARE(opentavr({"import", folder, "--study", study, "--quiet"}).exitCode, 0);
        QFile file(study + "/study.json");
        QVERIFY(file.open(QIODevice::ReadWrite));
        nlohmann::json json = nlohmann::json::parse(file.readAll().toStdString());
        json["schema_version"] = 999;
        file.resize(0);
        file.write(QByteArray::fromStdString(json.dump()));
        file.close();
        const Run run = opentavr({"segment", study, "--quiet"});
        QCOMPARE(run.exitCode, 3);
        QCOMPARE(run.failureLines().size(), 1);
        QVERIFY2(run.err.contains("newer"), run.err.constData());
    }

    void unusualPaths() {
        const QString folder = series(QString::fromUtf8("Größe 心臓 'quoted'")),
                      study = path(QString::fromUtf8("Étude № 1"));
        QVERIFY(!folder.isEmpty());
        const Run run = opentavr({"import", folder, "--study", study, "--quiet"});
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const QString longName = path(QString(300, 'x'));
        const Run refused = opentavr({"import", folder, "--study", longName, "--quiet"});
        QCOMPARE(refused.exitCode, 3);
        QCOMPARE(refused.failureLines().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestCliInput)
#include "tst_cli_input.moc"
