#pragma once
// Internal to app/viz: the CT as a vtkVolume for either mapper.
#include "app/viz/gl_info.h"
#include "app/viz/scene3d.h"

#include <vtkNew.h>
#include <vtkSmartPointer.h>

#include <optional>
#include <string>

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

    void setVolume(VolumePtr volume, std::optional<std::pair<Vec3, double>> focus);
    void setPreset(const VolumePreset& preset);
    void setMapper(VolumeMapper wanted);
    void setGl(const GlInfo& gl);
    void setInteracting(bool on);
    /// What the last frame took; the CPU mapper's coarseness follows from it.
    void measured(double seconds);
    void setVisible(bool on);
    VolumeMapper active() const;
    const std::string& notice() const { return notice_; }
    vtkVolume* prop() const { return prop_; }

private:
    void build();
    vtkSmartPointer<vtkVolumeMapper> makeMapper() const;
    void tune();

    VolumePtr source_;
    std::optional<std::pair<Vec3, double>> focus_;
    VolumePtr shown_;  ///< what the image data points into
    vtkSmartPointer<vtkImageData> data_;
    vtkSmartPointer<vtkVolume> prop_;
    GlInfo gl_;
    bool attached_ = false;
    VolumeMapper wanted_ = VolumeMapper::Auto;
    bool interacting_ = false, visible_ = true;
    double fullSeconds_ = 0.4;  ///< estimate for a CPU frame at full quality
    std::string notice_;
};

}  // namespace tavr
