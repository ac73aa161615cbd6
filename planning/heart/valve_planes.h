#pragma once
// Where one pool of blood ends and the next begins, when no valve is seen between them.
#include "planning/heart/cavities.h"

#include <optional>

namespace tavr {

/// A disc that no flood passes.
struct ValveDisc {
    PlaneFrame plane;      ///< normal: in the direction of the flow
    double radius = 25.0;  ///< mm
};

/// The pulmonary valve: across the way from the ventricle's to the artery's marker where that passes 22 mm above the
/// aortic annulus' centre. It is rarely seen; it lies 20 to 26 mm above (a whole-heart label map, and a gated CTA with
/// another program's pulmonary annulus). `pool`: the right heart's blood. Empty when the two are not connected.
Result<std::optional<ValveDisc>> pulmonaryValve(const LabelImage& pool, const Cavities& cavities,
                                                const HeartScan& scan);

/// The tricuspid valve: the narrowest section of the right heart's blood near where the valve lies in a chest, below
/// and to the right of the aortic root.
ValveDisc tricuspidValve(const LabelImage& pool, const HeartScan& scan);

/// The voxels within 0.8 voxel of the disc get `label`.
void drawDisc(LabelImage& labels, const ValveDisc& disc, std::uint8_t label);

/// The plane between two labels that touch: centroid of their contact, normal from `from` towards `to`; empty when they
/// touch in fewer than 30 places.
std::optional<PlaneFrame> contactPlane(const LabelImage& labels, std::uint8_t from, std::uint8_t to);

}  // namespace tavr
