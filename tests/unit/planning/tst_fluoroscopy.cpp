// Synthetic fluoroscopy against closed forms: perspective and line integrals.
#include "planning/anatomy/fluoroscopy.h"

#include <QtTest>

#include <cmath>

using namespace tavr;

namespace {

constexpr double kWaterPerMm = 0.02059;  // NIST XCOM, 60 keV

/// Air with a block of water of 60 × 40 × 80 mm about the origin.
Volume block(double spacing) {
    ImageGrid grid;
    grid.spacing = Vec3::Constant(spacing);
    const int n = int(120.0 / spacing) + 1;
    grid.size = {n, n, n};
    grid.origin = Vec3::Constant(-0.5 * (n - 1) * spacing);
    Volume ct(grid);
    for (int k = 0; k < n; ++k)
        for (int j = 0; j < n; ++j)
            for (int i = 0; i < n; ++i) {
                const Vec3 x = grid.toLps(Vec3(i, j, k));
                const bool in = std::abs(x.x()) <= 30.0 && std::abs(x.y()) <= 20.0 && std::abs(x.z()) <= 40.0;
                ct.at(i, j, k) = in ? 0 : -1000;
            }
    return ct;
}

}  // namespace

class TestFluoroscopy : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void perspective();
    void pixelsAndPointsAgree();
    void pathLengthThroughWater();
    void darkWhereMuchIsAbsorbed();
};

void TestFluoroscopy::perspective() {
    // From the front: the patient's left is at the right of the screen, the head is up.
    const FluoroCamera front({0, 0}, Vec3::Zero(), {800.0, 1200.0, 200.0}, 401);
    QVERIFY((*front.project(Vec3::Zero()) - Vec2(200, 200)).norm() < 1e-9);
    QVERIFY(front.project(Vec3(10, 0, 0))->x() > 200.0 && front.project(Vec3(0, 0, 10))->y() < 200.0);
    // 10 mm at the isocentre are 20.05 pixels of 401 over 200 mm; nearer to the focus (behind) they are more.
    const double here = front.project(Vec3(10, 0, 0))->x() - 200.0,
                 behind = front.project(Vec3(10, 100, 0))->x() - 200.0;
    QVERIFY(std::abs(here - 10.0 * 401.0 / 200.0) < 1e-9);
    QVERIFY(std::abs(behind / here - 800.0 / 700.0) < 1e-9);
    QVERIFY(!front.project(Vec3(0, 900, 0)));
}

void TestFluoroscopy::pixelsAndPointsAgree() {
    const FluoroCamera camera({-36, -30}, Vec3(5, -40, 200), {765.0, 1100.0, 200.0}, 256);
    for (const Vec2& pixel : {Vec2(0, 0), Vec2(17, 201), Vec2(255, 100)}) {
        const Vec3 onRay = camera.source() + 0.6 * (camera.onDetector(pixel.x(), pixel.y()) - camera.source());
        QVERIFY((*camera.project(onRay) - pixel).norm() < 1e-9);
    }
}

void TestFluoroscopy::pathLengthThroughWater() {
    const Attenuation attenuation = attenuationOf(block(1.0), Vec3::Zero(), 1.0, 60.0);
    for (const auto& [view, thickness] :
         {std::pair(CArmView{0, 0}, 41.0), std::pair(CArmView{90, 0}, 61.0), std::pair(CArmView{0, 90}, 81.0),
          std::pair(CArmView{30, 0}, 41.0 / std::cos(M_PI / 6))}) {
        const FluoroCamera camera(view, Vec3::Zero(), {}, 65);
        const double middle = double(lineIntegrals(attenuation, camera)[65 * 32 + 32]);
        QVERIFY2(std::abs(middle - kWaterPerMm * thickness) < 0.02 * kWaterPerMm * thickness,
                 qPrintable(QString("%1 against %2").arg(middle).arg(kWaterPerMm * thickness)));
    }
    // Beside the block there is air alone.
    QVERIFY(lineIntegrals(attenuation, FluoroCamera({0, 0}, Vec3::Zero(), {}, 65))[65 * 32 + 2] < 1e-6F);
}

void TestFluoroscopy::darkWhereMuchIsAbsorbed() {
    const FluoroCamera camera({0, 0}, Vec3::Zero(), {}, 64);
    auto integrals = lineIntegrals(attenuationOf(block(2.0), Vec3::Zero(), 2.0, 60.0), camera);
    integrals[64 * 32 + 32] += 1.0F;
    const auto picture = fluoroPicture(integrals);
    QVERIFY(picture[64 * 32 + 32] < picture[64 * 32 + 40] || picture[64 * 32 + 40] == 0);
    QCOMPARE(int(picture[0]), 255);
}

QTEST_GUILESS_MAIN(TestFluoroscopy)
#include "tst_fluoroscopy.moc"
