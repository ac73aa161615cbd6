#pragma once
#include "core/geometry/plane.h"
#include "planning/measurements.h"
#include "planning/segmentation/root_model.h"

namespace tavr {

/// The centres of the calcium voxels of a segmentation, listed once because measuring repeats.
struct CalciumCloud {
    std::vector<Vec3> centres;
    double voxelVolume = 0.0;  ///< mm³
    double looseShare = 0.0;   ///< share of voxels with a face to another tissue: what a threshold can add or take
};
CalciumCloud calciumCloud(const LabelImage& labels);

/// Heights about the annulus plane that count (clinical.md §2.7), mm: the LVOT zone is [lvotLow, 0), the rest is the
/// valve's.
struct CalciumZones {
    double lvotLow = -10.0, top = 30.0;      ///< `top` where the STJ is not known
    static constexpr double aboveStj = 3.0;  ///< else the zone ends so much above it
};

/// Volumes by zone and by cusp sector; `volume` is the valve's alone (the sum of the cusps), `lvotVolume` is apart.
/// `commissureAngle`: radians about the normal from the plane's u axis, NR, RL, LN.
CalciumMeasurement measureCalcium(const CalciumCloud& cloud, const PlaneFrame& plane, const Vec2& axis,
                                  const std::array<double, 3>& commissureAngle, const CalciumZones& zones);

/// The cusp in whose sector an angle lies (cusp i between commissures i − 1 and i, right-handed about the normal).
Cusp cuspAt(double angle, const std::array<double, 3>& commissureAngle);

}  // namespace tavr
