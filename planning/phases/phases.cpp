#include "planning/phases/phases.h"

#include "planning/interval.h"

#include <cmath>

namespace tavr {
namespace {

Quantity changeOf(const Quantity& here, const Quantity& other) {
    if (!here.known()) return Quantity::missing("not measured in the plan's phase: " + here.note);
    if (!other.known()) return Quantity::missing("not measured in the other phase: " + other.note);
    Quantity change = Quantity::exactly(*other.value - *here.value);
    if (here.unstable || other.unstable) {
        change.unstable = true;
        return change;
    }
    change.sd = std::hypot(here.sd, other.sd);
    change.low = *change.value - kNinetyPercent * change.sd;
    change.high = *change.value + kNinetyPercent * change.sd;
    return change;
}

/// Calls f(path, quantity) for what changes with the beat.
template <class F>
void eachMoving(const Measurements& m, F f) {
    const auto section = [&](const std::string& name, const Section& s) {
        f(name + ".area_mm2", s.area);
        f(name + ".perimeter_mm", s.perimeter);
        f(name + ".min_diameter_mm", s.minDiameter);
        f(name + ".max_diameter_mm", s.maxDiameter);
    };
    section("annulus", m.annulus);
    section("lvot", m.lvot);
    for (std::size_t cusp = 0; cusp < kCuspNames.size(); ++cusp)
        f(std::string("sinus.diameter_by_cusp_mm.") + kCuspNames[cusp], m.sinusDiameter[cusp]);
    f("stj.height_mm", m.stjHeight);
    f("stj.area_derived_diameter_mm", m.stj.areaDerivedDiameter);
    for (std::size_t i = 0; i < kCoronaryNames.size(); ++i)
        f(std::string("coronary.") + kCoronaryNames[i] + ".lower_edge_height_mm", m.coronary[i].lowerEdgeHeight);
}

}  // namespace

HeartPhase heartPhase(std::optional<double> percentRR) {
    if (!percentRR) return HeartPhase::Unknown;
    if (*percentRR >= 5.0 && *percentRR <= 45.0) return HeartPhase::Systole;
    return *percentRR >= 55.0 && *percentRR <= 95.0 ? HeartPhase::Diastole : HeartPhase::Unknown;
}

std::vector<PhaseRow> comparePhases(const Measurements& here, const Measurements& other) {
    std::vector<PhaseRow> rows;
    eachMoving(here, [&](const std::string& path, const Quantity& q) { rows.push_back({path, q, {}, {}}); });
    std::size_t at = 0;
    eachMoving(other, [&](const std::string&, const Quantity& q) {
        rows[at].other = q;
        rows[at].change = changeOf(rows[at].here, q);
        ++at;
    });
    return rows;
}

}  // namespace tavr
