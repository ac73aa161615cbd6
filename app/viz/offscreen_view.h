#pragma once
#include "app/viz/scene_renderer.h"
#include "core/base/result.h"

#include <memory>

namespace tavr {

struct SceneFrame {
    RgbaImage image;  ///< of the scene's viewport
    std::optional<VolumeNotice> notice;
};

/// A view without X, Wayland or Qt: a surfaceless EGL context, read back into memory. For the desk without a graphics
/// card, and machines without a display. One thread at a time.
class OffscreenView {
public:
    /// Errors (Backend): no EGL device, or no OpenGL 3.2 context.
    static Result<std::unique_ptr<OffscreenView>> create();
    ~OffscreenView();
    OffscreenView(const OffscreenView&) = delete;
    OffscreenView& operator=(const OffscreenView&) = delete;

    SceneFrame render(const Scene3d& scene);
    const GlInfo& gl() const;

private:
    OffscreenView();
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace tavr
