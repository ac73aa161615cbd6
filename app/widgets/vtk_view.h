#pragma once
#include "app/viz/gl_info.h"
#include "app/viz/scene3d.h"

#include <QImage>
#include <QWidget>

#include <memory>

namespace tavr {

/// The widget of one 3-D scene. Two backends behind this one header: a QOpenGLWidget where a graphics card draws for
/// the Qt platform, else a surfaceless EGL context in a thread of its own, whose pictures are painted.
///   left drag  orbit     middle drag or Shift+left  pan     wheel or right drag  zoom     double click  fit
class VtkView : public QWidget {
    Q_OBJECT
public:
    enum class Backend { Auto, OpenGlWidget, Egl };

    explicit VtkView(QWidget* parent = nullptr, Backend backend = Backend::Auto);
    ~VtkView() override;

    /// Call once in main, before QApplication: surface format and shared contexts.
    static void prepareApplication();

    Scene3d& scene();
    /// Draws soon and coarsely, and at full quality once nothing has changed for a quarter of a second; many calls make
    /// one frame, so call it at every step of a drag.
    void refresh();
    /// The picture at full quality, device pixels.
    QImage picture();
    /// Empty renderer until the first frame.
    GlInfo gl() const;
    /// Why nothing can be drawn ("no OpenGL …"); empty when all is well.
    QString failure() const;
    /// Why the picture comes through EGL although Auto was asked for; empty with a graphics card.
    QString fallback() const;
    /// That the CT is shown coarser than it is, and why; empty normally. Stands in the picture's corner.
    QString notice() const;
    QSize sizeHint() const override { return {420, 360}; }
    QSize minimumSizeHint() const override { return {120, 100}; }

Q_SIGNALS:
    void markerClicked(int id);
    void cameraMoved(
        const tavr::Vec3& towardsViewer);  ///< unit, LPS: viewAlong() of planning/anatomy gives LAO and CRAN
    void started();                        ///< first frame drawn, gl() is known; or failure() is

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace tavr
