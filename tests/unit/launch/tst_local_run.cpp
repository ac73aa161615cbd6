// Starting, stopping and losing local jobs, with small system programs in the solver's place.
#include "solver/launch/local_run.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <thread>

using namespace tavr;

class TestLocalRun : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void outputAndExitCodeComeBack();
    void argumentsReachTheProgramUnchanged();
    void missingProgramIsOneLine();
    void crashIsAnError();
    void timeoutEndsTheRun();
    void cancelEndsTheRun();
    void cancelKillsWhatDoesNotListen();
    void bigOutputDoesNotBlock();
    void ranksTalkThroughSharedMemoryOnly();
};

void TestLocalRun::outputAndExitCodeComeBack() {
    const auto outcome =
        runLocally({"/bin/sh", {"-c", "echo out; echo first >&2; echo last >&2; exit 4"}, 1, 10.0, {}}, Progress());
    QVERIFY(outcome);
    QCOMPARE(outcome->exitCode, 4);
    QCOMPARE(outcome->standardOutput, std::string("out\n"));
    QCOMPARE(outcome->lastError, std::string("last"));
    const std::string remark =
        "echo the cause >&2; echo ------------ >&2; echo mpiexec detected >&2; echo ------------ >&2; exit 5";
    QCOMPARE(runLocally({"/bin/sh", {"-c", remark}, 1, 10.0, {}}, Progress())->lastError, std::string("the cause"));
}

void TestLocalRun::argumentsReachTheProgramUnchanged() {
    const std::string strange = "a b; rm -rf \"$HOME\" `x` ü";
    const auto outcome = runLocally({"/bin/echo", {strange}, 1, 10.0, {}}, Progress());
    QCOMPARE(outcome->standardOutput, strange + "\n");
}

void TestLocalRun::missingProgramIsOneLine() {
    const auto outcome = runLocally({"/nowhere/opentavr-solve", {}, 1, 10.0, {}}, Progress());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Backend);
    QVERIFY(line(outcome.error()).find("/nowhere/opentavr-solve") != std::string::npos);
}

void TestLocalRun::crashIsAnError() {
    const auto outcome = runLocally({"/bin/sh", {"-c", "kill -SEGV $$"}, 1, 10.0, {}}, Progress());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Backend);
}

void TestLocalRun::timeoutEndsTheRun() {
    QElapsedTimer clock;
    clock.start();
    const auto outcome = runLocally({"/bin/sleep", {"60"}, 1, 0.3, {}}, Progress());
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Backend);
    QVERIFY(clock.elapsed() < 10000);
}

void TestLocalRun::cancelEndsTheRun() {
    std::stop_source user;
    std::thread later([&] { QThread::msleep(300), user.request_stop(); });
    QElapsedTimer clock;
    clock.start();
    const auto outcome = runLocally({"/bin/sleep", {"60"}, 1, 60.0, {}}, Progress({}, user.get_token()));
    later.join();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, ErrorKind::Cancelled);
    QVERIFY(clock.elapsed() < 10000);
}

void TestLocalRun::cancelKillsWhatDoesNotListen() {
    const QTemporaryDir scratch;
    const QString file = scratch.filePath(QStringLiteral("pid"));
    std::stop_source user;
    std::thread later([&] {
        while (!QFile::exists(file)) QThread::msleep(20);
        user.request_stop();
    });
    const auto outcome = runLocally({"/bin/sh",
                                     {"-c", "trap '' TERM; echo $$ > pid; while :; do sleep 0.1; done"},
                                     1,
                                     60.0,
                                     scratch.path().toStdString()},
                                    Progress({}, user.get_token()));
    later.join();
    QVERIFY(!outcome && outcome.error().kind == ErrorKind::Cancelled);
    QFile pid(file);
    QVERIFY(pid.open(QIODevice::ReadOnly));
    QVERIFY(!QFile::exists(QStringLiteral("/proc/") + QString::fromLatin1(pid.readAll().trimmed())));
}

void TestLocalRun::bigOutputDoesNotBlock() {
    const auto outcome = runLocally({"/usr/bin/head", {"-c", "3000000", "/dev/zero"}, 1, 30.0, {}}, Progress());
    QVERIFY(outcome);
    QCOMPARE(outcome->standardOutput.size(), std::size_t(3000000));
}

void TestLocalRun::ranksTalkThroughSharedMemoryOnly() {
    const auto arguments = mpiexecArguments(3);
    QVERIFY(std::find(arguments.begin(), arguments.end(), "self,vader") != arguments.end());
    QCOMPARE(arguments.back(), std::string("3"));
}

QTEST_GUILESS_MAIN(TestLocalRun)
#include "tst_local_run.moc"
