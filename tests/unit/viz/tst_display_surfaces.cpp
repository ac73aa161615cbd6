// Surfaces and coarser copies keep their place in the patient on every grid.
#include "app/viz/surfaces.h"
#include "app/viz/volume_reduction.h"
#include "tests/unit/viz/letter_volume.h"

#include <QTest>

#include <cmath>

using namespace tavr;

namespace {

const Vec3 kBall(3.0, -4.0, 5.0);
constexpr double kRadius = 9.0;

double farthest(const TriangleMesh& mesh) {
    double worst = 0.0;
    for (const Vec3& p : mesh.points) worst = std::max(worst, std::abs((p - kBall).norm() - kRadius));
    return worst;
}

}  // namespace

class TestDisplaySurfaces : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void ballStaysInPlaceAndTurnsOutward() {
        const double exact = 4.0 / 3.0 * M_PI * std::pow(kRadius, 3);
        for (const auto& [name, grid] : test::letterGrids(40.0, 0.8)) {
            ScalarImage field(grid);
            LabelImage labels(grid);
            for (int k = 0; k < grid.size[2]; ++k) {
                for (int j = 0; j < grid.size[1]; ++j) {
                    for (int i = 0; i < grid.size[0]; ++i) {
                        const double d = (grid.toLps(Vec3(i, j, k)) - kBall).norm() - kRadius;
                        field.at(i, j, k) = float(d);
                        labels.at(i, j, k) = d < 0.0 ? 3 : 0;
                    }
                }
            }
            const TriangleMesh smooth = displaySurface(field, 0.0), stepped = displaySurface(labels, 3);
            QVERIFY2(farthest(smooth) < 0.03, name.c_str());
            QVERIFY2(farthest(stepped) < 0.8, name.c_str());                                // one voxel
            QVERIFY2(std::abs(enclosedVolume(smooth) / exact - 1.0) < 0.01, name.c_str());  // negative if turned inward
            QVERIFY2(std::abs(enclosedVolume(stepped) / exact - 1.0) < 0.05, name.c_str());
            QVERIFY(displaySurface(labels, 7).empty());
        }
    }

    void labelAtTheBorderIsClosed() {
        LabelImage labels(test::centred(Eigen::Matrix3d::Identity(), 10.0, Vec3::Ones()), 1);
        const double full = std::pow(11.0, 3);
        QVERIFY(std::abs(enclosedVolume(displaySurface(labels, 1)) / full - 1.0) < 0.1);
    }

    void aBodyOfRevolutionIsClosed() {
        const PlaneFrame base = makePlane({1, 2, 3}, Vec3(0.2, -0.3, 0.9));
        const TriangleMesh tube = revolved(base, {{0, 0}, {0, 20}, {15, 20}, {15, 0}}, 256);
        QVERIFY(std::abs(enclosedVolume(tube) / (M_PI * 100 * 15) - 1.0) < 1e-3);
        for (const Vec3& p : tube.points) {
            QVERIFY(base.height(p) > -1e-9 && base.height(p) < 15.0 + 1e-9 && base.toPlane(p).norm() < 10.0 + 1e-9);
        }
    }

    void coarserCopyStaysInPlace() {
        for (const auto& [name, grid] : test::letterGrids(56.0, 0.5)) {
            const Volume fine = test::letterOn(grid);
            const Index3 factor = reductionFor(grid, 4e5, 0);
            QVERIFY(double(grid.voxelCount()) / (factor[0] * factor[1] * factor[2]) <= 4e5 * 1.1 && factor[0] > 1);
            const Volume coarse =
                reducedVolume(fine, {0, 0, 0}, {grid.size[0] - 1, grid.size[1] - 1, grid.size[2] - 1}, factor);
            for (const Vec3& p :
                 {Vec3(-11, 0, 0), Vec3(8, 0, 17), Vec3(2, 0, 3), Vec3(11, 0, 0), Vec3(8, 0, -17), Vec3(-11, 8, -17)}) {
                QVERIFY2(std::abs(sampleLinear(coarse, p) - test::letterHu(p)) < 40.0, name.c_str());
            }
        }
        ImageGrid grid;
        grid.size = {512, 512, 600};
        grid.spacing = {0.4, 0.4, 0.5};
        QCOMPARE(reductionFor(grid, 1e12, 512), (Index3{1, 1, 2}));
        QCOMPARE(reductionFor(grid, 1e12, 0), (Index3{1, 1, 1}));
    }

    void cropKeepsItsPlace() {
        const auto grid = test::letterGrids(56.0, 0.7)[7].second;
        const Volume fine = test::letterOn(grid);
        const Volume crop = reducedVolume(fine, {10, 12, 14}, {50, 52, 54}, {1, 1, 1});
        QCOMPARE(crop.grid.size, (Index3{41, 41, 41}));
        QVERIFY((crop.grid.toLps({0, 0, 0}) - grid.toLps({10, 12, 14})).norm() < 1e-9);
        QCOMPARE(crop.at(3, 4, 5), fine.at(13, 16, 19));
    }
};

QTEST_GUILESS_MAIN(TestDisplaySurfaces)
#include "tst_display_surfaces.moc"
