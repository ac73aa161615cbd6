#pragma once
#include "planning/hand_root.h"
#include "planning/segmentation/root_model.h"

namespace tavr {

/// checkHandRoot(), and every point lies in the scan.
Status checkHandRoot(const HandRoot& root, const ImageGrid& scan);

/// The root model that a person's points give: a tube with their diameters, its wall moved to the half-way level of the
/// CT where the blood stands out from it (never more than a third of the given radius away from it), blood statistics
/// from the CT, labels and coronary trunks. `byHand` says what was done. Errors (Input): a point outside the scan.
/// Cost: about 4 s with the wall, 2 s without.
Result<RootModel> buildHandRoot(const Volume& ct, const HandRoot& hand, const Progress& progress = {});

}  // namespace tavr
