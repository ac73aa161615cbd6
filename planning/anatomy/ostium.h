#pragma once
#include "core/image/volume.h"
#include "planning/segmentation/root_model.h"

#include <optional>

namespace tavr {

/// The mouth of a coronary on the lumen–wall junction (docs/definitions.md, Coronaries). LPS mm.
struct OstiumRim {
    Vec3 centre, lower, upper;  ///< lower/upper: least and most far along the annulus normal
    Vec3 axis;                  ///< unit, out of the root along the vessel
    double diameterMm = 0.0;    ///< area-derived, of the section ⟂ axis 2 mm outside the wall
    bool slit = false;          ///< the vessel leaves along the wall (more than 60° from its normal)
};

/// Follows the contrast-filled vessel at `near` through shells 1…3 mm outside the root lumen, cuts it ⟂ its own axis
/// half-way between its brightest HU and the wall's, and carries that outline back along the axis to the lumen surface.
/// Empty: no vessel can be told from the wall there. `normal`: annulus normal, downstream.
std::optional<OstiumRim> traceOstium(const Volume& ct, const RootModel& root, const Vec3& near, const Vec3& normal);

/// The mouth of a vessel that is followed along `line` (mm, from the lumen out) because it cannot be followed across
/// the wall: its outline 2.5 mm along the line, carried back. Always marked a slit; diameter 0 where it has no outline.
OstiumRim rimAlong(const Volume& ct, const RootModel& root, const Polyline& line, const Vec3& normal);

/// Half-way HU between wall and blood, seen from the other side: what the wall itself shows.
double wallHu(const RootModel& root);
/// The point of the lumen surface nearest to `x` along the field's gradient.
Vec3 ontoLumen(const RootModel& root, Vec3 x);

}  // namespace tavr
