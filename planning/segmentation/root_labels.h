#pragma once
#include "planning/segmentation/lumen_field.h"
#include "planning/segmentation/root_model.h"

namespace tavr {

/// Mean and spread of the blood in the core of the ascending part, from the scan's own voxels.
struct BloodStatistics {
    double mean = 0.0, sd = 0.0, noise = 0.0;  ///< noise: spread about each plane's own mean
};
BloodStatistics bloodStatistics(const Volume& ct, const TubeSurface& tube, double fromArc);

/// Fixed 850 HU, unless the lumen itself reaches it (mean + 4 SD): then that, and the rule says so.
void chooseCalciumThreshold(RootModel& model, std::optional<double> asked);

/// Lumen, calcium, leaflets and myocardium on the field's grid. `annulusArc`: mm along the tube, near the annulus.
/// Calcium counts inside the lumen and up to 2.5 mm outside it; a dense body that lies mostly farther out (contrast in
/// the right heart or a caval vein, bone, a stent) does not.
LabelImage labelRoot(const Volume& ct, const LumenField& field, const RootModel& model, double annulusArc);

}  // namespace tavr
