#include "planning/sizing/cautions.h"

#include "planning/interval.h"

#include <fmt/format.h>

namespace tavr {
namespace {

// No published cut-off: the share of the annulus area below which the report points at a tapering outflow tract.
constexpr double kTaperedLvot = 0.90;
constexpr double kRuptureOversizingPercent = 20.0;   // Barbanti 2013 (docs/definitions.md, Risk)
constexpr double kBicuspidOversizingPercent = 10.0;  // docs/definitions.md, Bicuspid

void addSinus(std::vector<std::string>& out, const Device& d, const Measurements& m) {
    const Quantity sinus = meanSinusDiameter(m);
    if (d.minSinusDiameter.known() && sinus.known() && *sinus.value < *d.minSinusDiameter.value)
        out.push_back(fmt::format("mean sinus diameter {:.1f} mm is below the {:g} mm of the instructions for use",
                                  *sinus.value, *d.minSinusDiameter.value));
    if (d.minSinusHeight.known() && m.stjHeight.known() && *m.stjHeight.value < *d.minSinusHeight.value)
        out.push_back(fmt::format("sinus height to the STJ {:.1f} mm is below the {:g} mm of the instructions for use",
                                  *m.stjHeight.value, *d.minSinusHeight.value));
    if (d.minSinusDiameter.known() && !sinus.known())
        out.push_back("needs the sinus diameters, which were not measured");
    if (d.minSinusHeight.known() && !m.stjHeight.known())
        out.push_back("needs the height of the STJ, which was not measured");
}

void addLvot(std::vector<std::string>& out, const Measurements& m) {
    if (!m.lvot.area.known() || !m.annulus.area.known()) return;
    const double ratio = *m.lvot.area.value / *m.annulus.area.value;
    if (ratio < kTaperedLvot)
        out.push_back(fmt::format("outflow tract tapers: LVOT area is {:.0f} % of the annulus area", 100.0 * ratio));
}

std::string interval(const Quantity& q) {
    return q.sd > 0.0 ? fmt::format(" (90 % interval {:.0f} to {:.0f} %)", q.low, q.high) : std::string();
}

void addOversizing(std::vector<std::string>& out, const Device& d, const SizingRow& row, const Measurements& m,
                   bool bicuspid) {
    if (!row.oversizingPercent.known()) return;
    const double over = *row.oversizingPercent.value;
    const bool lvotCalcium = m.calcium.lvotVolume.known() && *m.calcium.lvotVolume.value > 0.0;
    const bool much = d.expansion == Expansion::BalloonExpandable && over >= kRuptureOversizingPercent;
    const auto& grade = m.calcium.lvot.grade;
    if (much && grade && *grade >= CalciumGrade::Moderate)
        out.push_back(
            fmt::format("{:.0f} % area oversizing{} with {} LVOT calcium: the rupture rule (Barbanti 2013) is met",
                        over, interval(row.oversizingPercent), kCalciumGradeNames[std::size_t(*grade)]));
    else if (much && !grade && lvotCalcium)
        out.push_back(
            fmt::format("{:.0f} % area oversizing{} with LVOT calcium: the rupture rule (Barbanti 2013) asks for "
                        "moderate or severe calcium, whose grade is not measured",
                        over, interval(row.oversizingPercent)));
    if (bicuspid && d.expansion == Expansion::BalloonExpandable && over > kBicuspidOversizingPercent)
        out.push_back(fmt::format("{:.0f} % area oversizing in a bicuspid valve: 0–10 % is advised", over));
}

}  // namespace

Quantity meanSinusDiameter(const Measurements& m) {
    double sum = 0.0, sd = 0.0;
    for (const Quantity& q : m.sinusDiameter) {
        if (!q.known()) return Quantity::missing("needs the sinus diameters of all three cusps");
        sum += *q.value / 3.0;
        sd += q.sd / 3.0;  // what moves the wall or the plane moves all three alike: nothing averages out
    }
    return withSd(sum, sd);
}

std::vector<std::string> sizingCautions(const Device& device, const SizingRow& row, const Measurements& m,
                                        bool bicuspid) {
    std::vector<std::string> out;
    if (row.fit == Fit::NotMeasured) return out;
    addSinus(out, device, m);
    addLvot(out, m);
    addOversizing(out, device, row, m, bicuspid);
    return out;
}

std::vector<std::string> unknownLimits(const Device& device) {
    const bool diameter = device.minSinusDiameter.known(), height = device.minSinusHeight.known();
    if (diameter && height) return {};
    if (diameter) return {"no minimum sinus height is on record"};
    if (height) return {"no minimum sinus diameter is on record"};
    return {"no minimum sinus diameter or height is on record"};
}

}  // namespace tavr
