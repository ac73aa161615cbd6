#pragma once
#include "core/image/volume.h"
#include "planning/measurements.h"

#include <tl/expected.hpp>

#include <string>

namespace tavr {

struct CutOptions {
    double levelMm = 0.0;  ///< the surface is where the signed distance has this value
    int rays = 256;
    double reachMm = 35.0;  ///< a section wider than this about its centre has leaked
};

/// The closed curve in which `plane` cuts the lumen surface around the plane's origin, to a hundredth of a millimetre:
/// rays from the section's centroid, crossing found by bisection on the trilinear distance field. Sections of a root
/// are star-shaped about their centroid; one that is not keeps its inner outline. The error is the reason, for a note.
/// Cost: about 1 ms at 256 rays.
tl::expected<PlanarContour, std::string> cutLumen(const ScalarImage& distance, const PlaneFrame& plane,
                                                  const CutOptions& options = {});

/// Harmonics kept in every reported contour (contour.h smoothed()); the report prints this number.
inline constexpr int kSectionHarmonics = 8;

/// The section's numbers from its smoothed contour, without intervals.
Section describeSection(const PlanarContour& raw);
/// The annulus' numbers: as describeSection(), of the smoothed contour's convex hull. The virtual basal ring is drawn
/// as a convex ring through the hinge points; what dents it inward there are the leaflets' own bases, which the ring
/// bridges (SCCT 2019 draws the ring past leaflets and calcium). `bridgedShare` says by how much of the area.
Section describeRing(const PlanarContour& raw);
/// A section whose every number is missing for `why`.
Section missingSection(const std::string& why);

/// Length of the chord through `centre` (inside the contour) along the unit direction `along`, mm.
double chordThrough(const PlanarContour& contour, const Vec2& centre, const Vec2& along);

/// Gradient of the distance field: the outward unit normal near the lumen surface (zero outside the grid). A longer
/// `reachMm` looks over dents and bumps of the surface, such as the mouth of a vessel.
Vec3 outward(const ScalarImage& distance, const Vec3& x, double reachMm = 0.5);

}  // namespace tavr
