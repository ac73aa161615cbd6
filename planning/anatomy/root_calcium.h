#pragma once
#include "core/geometry/plane.h"
#include "planning/measurements.h"
#include "planning/segmentation/root_model.h"

#include <bitset>
#include <string_view>

namespace tavr {

/// A rule's threshold in this scan, or why it has none.
struct CalciumLevel {
    double hu = 0.0;     ///< 0: the rule cannot be applied
    std::string reason;  ///< then
    /// How far the volume moves, as a share of it, when the threshold moves by the scan's noise.
    double noiseShare = 0.0;
};

/// A CT voxel of the root that at least one rule calls calcium.
struct CalciumVoxel {
    Index3 index;
    Vec3 centre;
    float wallMm = 0.0F;  ///< signed distance to the lumen surface, negative inside
    float hu = 0.0F;
    std::bitset<kCalciumRules> rules;
};

/// Metal at the root.
struct MetalFinding {
    double volumeMm3 = 0.0;
    double around = 0.0;  ///< share of the circle about the centreline, 0…1
};

/// The calcium of a scan by every rule, listed once because measuring repeats; sorted by index. Counted are the CT's
/// own voxels, as the published thresholds do: interpolation lowers peaks and loses small deposits.
struct CalciumCloud {
    std::vector<CalciumVoxel> voxels;
    double voxelVolume = 0.0;  ///< mm³
    std::array<CalciumLevel, kCalciumRules> levels;
    CalciumThreshold chosen;
    std::string chosenText;  ///< of the chosen rule, for the measurement
    MetalFinding metal;
};

/// The smallest body that surely shows, mm³: two voxels wide each way it fills at least one wherever it lies; a smaller
/// one may be averaged below the threshold.
inline double calciumDetectionLimit(const CalciumCloud& cloud) {
    return 8.0 * cloud.voxelVolume;
}

/// The threshold of a rule. A threshold inside the blood's own spread (mean + 2 SD) finds noise, so it is refused;
/// "mean + 2 SD" itself stands at that limit.
CalciumLevel calciumLevel(const CalciumThreshold& threshold, const RootModel& root);

/// "lumen mean + 2 SD", for the measurement's rule.
std::string_view calciumRuleWords(CalciumRule rule);

/// Voxels at or above a rule's threshold inside the root's wall or up to 2.5 mm outside it. A dense body that lies
/// mostly farther out (contrast in the right heart or a caval vein, bone, a stent) does not count. Cost: about 10 ms.
CalciumCloud calciumCloud(const Volume& ct, const RootModel& root, const CalciumThreshold& chosen);

/// Heights about the annulus that count (docs/definitions.md, Calcium), mm: the LVOT zone is [lvotLow, 0), the rest the
/// valve's.
struct CalciumZones {
    double lvotLow = -10.0, top = 30.0;      ///< `top` where the STJ is not known
    static constexpr double aboveStj = 3.0;  ///< else the zone ends so much above it
    static constexpr double annulusHalf = 2.0, upperLvot = 5.0;
};

/// Where the cloud is measured: the annulus plane, its centre in the plane, and the commissures, radians about the
/// normal from the plane's u axis, NR, RL, LN.
struct CalciumFrame {
    PlaneFrame plane;
    Vec2 axis = Vec2::Zero();
    std::array<double, 3> commissureAngle{};
    CalciumZones zones;
};

/// Volumes by zone, cusp, sector and rule; `volume` is the valve's alone (the sum of the cusps), `lvotVolume` is apart.
/// With the grade of the LVOT's calcium.
CalciumMeasurement measureCalcium(const CalciumCloud& cloud, const CalciumFrame& frame);

/// Volume of the chosen rule within `halfWidthDeg` of an azimuth (radians), between the annulus plane and `zones.top`.
double calciumBeside(const CalciumCloud& cloud, const CalciumFrame& frame, double angle, double halfWidthDeg);

/// The cusp in whose sector an angle lies (cusp i between commissures i − 1 and i, right-handed about the normal).
Cusp cuspAt(double angle, const std::array<double, 3>& commissureAngle);

}  // namespace tavr
