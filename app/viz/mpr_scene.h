#pragma once
// One 2-D picture through a CT: the plane is resampled by our own reslice() straight from the grid's IJK→LPS, so no
// image library can mirror it. No OpenGL and no Qt: MprPicture is a value that any painter draws (MprView, the report,
// a test).
#include "app/viz/rgba_image.h"
#include "core/geometry/contour.h"
#include "core/geometry/polyline.h"
#include "core/geometry/triangle_mesh.h"
#include "core/image/volume.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tavr {

/// HU. Default: contrast CT of the heart.
struct WindowLevel {
    double centre = 200.0, width = 800.0;
    bool operator==(const WindowLevel&) const = default;
};

/// A curve in space; drawn where it lies within `slabMm` of the picture's plane.
struct MprCurve {
    Polyline points;  ///< LPS mm
    bool closed = false;
    Rgb colour{255, 200, 0};
    double widthPx = 1.5;
    double slabMm = 0.75;
    bool dashed = false;
};
MprCurve curveOf(const PlanarContour& contour, Rgb colour, double widthPx = 1.5);

/// A surface; drawn as its cut with the plane.
struct MprSurface {
    std::shared_ptr<const TriangleMesh> mesh;
    Rgb colour{90, 200, 250};
    double widthPx = 1.5;
};

/// A landmark or any other point; fades with the distance from the plane and vanishes beyond `slabMm`.
struct MprMarker {
    int id = 0;
    Vec3 lps = Vec3::Zero();
    std::string label;
    Rgb colour{255, 90, 90};
    bool draggable = true;
    bool selected = false;
    double slabMm = 6.0;
};

/// The line in which another plane cuts this picture.
struct MprCrossLine {
    PlaneFrame plane;
    Rgb colour{80, 160, 255};
};

/// What to paint over the grey image, in logical pixels (origin: the picture's top left corner).
struct MprStroke {
    std::vector<Vec2> points;
    bool closed = false;
    bool pairs = false;  ///< points 0–1, 2–3, … are single segments
    Rgb colour;
    double widthPx = 1.0, opacity = 1.0;
    bool dashed = false;
};
struct MprHandle {
    int id = 0;
    Vec2 at = Vec2::Zero();
    std::string label;
    Rgb colour;
    double opacity = 1.0;
    double heightMm = 0.0;  ///< of the landmark over the plane, towards the viewer
    bool draggable = false, selected = false;
};
struct MprText {
    enum Anchor { Left, Right, Top, Bottom, TopLeft, TopRight, BottomLeft, BottomRight };
    std::string text;
    Anchor anchor = TopLeft;
};
struct MprPicture {
    RgbaImage image;  ///< device pixels
    std::vector<MprStroke> strokes;
    std::vector<MprHandle> handles;
    std::vector<MprText> texts;  ///< orientation letters
    MprStroke scaleBar;
    std::string scaleText;  ///< "20 mm"
};

class MprScene {
public:
    MprScene();
    ~MprScene();
    MprScene(const MprScene&) = delete;
    MprScene& operator=(const MprScene&) = delete;

    // What is shown -------------------------------------------------------------------------------------------------
    void setVolume(VolumePtr volume);  ///< empty: black
    const VolumePtr& volume() const;
    /// A translucent tint over the grey: label value → colour; values without a colour are clear.
    void setLabels(std::shared_ptr<const LabelImage> labels, std::vector<std::pair<int, Rgb>> colours,
                   double opacity = 0.35);
    /// The line where a distance field is zero, such as the edge of a segmentation that is being edited.
    void setOutline(std::shared_ptr<const ScalarImage> field, Rgb colour = {255, 214, 102});
    void setWindowLevel(const WindowLevel& wl);
    const WindowLevel& windowLevel() const;
    void setCurves(std::vector<MprCurve> curves);
    void setSurfaces(std::vector<MprSurface> surfaces);
    void setMarkers(std::vector<MprMarker> markers);
    const std::vector<MprMarker>& markers() const;
    void moveMarker(int id, const Vec3& lps);
    /// Up to two lines with a gap at `centre`.
    void setCrosshair(std::optional<Vec3> centre, std::vector<MprCrossLine> lines);
    const std::optional<Vec3>& crosshair() const;

    // Where it is seen from -----------------------------------------------------------------------------------------
    void setViewport(int width, int height, double pixelRatio = 1.0);  ///< logical pixels
    /// Frame as displayFrame() gives it: u right, v up. The centre of the picture is plane().origin.
    void setPlane(const PlaneFrame& plane);
    const PlaneFrame& plane() const;
    /// Moves along the normal until the plane holds `lps`; the picture keeps its pan.
    void movePlaneTo(const Vec3& lps);
    /// Takes the axes of `plane` and goes through its origin, which keeps its place in the picture (a pivot).
    void turnTo(const PlaneFrame& plane);
    void scroll(double mm);  ///< positive: away from the viewer
    /// One natural wheel step: the volume's extent of a voxel along the normal, mm.
    double scrollStep() const;
    void pan(const Vec2& pixels);                   ///< the picture follows the pointer
    void zoom(double factor, const Vec2& aboutPx);  ///< > 1 enlarges; the point under `aboutPx` stays
    void setMmPerPixel(double mm);                  ///< logical pixel
    double mmPerPixel() const;
    /// The whole volume fits, also after later resizing, until the user pans or zooms; orientation and depth stay.
    void fit();

    Vec3 toLps(const Vec2& px) const;     ///< on the plane
    Vec2 toPixel(const Vec3& lps) const;  ///< projected along the normal
    /// HU under the pixel; empty outside the volume.
    std::optional<double> valueAt(const Vec2& px) const;
    /// The nearest visible marker within `radiusPx`.
    std::optional<int> pick(const Vec2& px, double radiusPx = 10.0) const;
    /// Index of the crosshair line within `radiusPx`, for rotation.
    std::optional<int> pickCrossLine(const Vec2& px, double radiusPx = 5.0) const;

    /// Cost: one trilinear sample a device pixel, on all cores, only when plane, size or volume changed.
    const MprPicture& picture();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace tavr
