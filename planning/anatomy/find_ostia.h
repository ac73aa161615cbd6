#pragma once
#include "planning/anatomy/crown.h"
#include "planning/anatomy/ostium.h"

namespace tavr {

/// A bright tube leaving the sinuses: perhaps a coronary.
struct OstiumCandidate {
    OstiumRim rim;
    double theta = 0.0, z = 0.0;  ///< of its centre, on the map
    double brightness = 0.0;      ///< 0…1: contrast kept along its first millimetres outside the wall
};

/// All candidates between the hinges and just above the commissures. Chambers that touch the root (atria, outflow
/// tract) are told apart by the dark wall between and by their size. Cost: about 50 ms.
std::vector<OstiumCandidate> ostiumCandidates(const Volume& ct, const RootModel& root, const RootMap& map,
                                              const Crown& crown);

/// How well a candidate fits the cusp whose hinge lies at `hingeAngle`: brightness times nearness in azimuth, 0…1.
double fitsCusp(const OstiumCandidate& candidate, double hingeAngle);

}  // namespace tavr
