// Editing by hand at the desk with real mouse events: strokes in straight and oblique planes, the wheel, undo; and a
// root from clicks with every landmark from nothing. Screenshots go to the build folder.
#include "app/desk/main_window.h"
#include "app/desk/style.h"
#include "tests/gui/timed_application.h"
#include "tests/unit/presentation/small_case.h"

#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

#include <iostream>

using namespace tavr;

namespace {

constexpr int kPatienceMs = 60000;

QPoint pixelOf(const MprView& view, const Vec3& lps) {
    const Vec2 px = view.scene().toPixel(lps);
    return QPointF(px.x(), px.y()).toPoint();
}

void wheel(QWidget& widget, const QPoint& at, int notches, Qt::KeyboardModifiers modifiers = {}) {
    QWheelEvent event(at, widget.mapToGlobal(at), {}, {0, 120 * notches}, Qt::NoButton, modifiers, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&widget, &event);
}

}  // namespace

class TestDeskEdit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QDir().mkpath(shots());
        QVERIFY(test::writeSmallStudy(study().toStdString()));
        window_ = std::make_unique<MainWindow>(MainWindow::Options{false, QStringLiteral("en")});
        window_->resize(1500, 930);
        window_->show();
        QVERIFY(QTest::qWaitForWindowExposed(window_.get()));
        window_->openPath(study());
        QTRY_VERIFY_WITH_TIMEOUT(settled(), kPatienceMs);
        QTest::qWait(1000);
        app().takeLongest();
    }

    void cleanupTestCase() { window_.reset(); }

    void theWheelChangesTheBrush() {
        press(Qt::Key_B, Qt::ControlModifier);
        QVERIFY(window_->editMode().active() && window_->editBar().isVisible());
        MprView& view = window_->views().view(MprTriad::Axial);
        const double depth = view.scene().plane().origin.z();
        const double before = field<QDoubleSpinBox>("editRadius")->value();
        wheel(view, view.rect().center(), 3);
        QVERIFY(std::abs(field<QDoubleSpinBox>("editRadius")->value() - before * 1.331) < 0.11);
        QCOMPARE(view.scene().plane().origin.z(), depth);
        wheel(view, view.rect().center(), 2, Qt::ShiftModifier);
        QVERIFY(view.scene().plane().origin.z() != depth);
        wheel(view, view.rect().center(), -2, Qt::ShiftModifier);
        reportStall("wheel");
    }

    void aStrokeOfTheMouse() {
        window_->views().showAnnulusPlanes();
        QTest::qWait(200);
        window_->editBar().setTool(EditTool::Paint);
        window_->editBar().setRadius(3.0);
        MprView& view = window_->views().view(MprTriad::Axial);
        drawStroke(view, Vec3(13, -6, 0), Vec3(13, 6, 0), "edit-1-stroke");
        const auto& edits = window_->session().data().plan.edits;
        QCOMPARE(edits.size(), std::size_t(1));
        QVERIFY(edits.front().stroke.size() >= 4);
        QVERIFY((edits.front().stroke.front() - Vec3(13, -6, 0)).norm() < 0.6);
        QVERIFY((edits.front().stroke.back() - Vec3(13, 6, 0)).norm() < 1.0);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), kPatienceMs);
        QVERIFY(sampleLinear(window_->session().data().root->lumenDistance, Vec3(15, 0, 0)) < -0.5);
        QTest::qWait(1200);
        shoot("edit-2-painted");
        reportStall("a stroke");
    }

    void aDiscInAnObliquePlane() {
        const PlaneFrame oblique = makePlane(Vec3(0, 0, 10), Vec3(0.4, -0.3, 0.85).normalized());
        window_->views().goTo(oblique);
        QTest::qWait(200);
        field<QComboBox>("editShape")->setCurrentIndex(1);
        window_->editBar().setTool(EditTool::Erase);
        MprView& view = window_->views().view(MprTriad::Axial);
        const Vec3 from = oblique.toLps({-4, 0}), to = oblique.toLps({4, 0});
        drawStroke(view, from, to, "edit-3-oblique");
        const MaskEdit& edit = window_->session().data().plan.edits.back();
        QVERIFY(edit.disc && std::abs(std::abs(edit.disc->normal.dot(oblique.normal)) - 1.0) < 1e-6);
        for (const Vec3& x : edit.stroke) QVERIFY(std::abs(oblique.height(x)) < 1e-6);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), kPatienceMs);
        QVERIFY(sampleLinear(window_->session().data().root->lumenDistance, oblique.origin) > 0.3);
        QVERIFY(sampleLinear(window_->session().data().root->lumenDistance, oblique.origin + 3.0 * oblique.normal) <
                0.0);
        field<QComboBox>("editShape")->setCurrentIndex(0);
        reportStall("a disc");
    }

    void undoTakesStrokesBack() {
        press(Qt::Key_Z, Qt::ControlModifier);
        press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(settled(), kPatienceMs);
        QVERIFY(window_->session().data().plan.edits.empty());
        QCOMPARE(window_->session().data().root, window_->session().data().automaticRoot);
        reportStall("undo");
    }

    void anEscapedStrokeChangesNothing() {
        MprView& view = window_->views().view(MprTriad::Coronal);
        QTest::mousePress(&view, Qt::LeftButton, {}, view.rect().center());
        QTest::mouseMove(&view, view.rect().center() + QPoint(30, 0));
        QTest::keyClick(&view, Qt::Key_Escape);
        QTest::mouseRelease(&view, Qt::LeftButton, {}, view.rect().center() + QPoint(30, 0));
        QVERIFY(window_->session().data().plan.edits.empty());
    }

    void aRootFromClicks() {
        window_->editBar().choosePoints();
        window_->views().showStandardPlanes();
        MprView& view = window_->views().view(MprTriad::Sagittal);
        window_->views().goTo(Vec3(0, 0, 10));
        QTest::qWait(200);
        for (const auto& [z, diameter] : {std::pair(30.0, 31.0), {-14.0, 23.0}, {12.0, 32.0}, {0.0, 23.4}}) {
            window_->editBar().setRadius(0.5 * diameter);
            QTest::mouseClick(&view, Qt::LeftButton, {}, pixelOf(view, Vec3(0, 0, z)));
        }
        const auto& points = window_->editMode().draft().points();
        QCOMPARE(points.size(), std::size_t(4));
        for (std::size_t i = 1; i < points.size(); ++i) QVERIFY(points[i].position.z() > points[i - 1].position.z());
        QTest::mouseMove(&view, pixelOf(view, Vec3(0, 0, 20)));
        QTest::qWait(100);
        shoot("edit-4-points");
        QTest::mouseClick(field<QPushButton>("editBuild"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(settled() && window_->session().data().plan.handRoot, kPatienceMs);
        QVERIFY(window_->session().data().root->byHand.starts_with("built by hand from 4 points"));
        QVERIFY(window_->session().data().plan.landmarks.empty());
        reportStall("a root from clicks");
    }

    void everyLandmarkFromNothing() {
        for (const auto& [id, mark] : test::smallLandmarks()) {
            window_->panel().showTab(CasePanel::Landmarks);
            window_->panel().select(id);
            window_->views().goTo(mark.position);
            auto* place = button(QStringLiteral("Place at crosshair"));
            QVERIFY(place && place->isEnabled());
            QTest::mouseClick(place, Qt::LeftButton);
        }
        QTRY_VERIFY_WITH_TIMEOUT(settled(), kPatienceMs);
        const CaseData& data = window_->session().data();
        QCOMPARE(data.plan.landmarks.size(), test::smallLandmarks().size());
        const double exact = std::numbers::pi * 13.0 * 10.5;
        QVERIFY(data.plan.measurements->annulus.known());
        QVERIFY(std::abs(*data.plan.measurements->annulus.area.value / exact - 1.0) < 0.03);
        QVERIFY(!data.sizing.empty());
        QTest::qWait(1200);
        shoot("edit-5-by-hand");
        reportStall("landmarks by hand");
    }

    void theGuiThreadWasNeverHeldForLong() {
        constexpr double kPromiseMs = 50.0, kOvercommitted = 1.5;  // as in tst_desk_workflow
        QVERIFY2(worst_.computedMs < kPromiseMs * kOvercommitted,
                 qPrintable(QStringLiteral("%1 ms, %2").arg(worst_.computedMs).arg(worst_.what)));
    }

private:
    static test::TimedApplication& app() { return *static_cast<test::TimedApplication*>(QCoreApplication::instance()); }
    QString study() const { return folder_.path() + QStringLiteral("/study"); }
    static QString shots() { return QStringLiteral(TAVR_BINARY_DIR "/screenshots"); }
    void shoot(const char* name) {
        window_->grab().save(shots() + QStringLiteral("/desk-%1.png").arg(QLatin1String(name)));
    }
    bool settled() { return window_->session().hasCase() && !window_->session().provisional(); }
    template <class W>
    W* field(const char* name) {
        return window_->findChild<W*>(QLatin1String(name));
    }
    QPushButton* button(const QString& text) {
        for (auto* candidate : window_->findChildren<QPushButton*>())
            if (candidate->text() == text) return candidate;
        return nullptr;
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers) {
        window_->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
        QTest::keyClick(window_.get(), key, modifiers);
    }

    void drawStroke(MprView& view, const Vec3& from, const Vec3& to, const char* name) {
        const QPoint a = pixelOf(view, from), b = pixelOf(view, to);
        QTest::mousePress(&view, Qt::LeftButton, {}, a);
        for (int step = 1; step <= 12; ++step) {
            QTest::mouseMove(&view, a + (b - a) * step / 12);
            QTest::qWait(10);
        }
        shoot(name);
        app().takeLongest();  // the picture for the test is no event of the desk's
        QTest::mouseRelease(&view, Qt::LeftButton, {}, b);
    }

    void reportStall(const char* during) {
        const auto stall = app().takeLongest();
        if (stall.computedMs > worst_.computedMs) worst_ = stall;
        std::cout << "GUI thread, " << during << ": longest event computed " << stall.computedMs << " ms (wall "
                  << stall.wallMs << " ms), " << stall.what.toStdString() << std::endl;
    }

    QTemporaryDir folder_;
    std::unique_ptr<MainWindow> window_;
    test::TimedApplication::Stall worst_;
};

int main(int argc, char** argv) {
    VtkView::prepareApplication();
    test::TimedApplication application(argc, argv);
    QTemporaryDir settings;
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    QCoreApplication::setOrganizationName(QStringLiteral("OpenTAVR"));
    QCoreApplication::setApplicationName(QStringLiteral("opentavr-desk-test"));
    applyStyle(application);
    TestDeskEdit test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_desk_edit.moc"
