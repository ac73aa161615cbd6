#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#ifndef Q_MOC_RUN  // moc cannot read <numbers>
#include "core/base/check.h"
#include "core/base/log.h"
#include "core/base/parallel.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/base/units.h"
#include "core/base/version.h"
#endif

using namespace tavr;

namespace {

Result<int> failing() {
    return fail(ErrorKind::Input, "no CT image", "folder", "choose a CT series");
}

}  // namespace

class BaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void failureIsOneLine() {
        const auto r = failing();
        QVERIFY(!r);
        QCOMPARE(line(r.error()), std::string("no CT image (folder): choose a CT series"));
        QCOMPARE(line({ErrorKind::Input, "what", "", ""}), std::string("what"));
        const std::string text = line({ErrorKind::Input, "bad\nname\x1b[31m", "a\tb\r", std::string("c\0d\x7f", 4)});
        for (const char c : text) QVERIFY2(static_cast<unsigned char>(c) >= 0x20 && c != 0x7f, text.c_str());
        const std::string utf8 = "Größe 心脏";
        QVERIFY(line({ErrorKind::Input, utf8, "", ""}) == utf8);  // what is not a control character stays
    }
    void contextGrowsOutwards() {
        const Error inner = failing().error();
        const Error outer = within(within(inner, "slice 12"), "series 3");
        QCOMPARE(outer.where, std::string("series 3: slice 12: folder"));
        QCOMPARE(outer.what, inner.what);
        QVERIFY(outer.kind == ErrorKind::Input);
        QCOMPARE(within({ErrorKind::Input, "x", "", ""}, "file").where, std::string("file"));
    }
    void exitCodes() {
        QCOMPARE(exitCode(ErrorKind::Usage), 2);
        QCOMPARE(exitCode(ErrorKind::Input), 3);
        QCOMPARE(exitCode(ErrorKind::NotConverged), 4);
        QCOMPARE(exitCode(ErrorKind::Backend), 5);
        QCOMPARE(exitCode(ErrorKind::Cancelled), 130);
        QCOMPARE(exitCode(ErrorKind::Internal), 1);
    }
    void checkThrowsWithThePlace() {
        try {
            TAVR_CHECK(1 + 1 == 3);
            QFAIL("a broken precondition went unnoticed");
        } catch (const BrokenPrecondition& e) {
            QVERIFY(std::string(e.what()).find("1 + 1 == 3") != std::string::npos);
            QVERIFY(std::string(e.what()).find("tst_base.cpp") != std::string::npos);
        }
        TAVR_CHECK(true);
    }
    void progressNests() {
        std::vector<double> seen;
        std::string lastStep;
        const Progress whole([&](double f, const std::string& step) { seen.push_back(f), lastStep = step; });
        const Progress half = whole.part(0.5, 1.0);
        const Progress quarter = half.part(0.5, 1.0);
        whole.report(0.25, "a");
        half.report(0.5, "b");
        quarter.report(0.0, "c");
        quarter.report(1.0, "d");
        quarter.report(7.0, "clamped");
        half.report(-1.0, "clamped");
        whole.part(0.2, 0.6).part(0.0, 0.5).report(1.0, "clamped");
        const std::vector<double> expected{0.25, 0.75, 0.75, 1.0, 1.0, 0.5, 0.4};
        QCOMPARE(seen.size(), expected.size());
        for (std::size_t i = 0; i < seen.size(); ++i) QVERIFY(std::abs(seen[i] - expected[i]) < 1e-12);
        QCOMPARE(lastStep, std::string("clamped"));
        Progress().report(0.5, "nobody listens");
    }
    void stopReachesEveryPart() {
        std::stop_source stop;
        const Progress whole({}, stop.get_token());
        const Progress part = whole.part(0.2, 0.4).part(0.0, 0.5);
        QVERIFY(!whole.stopped() && !part.stopped());
        stop.request_stop();
        QVERIFY(whole.stopped() && part.stopped());
        QVERIFY(!Progress().stopped());
    }
    void units() {
        QVERIFY(std::abs(degrees(radians(37.5)) - 37.5) < 1e-12);
        QVERIFY(std::abs(radians(180.0) - 3.14159265358979) < 1e-12);
        QVERIFY(std::abs(100.0 * kMmHgInMPa - 0.0133322) < 1e-9);
        QVERIFY(std::string(kVersion).find('.') != std::string::npos);
    }
    void parallelForVisitsEachIndexOnce() {
        for (const int n : {0, 1, 2, 1000}) {
            std::vector<int> visits(std::size_t(n), 0);
            parallelFor(n, [&](int i) { ++visits[std::size_t(i)]; });
            QCOMPARE(visits, std::vector<int>(std::size_t(n), 1));
        }
    }
    void throwingBodyReachesTheCaller() {
        std::atomic<int> visited{0};
        const auto failAt = [&](int at) {
            parallelFor(100000, [&, at](int i) {
                ++visited;
                TAVR_CHECK(i < at);  // in whichever thread comes there
            });
        };
        QVERIFY_EXCEPTION_THROWN(failAt(0), BrokenPrecondition);
        QVERIFY2(visited < 100000, "the other indices are not worth the wait");
        QVERIFY_EXCEPTION_THROWN(failAt(99999), BrokenPrecondition);
        const std::thread::id caller = std::this_thread::get_id();
        const auto failElsewhere = [&] {
            parallelFor(64, [&](int) {
                if (std::this_thread::get_id() != caller) throw std::runtime_error("worker");
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            });
        };
        if (std::thread::hardware_concurrency() > 1) QVERIFY_EXCEPTION_THROWN(failElsewhere(), std::runtime_error);
    }
    void logGoesToItsFile() {
        QTemporaryDir dir;
        const QString file = dir.filePath("opentavr.log");
        QVERIFY(openLog(file.toStdString()));
        logInfo("annulus found");
        logWarn("slow disk");
        QFile f(file);
        QVERIFY(f.open(QIODevice::ReadOnly));
        const QByteArray text = f.readAll();
        QVERIFY(text.contains("annulus found") && text.contains("slow disk"));
        const Status bad = openLog("/proc/no/such/folder/x.log");
        QVERIFY(!bad && bad.error().kind == ErrorKind::Input);
    }
};

QTEST_GUILESS_MAIN(BaseTest)
#include "tst_base.moc"
