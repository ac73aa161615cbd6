#include "planning/anatomy/calibration.h"

#include "planning/interval.h"

#include <cmath>

namespace tavr {
namespace {

// The scales that hold 90 % of the errors on 60 tuning phantoms (seeds 301–360 as `verify anatomy` draws its cases).
constexpr double kAnnulus = 0.264;      ///< areas, perimeters and what follows from them
constexpr double kLvot = 0.317;         ///< the same at the LVOT, whose level hangs on the plane
constexpr double kSinus = 0.2;          ///< at the sinuses' widest, which no small shift of the plane changes
constexpr double kAscending = 0.23;     ///< in the ascending aorta
constexpr double kWaist = 0.29;         ///< at the STJ, whose waist the blur rounds
constexpr double kCaliper = 0.44;       ///< caliper diameters
constexpr double kEccentricity = 0.8;   ///< the error of a ratio of two of them
constexpr double kChord = 0.61;         ///< sinus diameters, whose direction hangs on one commissure
constexpr double kHeight = 0.473;       ///< heights above the annulus plane
constexpr double kWidestHeight = 1.04;  ///< height at which the sinuses are widest: their area hardly changes there
constexpr double kVesselMm = 0.16, kVesselShare = 0.1;  ///< of a coronary's diameter: mm, and of a voxel

void scale(Quantity& q, double by) {
    if (!q.known() || q.unstable) return;
    q.sd *= by;
    q.low = *q.value + by * (q.low - *q.value);
    q.high = *q.value + by * (q.high - *q.value);
}

void scale(Section& s, double outline) {
    for (Quantity* q : {&s.area, &s.perimeter, &s.areaDerivedDiameter, &s.perimeterDerivedDiameter}) scale(*q, outline);
    for (Quantity* q : {&s.minDiameter, &s.maxDiameter}) scale(*q, kCaliper);
    scale(s.eccentricity, kEccentricity);
}

void widen(Quantity& q, double sd) {
    if (!q.known() || q.unstable) return;
    const double was = q.sd;
    q.sd = std::hypot(was, sd);
    const double more = kNinetyPercent * (q.sd - was);
    q.low -= more;
    q.high += more;
}

}  // namespace

void calibrateIntervals(Measurements& m, double voxelMm) {
    scale(m.annulus, kAnnulus);
    scale(m.lvot, kLvot);
    scale(m.sinus, kSinus);
    scale(m.stj, kWaist);
    scale(m.ascending, kAscending);
    for (Quantity& q : m.sinusDiameter) scale(q, kChord);
    scale(m.sinusHeight, kWidestHeight);
    scale(m.stjHeight, kHeight);
    for (CoronaryMeasurement& c : m.coronary) {
        scale(c.centreHeight, kHeight);
        scale(c.lowerEdgeHeight, kHeight);
        widen(c.diameter, std::hypot(kVesselMm, kVesselShare * voxelMm));
    }
}

}  // namespace tavr
