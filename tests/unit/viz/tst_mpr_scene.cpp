// The 2-D pictures: same patient, any storage of the voxels, same picture; and what stands where.
#include "app/viz/mpr_scene.h"
#include "app/viz/mpr_triad.h"
#include "app/viz/surfaces.h"
#include "tests/unit/viz/letter_volume.h"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>

using namespace tavr;

namespace {

double grey(const MprScene& scene, const RgbaImage& image, const Vec3& lps) {
    const Vec2 px = scene.toPixel(lps);
    return image.pixel(int(px.x()), int(px.y()))[0];
}

std::string textAt(const MprPicture& picture, MprText::Anchor anchor) {
    for (const MprText& t : picture.texts) {
        if (t.anchor == anchor) return t.text;
    }
    return "missing";
}

bool near(const Vec2& a, const Vec2& b, double tolerance = 1e-9) {
    return (a - b).norm() < tolerance;
}

}  // namespace

class TestMprScene : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isTheSamePictureOnEveryGrid_data() {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("top");
        QTest::newRow("axial") << 0 << "R"
                               << "A";
        QTest::newRow("coronal") << 1 << "R"
                                 << "H";
        QTest::newRow("sagittal") << 2 << "A"
                                  << "H";
        QTest::newRow("double oblique") << 3 << "R"
                                        << "H";
    }
    /// Patient safety: the storage of the voxels must not show.
    void isTheSamePictureOnEveryGrid() {
        QFETCH(int, number);
        QFETCH(QString, left);
        QFETCH(QString, top);
        MprTriad triad;
        triad.setCentre({0.0, 0.0, 3.0});
        const PlaneFrame plane =
            number < 3 ? triad.plane(MprTriad::View(number)) : displayFrame({0.0, 0.0, 3.0}, Vec3(0.15, 1.0, -0.2));
        RgbaImage reference;
        for (const auto& [name, grid] : test::letterGrids(56.0, 0.7)) {
            MprScene scene;
            scene.setVolume(std::make_shared<const Volume>(test::letterOn(grid)));
            scene.setViewport(150, 130);
            scene.setPlane(plane);
            scene.setMmPerPixel(0.4);
            const MprPicture& picture = scene.picture();
            QVERIFY(directionLetters(-plane.u).starts_with(left.toStdString()));
            QVERIFY(directionLetters(plane.v).starts_with(top.toStdString()));
            if (reference.empty()) reference = picture.image;
            int differing = 0;
            for (int y = 0; y < 130; ++y) {
                for (int x = 0; x < 150; ++x)
                    differing += std::abs(picture.image.pixel(x, y)[0] - reference.pixel(x, y)[0]) > 90;
            }
            // Only the rims of the boxes may differ, by partial volume.
            QVERIFY2(differing < 150 * 130 / 100,
                     qPrintable(QString("%1: %2 pixels differ").arg(name.c_str()).arg(differing)));
        }
    }

    void putsPatientRightAtTheLeft() {
        MprScene scene;
        scene.setVolume(std::make_shared<const Volume>(test::letterOn(test::letterGrids(56.0, 0.7)[5].second)));
        scene.setViewport(200, 200);
        MprTriad triad;
        scene.setPlane(triad.plane(MprTriad::Coronal));
        scene.setMmPerPixel(0.3);
        const RgbaImage coronal = scene.picture().image;
        QVERIFY(grey(scene, coronal, {-11, 0, -10}) > 180 && grey(scene, coronal, {11, 0, -10}) < 40);
        QVERIFY(scene.toPixel({-11, 0, 0}).x() < 100 && scene.toPixel({0, 0, 17}).y() < 100);
        triad.setCentre({0, 0, -17});
        scene.setPlane(triad.plane(MprTriad::Axial));
        const RgbaImage axial = scene.picture().image;
        QVERIFY(grey(scene, axial, {-11, 8, -17}) > 250 && grey(scene, axial, {-11, -8, -17}) < 40);
        QVERIFY(scene.toPixel({-11, 0, -17}).x() < 100 && scene.toPixel({0, -8, -17}).y() < 100);  // front at the top
        QCOMPARE(textAt(scene.picture(), MprText::Left), std::string("R"));
        QCOMPARE(textAt(scene.picture(), MprText::Top), std::string("A"));
        scene.setPlane(MprTriad().plane(MprTriad::Sagittal));
        QCOMPARE(textAt(scene.picture(), MprText::Left), std::string("A"));
        QCOMPARE(textAt(scene.picture(), MprText::Bottom), std::string("F"));
    }

    void mapsBetweenPixelsAndThePatient() {
        MprScene scene;
        scene.setViewport(311, 207, 2.0);
        scene.setPlane(displayFrame({10, -20, 30}, Vec3(0.2, 0.3, 0.9)));
        scene.setMmPerPixel(0.37);
        QVERIFY((scene.toLps({155.5, 103.5}) - Vec3(10, -20, 30)).norm() < 1e-9);
        QVERIFY(near(scene.toPixel(scene.toLps({17.25, 200.5})), {17.25, 200.5}));
        const Vec3 fixed = scene.toLps({40, 50});
        scene.zoom(1.7, {40, 50});
        QVERIFY(near(scene.toPixel(fixed), {40, 50}, 1e-6));
        scene.pan({13, -4});
        QVERIFY(near(scene.toPixel(fixed), {53, 46}, 1e-6));
        scene.scroll(4.0);
        QVERIFY(std::abs(scene.plane().height(fixed) - 4.0) < 1e-9);  // the plane moved away from the viewer
        scene.movePlaneTo(fixed);
        QVERIFY(near(scene.toPixel(fixed), {53, 46}, 1e-6) && std::abs(scene.plane().height(fixed)) < 1e-9);
        PlaneFrame turned = displayFrame(fixed, Vec3(0.5, 0.3, 0.7));
        scene.turnTo(turned);
        QVERIFY(near(scene.toPixel(fixed), {53, 46}, 1e-6) && std::abs(scene.plane().height(fixed)) < 1e-9);
        QCOMPARE(scene.picture().image.width, 622);
    }

    void readsTheValueUnderThePointer() {
        MprScene scene;
        scene.setVolume(std::make_shared<const Volume>(test::letterOn(test::letterGrids(56.0, 0.7)[6].second)));
        scene.setViewport(100, 100);
        scene.setPlane(MprTriad().plane(MprTriad::Coronal));
        scene.setMmPerPixel(0.5);
        QVERIFY(std::abs(*scene.valueAt(scene.toPixel({-11, 0, 3})) - 400.0) < 1.0);
        QVERIFY(!scene.valueAt(scene.toPixel({500, 0, 3})));
    }

    void fitsTheWholeVolumeAlsoAfterResizing() {
        MprScene scene;
        const ImageGrid grid = test::centred(Eigen::Matrix3d::Identity(), 60.0, Vec3::Ones());
        scene.setVolume(std::make_shared<const Volume>(grid));
        scene.setPlane(MprTriad().plane(MprTriad::Axial));
        scene.fit();
        scene.setViewport(300, 600);
        QVERIFY(std::abs(scene.mmPerPixel() - 61.0 / 300.0) < 1e-9);
        scene.setViewport(600, 200);
        QVERIFY(std::abs(scene.mmPerPixel() - 61.0 / 200.0) < 1e-9);
        scene.setMmPerPixel(0.1);
        scene.setViewport(500, 500);
        QCOMPARE(scene.mmPerPixel(), 0.1);
    }

    void picksTheNearestVisibleHandle() {
        MprScene scene;
        scene.setViewport(200, 200);
        scene.setMmPerPixel(0.5);
        const PlaneFrame& p = scene.plane();
        MprMarker a, b, hidden;
        a.id = 1, a.lps = p.toLps({10, 0});
        b.id = 2, b.lps = p.toLps({13, 0}) + 2.0 * p.normal;
        hidden.id = 3, hidden.lps = p.toLps({-10, 0}) + 20.0 * p.normal;
        scene.setMarkers({a, b, hidden});
        QCOMPARE(scene.pick({121, 100}), std::optional<int>(1));
        QCOMPARE(scene.pick({125, 100}), std::optional<int>(2));
        QCOMPARE(scene.pick({80, 100}), std::optional<int>());
        QCOMPARE(scene.pick({120, 130}), std::optional<int>());
        QVERIFY(scene.picture().handles.size() == 2 && scene.picture().handles[1].opacity < 1.0);
        scene.moveMarker(3, p.toLps({-10, 0}));
        QCOMPARE(scene.pick({80, 100}), std::optional<int>(3));
    }

    void drawsWhatLiesInThePlane() {
        MprScene scene;
        scene.setViewport(200, 200);
        scene.setMmPerPixel(0.5);
        PlanarContour circle;
        for (int a = 0; a < 64; ++a)
            circle.points.emplace_back(12 * std::cos(a * M_PI / 32), 12 * std::sin(a * M_PI / 32));
        circle.plane = scene.plane();
        scene.setCurves({curveOf(circle, {1, 2, 3})});
        QCOMPARE(scene.picture().strokes.size(), std::size_t(1));
        QVERIFY(scene.picture().strokes[0].closed && scene.picture().strokes[0].points.size() == 64);
        QVERIFY(near(scene.picture().strokes[0].points[0], {124, 100}));
        scene.scroll(5.0);
        QVERIFY(scene.picture().strokes.empty());
        // A ring that stands across the plane shows as two dots.
        circle.plane = makePlane(scene.plane().origin, scene.plane().v, scene.plane().u);
        scene.setCurves({curveOf(circle, {1, 2, 3})});
        QVERIFY(scene.picture().strokes.size() >= 2 && scene.picture().strokes[0].widthPx >= 4.0);
        // A tube across the plane shows as a circle of its diameter.
        const TriangleMesh tube = revolved(scene.plane().shifted(-10.0), {{0, 20}, {30, 20}}, 128);
        scene.setCurves({});
        scene.setSurfaces({{std::make_shared<const TriangleMesh>(tube), {9, 9, 9}, 1.0}});
        const MprStroke& cut = scene.picture().strokes.at(0);
        QVERIFY(cut.pairs && cut.points.size() >= 256);
        for (const Vec2& q : cut.points) QVERIFY(std::abs((q - Vec2(100, 100)).norm() - 20.0) < 0.05);
    }

    void showsWhereTheOtherPlanesLie() {
        MprTriad triad;
        triad.setCentre({3, 4, 5});
        MprScene scene;
        scene.setViewport(200, 200);
        scene.setMmPerPixel(0.5);
        scene.setPlane(triad.plane(MprTriad::Axial));
        scene.setCrosshair(triad.centre(), {{triad.plane(MprTriad::Coronal), {0, 255, 0}},
                                            {triad.plane(MprTriad::Sagittal), {0, 0, 255}}});
        QCOMPARE(scene.picture().strokes.size(), std::size_t(4));
        QCOMPARE(scene.pickCrossLine({30, 101}), std::optional<int>(0));  // coronal: a level line
        QCOMPARE(scene.pickCrossLine({99, 30}), std::optional<int>(1));
        QCOMPARE(scene.pickCrossLine({30, 130}), std::optional<int>());
    }

    void tintsLabels() {
        const auto volume = std::make_shared<const Volume>(test::letterOn(test::letterGrids(56.0, 0.7)[7].second));
        auto labels = std::make_shared<LabelImage>(volume->grid);
        for (std::size_t i = 0; i < volume->voxels.size(); ++i) labels->voxels[i] = volume->voxels[i] > 100 ? 1 : 0;
        MprScene scene;
        scene.setVolume(volume);
        scene.setLabels(labels, {{1, {255, 0, 0}}}, 0.5);
        scene.setViewport(160, 160, 2.0);
        scene.setPlane(MprTriad().plane(MprTriad::Coronal));
        scene.setMmPerPixel(0.4);
        const RgbaImage& image = scene.picture().image;
        const auto red = [&](const Vec3& lps) {
            const Vec2 px = 2.0 * scene.toPixel(lps);
            const std::uint8_t* p = image.pixel(int(px.x()), int(px.y()));
            return p[0] - p[1];
        };
        QVERIFY(red({-11, 0, 0}) > 60 && red({10, 0, 17}) > 60 && red({11, 0, 0}) == 0);
    }

    void turnsTheThreePlanesTogether() {
        MprTriad triad;
        triad.setCentre({1, 2, 3});
        triad.alignAxial(Vec3(0.3, -0.4, 0.85));
        triad.rotate(MprTriad::Axial, 0.7);
        triad.rotate(MprTriad::Sagittal, -0.2);
        const auto p = triad.planes();
        for (std::size_t i = 0; i < 3; ++i) {
            QVERIFY(std::abs(p[i].normal.dot(p[(i + 1) % 3].normal)) < 1e-12);
            QVERIFY((p[i].u.cross(p[i].v) - p[i].normal).norm() < 1e-12);
            QVERIFY((p[i].origin - Vec3(1, 2, 3)).norm() == 0.0);
        }
        MprTriad aligned;
        aligned.alignAxial(Vec3(0.3, -0.4, 0.85));
        QVERIFY(std::abs(std::abs(aligned.plane(MprTriad::Axial).normal.dot(Vec3(0.3, -0.4, 0.85).normalized())) -
                         1.0) < 1e-12);
        QVERIFY(aligned.plane(MprTriad::Axial).normal.z() < 0.0);  // still seen from the feet
        aligned.scroll(MprTriad::Axial, 10.0);
        QVERIFY(aligned.centre().z() > 5.0);  // away from the viewer: to the head
    }

    void namesDirections() {
        QCOMPARE(directionLetters(Vec3::UnitX()), std::string("L"));
        QCOMPARE(directionLetters(-Vec3::UnitY()), std::string("A"));
        QCOMPARE(directionLetters(Vec3(-0.8, 0.0, 0.6)), std::string("RH"));
        QCOMPARE(directionLetters(Vec3(0.99, 0.1, 0.0)), std::string("L"));
    }
};

QTEST_GUILESS_MAIN(TestMprScene)
#include "tst_mpr_scene.moc"
