#include "app/widgets/scene_canvas.h"

#include <QOpenGLContext>
#include <QOpenGLWidget>

#include <memory>

namespace tavr {
namespace {

class GlCanvas final : public QOpenGLWidget, public SceneCanvas {
public:
    GlCanvas(Scene3d& scene, QWidget* parent)
        : QOpenGLWidget(parent),
          scene_(scene),
          host_({[this] { return isContextCurrent(); }, [this] { ensureCurrent(); }}) {
        setUpdateBehavior(QOpenGLWidget::NoPartialUpdate);
    }
    ~GlCanvas() override {
        // Without the disconnect, ~QOpenGLWidget would call releaseContext() on a half-destroyed object.
        if (context()) disconnect(context(), nullptr, this, nullptr);
        if (host_.started()) makeCurrent();
        renderer_.reset();  // while its GL objects can still be released
        releaseContext();
    }

    QWidget* widget() override { return this; }
    void redraw() override { update(); }
    GlInfo gl() const override { return host_.gl(); }
    QString failure() const override { return {}; }
    std::optional<VolumeNotice> notice() const override {
        return renderer_ ? renderer_->notice() : std::optional<VolumeNotice>();
    }
    QImage picture() override {
        QImage image = grabFramebuffer();
        image.setDevicePixelRatio(devicePixelRatioF());
        return image;
    }

protected:
    void initializeGL() override {
        connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, [this] { releaseContext(); });
        host_.start();
        if (!renderer_) renderer_ = std::make_unique<SceneRenderer>(host_);
        if (onStarted) onStarted();
    }
    void paintGL() override {
        if (!host_.started()) return;
        scene_.setViewport(viewportOf(*this));
        renderer_->draw(scene_);
        host_.blitTo(defaultFramebufferObject());
        if (onFrame) onFrame();
    }

private:
    bool isContextCurrent() const { return context() && QOpenGLContext::currentContext() == context(); }
    /// QOpenGLWidget::makeCurrent() also binds Qt's frame buffer, which would break VTK in the middle of building its
    /// own.
    void ensureCurrent() {
        if (!isContextCurrent()) makeCurrent();
    }
    void releaseContext() {
        if (!host_.started()) return;
        makeCurrent();
        host_.finish();
        doneCurrent();
    }

    Scene3d& scene_;
    ViewHost host_;
    std::unique_ptr<SceneRenderer> renderer_;
};

}  // namespace

SceneCanvas* makeGlCanvas(Scene3d& scene, QWidget* parent) {
    return new GlCanvas(scene, parent);
}

}  // namespace tavr
