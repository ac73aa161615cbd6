// isosurface() against bodies whose area and volume are known in closed form.
#include "core/image/volume.h"
#include "core/mesh/surface.h"

#include <QElapsedTimer>
#include <QTest>

#include <Eigen/Geometry>

#include <cmath>
#include <map>

using namespace tavr;

namespace {

constexpr double kPi = std::numbers::pi;

/// Each directed edge once, and its reverse once: closed, manifold along edges, consistently oriented.
bool isClosedAndOriented(const TriangleMesh& mesh) {
    std::map<std::pair<int, int>, int> edges;
    for (const auto& t : mesh.triangles)
        for (std::size_t k = 0; k < 3; ++k) ++edges[{t[k], t[(k + 1) % 3]}];
    for (const auto& [edge, count] : edges)
        if (count != 1 || !edges.contains({edge.second, edge.first})) return false;
    return !mesh.empty();
}

double meanEdge(const TriangleMesh& mesh) {
    double sum = 0.0;
    for (const auto& t : mesh.triangles)
        for (std::size_t k = 0; k < 3; ++k)
            sum += (mesh.points[std::size_t(t[k])] - mesh.points[std::size_t(t[(k + 1) % 3])]).norm();
    return sum / double(3 * mesh.triangles.size());
}

/// The largest |field| over corners, edge middles and centroids: the distance to the true surface where it is a
/// distance.
double worstDistance(const TriangleMesh& mesh, const ImplicitFunction& field) {
    double worst = 0.0;
    for (const auto& t : mesh.triangles) {
        const Vec3 &a = mesh.points[std::size_t(t[0])], &b = mesh.points[std::size_t(t[1])],
                   &c = mesh.points[std::size_t(t[2])];
        for (const Vec3& x : {a, b, c, Vec3((a + b) / 2), Vec3((b + c) / 2), Vec3((c + a) / 2), Vec3((a + b + c) / 3)})
            worst = std::max(worst, std::abs(field(x)));
    }
    return worst;
}

double sphere(const Vec3& x, const Vec3& centre, double radius) {
    return (x - centre).norm() - radius;
}

double torus(const Vec3& x, double major, double minor) {
    return std::hypot(std::hypot(x.x(), x.y()) - major, x.z()) - minor;
}

/// A root-like body: a bent tube of 24–34 mm with three bulges, about 60 × 60 × 80 mm.
double rootLike(const Vec3& x) {
    const double s = x.z() / 80.0, angle = std::atan2(x.y(), x.x());
    const double radius = 13.0 + 4.0 * std::exp(-std::pow((s - 0.4) / 0.15, 2)) * (1.0 + 0.15 * std::cos(3.0 * angle));
    const double tube = std::hypot(x.x() - 10.0 * s * s, x.y()) - radius;
    return std::max({tube, -x.z(), x.z() - 80.0});
}

ScalarImage sampled(const ImplicitFunction& field, const ImageGrid& grid) {
    ScalarImage image(grid);
    for (int k = 0; k < grid.size[2]; ++k)
        for (int j = 0; j < grid.size[1]; ++j)
            for (int i = 0; i < grid.size[0]; ++i) image.at(i, j, k) = float(field(grid.toLps(Vec3(i, j, k))));
    return image;
}

ImplicitFunction trilinear(const ScalarImage& image) {
    return [&image](const Vec3& x) { return sampleLinear(image, x, 5.0); };
}

}  // namespace

class TestSurface : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sphereHasItsAreaAndVolume();
    void torusHasItsAreaAndVolume();
    void edgesHaveTheAskedLength_data();
    void edgesHaveTheAskedLength();
    void sampledFieldOnAnyGrid_data();
    void sampledFieldOnAnyGrid();
    void bodyThatLeavesTheGridIsClosed();
    void equalInputGivesEqualMesh();
    void startOutsideIsRefused();
    void rootAtOneMillimetreIsQuick();
};

void TestSurface::sphereHasItsAreaAndVolume() {
    const double radius = 12.0;
    const Vec3 centre(100.0, -50.0, 20.0);
    const auto field = [&](const Vec3& x) { return sphere(x, centre, radius); };
    const auto mesh = isosurface(field, centre + Vec3(3, 2, 1), 20.0, 1.0);
    QVERIFY(mesh);
    QVERIFY(isClosedAndOriented(*mesh));
    const double volume = 4.0 / 3.0 * kPi * std::pow(radius, 3), area = 4.0 * kPi * radius * radius;
    QVERIFY(std::abs(enclosedVolume(*mesh) / volume - 1.0) <
            0.006);  // an inscribed mesh of 1 mm edges: e²/(4R²) ≈ 0.2–0.5 %
    QVERIFY(std::abs(surfaceArea(*mesh) / area - 1.0) < 0.004);
    QVERIFY(enclosedVolume(*mesh) > 0.0);
    QVERIFY2(worstDistance(*mesh, field) < 0.1, qPrintable(QString::number(worstDistance(*mesh, field))));
}

void TestSurface::torusHasItsAreaAndVolume() {
    const auto field = [](const Vec3& x) { return torus(x, 15.0, 5.0); };
    const auto mesh = isosurface(field, Vec3(15.0, 0.0, 0.0), 40.0, 1.0);
    QVERIFY(mesh);
    QVERIFY(isClosedAndOriented(*mesh));
    const int euler = int(mesh->points.size()) - int(mesh->triangles.size()) / 2;  // V − E + F with E = 3F/2
    QCOMPARE(euler, 0);
    QVERIFY(std::abs(enclosedVolume(*mesh) / (2.0 * kPi * kPi * 15.0 * 25.0) - 1.0) < 0.02);
    QVERIFY(std::abs(surfaceArea(*mesh) / (4.0 * kPi * kPi * 15.0 * 5.0) - 1.0) < 0.01);
    QVERIFY2(worstDistance(*mesh, field) < 0.1, qPrintable(QString::number(worstDistance(*mesh, field))));
}

void TestSurface::edgesHaveTheAskedLength_data() {
    QTest::addColumn<double>("edge");
    for (const double edge : {0.5, 1.0, 2.0}) QTest::addRow("%.1f mm", edge) << edge;
}

void TestSurface::edgesHaveTheAskedLength() {
    QFETCH(double, edge);
    const auto mesh = isosurface([](const Vec3& x) { return sphere(x, Vec3::Zero(), 15.0); }, Vec3::Zero(), 40.0, edge);
    QVERIFY(mesh);
    qInfo("asked %.2f mm, mean %.3f mm, %zu triangles", edge, meanEdge(*mesh), mesh->triangles.size());
    QVERIFY(std::abs(meanEdge(*mesh) / edge - 1.0) < 0.15);
}

void TestSurface::sampledFieldOnAnyGrid_data() {
    QTest::addColumn<int>("pose");
    QTest::newRow("along the axes") << 0;
    QTest::newRow("flipped") << 1;
    QTest::newRow("oblique") << 2;
    QTest::newRow("permuted and left-handed") << 3;
}

void TestSurface::sampledFieldOnAnyGrid() {
    QFETCH(int, pose);
    ImageGrid grid;
    grid.size = {60, 60, 60};
    grid.spacing = Vec3(0.6, 0.7, 0.5);
    if (pose == 1) grid.direction = Eigen::Vector3d(1.0, -1.0, -1.0).asDiagonal();
    if (pose == 2) grid.direction = Eigen::AngleAxisd(0.7, Vec3(1, 2, -1).normalized()).toRotationMatrix();
    if (pose == 3) grid.direction << 0, 1, 0, 1, 0, 0, 0, 0, 1;
    grid.origin = Vec3(-30.0, 40.0, 7.0);
    const Vec3 centre = grid.centre() + Vec3(1.0, 0.5, -0.7);
    // An ellipsoid, so that swapped axes do not go unseen; the field is no distance, its zero set is what counts.
    const Vec3 half(6.0, 8.0, 10.0);
    const ImplicitFunction field = [&](const Vec3& x) { return 8.0 * ((x - centre).cwiseQuotient(half).norm() - 1.0); };
    const ScalarImage image = sampled(field, grid);
    const auto mesh = isosurface(trilinear(image), centre, 60.0, 1.0);
    QVERIFY(mesh);
    QVERIFY(isClosedAndOriented(*mesh));
    QVERIFY(std::abs(enclosedVolume(*mesh) / (4.0 / 3.0 * kPi * half.prod()) - 1.0) < 0.015);
    Eigen::AlignedBox3d box;
    for (const Vec3& p : mesh->points) box.extend(p);
    QVERIFY(((box.max() - centre) - half).cwiseAbs().maxCoeff() < 0.15);
    QVERIFY(((box.min() - centre) + half).cwiseAbs().maxCoeff() < 0.15);
}

void TestSurface::bodyThatLeavesTheGridIsClosed() {
    ImageGrid grid;
    grid.size = {30, 30, 30};
    const ScalarImage image = sampled([](const Vec3& x) { return std::hypot(x.x() - 15.0, x.y() - 15.0) - 8.0; }, grid);
    const auto mesh = isosurface(trilinear(image), Vec3(15, 15, 15), 40.0, 1.0);
    QVERIFY(mesh);
    QVERIFY(isClosedAndOriented(*mesh));
    QVERIFY(std::abs(enclosedVolume(*mesh) / (kPi * 64.0 * 29.0) - 1.0) < 0.02);
}

void TestSurface::equalInputGivesEqualMesh() {
    const auto make = [] {
        return isosurface([](const Vec3& x) { return torus(x, 15.0, 5.0); }, Vec3(15, 0, 0), 40.0, 1.5);
    };
    const auto first = make(), second = make();
    QVERIFY(first && second);
    QVERIFY(first->triangles == second->triangles);
    QVERIFY(first->points == second->points);
}

void TestSurface::startOutsideIsRefused() {
    const auto mesh = isosurface([](const Vec3& x) { return sphere(x, Vec3::Zero(), 5.0); }, Vec3(20, 0, 0), 40.0, 1.0);
    QVERIFY(!mesh);
    QCOMPARE(mesh.error().kind, ErrorKind::Input);
    const auto endless = isosurface([](const Vec3&) { return -1.0; }, Vec3::Zero(), 40.0, 1.0);
    QVERIFY(!endless);
}

void TestSurface::rootAtOneMillimetreIsQuick() {
    ImageGrid grid;
    grid.size = {120, 120, 180};
    grid.spacing = Vec3::Constant(0.5);
    grid.origin = Vec3(-30.0, -30.0, -5.0);
    const ScalarImage image = sampled(rootLike, grid);
    QElapsedTimer clock;
    clock.start();
    const auto mesh = isosurface(trilinear(image), Vec3(1, 0, 30), 90.0, 1.0);
    const double seconds = 0.001 * double(clock.elapsed());
    QVERIFY(mesh);
    QVERIFY(isClosedAndOriented(*mesh));
    qInfo("%zu triangles, mean edge %.3f mm, %.2f s", mesh->triangles.size(), meanEdge(*mesh), seconds);
    QVERIFY(seconds < 10.0);
}

QTEST_GUILESS_MAIN(TestSurface)
#include "tst_surface.moc"
