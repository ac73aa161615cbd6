#pragma once
// A scene value as VTK props in a ViewHost. Lives in the thread that draws.
#include "app/viz/scene3d.h"
#include "app/viz/view_host.h"

namespace tavr {

/// The CT is shown coarser than it is; where and why.
struct VolumeNotice {
    double spacingMm = 0.0;
    bool noGraphicsCard = false;  ///< drawn by the processor; false: the graphics card takes no finer volume
    bool operator==(const VolumeNotice&) const = default;
};

class SceneRenderer {
public:
    /// Draws into `host`, which outlives it.
    explicit SceneRenderer(ViewHost& host);
    /// Releases the GL objects: the host's context must be current if the host is started.
    ~SceneRenderer();
    SceneRenderer(const SceneRenderer&) = delete;
    SceneRenderer& operator=(const SceneRenderer&) = delete;

    /// One frame in the scene's viewport; only what changed since the last one is built anew. Context current, host
    /// started.
    void draw(const Scene3d& scene);
    /// What the user must know about the last frame.
    std::optional<VolumeNotice> notice() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace tavr
