#pragma once
// The 3-D scene as a value: the CT, surfaces, landmarks, curves and the camera. It holds no VTK object and copies
// cheaply (voxels and meshes are shared), so a worker draws a copy while the window's thread goes on; SceneRenderer
// turns it into a picture.
#include "app/viz/rgba_image.h"
#include "core/geometry/plane.h"
#include "core/geometry/polyline.h"
#include "core/geometry/triangle_mesh.h"
#include "core/image/volume.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tavr {

enum class VolumeMapper {
    Auto,  ///< by the GL renderer: Gpu on hardware, Cpu on llvmpipe and friends
    Gpu,   ///< vtkGPUVolumeRayCastMapper
    Cpu    ///< vtkFixedPointVolumeRayCastMapper
};

/// The CT, cropped to the ball if `focus` is given (centre LPS, diameter mm). Empty pointer: none.
struct SceneVolume {
    VolumePtr image;
    std::optional<std::pair<Vec3, double>> focus;
    VolumeMapper mapper = VolumeMapper::Auto;
    bool visible = true;
    bool operator==(const SceneVolume&) const = default;
};
struct SceneSurface {
    std::shared_ptr<const TriangleMesh> mesh;
    Rgb colour;
    double opacity = 1.0;  ///< 0…1
    bool operator==(const SceneSurface&) const = default;
};
struct SceneMarker {
    int id = 0;
    Vec3 lps = Vec3::Zero();
    std::string label;
    Rgb colour{255, 90, 90};
    double diameterMm = 2.5;
    bool operator==(const SceneMarker&) const = default;
};
struct SceneCurve {
    Polyline points;
    bool closed = false;
    Rgb colour{255, 200, 0};
    double diameterMm = 0.8;
    bool operator==(const SceneCurve&) const = default;
};

/// Parallel projection: lengths in the picture are true wherever the object stands.
struct SceneCamera {
    Vec3 centre = Vec3::Zero();           ///< at the middle of the picture
    Vec3 towardsViewer = -Vec3::UnitY();  ///< unit
    Vec3 up = Vec3::UnitZ();              ///< unit, at right angles to towardsViewer
    double heightMm = 200.0;              ///< of the picture
    Vec3 right() const { return up.cross(towardsViewer); }
};

/// Device pixels; `pixelRatio` scales texts and line widths.
struct SceneViewport {
    int width = 1, height = 1;
    double pixelRatio = 1.0;
    bool operator==(const SceneViewport&) const = default;
};

class Scene3d {
public:
    // What is shown -------------------------------------------------------------------------------------------------
    void setVolume(VolumePtr volume, std::optional<std::pair<Vec3, double>> focus = {});
    void setVolumeVisible(bool on) { volume_.visible = on; }
    void setVolumeMapper(VolumeMapper mapper) { volume_.mapper = mapper; }
    const SceneVolume& volume() const { return volume_; }
    /// Surfaces by key; the same key replaces, an empty mesh removes.
    void setSurface(const std::string& key, TriangleMesh mesh, Rgb colour, double opacity = 1.0);
    void setSurface(const std::string& key, std::shared_ptr<const TriangleMesh> mesh, Rgb colour, double opacity = 1.0);
    void removeSurface(const std::string& key) { surfaces_.erase(key); }
    bool hasSurface(const std::string& key) const { return surfaces_.contains(key); }
    const std::map<std::string, SceneSurface>& surfaces() const { return surfaces_; }
    void setMarkers(std::vector<SceneMarker> markers) { markers_ = std::move(markers); }
    const std::vector<SceneMarker>& markers() const { return markers_; }
    void setCurves(std::vector<SceneCurve> curves) { curves_ = std::move(curves); }
    const std::vector<SceneCurve>& curves() const { return curves_; }
    void setBackground(Rgb top, Rgb bottom) { background_ = {top, bottom}; }
    const std::pair<Rgb, Rgb>& background() const { return background_; }  ///< top, bottom
    void setLettersVisible(bool on) { letters_ = on; }                     ///< orientation letters at the edges
    bool lettersVisible() const { return letters_; }

    // Where it is seen from -----------------------------------------------------------------------------------------
    void setViewport(const SceneViewport& viewport) { viewport_ = viewport; }
    const SceneViewport& viewport() const { return viewport_; }
    const SceneCamera& camera() const { return camera_; }
    /// Fits everything; keeps the direction.
    void fit();
    void lookAt(const Vec3& centre, double heightMm);
    /// The picture that a C-arm's detector sees: the viewer stands on the detector's side (detectorDirection() of
    /// planning/anatomy), the patient's head up.
    void lookFrom(const Vec3& towardsViewer);
    const Vec3& towardsViewer() const { return camera_.towardsViewer; }  ///< unit, LPS
    void orbit(double rightPx, double downPx);                           ///< the object follows the pointer
    void pan(double rightPx, double downPx);                             ///< device pixels
    void zoom(double factor) { camera_.heightMm /= factor; }
    /// True while the user drags: coarse and quick; false: full quality.
    void setInteracting(bool on) { interacting_ = on; }
    bool interacting() const { return interacting_; }

    Vec2 toPixel(const Vec3& lps) const;                                    ///< device pixels, origin top left
    std::optional<int> pick(const Vec2& px, double radiusPx = 12.0) const;  ///< a marker

private:
    double mmPerPixel() const { return camera_.heightMm / std::max(1, viewport_.height); }

    SceneVolume volume_;
    std::map<std::string, SceneSurface> surfaces_;
    std::vector<SceneMarker> markers_;
    std::vector<SceneCurve> curves_;
    std::pair<Rgb, Rgb> background_{{38, 44, 54}, {12, 14, 18}};
    bool letters_ = true, interacting_ = false;
    SceneCamera camera_;
    SceneViewport viewport_;
};

}  // namespace tavr
