// Pixels of the 3-D scene, drawn on a surfaceless EGL context.
#include "app/viz/offscreen_view.h"
#include "app/viz/scene3d.h"
#include "app/viz/surfaces.h"
#include "tests/unit/viz/letter_volume.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace tavr;

namespace {

constexpr int kSize = 160;
constexpr double kHeightMm = 64.0;
constexpr double kLit = 25.0,
                 kDark = 10.0;  // the shaded flat faces of the letter lie at 35 and above, the background at 0

double brightness(const RgbaImage& image, int x, int y) {
    const std::uint8_t* p = image.pixel(x, y);
    return (p[0] + p[1] + p[2]) / 3.0;
}

/// Brightness round the projection of an LPS point.
double at(const RgbaImage& image, const Scene3d& scene, const Vec3& lps) {
    const Vec2 px = scene.toPixel(lps);
    const int x = std::clamp(int(px.x()), 1, image.width - 2), y = std::clamp(int(px.y()), 1, image.height - 2);
    double sum = 0.0;
    for (int dy = -1; dy <= 1; ++dy) {
        for (int dx = -1; dx <= 1; ++dx) sum += brightness(image, x + dx, y + dy) / 9.0;
    }
    return sum;
}

/// Share of pixels that are bright in one picture and dark in the other.
double disagreement(const RgbaImage& a, const RgbaImage& b) {
    int differing = 0;
    for (int y = 0; y < a.height; ++y) {
        for (int x = 0; x < a.width; ++x) differing += (brightness(a, x, y) > kLit) != (brightness(b, x, y) > kLit);
    }
    return double(differing) / (a.width * a.height);
}

void prepare(Scene3d& scene, VolumeMapper mapper) {
    scene.setBackground({0, 0, 0}, {0, 0, 0});
    scene.setLettersVisible(false);
    scene.setVolumeMapper(mapper);
    scene.setViewport({kSize, kSize, 1.0});
    scene.lookAt(Vec3::Zero(), kHeightMm);
}

}  // namespace

class TestScene3d : public QObject {
    Q_OBJECT

    std::unique_ptr<OffscreenView> view_;

    RgbaImage draw(const Scene3d& scene, const std::string& name) {
        RgbaImage image = view_->render(scene).image;
        (void)writePng(image, std::string(TAVR_BINARY_DIR) + "/tests/scene3d_" + name + ".png");
        return image;
    }

private Q_SLOTS:
    void initTestCase() {
        auto view = OffscreenView::create();
        QVERIFY2(view, view ? "" : line(view.error()).c_str());
        view_ = std::move(*view);
        qInfo("%s, %s, 3-D texture %d", view_->gl().renderer.c_str(), view_->gl().version.c_str(),
              view_->gl().max3dTexture);
        QVERIFY(view_->gl().max3dTexture > 0);
    }

    void showsTheLetterAlikeOnEveryGrid_data() {
        QTest::addColumn<int>("mapper");
        QTest::newRow("GPU ray cast") << int(VolumeMapper::Gpu);
        QTest::newRow("CPU fixed point") << int(VolumeMapper::Cpu);
    }
    /// Patient safety: same patient, any storage of the voxels, same picture.
    void showsTheLetterAlikeOnEveryGrid() {
        QFETCH(int, mapper);
        const std::string tag = mapper == int(VolumeMapper::Gpu) ? "gpu" : "cpu";
        RgbaImage reference;
        for (const auto& [name, grid] : test::letterGrids(56.0, 1.0)) {
            Scene3d scene;
            prepare(scene, VolumeMapper(mapper));
            scene.setVolume(std::make_shared<const Volume>(test::letterOn(grid)));
            std::string file = tag + "_" + name;
            std::replace(file.begin(), file.end(), ' ', '_');
            const RgbaImage image = draw(scene, file);
            // From the front: the stem at the left of the picture (patient right), the long arm at the top (head).
            const auto where = [&](const Vec3& p) { return at(image, scene, p); };
            QVERIFY2(where({-11, 0, 0}) > kLit && where({8, 0, 17}) > kLit && where({2, 0, 3}) > kLit,
                     (tag + " " + name).c_str());
            QVERIFY2(where({11, 0, 0}) < kDark && where({8, 0, -17}) < kDark && where({12, 0, 3}) < kDark,
                     (tag + " " + name).c_str());
            QVERIFY(scene.toPixel({-11, 0, 0}).x() < kSize / 2.0 && scene.toPixel({0, 0, 17}).y() < kSize / 2.0);
            if (reference.empty()) reference = image;
            const double differing = disagreement(image, reference);
            QVERIFY2(differing < 0.03,
                     qPrintable(QString("%1 differs in %2 of its pixels").arg(name.c_str()).arg(differing)));
            // From the patient's left: the bright foot lies at the back, at the right of the picture, below.
            scene.lookFrom(Vec3::UnitX());
            const RgbaImage side = draw(scene, file + "_side");
            QVERIFY2(at(side, scene, {-11, 9, -17}) > kLit && at(side, scene, {-11, -9, -17}) < kDark,
                     (tag + " side " + name).c_str());
            QVERIFY(scene.toPixel({0, 9, 0}).x() > kSize / 2.0);
        }
    }
};

QTEST_GUILESS_MAIN(TestScene3d)
#include "tst_scene3d.moc"
