// Planes, grids, polylines and triangle meshes.
#include <QtTest>

#ifndef Q_MOC_RUN  // moc cannot read <numbers>
#include "core/base/check.h"
#include "core/geometry/grid.h"
#include "core/geometry/plane.h"
#include "core/geometry/polyline.h"
#include "core/geometry/triangle_mesh.h"
#endif

using namespace tavr;

namespace {

void expectFrame(const PlaneFrame& p) {
    QVERIFY((p.u.cross(p.v) - p.normal).norm() < 1e-12);
    QVERIFY(std::abs(p.u.norm() - 1.0) < 1e-12 && std::abs(p.v.norm() - 1.0) < 1e-12);
}

ImageGrid someGrid(const Eigen::Matrix3d& direction) {
    ImageGrid grid;
    grid.size = {40, 30, 20};
    grid.spacing = Vec3(0.4, 0.5, 1.25);
    grid.origin = Vec3(-100, 50, 1200);
    grid.direction = direction;
    return grid;
}

std::vector<Eigen::Matrix3d> poses() {
    const Eigen::Matrix3d turn = Eigen::AngleAxisd(0.9, Vec3(1, -2, 0.5).normalized()).toRotationMatrix();
    const Eigen::Matrix3d flip = Vec3(1, -1, -1).asDiagonal(), mirror = Vec3(1, 1, -1).asDiagonal();
    return {Eigen::Matrix3d::Identity(), turn, flip, mirror, turn * mirror};
}

Polyline helix() {
    Polyline line;
    for (int i = 0; i <= 400; ++i) line.push_back(Vec3(10 * std::cos(0.02 * i), 10 * std::sin(0.02 * i), 0.1 * i));
    return line;
}

}  // namespace

class FramesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void planesAreRightHanded() {
        for (const Vec3& n : {Vec3(0, 0, 1), Vec3(-0.5, -0.2, 0.8), Vec3(1, 0, 0), Vec3(0, 0, -3)}) {
            for (const Vec3& towards : {Vec3(1, 0, 0), Vec3(0, 2, 1), n}) {  // the last is parallel: any axis
                const PlaneFrame p = makePlane(Vec3(1, 2, 3), n, towards);
                expectFrame(p);
                QVERIFY((p.normal - n.normalized()).norm() < 1e-12);
                const Vec3 x(4, -5, 6);
                QVERIFY((p.toLps(p.toPlane(x)) + p.height(x) * p.normal - x).norm() < 1e-12);
                QVERIFY(std::abs(p.shifted(-4.0).height(x) - p.height(x) - 4.0) < 1e-12);
            }
        }
    }
    void planeThroughThreeHinges() {
        // The test vector of docs/definitions.md, Projections.
        const Vec3 l(36.790, -199.311, 1416.193), r(32.250, -218.025, 1404.997), n(26.103, -199.937, 1391.409);
        const PlaneFrame p = planeThrough(n, r, l, (l + r + n) / 3.0 + Vec3(-20, 0, 10));
        expectFrame(p);
        QVERIFY((p.normal - Vec3(-0.91804, -0.01433, 0.39623)).norm() < 2e-5);
        for (const Vec3& x : {l, r, n}) QVERIFY(std::abs(p.height(x)) < 1e-9);
        QVERIFY(p.u.dot(n - p.origin) > 0.0);
        const PlaneFrame other = planeThrough(n, r, l, (l + r + n) / 3.0 - Vec3(-20, 0, 10));
        QVERIFY((other.normal + p.normal).norm() < 1e-12);
        QVERIFY_EXCEPTION_THROWN(planeThrough(l, l, l, r), BrokenPrecondition);
    }
    void gridRoundTrips() {
        for (const Eigen::Matrix3d& pose : poses()) {
            const ImageGrid grid = someGrid(pose);
            for (const Vec3& ijk : {Vec3(0, 0, 0), Vec3(3.5, 7.25, 11), Vec3(39, 29, 19)}) {
                QVERIFY((grid.toIndex(grid.toLps(ijk)) - ijk).norm() < 1e-9);
                const Eigen::Vector4d h = grid.matrix() * Eigen::Vector4d(ijk.x(), ijk.y(), ijk.z(), 1.0);
                QVERIFY((h.head<3>() - grid.toLps(ijk)).norm() < 1e-9);
            }
            QVERIFY((grid.toLps(Vec3(1, 0, 0)) - grid.origin - 0.4 * pose.col(0)).norm() < 1e-12);
            QVERIFY((grid.toIndex(grid.centre()) - Vec3(19.5, 14.5, 9.5)).norm() < 1e-9);
            QVERIFY(std::abs(grid.voxelVolume() - 0.25) < 1e-12);
        }
        const ImageGrid grid = someGrid(Eigen::Matrix3d::Identity());
        QCOMPARE(grid.offset(1, 2, 3), std::size_t(1 + 40 * (2 + 30 * 3)));
        QVERIFY(grid.contains(39, 29, 19) && !grid.contains(40, 0, 0) && !grid.contains(0, -1, 0));
    }
    void cropKeepsPlaces() {
        for (const Eigen::Matrix3d& pose : poses()) {
            const ImageGrid grid = someGrid(pose);
            const ImageGrid crop = cropGrid(grid, {5, 6, 7}, {20, 21, 15});
            QVERIFY((crop.size == Index3{16, 16, 9}));
            QVERIFY((crop.toLps(Vec3(2, 3, 4)) - grid.toLps(Vec3(7, 9, 11))).norm() < 1e-9);
            QVERIFY((cropGrid(grid, {-5, -5, -5}, {999, 999, 999}).size == grid.size));
        }
    }
    void ballGridCoversTheBall() {
        for (const Eigen::Matrix3d& pose : poses()) {
            const ImageGrid grid = someGrid(pose);
            const Vec3 centre = grid.toLps(Vec3(20, 15, 10));
            const ImageGrid ball = ballGrid(grid, centre, 3.0, 0.3);
            QVERIFY((ball.spacing - Vec3::Constant(0.3)).norm() < 1e-12);
            for (int a = 0; a < 3; ++a) {
                const Vec3 lo = ball.toIndex(centre - 2.9 * pose.col(a)), hi = ball.toIndex(centre + 2.7 * pose.col(a));
                QVERIFY(lo[a] > -0.5 && hi[a] < ball.size[std::size_t(a)] - 0.5);
            }
            const ImageGrid clipped = ballGrid(grid, grid.origin, 50.0, 0.5);
            QVERIFY((clipped.origin - grid.origin).norm() < 1e-9);
        }
    }
    void polylineArcLength() {
        const Polyline line = helix();
        const double exact = 400 * std::hypot(0.2, 0.1);  // radius 10 × 0.02 rad, rise 0.1
        QVERIFY(std::abs(length(line) / exact - 1.0) < 1e-4);
        QVERIFY((pointAt(line, 0.0) - line.front()).norm() < 1e-12 &&
                (pointAt(line, -5.0) - line.front()).norm() < 1e-12);
        QVERIFY((pointAt(line, 1e9) - line.back()).norm() < 1e-9);
        for (const double arc : {1.0, 17.3, 60.0}) {
            QVERIFY(std::abs(nearestArc(line, pointAt(line, arc)) - arc) < 1e-9);
            const Vec3 t = tangentAt(line, arc);
            QVERIFY(std::abs(t.norm() - 1.0) < 1e-12 && std::abs(t.z() - 0.1 / std::hypot(0.2, 0.1)) < 1e-3);
        }
        const Polyline even = resampled(line, 1.0);
        QVERIFY((even.front() - line.front()).norm() < 1e-12 && (even.back() - line.back()).norm() < 1e-12);
        for (std::size_t i = 1; i < even.size(); ++i) QVERIFY(std::abs((even[i] - even[i - 1]).norm() - 1.0) < 0.01);
        QVERIFY_EXCEPTION_THROWN(resampled({Vec3::Zero()}, 1.0), BrokenPrecondition);
    }
    void smoothingKeepsTheEnds() {
        Polyline line = helix();
        for (std::size_t i = 1; i + 1 < line.size(); ++i) line[i].x() += i % 2 ? 0.3 : -0.3;
        const Polyline s = smoothedLine(line, 20, 0.5);
        QVERIFY(s.front() == line.front() && s.back() == line.back());
        QVERIFY(length(s) < 0.5 * length(line));
        QVERIFY(std::abs(length(s) / length(helix()) - 1.0) < 0.01);
    }
    void boxMesh() {
        TriangleMesh box;
        for (int i = 0; i < 8; ++i)
            box.points.push_back(Vec3(i & 1 ? 2 : 0, i & 2 ? 3 : 0, i & 4 ? 4 : 0) + Vec3(100, -50, 7));
        box.triangles = {{0, 2, 1}, {1, 2, 3}, {4, 5, 6}, {5, 7, 6}, {0, 1, 4}, {1, 5, 4},
                         {2, 6, 3}, {3, 6, 7}, {0, 4, 2}, {2, 4, 6}, {1, 3, 5}, {3, 7, 5}};
        QVERIFY(std::abs(surfaceArea(box) - 2.0 * (6 + 8 + 12)) < 1e-9);
        QVERIFY(std::abs(enclosedVolume(box) - 24.0) < 1e-9);
        for (auto& t : box.triangles) std::swap(t[0], t[1]);
        QVERIFY(std::abs(enclosedVolume(box) + 24.0) < 1e-9);  // inside out
    }
};

QTEST_GUILESS_MAIN(FramesTest)
#include "tst_frames.moc"
