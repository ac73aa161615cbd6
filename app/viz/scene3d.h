#pragma once
// The 3-D scene: the CT as a volume, surfaces, landmarks, the annulus disc. Knows no window: a ViewHost shows it.
#include "app/viz/rgba_image.h"
#include "core/geometry/plane.h"
#include "core/geometry/polyline.h"
#include "core/geometry/triangle_mesh.h"
#include "core/image/volume.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tavr {

class ViewHost;

enum class VolumeMapper {
    Auto,  ///< by the GL renderer: Gpu on hardware, Cpu on llvmpipe and friends
    Gpu,   ///< vtkGPUVolumeRayCastMapper
    Cpu    ///< vtkFixedPointVolumeRayCastMapper
};

/// Transfer functions for contrast CT; shown to the user by name.
struct VolumePreset {
    struct Point {
        double hu;
        Rgb colour;
        double opacity;
    };
    std::string key, name;  ///< name: English source text for tr()
    std::vector<Point> points;
    double unitDistanceMm = 1.0;  ///< over which `opacity` builds up
    bool shade = true;
};
const std::vector<VolumePreset>& volumePresets();

struct SceneMarker {
    int id = 0;
    Vec3 lps = Vec3::Zero();
    std::string label;
    Rgb colour{255, 90, 90};
    double diameterMm = 2.5;
};
struct SceneCurve {
    Polyline points;
    bool closed = false;
    Rgb colour{255, 200, 0};
    double diameterMm = 0.8;
};

class Scene3d {
public:
    Scene3d();
    ~Scene3d();
    Scene3d(const Scene3d&) = delete;
    Scene3d& operator=(const Scene3d&) = delete;

    // What is shown -------------------------------------------------------------------------------------------------
    /// The volume, cropped to the ball if `focus` is given (centre LPS, diameter mm). Empty pointer: none.
    void setVolume(VolumePtr volume, std::optional<std::pair<Vec3, double>> focus = {});
    void setVolumeVisible(bool on);
    void setVolumePreset(const std::string& key);
    void setVolumeMapper(VolumeMapper mapper);
    VolumeMapper activeMapper() const;  ///< Gpu or Cpu, once attached
    /// Surfaces by key; the same key replaces. Opacity 0…1.
    void setSurface(const std::string& key, const TriangleMesh& mesh, Rgb colour, double opacity = 1.0);
    void removeSurface(const std::string& key);
    void setMarkers(const std::vector<SceneMarker>& markers);
    void setCurves(const std::vector<SceneCurve>& curves);
    void setDisc(const std::optional<PlaneFrame>& plane, double diameterMm = 40.0, Rgb colour = {90, 200, 250});
    void setBackground(Rgb top, Rgb bottom);
    void setLettersVisible(bool on);  ///< orientation letters at the edges
    /// What the user must know: "shown at 1.2 mm: the graphics card takes no larger volume". Empty: nothing.
    const std::string& notice() const;

    // Camera --------------------------------------------------------------------------------------------------------
    /// Fits everything; keeps the direction.
    void fit();
    void lookAt(const Vec3& centre, double heightMm);
    /// The picture that a C-arm's detector sees: the viewer stands on the detector's side (detectorDirection() of
    /// planning/anatomy), the patient's head up.
    void lookFrom(const Vec3& towardsViewer);
    Vec3 towardsViewer() const;                 ///< unit, LPS
    void orbit(double rightPx, double downPx);  ///< the object follows the pointer
    void pan(double rightPx, double downPx);
    void zoom(double factor);
    /// True while the user drags: coarse and quick; false: full quality.
    void setInteracting(bool on);

    Vec2 toPixel(const Vec3& lps) const;                                    ///< device pixels, origin top left
    std::optional<int> pick(const Vec2& px, double radiusPx = 12.0) const;  ///< a marker

    // For views -----------------------------------------------------------------------------------------------------
    void attach(ViewHost& host);  ///< after host.start(); again after each re-start
    void detach();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace tavr
