#pragma once
#include "app/viz/view_host.h"
#include "core/base/result.h"

#include <memory>

namespace tavr {

class Scene3d;

/// A view without X, Wayland or Qt: a surfaceless EGL context, read back into memory. For the command line, the report
/// and machines without a display. One thread at a time.
class OffscreenView {
public:
    /// Errors (Backend): no EGL device, or no OpenGL 3.2 context.
    static Result<std::unique_ptr<OffscreenView>> create(int width, int height, double pixelRatio = 1.0);
    ~OffscreenView();
    OffscreenView(const OffscreenView&) = delete;
    OffscreenView& operator=(const OffscreenView&) = delete;

    void resize(int width, int height, double pixelRatio = 1.0);
    /// A scene that another view shows moves here.
    RgbaImage render(Scene3d& scene);
    const GlInfo& gl() const;

private:
    OffscreenView();
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// One picture of a scene of its own: creates the context, draws, lets go. Errors (Backend): as OffscreenView::create.
Result<RgbaImage> renderScene3d(Scene3d& scene, int width, int height);

}  // namespace tavr
