// 600 slices of 512×512: import in under 15 s and under 2.5 times the volume's own memory.
#include "core/dicom/import.h"
#include "core/dicom/series_writer.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cstdint>
#include <sys/resource.h>

using namespace tavr;

namespace {

constexpr Index3 kSize{512, 512, 600};

/// Peak resident memory of this process since the last reset, bytes (Linux: VmHWM, reset by writing 5 to clear_refs).
double peakBytes() {
    QFile status("/proc/self/status");
    if (!status.open(QIODevice::ReadOnly)) return 0.0;
    for (const QByteArray& row : status.readAll().split('\n'))
        if (row.startsWith("VmHWM:")) return 1024.0 * row.mid(6).simplified().split(' ').first().toDouble();
    return 0.0;
}

void resetPeak() {
    QFile clear("/proc/self/clear_refs");
    if (clear.open(QIODevice::WriteOnly)) clear.write("5");
}

void writeSeries(const QString& folder) {
    ImageGrid grid;
    grid.size = kSize;
    grid.spacing = Vec3(0.4, 0.4, 0.5);
    Volume ct(grid);
    std::uint32_t state = 1;
    for (std::int16_t& v : ct.voxels) {
        state = state * 1664525U + 1013904223U;
        v = std::int16_t(state >> 22);
    }
    const Status written = writeCtSeries(ct, {}, folder.toStdString(), {});
    if (!written) qFatal("%s", line(written.error()).c_str());
}

}  // namespace

class TestDicomSpeed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sixHundredSlices_data() {
        QTest::addColumn<bool>("gap");
        QTest::newRow("even") << false;
        QTest::newRow("one slice missing, resampled") << true;
    }
    void sixHundredSlices() {
        QFETCH(bool, gap);
        QTemporaryDir dir;
        writeSeries(dir.path());
        if (gap) QVERIFY(QFile::remove(dir.path() + "/CT00301.dcm"));
        resetPeak();
        const double before = peakBytes();
        QElapsedTimer clock;
        clock.start();
        const auto imported = importBest(dir.path().toStdString(), "", {});
        const double seconds = 1e-3 * double(clock.elapsed());
        QVERIFY2(imported.has_value(), imported ? "" : line(imported.error()).c_str());
        QCOMPARE(imported->ct->grid.size, kSize);
        const double ratio = (peakBytes() - before) / (2.0 * double(imported->ct->voxels.size()));
        qInfo("600 slices of 512x512: %.2f s, peak memory %.2f times the volume", seconds, ratio);
        QVERIFY(seconds < 15.0);
        QVERIFY(ratio < 2.5);
    }
};

QTEST_GUILESS_MAIN(TestDicomSpeed)
#include "tst_dicom_speed.moc"
