// The widgets themselves, driven with the mouse; both backends of the 3-D view.
#include "app/viz/mpr_triad.h"
#include "app/viz/surfaces.h"
#include "app/widgets/mpr_view.h"
#include "app/widgets/vtk_view.h"
#include "tests/unit/viz/letter_volume.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace tavr;

Q_DECLARE_METATYPE(tavr::Vec3)
Q_DECLARE_METATYPE(tavr::PlaneFrame)
Q_DECLARE_METATYPE(tavr::WindowLevel)

namespace {

QPoint at(const MprView& view, const Vec3& lps) {
    const Vec2 px = view.scene().toPixel(lps);
    return {int(std::lround(px.x())), int(std::lround(px.y()))};
}

void drag(QWidget* w, Qt::MouseButton button, QPoint from, QPoint to) {
    QTest::mousePress(w, button, {}, from);
    for (int n = 1; n <= 4; ++n) {
        const QPoint p = from + (to - from) * n / 4;
        QMouseEvent move(QEvent::MouseMove, p, w->mapToGlobal(p), Qt::NoButton, button, {});
        QApplication::sendEvent(w, &move);
    }
    QTest::mouseRelease(w, button, {}, to);
}

void wheel(QWidget* w, QPoint pos, int notches, Qt::KeyboardModifiers modifiers = {}) {
    QWheelEvent event(pos, w->mapToGlobal(pos), {}, {0, 120 * notches}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(w, &event);
}

int lit(const QImage& image) {
    int n = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) n += qGray(image.pixel(x, y)) > 90;
    }
    return n;
}

VolumePtr letter(std::size_t grid, double mm) {
    return std::make_shared<const Volume>(test::letterOn(test::letterGrids(56.0, mm)[grid].second));
}

QString file(const char* name) {
    return QString(TAVR_BINARY_DIR) + "/tests/" + name + ".png";
}

std::unique_ptr<MprView> makeMpr() {
    auto view = std::make_unique<MprView>();
    view->scene().setVolume(letter(6, 0.7));
    view->scene().setPlane(MprTriad().plane(MprTriad::Coronal));
    view->resize(320, 280);
    view->scene().fit();
    view->show();
    (void)QTest::qWaitForWindowExposed(view.get());
    view->grab();
    return view;
}

TriangleMesh valve() {
    return revolved(makePlane({14, 0, -10}, Vec3::UnitZ()), {{0, 10}, {10, 8}, {16, 12}});
}

}  // namespace

class TestView : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        qRegisterMetaType<Vec3>("tavr::Vec3");
        qRegisterMetaType<PlaneFrame>("tavr::PlaneFrame");
        qRegisterMetaType<WindowLevel>("tavr::WindowLevel");
    }

    void mprShowsTheLetterUpright() {
        auto view = makeMpr();
        const QImage image = view->grab().toImage();
        const double r = image.devicePixelRatio();
        const auto grey = [&](const Vec3& lps) { return qGray(image.pixel((QPointF(at(*view, lps)) * r).toPoint())); };
        QVERIFY(grey({-11, 0, 3}) > 150 && grey({8, 0, 17}) > 150);
        QVERIFY(grey({8, 0, -10}) < 60);
        QVERIFY(at(*view, {-11, 0, 3}).x() < 160);
        image.save(file("mpr_view"));
    }

    void mprScrollsZoomsPansAndWindows() {
        auto view = makeMpr();
        QSignalSpy planes(view.get(), &MprView::planeChanged), windows(view.get(), &MprView::windowLevelChanged);
        const double step = view->scene().scrollStep();
        wheel(view.get(), {100, 100}, 3);
        QCOMPARE(planes.count(), 1);
        QVERIFY(std::abs(view->scene().plane().origin.y() - 3 * step) < 1e-6);  // away from the viewer: to the back
        QTest::keyClick(view.get(), Qt::Key_PageDown);
        QTest::keyClick(view.get(), Qt::Key_Up);
        QVERIFY(std::abs(view->scene().plane().origin.y() - (3 - 10 + 1) * step) < 1e-6);
        const double mm = view->scene().mmPerPixel();
        wheel(view.get(), {100, 100}, 2, Qt::ControlModifier);
        QVERIFY(std::abs(view->scene().mmPerPixel() - mm / 1.15 / 1.15) < 1e-9);
        const Vec3 under = view->scene().toLps({150, 150});
        drag(view.get(), Qt::MiddleButton, {150, 150}, {190, 130});
        QVERIFY((view->scene().toLps({190, 130}) - under).norm() < 1e-6);
        drag(view.get(), Qt::RightButton, {100, 100}, {140, 120});
        const WindowLevel wl = view->scene().windowLevel();
        QVERIFY(windows.count() > 0 && wl.width > 800.0 && wl.centre > 200.0);
    }

    void mprDragsALandmarkButNotByATremble() {
        auto view = makeMpr();
        MprMarker m;
        m.id = 7, m.lps = {-11, 0, 3}, m.label = "NCC";
        view->scene().setMarkers({m});
        QSignalSpy began(view.get(), &MprView::landmarkDragStarted), moved(view.get(), &MprView::landmarkDragged);
        QSignalSpy ended(view.get(), &MprView::landmarkDragFinished), clicked(view.get(), &MprView::landmarkClicked);
        const QPoint from = at(*view, m.lps);
        QTest::mouseClick(view.get(), Qt::LeftButton, {}, from + QPoint(1, 1));
        QCOMPARE(clicked.count(), 1);
        QCOMPARE(moved.count(), 0);
        QVERIFY((view->scene().markers()[0].lps - m.lps).norm() == 0.0);
        const QPoint to = from + QPoint(40, -24);
        drag(view.get(), Qt::LeftButton, from, to);
        QCOMPARE(began.count(), 1);
        QCOMPARE(ended.count(), 1);
        QVERIFY(moved.count() >= 3);
        const auto last = ended[0][1].value<Vec3>();
        QVERIFY((last - view->scene().toLps({double(to.x()), double(to.y())})).norm() < 1e-6);
        QVERIFY((view->scene().markers()[0].lps - last).norm() < 1e-6);
        view->grab().save(file("mpr_landmark"));
    }

    void mprMovesAndTurnsTheCrosshair() {
        auto view = makeMpr();
        MprTriad triad;
        view->scene().setCrosshair(triad.centre(), {{triad.plane(MprTriad::Axial), {80, 160, 255}},
                                                    {triad.plane(MprTriad::Sagittal), {255, 200, 0}}});
        QSignalSpy moved(view.get(), &MprView::crosshairMoved), turned(view.get(), &MprView::crosshairRotated);
        QTest::mouseDClick(view.get(), Qt::LeftButton, {}, {60, 70});
        QVERIFY(!moved.isEmpty() && (moved.last()[0].value<Vec3>() - view->scene().toLps({60, 70})).norm() < 1e-6);
        moved.clear();
        // Up at the right end of the level line: counter-clockwise, positive.
        const QPoint centre = at(*view, triad.centre());
        drag(view.get(), Qt::LeftButton, centre + QPoint(100, 0), centre + QPoint(100, -30));
        QCOMPARE(moved.count(), 0);
        double sum = 0.0;
        for (const auto& call : turned) sum += call[0].toDouble();
        QVERIFY(std::abs(sum - std::atan2(30.0, 100.0)) < 0.02);
        view->grab().save(file("mpr_cross"));
    }

    void threeDShowsTheSameInBothBackends_data() {
        QTest::addColumn<int>("backend");
        QTest::newRow("QOpenGLWidget") << int(VtkView::Backend::OpenGlWidget);
        QTest::newRow("EGL") << int(VtkView::Backend::Egl);
    }
    void threeDShowsTheSameInBothBackends() {
        QFETCH(int, backend);
        const bool egl = backend == int(VtkView::Backend::Egl);
        VtkView view(nullptr, VtkView::Backend(backend));
        view.scene().setVolume(letter(7, 1.0));
        view.scene().setSurface("valve", valve(), {90, 200, 250});
        view.scene().setMarkers({{3, {-11, -5, 17}, "RCC", {255, 90, 90}, 5.0}});
        view.scene().lookAt(Vec3::Zero(), 60.0);
        view.resize(300, 240);
        QSignalSpy started(&view, &VtkView::started), camera(&view, &VtkView::cameraMoved),
            picked(&view, &VtkView::markerClicked);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QTRY_VERIFY_WITH_TIMEOUT(started.count() == 1, 20000);
        QVERIFY2(view.failure().isEmpty(), qPrintable(view.failure()));
        // QPA offscreen has no OpenGL: asked for it all the same, the view falls back to EGL and says so.
        QCOMPARE(view.fallback().isEmpty(), egl || QGuiApplication::platformName() != "offscreen");
        QVERIFY(!view.gl().renderer.empty());
        const QImage image = view.picture();
        image.save(file(egl ? "view3d_egl" : "view3d_gl"));
        const auto pixel = [&](const Vec3& lps) {
            const Vec2 px = view.scene().toPixel(lps);
            return image.pixelColor(int(px.x()), int(px.y()));
        };
        QVERIFY(pixel({-11, 0, 0}).red() > 60 && view.scene().toPixel({-11, 0, 0}).x() < image.width() / 2.0);
        QVERIFY(pixel({14, 0, -5}).blue() > pixel({14, 0, -5}).red());

        auto* canvas = view.childAt(view.rect().center());
        const Vec2 marker = view.scene().toPixel({-11, -5, 17}) / view.devicePixelRatioF();
        QTest::mouseClick(canvas, Qt::LeftButton, {}, {int(marker.x()), int(marker.y())});
        QCOMPARE(picked.count(), 1);
        QCOMPARE(picked[0][0].toInt(), 3);
        const Vec3 before = view.scene().towardsViewer();
        drag(canvas, Qt::LeftButton, {100, 100}, {160, 100});
        QVERIFY(camera.count() > 0);
        // The object follows the pointer to the right: the viewer goes round to the patient's right.
        QVERIFY(view.scene().towardsViewer().x() < before.x() - 0.2);
        QVERIFY(lit(view.picture()) > 200);
    }

    void threeDSurvivesReparentingAndEarlyDeath() {
        QWidget first, second;
        auto* view = new VtkView(&first);
        view->scene().setSurface("valve", valve(), {220, 220, 220});
        view->scene().fit();
        view->resize(200, 150);
        first.resize(220, 160);
        second.resize(220, 160);
        first.show();
        QVERIFY(QTest::qWaitForWindowExposed(&first));
        QVERIFY(lit(view->picture()) > 100);
        view->setParent(&second);
        view->show();
        second.show();
        QVERIFY(QTest::qWaitForWindowExposed(&second));
        QVERIFY(lit(view->picture()) > 100);
        delete view;
        VtkView neverShown;
    }
};

int main(int argc, char** argv) {
    VtkView::prepareApplication();
    QApplication application(argc, argv);
    TestView test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_view.moc"
