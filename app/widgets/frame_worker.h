#pragma once
// Internal to app/widgets: draws copies of a scene outside the window's thread.
#include "app/viz/offscreen_view.h"

#include <QImage>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace tavr {

/// At most one frame is being drawn and one waits; a newer request replaces the waiting one. All workers share one
/// thread: VTK's font cache is not made for several.
class FrameWorker : public QObject {
    Q_OBJECT
public:
    struct Frame {
        QImage image;  ///< device pixels, opaque
        std::optional<VolumeNotice> notice;
        GlInfo gl;
        QString failure;  ///< nothing was drawn: one line
    };

    explicit FrameWorker(QObject* parent = nullptr);
    ~FrameWorker() override;  ///< waits for the frame being drawn

    void request(const Scene3d& scene);
    /// Draws and waits.
    Frame drawNow(const Scene3d& scene);

Q_SIGNALS:
    void drawn(const tavr::FrameWorker::Frame& frame);

private:
    Frame draw(const Scene3d& scene);
    void start(const Scene3d& scene);
    void finished(const Frame& frame);

    std::unique_ptr<OffscreenView> view_;  ///< in the drawing thread only
    QString failure_;                      ///< likewise
    std::optional<Scene3d> waiting_;
    bool running_ = false;
};

}  // namespace tavr
