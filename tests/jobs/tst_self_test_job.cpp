// opentavr-solve through the launcher: one and two ranks give one answer; what is asked wrongly is refused.
#include "solver/launch/local_run.h"
#include "solver/launch/self_test_run.h"

#include <QTest>

#include <array>
#include <cmath>

using namespace tavr;

class TestSelfTestJob : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneAndTwoRanksAgree();
    void wrongNumberOfRanksIsNoticed();
    void anythingElseIsWrongUsage_data();
    void anythingElseIsWrongUsage();
    void scratchSpaceIsChecked();
    void cancelEndsAllRanks();
};

void TestSelfTestJob::oneAndTwoRanksAgree() {
    std::array<SelfTestReport, 2> reports;
    for (const int ranks : {1, 2}) {
        const auto report = runSelfTest(ranks, Progress());
        QVERIFY2(report, report ? "" : line(report.error()).c_str());
        QCOMPARE(report->ranks, ranks);
        QCOMPARE(report->grids.size(), std::size_t(3));
        QVERIFY(std::abs(report->order - 2.0) < 0.1);
        reports[std::size_t(ranks - 1)] = *report;
        qInfo("%d ranks: order %.4f, %.1f s", ranks, report->order, report->wallSeconds);
    }
    for (std::size_t g = 0; g < 3; ++g) {
        const auto &one = reports[0].grids[g], &two = reports[1].grids[g];
        // Both solve one linear system to a true residual below 1e-9: the errors agree to that times a modest factor.
        QVERIFY(one.trueResidual < 1e-9 && two.trueResidual < 1e-9);
        QVERIFY(std::abs(one.relativeError - two.relativeError) < 1e-7);
        QCOMPARE(one.dofs, two.dofs);
    }
}

void TestSelfTestJob::wrongNumberOfRanksIsNoticed() {
    const auto program = solverProgram();
    QVERIFY(program);
    const auto outcome = runLocally({*program, {"--self-test", "--ranks-expected", "3"}, 2, 120.0, {}}, Progress());
    QVERIFY(outcome);
    QCOMPARE(outcome->exitCode, 5);
    QVERIFY2(outcome->lastError.starts_with("3 ranks were asked, MPI gave 2"), outcome->lastError.c_str());
}

void TestSelfTestJob::anythingElseIsWrongUsage_data() {
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("a case folder") << QStringList{"case"};
    QTest::newRow("unknown option") << QStringList{"--self-test", "--fast"};
    QTest::newRow("ranks without number") << QStringList{"--self-test", "--ranks-expected"};
    QTest::newRow("ranks not a number") << QStringList{"--self-test", "--ranks-expected", "2x"};
    QTest::newRow("no ranks") << QStringList{"--self-test", "--ranks-expected", "0"};
}

void TestSelfTestJob::anythingElseIsWrongUsage() {
    QFETCH(QStringList, words);
    std::vector<std::string> arguments;
    for (const QString& word : words) arguments.push_back(word.toStdString());
    const auto outcome = runLocally({*solverProgram(), arguments, 1, 60.0, {}}, Progress());
    QVERIFY(outcome);
    QCOMPARE(outcome->exitCode, 2);
    QVERIFY(outcome->lastError.starts_with("usage: opentavr-solve"));
}

void TestSelfTestJob::scratchSpaceIsChecked() {
    qputenv("TMPDIR", "/proc");                    // a folder in which nobody, not even root, can make a file
    qputenv("OMPI_MCA_orte_tmpdir_base", "/tmp");  // MPI's own files stay elsewhere
    const auto outcome = runLocally({*solverProgram(), {"--self-test"}, 1, 60.0, {}}, Progress());
    qunsetenv("TMPDIR");
    qunsetenv("OMPI_MCA_orte_tmpdir_base");
    QVERIFY(outcome);
    QCOMPARE(outcome->exitCode, 5);
    QVERIFY2(outcome->lastError.find("scratch space") != std::string::npos, outcome->lastError.c_str());
}

void TestSelfTestJob::cancelEndsAllRanks() {
    std::stop_source user;
    user.request_stop();
    const auto report = runSelfTest(2, Progress({}, user.get_token()));
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Cancelled);
}

QTEST_GUILESS_MAIN(TestSelfTestJob)
#include "tst_self_test_job.moc"
