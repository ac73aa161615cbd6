#include "app/widgets/frame_worker.h"

#include "app/widgets/mpr_painter.h"

#include <QMetaObject>
#include <QThreadPool>

#include <exception>
#include <utility>

namespace tavr {
namespace {

QThreadPool& drawingThread() {
    static QThreadPool pool;
    pool.setMaxThreadCount(1);
    pool.setExpiryTimeout(-1);
    return pool;
}

}  // namespace

FrameWorker::FrameWorker(QObject* parent) : QObject(parent) {}

FrameWorker::~FrameWorker() {
    drawingThread().start([this] { view_.reset(); });
    drawingThread().waitForDone();
}

void FrameWorker::request(const Scene3d& scene) {
    if (running_) {
        waiting_ = scene;
    } else {
        start(scene);
    }
}

FrameWorker::Frame FrameWorker::drawNow(const Scene3d& scene) {
    Frame frame;
    drawingThread().start([this, &scene, &frame] { frame = draw(scene); });
    drawingThread().waitForDone();
    return frame;
}

void FrameWorker::start(const Scene3d& scene) {
    running_ = true;
    drawingThread().start([this, scene] {
        const Frame frame = draw(scene);
        QMetaObject::invokeMethod(
            this, [this, frame] { finished(frame); }, Qt::QueuedConnection);
    });
}

void FrameWorker::finished(const Frame& frame) {
    running_ = false;
    if (waiting_) start(*std::exchange(waiting_, std::nullopt));
    Q_EMIT drawn(frame);
}

FrameWorker::Frame FrameWorker::draw(const Scene3d& scene) {
    try {
        if (!view_ && failure_.isEmpty()) {
            auto view = OffscreenView::create();
            if (view) {
                view_ = std::move(*view);
            } else {
                failure_ = QString::fromStdString(line(view.error()));
            }
        }
        if (!view_) return {{}, {}, {}, failure_};
        const SceneFrame frame = view_->render(scene);
        // The window's own format, so that painting is a copy.
        return {toQImage(frame.image).convertToFormat(QImage::Format_RGB32), frame.notice, view_->gl(), {}};
    } catch (const std::exception& error) {
        failure_ = QString::fromUtf8(error.what());
        return {{}, {}, {}, failure_};
    }
}

}  // namespace tavr
