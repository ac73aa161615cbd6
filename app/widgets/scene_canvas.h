#pragma once
// Internal to app/widgets: where a 3-D scene is drawn. Two backends of VtkView.
#include "app/viz/gl_info.h"
#include "app/viz/scene_renderer.h"

#include <QImage>
#include <QString>

#include <functional>

class QWidget;

namespace tavr {

class SceneCanvas {
public:
    virtual ~SceneCanvas() = default;
    virtual QWidget* widget() = 0;
    virtual void redraw() = 0;  ///< soon; many calls make one frame
    virtual QImage picture() = 0;
    virtual GlInfo gl() const = 0;
    virtual QString failure() const = 0;
    virtual std::optional<VolumeNotice> notice() const = 0;  ///< of the last frame

    std::function<void()> onStarted;  ///< the first frame is there, or failure() says why not
    std::function<void()> onFrame;
};

/// QOpenGLWidget over VTK's generic window: drawn by the graphics card, in the window's thread.
SceneCanvas* makeGlCanvas(Scene3d& scene, QWidget* parent);
/// Surfaceless EGL in a thread of its own, the pictures painted: where the processor draws, or Qt has no OpenGL.
SceneCanvas* makeEglCanvas(Scene3d& scene, QWidget* parent);

/// The scene's viewport for a widget of this size.
SceneViewport viewportOf(const QWidget& widget);

}  // namespace tavr
