#pragma once
// A VTK render window that lives in somebody else's OpenGL context. The two owners: the Qt widget
// (app/widgets/vtk_view) and the surfaceless EGL context (offscreen_view). A plain VTK window without X would abort the
// process: never open one.
#include "app/viz/gl_info.h"
#include "app/viz/rgba_image.h"

#include <functional>
#include <memory>

class vtkRenderWindow;

namespace tavr {

/// A SceneRenderer draws into it.
class ViewHost {
public:
    /// How the host asks the owner of the context. Both are called on the owner's thread only.
    struct Context {
        std::function<bool()> isCurrent;
        std::function<void()> makeCurrent;  ///< must do nothing where the context is current already
    };
    explicit ViewHost(Context context);
    ~ViewHost();
    ViewHost(const ViewHost&) = delete;
    ViewHost& operator=(const ViewHost&) = delete;

    /// Call with the context current, once for each context that the owner creates.
    void start();
    /// Releases every GL object; call with the context current, before it dies. start() may follow.
    void finish();
    bool started() const;

    /// Device pixels; `pixelRatio` scales texts and line widths.
    void resize(int width, int height, double pixelRatio = 1.0);
    /// Draws into VTK's own frame buffer. Context current.
    void render();
    /// Copies the last frame into `framebuffer` of the current context, alpha opaque.
    void blitTo(unsigned framebuffer);
    /// The last frame, read back.
    RgbaImage picture();

    const GlInfo& gl() const;
    vtkRenderWindow& window();  ///< SceneRenderer adds its renderers here

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace tavr
