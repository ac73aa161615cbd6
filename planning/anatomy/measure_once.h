#pragma once
#include "planning/anatomy/anatomy.h"
#include "planning/anatomy/root_calcium.h"

#include <type_traits>

namespace tavr {

/// What one measurement needs and repeats do not recompute.
struct MeasureScene {
    const Volume& ct;
    const RootModel& root;
    const MeasureOptions& options;
    const CalciumCloud& calcium;
    /// LCA, RCA: where the vessel is followed from; empty: at the ostium's landmark. A shaken landmark may miss the
    /// vessel, which says nothing of the vessel's width.
    std::array<std::optional<Vec3>, 2> mouth = {};
};

/// All values at these landmarks with the lumen surface at `levelMm` of the distance field; no intervals.
Measurements measureOnce(const MeasureScene& scene, const Landmarks& landmarks, double levelMm = 0.0);

/// A value in which everything is missing for one reason.
Measurements nothingMeasured(const std::string& why);

/// Fills sd and the 90 % interval of every known quantity of `m` (README: what is perturbed, and by how much).
void addIntervals(Measurements& m, const MeasureScene& scene, const Landmarks& landmarks);

/// Standard deviation of the lumen surface's position that noise and resolution leave, mm.
double edgeSigmaMm(const Volume& ct, const RootModel& root);

/// Every volume of calcium, with the place of the rule that it was counted by.
template <class C, class F>
void eachCalciumVolume(C& c, F&& f) {
    const auto own = std::size_t(c.rule);
    for (auto* q : {&c.volume, &c.lvotVolume, &c.annulusVolume, &c.upperLvot, &c.lowerLvot}) f(*q, own);
    for (auto& q : c.byCusp) f(q, own);
    for (auto& q : c.bySector) f(q, own);
    for (std::size_t r = 0; r < kCalciumRules; ++r) {
        auto& at = c.byRule[r];
        f(at.volume, r), f(at.lvotVolume, r);
        for (auto& q : at.byCusp) f(q, r);
    }
}

/// Every quantity of a section.
template <class S, class F>
void eachOfSection(S& s, F&& f) {
    for (auto* q : {&s.area, &s.perimeter, &s.minDiameter, &s.maxDiameter, &s.areaDerivedDiameter,
                    &s.perimeterDerivedDiameter, &s.eccentricity})
        f(*q);
}

template <class B, class F>
requires std::is_same_v<std::remove_const_t<B>, BicuspidMeasurement>
void eachQuantity(B& b, F&& f) {
    for (auto& q : b.intercommissural) f(q);
    for (auto& q : b.circle) f(q);
    for (auto* q : {&b.rapheLength, &b.rapheCalcium, &b.casperDiameter, &b.liraHeight}) f(*q);
    eachOfSection(b.lira, f);
}

/// Every quantity of a Measurements value, in one fixed order.
template <class M, class F>
requires std::is_same_v<std::remove_const_t<M>, Measurements>
void eachQuantity(M& m, F&& f) {
    for (auto* s : {&m.annulus, &m.lvot, &m.sinus, &m.stj, &m.ascending}) eachOfSection(*s, f);
    for (auto& q : m.sinusDiameter) f(q);
    f(m.sinusHeight), f(m.stjHeight);
    for (auto& c : m.coronary)
        for (auto* q : {&c.centreHeight, &c.lowerEdgeHeight, &c.diameter, &c.clockAngleDeg}) f(*q);
    eachCalciumVolume(m.calcium, [&](auto& q, std::size_t) { f(q); });
    f(m.calcium.lvot.longest), f(m.calcium.lvot.perimeterShare), f(m.calcium.lvot.protrusion);
    f(m.membranousSeptum), f(m.aortoVentricularAngleDeg);
    if (m.bicuspid) eachQuantity(*m.bicuspid, f);
}

}  // namespace tavr
