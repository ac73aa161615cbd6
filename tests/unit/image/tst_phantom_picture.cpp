// What the rendered picture shows: densities, noise, repeatability, and that the truth can be seen in it.
#ifndef Q_MOC_RUN  // moc cannot read <numbers>
#include "core/base/units.h"
#include "core/image/phantom/render.h"
#include "core/image/phantom/truth.h"

#include <QtTest>
#endif

using namespace tavr;

namespace {

struct Statistics {
    double mean = 0.0, sd = 0.0;
};

Statistics ball(const Volume& ct, const Vec3& centre, double radius) {
    double n = 0.0, sum = 0.0, squares = 0.0;
    const Vec3 c = ct.grid.toIndex(centre);
    const Vec3 r = Vec3::Constant(radius).cwiseQuotient(ct.grid.spacing);
    for (int k = int(c.z() - r.z()); k <= int(c.z() + r.z()); ++k)
        for (int j = int(c.y() - r.y()); j <= int(c.y() + r.y()); ++j)
            for (int i = int(c.x() - r.x()); i <= int(c.x() + r.x()); ++i) {
                if (!ct.grid.contains(i, j, k) || (ct.grid.toLps(Vec3(i, j, k)) - centre).norm() > radius) continue;
                const double v = ct.at(i, j, k);
                n += 1.0, sum += v, squares += v * v;
            }
    return {sum / n, std::sqrt(std::max(0.0, squares / n - sum * sum / n / n))};
}

/// Correlation of neighbours `lag` voxels apart along one axis of a zero-mean volume.
double correlation(const Volume& v, int axis, int lag) {
    double product = 0.0, square = 0.0;
    Index3 step{0, 0, 0};
    step[std::size_t(axis)] = lag;
    for (int k = 0; k + step[2] < v.grid.size[2]; ++k)
        for (int j = 0; j + step[1] < v.grid.size[1]; ++j)
            for (int i = 0; i + step[0] < v.grid.size[0]; ++i) {
                const double a = v.at(i, j, k);
                product += a * v.at(i + step[0], j + step[1], k + step[2]);
                square += a * a;
            }
    return product / square;
}

PhantomOptions testSize() {
    PhantomOptions o;
    o.size = 128;
    o.slices = 120;
    return o;
}

}  // namespace

class PhantomPictureTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void densities();
    void noise();
    void repeatable();
    void septumCrestIsInThePicture();
    void lumenIsOneBodyFromVentricleToAorta();
    void anyGrid();
    void smallMatrixShowsTheRoot();
};

void PhantomPictureTest::densities() {
    PhantomOptions o;
    o.size = 256;
    o.slices = 150;
    o.sliceSpacing = 1.0;
    const auto phases = makePhantom(o, {});
    QVERIFY(phases);
    const Volume& ct = phases->front().ct;
    const PhantomTruth& t = phases->front().truth;
    const Statistics aorta = ball(ct, pointAt(t.centreline, length(t.centreline) - 8.0), 5.0);
    QVERIFY2(std::abs(aorta.mean - t.lumenHu) < 4.0, qPrintable(QString("%1 %2").arg(aorta.mean).arg(t.lumenHu)));
    QVERIFY2(std::abs(aorta.sd / o.noiseHu - 1.0) < 0.12, qPrintable(QString::number(aorta.sd)));
    const Vec3 c = t.annulusPlane.origin;
    const auto within = [&](const Vec3& at, double radius, double lo, double hi) {
        const double mean = ball(ct, at, radius).mean;
        QVERIFY2(mean > lo && mean < hi, qPrintable(QString("%1 not in %2…%3").arg(mean).arg(lo).arg(hi)));
    };
    within(c + Vec3(-85.0, -10.0, 10.0), 4.0, -900.0, -780.0);                 // right lung
    within(c + Vec3(8.0, 45.0, 10.0), 5.0, 0.9 * t.lumenHu, 1.1 * t.lumenHu);  // left atrium
    within(c + Vec3(-46.0, 10.0, -18.0), 5.0, 90.0, 330.0);                    // right atrium
    within(c + Vec3(-4.0, 102.0, 3.0), 3.0, 60.0, 320.0);                      // vertebra or disc
    const auto [lo, hi] = std::minmax_element(ct.voxels.begin(), ct.voxels.end());
    QVERIFY(*lo >= -1024 && *hi <= 3071 && *hi > 700);
}

void PhantomPictureTest::noise() {
    ImageGrid grid;
    grid.size = {96, 96, 64};
    Volume v(grid);
    phantom::addNoise(v, 25.0, 11);
    double sum = 0.0, squares = 0.0;
    for (const auto x : v.voxels) sum += x, squares += double(x) * x;
    const double n = double(v.voxels.size()), mean = sum / n, sd = std::sqrt(squares / n - mean * mean);
    QVERIFY2(std::abs(mean) < 0.3, qPrintable(QString::number(mean)));
    QVERIFY2(std::abs(sd - 25.0) < 0.5, qPrintable(QString::number(sd)));
    for (const int axis : {0, 1}) {
        QVERIFY2(correlation(v, axis, 1) > 0.4 && correlation(v, axis, 1) < 0.8, "a soft kernel's texture in plane");
        QVERIFY2(std::abs(correlation(v, axis, 6)) < 0.03, "no long-range pattern");
    }
    QVERIFY(correlation(v, 2, 1) > 0.15 && correlation(v, 2, 1) < 0.8);
    QVERIFY(std::abs(correlation(v, 2, 6)) < 0.03);
    QVERIFY2(std::abs(correlation(v, 2, 16)) < 0.03, "chunks of slices must not repeat");
    Volume other(grid);
    phantom::addNoise(other, 25.0, 12);
    double product = 0.0;
    for (std::size_t i = 0; i < v.voxels.size(); ++i) product += double(v.voxels[i]) * other.voxels[i];
    QVERIFY(std::abs(product / n / 625.0) < 0.02);
}

void PhantomPictureTest::repeatable() {
    PhantomOptions o = testSize();
    o.slices = 40;
    const auto first = makePhantom(o, {}), again = makePhantom(o, {});
    QVERIFY(first && again);
    QVERIFY(first->front().ct.voxels == again->front().ct.voxels);
    QVERIFY(first->front().ct.grid == again->front().ct.grid);
    QCOMPARE(truthJson(first->front().truth), truthJson(again->front().truth));
    o.seed = 2;
    const auto other = makePhantom(o, {});
    QVERIFY(other && other->front().ct.voxels != first->front().ct.voxels);
    o.preset = "two-phases";
    const auto phases = makePhantom(o, {});
    QVERIFY(phases && phases->size() == 2);
    QVERIFY(phases->at(0).ct.grid == phases->at(1).ct.grid);
    QVERIFY(phases->at(0).percentRR == 30 && phases->at(1).percentRR == 70);
    QVERIFY(area(phases->at(1).truth.annulus) < area(phases->at(0).truth.annulus));
}

void PhantomPictureTest::septumCrestIsInThePicture() {
    for (const std::uint32_t seed : {1u, 2u, 3u}) {
        const phantom::Anatomy a = phantom::drawAnatomy("standard", seed, false);
        const phantom::Root root(a);
        const auto parts = phantom::sceneOf(root);
        const PhantomTruth t = phantom::truthOf(root);
        // Along the outside of the wall below the NCC–RCC commissure the muscle must begin at the crest, and the
        // membranous septum's length is measured from the (oblique) annulus plane.
        const double theta = root.commissureAngle(0);
        double below = 0.0;
        for (double s = 3.0; s > -16.0 && below == 0.0; s -= 0.1) {
            const Vec3 x = root.place(s, root.radius(s, theta) + a.wall + 1.2, theta);
            double hu = -1000.0;
            for (const auto& p : parts)
                if (p.distance(x) < 0.0) hu = p.hu;
            if (std::abs(hu - a.myocardiumHu) < 1.0)
                below = -t.annulusPlane.height(root.place(s, root.radius(s, theta), theta));
        }
        QVERIFY2(std::abs(below - t.membranousSeptum) < 0.3,
                 qPrintable(QString("%1 %2").arg(below).arg(t.membranousSeptum)));
    }
}

void PhantomPictureTest::lumenIsOneBodyFromVentricleToAorta() {
    for (const char* preset : {"standard", "horizontal-aorta", "steep-aorta"}) {
        PhantomOptions o = testSize();
        o.preset = preset;
        o.noiseHu = 0.0;
        const auto phases = makePhantom(o, {});
        QVERIFY(phases);
        const PhantomTruth& t = phases->front().truth;
        // Through the open valve along the axis all is blood, and 5 mm around the mouth of the LVOT too.
        for (const Vec3& x : t.centreline) {
            if (!phases->front().ct.grid.contains(int(phases->front().ct.grid.toIndex(x).x()),
                                                  int(phases->front().ct.grid.toIndex(x).y()),
                                                  int(phases->front().ct.grid.toIndex(x).z())))
                continue;
            const double hu = sampleLinear(phases->front().ct, x, t.lumenHu);
            QVERIFY2(hu > 0.8 * t.lumenHu,
                     qPrintable(QString("%1 HU at height %2").arg(hu).arg(t.annulusPlane.height(x))));
        }
        const PlaneFrame mouth = t.annulusPlane.shifted(-16.0);
        for (int i = 0; i < 24; ++i) {
            const double a = radians(15.0 * i);
            const double hu =
                sampleLinear(phases->front().ct, mouth.toLps(5.0 * Vec2(std::cos(a), std::sin(a))), t.lumenHu);
            QVERIFY2(hu > 0.8 * t.lumenHu, qPrintable(QString("%1: %2 HU at %3°").arg(preset).arg(hu).arg(15 * i)));
        }
    }
}

void PhantomPictureTest::anyGrid() {
    const phantom::Root root(phantom::drawAnatomy("standard", 6, false));
    const auto parts = phantom::sceneOf(root);
    const phantom::Scanner clean{0.01, 0.0, 1};
    ImageGrid grid;
    grid.size = {60, 60, 40};
    grid.spacing = Vec3(0.7, 0.7, 0.7);
    grid.direction =
        Eigen::AngleAxisd(0.8, Vec3(1, 1, -2).normalized()).toRotationMatrix() * Vec3(1, -1, 1).asDiagonal();
    grid.origin = root.anatomy().centre - grid.direction * Vec3(21, 21, 14);
    const auto oblique = phantom::render(parts, grid, clean, {});
    ImageGrid straight = grid;
    straight.direction.setIdentity();
    straight.size = {120, 120, 120};
    straight.origin = root.anatomy().centre - Vec3::Constant(42.0);
    const auto axial = phantom::render(parts, straight, clean, {});
    QVERIFY(oblique && axial);
    double difference = 0.0;
    int n = 0;
    for (int k = 2; k < 38; k += 3)
        for (int j = 2; j < 58; j += 3)
            for (int i = 2; i < 58; i += 3, ++n)
                difference += std::abs(oblique->at(i, j, k) - sampleLinear(*axial, grid.toLps(Vec3(i, j, k))));
    QVERIFY2(difference / n < 12.0, qPrintable(QString::number(difference / n)));  // interpolation at edges only
}

void PhantomPictureTest::smallMatrixShowsTheRoot() {
    const auto phases = makePhantom(testSize(), {});
    QVERIFY(phases);
    const PhantomTruth& t = phases->front().truth;
    const ImageGrid& grid = phases->front().ct.grid;
    std::vector<Vec3> points(t.hinge.begin(), t.hinge.end());
    points.insert(points.end(), t.commissure.begin(), t.commissure.end());
    points.insert(points.end(), t.ostiumCentre.begin(), t.ostiumCentre.end());
    for (const auto* c : {&t.annulus, &t.lvot, &t.sinus, &t.stj})
        for (const Vec3& x : c->toLps()) points.push_back(x);
    for (const Vec3& x : points) {
        const Vec3 i = grid.toIndex(x);
        for (int a = 0; a < 3; ++a) QVERIFY(i[a] > 1.0 && i[a] < grid.size[std::size_t(a)] - 2.0);
    }
}

QTEST_GUILESS_MAIN(PhantomPictureTest)
#include "tst_phantom_picture.moc"
