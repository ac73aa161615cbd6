#pragma once
// Internal to app/viz: curves, surfaces and planes drawn on one MPR picture, as strokes in logical pixels.
#include "app/viz/mpr_scene.h"

#include <functional>

namespace tavr {

struct MprProjection {
    PlaneFrame plane;  ///< origin at the picture's centre
    double width = 1.0, height = 1.0, mmPerPixel = 1.0;

    Vec2 toPixel(const Vec3& lps) const;
    Vec3 toLps(const Vec2& px) const;
};

/// The parts of the curve within its slab.
std::vector<MprStroke> strokesOf(const MprCurve& curve, const MprProjection& view);
/// The cut of the surface, as pairs.
MprStroke cutOf(const MprSurface& surface, const MprProjection& view);
/// Where the field is zero on the plane, as pairs (marching squares over cells of two pixels). Outside the field counts
/// as positive. Cost: about 2 ms for a picture of 500 × 500 pixels.
MprStroke zeroLine(const ScalarImage& field, Rgb colour, const MprProjection& view);
/// a·x + b·y + c = 0 in logical pixels, (a, b) unit: distance of a pixel to the line. Empty for parallel planes.
std::optional<Vec3> lineOf(const PlaneFrame& other, const MprProjection& view);
/// The line across the picture, with a gap around `gapAt`.
std::vector<MprStroke> crossStrokes(const MprCrossLine& line, const std::optional<Vec2>& gapAt,
                                    const MprProjection& view);
/// Length in mm (1, 2, 5, 10 … ) that takes at most a quarter of the picture's width.
double scaleBarLength(const MprProjection& view);
std::array<MprText, 4> edgeLetters(const PlaneFrame& plane);

}  // namespace tavr
