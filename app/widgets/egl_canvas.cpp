#include "app/widgets/frame_worker.h"
#include "app/widgets/scene_canvas.h"

#include <QPainter>
#include <QWidget>

#include <cmath>

namespace tavr {
namespace {

class EglCanvas final : public QWidget, public SceneCanvas {
public:
    EglCanvas(Scene3d& scene, QWidget* parent) : QWidget(parent), scene_(scene) {
        setAttribute(Qt::WA_OpaquePaintEvent);
        connect(&worker_, &FrameWorker::drawn, this, [this](const FrameWorker::Frame& frame) { take(frame); });
    }

    QWidget* widget() override { return this; }
    void redraw() override {
        stale_ = true;
        update();
    }
    GlInfo gl() const override { return frame_.gl; }
    QString failure() const override { return frame_.failure; }
    std::optional<VolumeNotice> notice() const override { return frame_.notice; }
    QImage picture() override {
        stale_ = false;
        scene_.setViewport(viewportOf(*this));
        take(worker_.drawNow(scene_));
        return frame_.image;
    }

protected:
    /// Paints the last frame, and asks for the next one where it is out of date. Only a visible view is drawn.
    void paintEvent(QPaintEvent*) override {
        const SceneViewport port = viewportOf(*this);
        if (failure().isEmpty() && (stale_ || port != scene_.viewport())) {
            stale_ = false;
            scene_.setViewport(port);
            worker_.request(scene_);
        }
        QPainter painter(this);
        const QSizeF size = frame_.image.deviceIndependentSize();
        const QPointF corner(0.5 * (width() - size.width()), 0.5 * (height() - size.height()));
        if (frame_.image.isNull() || size.toSize() != this->size()) painter.fillRect(rect(), Qt::black);
        if (!frame_.image.isNull()) painter.drawImage(corner, frame_.image);
        if (failure().isEmpty()) return;
        painter.setPen(Qt::white);
        painter.drawText(rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap, failure());
    }

private:
    void take(const FrameWorker::Frame& frame) {
        const bool first = frame_.image.isNull() && frame_.failure.isEmpty();
        frame_ = frame;
        frame_.image.setDevicePixelRatio(devicePixelRatioF());
        update();
        if (first && onStarted) onStarted();
        if (onFrame) onFrame();
    }

    Scene3d& scene_;
    FrameWorker worker_;
    FrameWorker::Frame frame_;
    bool stale_ = true;
};

}  // namespace

SceneCanvas* makeEglCanvas(Scene3d& scene, QWidget* parent) {
    return new EglCanvas(scene, parent);
}

SceneViewport viewportOf(const QWidget& widget) {
    const double ratio = widget.devicePixelRatioF();
    return {int(std::lround(widget.width() * ratio)), int(std::lround(widget.height() * ratio)), ratio};
}

}  // namespace tavr
