// kill −9 at every step of making, saving and recovering a study, and at random times: it opens every time, with the
// generation before or the one being saved, whole.
#include "core/study/study.h"
#include "tests/unit/study/series.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <cerrno>
#include <filesystem>

using namespace tavr;
namespace stdfs = std::filesystem;

namespace {

struct Outcome {
    bool killed = false;
    int exitCode = -1;
    long steps = 0;
    QString text;
};

Outcome victim(const std::string& folder, const char* what, QStringList more = {}) {
    QProcess process;
    process.start(QStringLiteral(STUDY_VICTIM), QStringList{QString::fromStdString(folder), what} + more);
    process.waitForFinished(30000);
    Outcome outcome;
    outcome.killed = process.exitStatus() == QProcess::CrashExit;
    outcome.exitCode = process.exitCode();
    outcome.text = QString::fromUtf8(process.readAllStandardOutput());
    outcome.steps = outcome.text.section('\n', 0, 0).toLong();
    return outcome;
}

QStringList killAt(long step) {
    return {QStringLiteral("kill"), QString::number(step)};
}

/// The study's previous generation, as a recovery would find it if the last save were damaged.
QString openPrevious(const std::string& folder) {
    const std::string copy = folder + ".previous";
    stdfs::remove_all(copy);
    stdfs::copy(folder, copy, stdfs::copy_options::recursive);
    stdfs::resize_file(copy + "/study.json", stdfs::file_size(copy + "/study.json") / 2);
    {
        const auto study = Study::open(copy);
        if (!study) return QString::fromStdString(line(study.error()));
        if (study->notices().size() != 1) return QStringLiteral("it does not say that the last save is damaged");
    }
    const auto reopened = Study::open(copy);
    return QString::fromStdString(reopened ? series::wrong(*reopened) : line(reopened.error()));
}

}  // namespace

class TestStudyKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(scratch_.isValid()); }
    void atEveryStepOfASave_data();
    void atEveryStepOfASave();
    void atEveryStepOfARecovery();
    void atEveryStepOfMakingAStudy();
    void atRandomTimes();
    void everyStepMayFailWithAFullDisk();
    void cleanupTestCase();

private:
    std::string fresh(int generations) {
        const std::string folder = scratch_.path().toStdString() + "/study" + std::to_string(++count_);
        auto study = Study::create(folder);
        for (int g = 0; study && g < generations; ++g) (void)series::save(*study);
        return folder;
    }
    // In memory where there is such a file system: SIGKILL loses nothing that was written, synced or not, so the
    // hundreds of syncs need no disk here.
    QTemporaryDir scratch_{QFileInfo(QStringLiteral("/dev/shm")).isWritable()
                               ? QStringLiteral("/dev/shm/opentavr-XXXXXX")
                               : QDir::tempPath() + QStringLiteral("/opentavr-XXXXXX")};
    int count_ = 0;
    int kills_ = 0;
};

void TestStudyKill::atEveryStepOfASave_data() {
    QTest::addColumn<int>("before");
    for (const int before : {0, 1, 2, 3}) QTest::addRow("generation %d to %d", before, before + 1) << before;
}

void TestStudyKill::atEveryStepOfASave() {
    QFETCH(int, before);
    const std::string base = fresh(before), folder = base + ".run";
    bool sawOld = false, sawNew = false;
    for (long step = 1;; ++step) {
        stdfs::remove_all(folder);
        stdfs::copy(base, folder, stdfs::copy_options::recursive);
        const Outcome outcome = victim(folder, "save", killAt(step));
        if (!outcome.killed) {
            QCOMPARE(outcome.exitCode, 0);
            QVERIFY(step > 20);
            break;
        }
        ++kills_;
        const auto reader = Study::open(folder, true);  // a reader sees it before any recovery
        QVERIFY2(reader, reader ? "" : qPrintable(QString::fromStdString(line(reader.error()))));
        QVERIFY2(series::wrong(*reader).empty(), series::wrong(*reader).c_str());
        auto study = Study::open(folder);
        QVERIFY2(study, study ? "" : qPrintable(QString::fromStdString(line(study.error()))));
        QVERIFY(study->generation() == before || study->generation() == before + 1);
        QVERIFY2(series::wrong(*study).empty(), series::wrong(*study).c_str());
        (study->generation() == before ? sawOld : sawNew) = true;
        // The commands of an unsaved generation are there or not yet; those of a saved one are gone.
        QVERIFY(study->journal().size() <= (study->generation() == before ? 1U : 0U));
        QVERIFY(series::save(*study));
        QVERIFY2(series::wrong(*study).empty(), series::wrong(*study).c_str());
    }
    QVERIFY(sawOld && sawNew);
    if (before > 0) QCOMPARE(openPrevious(folder), QString());
}

void TestStudyKill::atEveryStepOfARecovery() {
    // Dies after the switch with the most still to move, then again at each step of the opening that follows.
    const std::string base = fresh(2);
    const Outcome whole = victim(fresh(2), "save");
    int recoveries = 0;
    for (long first = whole.steps / 2; first <= whole.steps; ++first) {
        const std::string broken = base + ".broken", folder = base + ".run";
        stdfs::remove_all(broken);
        stdfs::copy(base, broken, stdfs::copy_options::recursive);
        if (!victim(broken, "save", killAt(first)).killed) break;
        for (long second = 1;; ++second) {
            stdfs::remove_all(folder);
            stdfs::copy(broken, folder, stdfs::copy_options::recursive);
            if (!victim(folder, "open", killAt(second)).killed) break;
            ++kills_, ++recoveries;
            auto study = Study::open(folder);
            QVERIFY(study);
            QVERIFY(study->generation() == 2 || study->generation() == 3);
            QVERIFY2(series::wrong(*study).empty(), series::wrong(*study).c_str());
        }
    }
    QVERIFY(recoveries > 10);
}

void TestStudyKill::atEveryStepOfMakingAStudy() {
    for (long step = 1;; ++step) {
        const std::string folder = scratch_.path().toStdString() + "/new" + std::to_string(step);
        if (!victim(folder, "create", killAt(step)).killed) break;
        ++kills_;
        auto study = stdfs::exists(folder + "/study.json") ? Study::open(folder) : Study::create(folder);
        QVERIFY2(study, study ? "" : qPrintable(QString::fromStdString(line(study.error()))));
        QCOMPARE(study->generation(), 0);
    }
}

void TestStudyKill::atRandomTimes() {
    const std::string folder = fresh(1);
    QRandomGenerator random(20261122);
    std::int64_t before = 1;
    int killed = 0;
    for (int run = 0; run < 40; ++run) {
        QProcess process;
        process.start(QStringLiteral(STUDY_VICTIM), {QString::fromStdString(folder), QStringLiteral("save")});
        QVERIFY(process.waitForStarted());
        QThread::usleep(random.bounded(20000));
        process.kill();
        QVERIFY(process.waitForFinished());
        if (process.exitStatus() == QProcess::CrashExit) ++killed;  // else the save was faster
        auto study = Study::open(folder);
        QVERIFY2(study, study ? "" : qPrintable(QString::fromStdString(line(study.error()))));
        QVERIFY(study->generation() == before || study->generation() == before + 1);
        QVERIFY2(series::wrong(*study).empty(), series::wrong(*study).c_str());
        before = study->generation();
    }
    kills_ += killed;
    QVERIFY2(killed > 0, "every save was over before its kill");
}

void TestStudyKill::everyStepMayFailWithAFullDisk() {
    const std::string base = fresh(2), folder = base + ".run";
    for (long step = 1;; ++step) {
        stdfs::remove_all(folder);
        stdfs::copy(base, folder, stdfs::copy_options::recursive);
        const Outcome outcome = victim(folder, "save", {"errno", QString::number(step), QString::number(ENOSPC)});
        if (outcome.steps < step) break;
        auto study = Study::open(folder);
        QVERIFY(study);
        QVERIFY2(series::wrong(*study).empty(), series::wrong(*study).c_str());
        QCOMPARE(study->generation(), outcome.exitCode == 0 ? 3 : 2);  // refused exactly when nothing changed
        if (outcome.exitCode != 0) QVERIFY2(outcome.text.contains("the disk is full"), qPrintable(outcome.text));
        QVERIFY(series::save(*study));
    }
}

void TestStudyKill::cleanupTestCase() {
    qInfo("%d kills", kills_);
    QVERIFY(kills_ >= 100);
}

QTEST_GUILESS_MAIN(TestStudyKill)
#include "tst_study_kill.moc"
