#include "core/image/volume.h"

#include <QElapsedTimer>
#include <QTest>

#include <random>

using namespace tavr;

namespace {

ImageGrid obliqueGrid(Index3 size) {
    ImageGrid grid;
    grid.size = size;
    grid.spacing = {0.7, 0.9, 1.3};
    grid.origin = {-31.0, 12.5, 140.0};
    grid.direction = (Eigen::AngleAxisd(0.4, Vec3(1, 2, -1).normalized())).toRotationMatrix();
    grid.direction.col(1) *= -1.0;  // and left-handed
    return grid;
}

Volume noise(const ImageGrid& grid) {
    Volume v(grid);
    std::mt19937 random(7);
    for (auto& x : v.voxels) x = std::int16_t(int(random() % 4096) - 1024);
    return v;
}

}  // namespace

class TestReslice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// The row-wise reslice against the pointwise sampler, pixel by pixel.
    void equalsThePointSampler() {
        const Volume v = noise(obliqueGrid({40, 33, 27}));
        const PlaneFrame plane =
            makePlane(v.grid.centre() + Vec3(0.3, -0.2, 0.1), Vec3(0.3, -0.7, 0.9), Vec3(1, 0.2, 0));
        const ObliqueImage image = reslice(v, plane, 301, 257, 0.21);
        int inside = 0;
        for (int y = 0; y < image.height; ++y) {
            for (int x = 0; x < image.width; ++x) {
                const Vec2 uv((x - 150.0) * 0.21, (128.0 - y) * 0.21);
                const double expected = sampleLinear(v, plane.toLps(uv), -5000.0);
                const float got = image.hu[std::size_t(y) * 301 + std::size_t(x)];
                if (expected > -5000.0) {
                    ++inside;
                    QVERIFY2(std::abs(got - expected) < 0.05,
                             qPrintable(QString("%1 %2: %3 not %4").arg(x).arg(y).arg(got).arg(expected)));
                } else {
                    QCOMPARE(got, -1024.0F);
                }
            }
        }
        QVERIFY(inside > 10000);
    }

    void takesOneSliceAndNothing() {
        ImageGrid grid;
        grid.size = {8, 8, 1};
        Volume v(grid, 100);
        QCOMPARE(reslice(v, makePlane({3.5, 3.5, 0}, Vec3::UnitZ()), 3, 3, 1.0).hu[4], 100.0F);
        QCOMPARE(reslice(v, makePlane({3.5, 3.5, 0.5}, Vec3::UnitZ()), 3, 3, 1.0).hu[4], -1024.0F);
        QCOMPARE(reslice(Volume(), PlaneFrame{}, 3, 3, 1.0).hu.size(), std::size_t(9));
    }

    /// Scrolling must not wait: 512² within 15 ms is the aim; the bound leaves room for a busy machine.
    void isQuick() {
        const Volume v = noise(obliqueGrid({300, 300, 200}));
        const PlaneFrame plane = makePlane(v.grid.centre(), Vec3(0.3, -0.7, 0.9));
        qint64 best = 1'000'000;
        for (int n = 0; n < 10; ++n) {
            QElapsedTimer timer;
            timer.start();
            const ObliqueImage image = reslice(v, plane.shifted(n), 512, 512, 0.35);
            best = std::min(best, timer.nsecsElapsed() / 1000);
            QVERIFY(image.hu[256 * 512 + 256] > -1024.0F);
        }
        qInfo("512² oblique: %lld us", best);
#ifdef NDEBUG
        QVERIFY2(best < 60'000, "slower than four times the aim even in the best of ten runs");
#endif
    }
};

QTEST_GUILESS_MAIN(TestReslice)
#include "tst_reslice.moc"
