#include "core/image/volume.h"

#include <QtTest>

using namespace tavr;

namespace {

/// HU = 100 + 2x − 3y + 5z of the LPS position: trilinear sampling must reproduce it exactly inside.
double ramp(const Vec3& x) {
    return 100.0 + 2.0 * x.x() - 3.0 * x.y() + 5.0 * x.z();
}

ScalarImage rampImage(const Eigen::Matrix3d& direction) {
    ImageGrid grid;
    grid.size = {20, 16, 12};
    grid.spacing = Vec3(0.5, 0.7, 1.1);
    grid.origin = Vec3(3, -4, 5);
    grid.direction = direction;
    ScalarImage image(grid);
    for (int k = 0; k < 12; ++k)
        for (int j = 0; j < 16; ++j)
            for (int i = 0; i < 20; ++i) image.at(i, j, k) = float(ramp(grid.toLps(Vec3(i, j, k))));
    return image;
}

}  // namespace

class VolumeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linearFieldIsSampledExactly_data() {
        QTest::addColumn<double>("turn");
        QTest::addColumn<double>("flip");
        QTest::newRow("axial") << 0.0 << 1.0;
        QTest::newRow("oblique") << 0.6 << 1.0;
        QTest::newRow("oblique, mirrored") << 0.6 << -1.0;
    }
    void linearFieldIsSampledExactly() {
        QFETCH(double, turn);
        QFETCH(double, flip);
        const Eigen::Matrix3d direction =
            Eigen::AngleAxisd(turn, Vec3(1, -2, 0.5).normalized()).toRotationMatrix() * Vec3(1, 1, flip).asDiagonal();
        const ScalarImage image = rampImage(direction);
        for (const Vec3& ijk : {Vec3(0, 0, 0), Vec3(3.3, 4.7, 5.1), Vec3(19, 15, 11), Vec3(18.999, 0.001, 10.5)}) {
            const Vec3 x = image.grid.toLps(ijk);
            QVERIFY(std::abs(sampleLinear(image, x) - ramp(x)) < 1e-3);
        }
        QCOMPARE(sampleLinear(image, image.grid.toLps(Vec3(-0.2, 3, 3)), -7.0), -7.0);
        QCOMPARE(sampleLinear(image, image.grid.toLps(Vec3(3, 3, 11.2)), -7.0), -7.0);
    }
    void resliceFollowsItsPlane() {
        Volume image(rampImage(Eigen::Matrix3d::Identity()).grid);
        for (std::size_t i = 0; i < image.voxels.size(); ++i) image.voxels[i] = 0;
        const Vec3 mark = image.grid.toLps(Vec3(12, 5, 6));
        image.at(12, 5, 6) = 1000;
        const PlaneFrame plane =
            makePlane(image.grid.centre() + Vec3(0, 0, mark.z() - image.grid.centre().z()), Vec3(0, 0, 1));
        const ObliqueImage picture = reslice(image, plane, 81, 81, 0.1);
        const Vec2 pixel = picture.toPixel(plane.toPlane(mark));
        const auto brightest = std::max_element(picture.hu.begin(), picture.hu.end()) - picture.hu.begin();
        QVERIFY(std::abs(double(brightest % 81) - pixel.x()) <= 0.51);
        QVERIFY(std::abs(double(brightest / 81) - pixel.y()) <= 0.51);
        QVERIFY(pixel.y() > 40.0 || plane.toPlane(mark).y() >= 0.0);  // +v is up
    }
    void nearestLabel() {
        LabelImage labels(rampImage(Eigen::Matrix3d::Identity()).grid);
        labels.at(4, 5, 6) = 3;
        QCOMPARE(int(sampleNearest(labels, labels.grid.toLps(Vec3(4.4, 4.6, 6.3)))), 3);
        QCOMPARE(int(sampleNearest(labels, labels.grid.toLps(Vec3(4.6, 5, 6)))), 0);
        QCOMPARE(int(sampleNearest(labels, labels.grid.toLps(Vec3(-40, 5, 6)))), 0);
    }
};

QTEST_GUILESS_MAIN(VolumeTest)
#include "tst_volume.moc"
