#pragma once
#include "planning/anatomy/anatomy.h"
#include "planning/anatomy/root_calcium.h"

namespace tavr {

/// What one measurement needs and repeats do not recompute.
struct MeasureScene {
    const Volume& ct;
    const RootModel& root;
    const MeasureOptions& options;
    CalciumCloud calcium;
};

/// All values at these landmarks with the lumen surface at `levelMm` of the distance field; no intervals.
Measurements measureOnce(const MeasureScene& scene, const Landmarks& landmarks, double levelMm = 0.0);

/// A value in which everything is missing for one reason.
Measurements nothingMeasured(const std::string& why);

/// Fills sd and the 90 % interval of every known quantity of `m` (README: what is perturbed, and by how much).
void addIntervals(Measurements& m, const MeasureScene& scene, const Landmarks& landmarks);

/// Standard deviation of the lumen surface's position that noise and resolution leave, mm.
double edgeSigmaMm(const Volume& ct, const RootModel& root);

/// Every quantity of a Measurements value, in one fixed order.
template <class M, class F>
void eachQuantity(M& m, F&& f) {
    for (auto* s : {&m.annulus, &m.lvot, &m.sinus, &m.stj, &m.ascending})
        for (auto* q : {&s->area, &s->perimeter, &s->minDiameter, &s->maxDiameter, &s->areaDerivedDiameter,
                        &s->perimeterDerivedDiameter, &s->eccentricity})
            f(*q);
    for (auto& q : m.sinusDiameter) f(q);
    f(m.sinusHeight), f(m.stjHeight);
    for (auto& c : m.coronary)
        for (auto* q : {&c.centreHeight, &c.lowerEdgeHeight, &c.diameter, &c.clockAngleDeg}) f(*q);
    f(m.calcium.volume), f(m.calcium.lvotVolume);
    for (auto& q : m.calcium.byCusp) f(q);
    f(m.membranousSeptum), f(m.aortoVentricularAngleDeg);
}

}  // namespace tavr
