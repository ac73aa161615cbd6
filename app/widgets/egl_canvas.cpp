#include "app/viz/offscreen_view.h"
#include "app/viz/scene3d.h"
#include "app/widgets/mpr_painter.h"
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
    }

    QWidget* widget() override { return this; }
    void redraw() override {
        stale_ = true;
        update();
    }
    GlInfo gl() const override { return view_ ? view_->gl() : GlInfo{}; }
    QString failure() const override { return failure_; }
    QImage picture() override {
        draw();
        return image_;
    }

protected:
    void paintEvent(QPaintEvent*) override {
        draw();
        QPainter painter(this);
        if (image_.isNull()) {
            painter.fillRect(rect(), Qt::black);
            painter.setPen(Qt::white);
            painter.drawText(rect().adjusted(12, 12, -12, -12), Qt::AlignCenter | Qt::TextWordWrap, failure_);
        } else {
            painter.drawImage(QPointF(0, 0), image_);
        }
    }

private:
    void draw() {
        const double ratio = devicePixelRatioF();
        const QSize wanted(int(std::lround(width() * ratio)), int(std::lround(height() * ratio)));
        if (!failure_.isEmpty() || (!stale_ && image_.size() == wanted)) return;
        const bool first = !view_;
        if (first && !start(wanted)) return;
        view_->resize(wanted.width(), wanted.height(), ratio);
        image_ = toQImage(view_->render(scene_), ratio);
        stale_ = false;
        if (first && onStarted) onStarted();
    }
    bool start(const QSize& size) {
        auto view = OffscreenView::create(size.width(), size.height(), devicePixelRatioF());
        if (!view) {
            failure_ = QString::fromStdString(line(view.error()));
            return false;
        }
        view_ = std::move(*view);
        return true;
    }

    Scene3d& scene_;
    std::unique_ptr<OffscreenView> view_;
    QImage image_;
    QString failure_;
    bool stale_ = true;
};

}  // namespace

SceneCanvas* makeEglCanvas(Scene3d& scene, QWidget* parent) {
    return new EglCanvas(scene, parent);
}

}  // namespace tavr
