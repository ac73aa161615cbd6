#pragma once
#include "planning/segmentation/lumen_field.h"
#include "planning/segmentation/root_model.h"

#include <array>
#include <optional>

namespace tavr {

/// Labels the trunks of the left and the right coronary artery as far as they show in the field (some 12 mm outside the
/// wall): bright tubes thinner than 6.5 mm that leave the lumen between 4 and 32 mm above the annulus and go at least
/// 6 mm away from it. Left and right follow from the direction in which they leave. A trunk that cannot be seen stays
/// unlabelled. Cost: about 2 s.
Status labelCoronaries(LabelImage& labels, const Volume& ct, const LumenField& field, const RootModel& model,
                       double annulusArc);

/// Clears a labelled trunk that does not leave within 6 mm of the coronary's ostium as the landmarks have it (LPS mm;
/// empty: none was found): a seam between chambers may be as bright and as thin. True when something was cleared.
bool keepTrunksAt(const std::array<std::optional<Vec3>, 2>& ostia, RootModel& root);

}  // namespace tavr
