#pragma once
// Internal to app/widgets: where a 3-D scene is drawn. Two backends of VtkView.
#include "app/viz/gl_info.h"

#include <QImage>
#include <QString>

#include <functional>

class QWidget;

namespace tavr {

class Scene3d;

class SceneCanvas {
public:
    virtual ~SceneCanvas() = default;
    virtual QWidget* widget() = 0;
    virtual void redraw() = 0;  ///< soon; many calls make one frame
    virtual QImage picture() = 0;
    virtual GlInfo gl() const = 0;
    virtual QString failure() const = 0;

    std::function<void()> onStarted;
};

/// QOpenGLWidget over VTK's generic window.
SceneCanvas* makeGlCanvas(Scene3d& scene, QWidget* parent);
/// Surfaceless EGL, its pictures painted: for Qt platforms without OpenGL.
SceneCanvas* makeEglCanvas(Scene3d& scene, QWidget* parent);

}  // namespace tavr
