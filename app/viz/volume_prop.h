#pragma once
// Internal to app/viz: the CT as a vtkVolume for either mapper.
#include "app/viz/gl_info.h"
#include "app/viz/scene_renderer.h"

#include <vtkNew.h>
#include <vtkSmartPointer.h>

#include <optional>

class vtkImageData;
class vtkVolume;
class vtkVolumeMapper;

namespace tavr {

/// Patient safety: the vtkImageData keeps the identity direction and the origin (0,0,0); the grid's direction and
/// origin go to the prop as its user matrix. With SetDirectionMatrix the CPU mapper would draw a mirror image.
class VolumeProp {
public:
    VolumeProp();
    ~VolumeProp();

    /// Builds anew only what differs from the last call; the mapper, and with it the resolution, depends on the GL.
    void show(const SceneVolume& volume, const GlInfo& gl, bool interacting);
    /// What the last frame took; the CPU mapper's coarseness follows from it.
    void measured(double seconds);
    std::optional<VolumeNotice> notice() const { return wanted_.visible ? notice_ : std::nullopt; }
    vtkVolume* prop() const { return prop_; }

private:
    bool onGpu() const;
    void build();
    vtkSmartPointer<vtkVolumeMapper> makeMapper() const;
    void tune();

    SceneVolume wanted_;
    VolumePtr shown_;  ///< what the image data points into
    vtkSmartPointer<vtkImageData> data_;
    vtkSmartPointer<vtkVolume> prop_;
    GlInfo gl_;
    bool interacting_ = false;
    double fullSeconds_ = 0.4;  ///< estimate for a CPU frame at full quality
    std::optional<VolumeNotice> notice_;
};

}  // namespace tavr
