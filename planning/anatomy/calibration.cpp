#include "planning/anatomy/calibration.h"

#include "planning/interval.h"

#include <cmath>

namespace tavr {
namespace {

// About the scales that hold 90 % of the errors on 60 tuning phantoms (seeds 301–360 as `verify anatomy` draws its
// cases), fitted before leaflets, septum and returning trunks were there.
constexpr double kOutline = 0.264;      ///< areas, perimeters and what follows from them
constexpr double kWaist = 0.345;        ///< the same at the STJ, whose waist the blur rounds
constexpr double kCaliper = 0.39;       ///< caliper diameters and eccentricity
constexpr double kHeight = 0.473;       ///< heights above the annulus plane
constexpr double kVesselShare = 0.245;  ///< of a voxel: standard deviation of a coronary's diameter

void scale(Quantity& q, double by) {
    if (!q.known() || q.unstable) return;
    q.sd *= by;
    q.low = *q.value + by * (q.low - *q.value);
    q.high = *q.value + by * (q.high - *q.value);
}

void scale(Section& s, double outline) {
    for (Quantity* q : {&s.area, &s.perimeter, &s.areaDerivedDiameter, &s.perimeterDerivedDiameter}) scale(*q, outline);
    for (Quantity* q : {&s.minDiameter, &s.maxDiameter, &s.eccentricity}) scale(*q, kCaliper);
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
    for (Section* s : {&m.annulus, &m.lvot, &m.sinus, &m.ascending}) scale(*s, kOutline);
    scale(m.stj, kWaist);
    for (Quantity& q : m.sinusDiameter) scale(q, kCaliper);
    for (Quantity* q : {&m.sinusHeight, &m.stjHeight}) scale(*q, kHeight);
    for (CoronaryMeasurement& c : m.coronary) {
        scale(c.centreHeight, kHeight);
        scale(c.lowerEdgeHeight, kHeight);
        widen(c.diameter, kVesselShare * voxelMm);
    }
}

}  // namespace tavr
