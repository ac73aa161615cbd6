#include "app/viz/scene3d.h"
#include "app/viz/view_host.h"
#include "app/widgets/scene_canvas.h"

#include <QOpenGLContext>
#include <QOpenGLWidget>

#include <cmath>

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
        if (host_.started()) {
            makeCurrent();
            scene_.detach();  // while its GL objects can still be released
        }
        releaseContext();
    }

    QWidget* widget() override { return this; }
    void redraw() override { update(); }
    GlInfo gl() const override { return host_.gl(); }
    QString failure() const override { return {}; }
    QImage picture() override {
        QImage image = grabFramebuffer();
        image.setDevicePixelRatio(devicePixelRatioF());
        return image;
    }

protected:
    void initializeGL() override {
        connect(context(), &QOpenGLContext::aboutToBeDestroyed, this, [this] { releaseContext(); });
        host_.start();
        scene_.attach(host_);
        if (onStarted) onStarted();
    }
    void paintGL() override {
        if (!host_.started()) return;
        const double ratio = devicePixelRatioF();
        host_.resize(int(std::lround(width() * ratio)), int(std::lround(height() * ratio)), ratio);
        host_.render();
        host_.blitTo(defaultFramebufferObject());
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
};

}  // namespace

SceneCanvas* makeGlCanvas(Scene3d& scene, QWidget* parent) {
    return new GlCanvas(scene, parent);
}

}  // namespace tavr
