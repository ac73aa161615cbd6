#pragma once
// Vessels as near-circular bright axial sections that stay alike over several slices.
#include "core/image/volume.h"

#include <vector>

namespace tavr {

/// One near-elliptic bright section in an axial slice of the scout.
struct VesselSection {
    Vec3 centre = Vec3::Zero();  ///< LPS mm
    double diameter = 0.0;       ///< of the mean radius, mm
    double roundness = 0.0;      ///< share of the rays that fit the ellipse, 0…1
    double hu = 0.0;             ///< mean inside
};

/// A vessel as sections ordered foot → head, about 3 mm apart.
struct VesselTube {
    std::vector<VesselSection> sections;

    double height() const { return sections.back().centre.z() - sections.front().centre.z(); }
    double meanDiameter() const;
    double meanHu() const;
    double score() const;  ///< longer, rounder and steadier is better
};

/// All tubes of `minDiameterMm` (mean; at least 12) to 60 mm diameter and at least `minHeightMm` of height with blood of
/// `minHu` or more, best first.
/// Cost: about 1 s for a chest on a 1.5 mm scout.
std::vector<VesselTube> findTubes(const ScalarImage& scout, double minHu, double minHeightMm,
                                  double minDiameterMm = 18.0);

/// The section about `guess` in its axial slice; roundness 0 when there is none.
VesselSection sectionAt(const ScalarImage& scout, const Vec3& guess);

/// The tube through a point given by the user; empty sections when nothing round is there.
VesselTube tubeThrough(const ScalarImage& scout, const Vec3& seed);

}  // namespace tavr
