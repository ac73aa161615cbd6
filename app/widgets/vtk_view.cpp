#include "app/widgets/vtk_view.h"

#include "app/widgets/scene_canvas.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QLabel>
#include <QLocale>
#include <QMouseEvent>
#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QSurfaceFormat>
#include <QTimer>
#include <QVBoxLayout>
#include <QWheelEvent>

#include <cmath>
#include <utility>

namespace tavr {
namespace {

constexpr int kSettleMs = 250;  // after the last movement the picture is drawn at full quality
constexpr double kClickPx = 3.0;

/// What stands against a QOpenGLWidget. It must be known before the first one is made: on a display without OpenGL,
/// Qt 6.4 crashes in its backing store. Where the processor draws, it shall not be the window's thread.
struct DisplayGl {
    QString unusable, software;  ///< one line; empty: no
};

DisplayGl probeDisplay() {
    const QString name = QGuiApplication::platformName();
    if (name == "offscreen" || name == "minimal" || name == "vnc" || name == "linuxfb") {
        return {VtkView::tr("The display (%1) has no OpenGL").arg(name), {}};
    }
    QOpenGLContext context;
    QOffscreenSurface surface;
    surface.create();
    if (!context.create() || !context.makeCurrent(&surface))
        return {VtkView::tr("The display gives no OpenGL context"), {}};
    const auto version = context.format().version();
    const std::string renderer = reinterpret_cast<const char*>(context.functions()->glGetString(GL_RENDERER));
    context.doneCurrent();
    if (version < qMakePair(3, 2))
        return {VtkView::tr("OpenGL %1.%2 is too old, 3.2 is needed").arg(version.first).arg(version.second), {}};
    if (isSoftwareRenderer(renderer)) return {{}, VtkView::tr("No graphics card is in use")};
    return {};
}

}  // namespace

class VtkView::Impl {
public:
    enum class Drag { None, Orbit, Pan, Zoom };

    explicit Impl(VtkView* view) : owner(view) {
        settle.setSingleShot(true);
        settle.setInterval(kSettleMs);
    }
    void press(const QMouseEvent* event);
    void move(const QMouseEvent* event);
    void release(const QMouseEvent* event);
    void wheel(const QWheelEvent* event);
    void quickFrame();
    void moved();
    void showNotice();

    VtkView* owner;
    Scene3d scene;
    SceneCanvas* canvas = nullptr;  // a child widget of the view
    QString fallback;
    std::optional<VolumeNotice> notice;
    QLabel* corner = nullptr;  // over the canvas
    QTimer settle;
    Drag drag = Drag::None;
    QPointF pressed, last;
};

void VtkView::Impl::quickFrame() {
    scene.setInteracting(true);
    settle.start();
    canvas->redraw();
}

void VtkView::Impl::moved() {
    quickFrame();
    Q_EMIT owner->cameraMoved(scene.towardsViewer());
}

void VtkView::Impl::showNotice() {
    corner->setText(owner->notice());
    corner->setVisible(notice.has_value());
    corner->adjustSize();
    corner->move(8, owner->height() - corner->height() - 6);
    corner->raise();
}

void VtkView::Impl::press(const QMouseEvent* event) {
    pressed = last = event->position();
    if (event->button() == Qt::RightButton) {
        drag = Drag::Zoom;
    } else if (event->button() == Qt::MiddleButton || (event->modifiers() & Qt::ShiftModifier)) {
        drag = Drag::Pan;
    } else {
        drag = Drag::Orbit;
    }
}

void VtkView::Impl::move(const QMouseEvent* event) {
    if (drag == Drag::None) return;
    const QPointF step = event->position() - last;
    const double ratio = owner->devicePixelRatioF();
    last = event->position();
    if (drag == Drag::Orbit) scene.orbit(step.x(), step.y());
    if (drag == Drag::Pan) scene.pan(step.x() * ratio, step.y() * ratio);
    if (drag == Drag::Zoom) scene.zoom(std::pow(1.01, -step.y()));
    moved();
}

void VtkView::Impl::release(const QMouseEvent* event) {
    const bool click = (event->position() - pressed).manhattanLength() < kClickPx;
    const bool orbiting = drag == Drag::Orbit;
    drag = Drag::None;
    if (!click || !orbiting) return;
    const double ratio = owner->devicePixelRatioF();
    const auto id = scene.pick({event->position().x() * ratio, event->position().y() * ratio}, 12.0 * ratio);
    if (id) Q_EMIT owner->markerClicked(*id);
}

void VtkView::Impl::wheel(const QWheelEvent* event) {
    scene.zoom(std::pow(1.1, event->angleDelta().y() / 120.0));
    moved();
}

VtkView::VtkView(QWidget* parent, Backend backend) : QWidget(parent), impl_(std::make_unique<Impl>(this)) {
    if (backend != Backend::Egl) {
        static const DisplayGl display = probeDisplay();
        impl_->fallback = display.unusable;
        if (backend == Backend::Auto && impl_->fallback.isEmpty()) impl_->fallback = display.software;
    }
    const bool gl = backend != Backend::Egl && impl_->fallback.isEmpty();
    impl_->canvas = gl ? makeGlCanvas(impl_->scene, this) : makeEglCanvas(impl_->scene, this);
    impl_->canvas->onStarted = [this] { Q_EMIT started(); };
    impl_->canvas->onFrame = [this] {
        if (std::exchange(impl_->notice, impl_->canvas->notice()) != impl_->notice) impl_->showNotice();
    };
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(impl_->canvas->widget());
    impl_->canvas->widget()->installEventFilter(this);
    impl_->corner = new QLabel(this);
    impl_->corner->setObjectName(QStringLiteral("notice"));
    impl_->corner->setAttribute(Qt::WA_TransparentForMouseEvents);
    impl_->corner->hide();
    connect(&impl_->settle, &QTimer::timeout, this, [this] {
        impl_->scene.setInteracting(false);
        impl_->canvas->redraw();
    });
}

VtkView::~VtkView() {
    // The canvas lets go of the scene while both still live.
    impl_->canvas->widget()->removeEventFilter(this);
    delete impl_->canvas->widget();
}

void VtkView::prepareApplication() {
    // Shared contexts: a floating dock keeps its context. The format is what VTK needs, with no samples of Qt's own.
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QSurfaceFormat format;
    format.setRenderableType(QSurfaceFormat::OpenGL);
    format.setVersion(3, 2);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setDepthBufferSize(24);
    format.setStencilBufferSize(8);
    format.setAlphaBufferSize(8);
    format.setSamples(0);
    QSurfaceFormat::setDefaultFormat(format);
}

Scene3d& VtkView::scene() {
    return impl_->scene;
}
void VtkView::refresh() {
    impl_->quickFrame();
}
QImage VtkView::picture() {
    impl_->settle.stop();
    impl_->scene.setInteracting(false);
    impl_->canvas->redraw();
    return impl_->canvas->picture();
}
GlInfo VtkView::gl() const {
    return impl_->canvas->gl();
}
QString VtkView::failure() const {
    return impl_->canvas->failure();
}

QString VtkView::fallback() const {
    return impl_->fallback;
}

QString VtkView::notice() const {
    if (!impl_->notice) return {};
    const QString mm = QLocale().toString(impl_->notice->spacingMm, 'f', 1);
    return impl_->notice->noGraphicsCard ? tr("CT in 3-D at %1 mm: no graphics card, drawn by the processor").arg(mm)
                                         : tr("CT in 3-D at %1 mm: the graphics card takes no finer volume").arg(mm);
}

void VtkView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) impl_->showNotice();
    QWidget::changeEvent(event);
}

void VtkView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    impl_->showNotice();
}

bool VtkView::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::MouseButtonPress:
            impl_->press(static_cast<QMouseEvent*>(event));
            return true;
        case QEvent::MouseMove:
            impl_->move(static_cast<QMouseEvent*>(event));
            return true;
        case QEvent::MouseButtonRelease:
            impl_->release(static_cast<QMouseEvent*>(event));
            return true;
        case QEvent::Wheel:
            impl_->wheel(static_cast<QWheelEvent*>(event));
            return true;
        case QEvent::MouseButtonDblClick:
            impl_->scene.fit();
            impl_->moved();
            return true;
        default:
            return QWidget::eventFilter(watched, event);
    }
}

}  // namespace tavr
