#pragma once
#include "planning/anatomy/find_ostia.h"

namespace tavr {

/// Coronaries found from outside in, for those whose mouth ostiumCandidates() misses: they leave along the wall, high
/// in the sinus, or blur and calcium dim their first millimetres. Thin blood 1.5–9 mm outside the wall is led back to
/// the lumen along the brightest way (fast marching); its mouth is where that way enters. A way that falls below a
/// quarter of the blood's contrast is refused, chambers are left out by their size. The rim is a slit's: uncertain.
/// Errors: those of arrivalTimes(). Cost: about 2 s.
Result<std::vector<OstiumCandidate>> returningTrunks(const Volume& ct, const RootModel& root, const RootMap& map,
                                                     const Crown& crown);

}  // namespace tavr
