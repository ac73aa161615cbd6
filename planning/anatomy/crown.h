#pragma once
#include "core/base/result.h"
#include "planning/anatomy/root_map.h"

#include <array>

namespace tavr {

/// What speaks for a leaflet being attached at (azimuth, height), both in [0, 1] on the map's grid (README, "Crown").
struct CrownEvidence {
    std::vector<float>
        leaflet;              ///< a sheet of tissue leaves the wall here, inward and upward, with blood on both sides
    std::vector<float> kink;  ///< the wall turns outward here: the foot of a sinus
    float leafletAt(int i, int k) const { return leaflet[std::size_t(k) * RootMap::kAzimuths + std::size_t(i)]; }
    float kinkAt(int i, int k) const { return kink[std::size_t(k) * RootMap::kAzimuths + std::size_t(i)]; }
};
CrownEvidence crownEvidence(const Volume& ct, const RootModel& root, const RootMap& map);

/// The crown-shaped line along which the cusps hang, in the map's coordinates; cusps in the order of rising azimuth,
/// not yet named. Commissure i lies between cusp i and the next.
struct Crown {
    std::array<double, 3> hingeAngle{}, hingeZ{};  ///< rad, mm
    double commissureRise = 17.0;                  ///< mm above the mean hinge height
    std::array<double, 3> power{2.0, 2.0, 2.0};    ///< how each cusp climbs from its nadir: δ to this power
    std::array<double, 3> sigma{1.0, 1.0, 1.0};    ///< of each hinge, mm
    std::array<double, 3> agreement{};             ///< 0…1: how well the two cues of each hinge agree

    double commissureAngle(int i) const;
    double commissureZ() const { return (hingeZ[0] + hingeZ[1] + hingeZ[2]) / 3.0 + commissureRise; }
    /// Attachment height at an azimuth: from each nadir to the commissures as δ^power (2: a parabola).
    double height(double theta) const;
    /// (cusp, δ) of an azimuth: δ is 0 at the hinge and 1 at a commissure.
    std::pair<int, double> sector(double theta) const;
};

/// One cue's opinion of a nadir's height: the best height and how far it may be off.
struct NadirEstimate {
    double z = 0.0, sigma = 5.0;
    double strength = 0.0;  ///< mean evidence at its peak (leaflet only)
};
/// From the wall alone: the knee of r(z) along the crown near the nadir.
NadirEstimate nadirFromWall(const RootMap& map, const Crown& crown, int cusp);
/// From the leaflet alone: where along the wall its sheet starts.
NadirEstimate nadirFromLeaflet(const RootMap& map, const CrownEvidence& evidence, const Crown& crown, int cusp);

/// The crown that gathers most evidence, near three equal lobes and ⟂ the axis within reason; then each nadir refined.
/// Error (Input): the leaflets' attachment shows nowhere.
Result<Crown> fitCrown(const RootMap& map, const CrownEvidence& evidence);

}  // namespace tavr
