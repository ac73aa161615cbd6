// Work off the GUI thread: newest request wins, progress arrives, cancel and defects end in a line.
#include "app/presentation/background.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <stdexcept>

using namespace tavr;

class TestBackground : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyTheNewestWaitingRequestRuns() {
        LatestTask task;
        std::atomic<int> runs{0};
        std::atomic<bool> go{false};
        std::vector<int> results;
        for (int i = 0; i < 20; ++i) {
            task.request([&, i]() -> Outcome {
                while (!go) QThread::msleep(1);
                ++runs;
                return [&results, i] { results.push_back(i); };
            });
        }
        go = true;
        QTRY_VERIFY(task.idle());
        QCOMPARE(runs.load(), 2);
        QCOMPARE(results, (std::vector<int>{0, 19}));
    }

    void outcomesComeBackToTheOwnersThread() {
        LatestTask task;
        Qt::HANDLE worked = nullptr, returned = nullptr;
        task.request([&]() -> Outcome {
            worked = QThread::currentThreadId();
            return [&] { returned = QThread::currentThreadId(); };
        });
        QTRY_VERIFY(returned);
        QCOMPARE(returned, QThread::currentThreadId());
        QVERIFY(worked != returned);
    }

    void jobReportsStepsInOrder() {
        Job job;
        QSignalSpy progressed(&job, &Job::progressed), running(&job, &Job::runningChanged);
        bool done = false;
        job.start([&](const Progress& progress) -> Outcome {
            progress.report(0.1, "first");
            progress.report(0.9, "second");
            return [&] { done = true; };
        });
        QVERIFY(job.running());
        QTRY_VERIFY(done);
        QVERIFY(!job.running());
        QCOMPARE(progressed.size(), 2);
        QCOMPARE(progressed[1][1].toString(), QStringLiteral("second"));
        QCOMPARE(running.size(), 2);
    }

    void quickReportsAreThinned() {
        Job job;
        QSignalSpy progressed(&job, &Job::progressed);
        bool done = false;
        job.start([&](const Progress& progress) -> Outcome {
            for (int i = 0; i < 100000; ++i) progress.report(i * 1e-5, "same step");
            return [&] { done = true; };
        });
        QTRY_VERIFY_WITH_TIMEOUT(done, 30000);
        QVERIFY2(progressed.size() < 1000, qPrintable(QString::number(progressed.size())));
    }

    void cancelReachesTheWork() {
        Job job;
        std::atomic<bool> stopped{false};
        bool done = false;
        job.start([&](const Progress& progress) -> Outcome {
            while (!progress.stopped()) QThread::msleep(1);
            stopped = true;
            return [&] { done = true; };
        });
        job.cancel();
        QTRY_VERIFY(done);
        QVERIFY(stopped);
    }

    void destroyingARunningJobStopsIt() {
        std::atomic<bool> stopped{false};
        {
            Job job;
            job.start([&](const Progress& progress) -> Outcome {
                while (!progress.stopped()) QThread::msleep(1);
                stopped = true;
                return {};
            });
        }
        QVERIFY(stopped);
    }

    void aDefectBecomesALine() {
        Job job;
        QSignalSpy failed(&job, &Job::failed);
        job.start([](const Progress&) -> Outcome { throw std::runtime_error("the cause"); });
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed[0][0].toString().contains(QStringLiteral("the cause")));
        QVERIFY(!job.running());
    }
};

QTEST_GUILESS_MAIN(TestBackground)
#include "tst_background.moc"
