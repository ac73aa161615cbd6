// Paravalvular leak, rupture and embolisation: rules of size and calcium (docs/definitions.md, Risk).
#include "planning/risk/rules.h"

#include <fmt/format.h>

#include <cmath>
#include <numbers>

namespace tavr::risk {
namespace {

constexpr double kFixedThresholdHu = 850.0;
const char* const kJilaihawi = "Jilaihawi 2014";

/// mm³: a body of 2.7 mm. A scan that may miss it does not rule out a rule that asks for any calcium (own choice).
constexpr double kMissedNodule = 10.0;

bool noneSeen(const Quantity& volume, double detectionLimit) {
    return volume.known() && *volume.value <= 0.0 && detectionLimit > 0.5;  // below half a mm³ the limit says nothing
}

void calciumRules(ItemBuilder& out, const Context& c) {
    RiskRule volume{"Calcium volume at 850 HU", "mm³", "≥ 235 mm³", kJilaihawi, "not recorded", "OR 2.8",
                    c.m.calcium.volume,         {}};
    if (volume.value.known() && std::abs(c.m.calcium.thresholdHu - kFixedThresholdHu) > 0.5)
        volume.value =
            Quantity::missing(fmt::format("defined at 850 HU; measured here at {:.0f} HU", c.m.calcium.thresholdHu));
    if (volume.value.known())
        out.decide(volume, judge(volume.value, [](double v) { return v >= 235.0; }));
    else
        out.lacking(volume);
    RiskRule lvot{"LVOT calcium", "mm³", "any", kJilaihawi, "not recorded", "OR 2.8", c.m.calcium.lvotVolume, {}};
    const double limit = c.m.calcium.detectionLimit;
    if (noneSeen(lvot.value, limit)) {
        lvot.value.note = fmt::format("none above the detection limit of {:.0f} mm³", limit);
        out.decide(lvot, {false, false, limit > kMissedNodule});
    } else if (lvot.value.known())
        out.decide(lvot, judge(lvot.value, [](double v) { return v > 0.0; }));
    else
        out.lacking(lvot);
}

/// (D_THV − D_annulus)/D_THV in %, perimeter-derived.
Quantity coverIndex(const Context& c) {
    const Quantity& annulus = c.m.annulus.perimeterDerivedDiameter;
    if (!c.device.nominalDiameter.known())
        return Quantity::missing("needs the valve's nominal diameter, which is not published");
    if (!annulus.known()) return Quantity::missing("needs the annulus perimeter");
    const double d = *c.device.nominalDiameter.value;
    return {100.0 * (d - *annulus.value) / d,
            100.0 * annulus.sd / d,
            100.0 * (d - annulus.high) / d,
            100.0 * (d - annulus.low) / d,
            {}};
}

/// ≥ 20 % *and* graded calcium: without calcium surely not met; with some, the grade decides.
void barbantiRule(ItemBuilder& out, const Context& c, const Quantity& over) {
    RiskRule r{"Area oversizing with LVOT calcium",
               "%",
               "≥ 20 % and moderate or severe LVOT calcium",
               "Barbanti 2013, Circulation 128:244",
               "31 and 31, matched",
               "OR about 8.4 and 10.9",
               over,
               {}};
    const Quantity& calcium = c.m.calcium.lvotVolume;
    if (!over.known()) return out.lacking(r);
    if (!calcium.known()) {
        r.value = Quantity::missing("needs the LVOT calcium");
        return out.lacking(r);
    }
    const LvotCalcium& lvot = c.m.calcium.lvot;
    if (*calcium.value <= 0.0) {
        const double limit = c.m.calcium.detectionLimit;
        r.value.note = noneSeen(calcium, limit)
                           ? fmt::format("no LVOT calcium above the detection limit of {:.0f} mm³", limit)
                           : "no LVOT calcium";
        // Nodules that the scan cannot show may grade moderate.
        const Verdict over20 = judge(over, [](double v) { return v >= 20.0; });
        return out.decide(r, {false, false, limit > kMissedNodule && over20.possible});
    }
    if (!lvot.grade) {
        r.value = Quantity::missing(fmt::format("needs the LVOT calcium grade; {:.0f} mm³ there", *calcium.value));
        return out.lacking(r);
    }
    r.value.note = fmt::format("LVOT calcium graded {}", kCalciumGradeNames[std::size_t(*lvot.grade)]);
    const bool graded = *lvot.grade >= CalciumGrade::Moderate;
    const Verdict over20 = judge(over, [](double v) { return v >= 20.0; });
    out.decide(r, {graded && over20.positive, graded && !lvot.uncertain && over20.sure,
                   (graded || lvot.uncertain) && over20.possible});
}

/// No published rule predicts embolisation from a distance to the range: this row states the fact, no more.
Verdict outside(const Quantity& q, const Range& range) {
    const Verdict below = judge(q, [&](double v) { return v < range.low; });
    const Verdict above = judge(q, [&](double v) { return v > range.high; });
    return {below.positive || above.positive, below.sure || above.sure, below.possible || above.possible};
}

}  // namespace

RiskItem paravalvularLeak(const Context& c) {
    ItemBuilder out("paravalvular_leak", "at least moderate leak in 2.5 % (Desai, N = 52,561)");
    calciumRules(out, c);
    const Quantity over = areaOversizing(c);
    RiskRule area{
        "Prosthesis area over annulus area", "%", "≤ 0 % oversizing", kJilaihawi, "not recorded", "OR 3.5", over, {}};
    if (over.known())
        out.decide(area, judge(over, [](double v) { return v <= 0.0; }));
    else
        out.lacking(area);
    out.show({"Cover index",
              "%",
              "< 8 % (first-generation valves, echo era)",
              "Détaint 2009; Jilaihawi 2012 (3-D TOE)",
              "not recorded",
              "AUC 0.7–0.8",
              coverIndex(c),
              {}});
    out.show({"Calcium protrusion at the annulus",
              "mm",
              "> 4 mm (c = 0.70)",
              "not recorded",
              "not recorded",
              "",
              c.m.calcium.lvot.protrusion,
              {}});
    out.show({"Simulated diastolic leak",
              "mL/s",
              "> 12.2 mL/s",
              "PRECISE-TAVI, CCI 2023;102:1140",
              "77, prospective",
              "AUC 0.69 (0.55–0.82)",
              Quantity::missing("needs a flow simulation"),
              {}});
    return std::move(out).finish();
}

RiskItem rupture(const Context& c) {
    ItemBuilder out("rupture", "0.5–1 % of balloon-expandable procedures (recalled)");
    if (c.device.expansion != Expansion::BalloonExpandable) {
        out.show({"Area oversizing with LVOT calcium",
                  "%",
                  "≥ 20 %",
                  "Barbanti 2013, Circulation 128:244",
                  "31 and 31, matched",
                  "",
                  Quantity::missing("derived from balloon-expandable valves only"),
                  {}});
        return std::move(out).finishAs("not assessed");
    }
    const Quantity over = areaOversizing(c);
    RiskRule blanke{
        "Area oversizing", "%", "≥ 20 %", "Blanke", "not recorded", "sensitivity 100 %, specificity 55.8 %", over, {}};
    if (over.known())
        out.decide(blanke, judge(over, [](double v) { return v >= 20.0; }));
    else
        out.lacking(blanke);
    barbantiRule(out, c, over);
    return std::move(out).finish();
}

RiskItem embolisation(const Context& c) {
    ItemBuilder out("embolisation", "0.1–0.4 % today, 0.9 % in TRAVEL; 80 % towards the aorta");
    const bool byArea = c.device.sizingRule == SizingRule::Area;
    const Sourced<Range>& range = byArea ? c.device.annulusArea : c.device.annulusPerimeter;
    const Quantity& annulus = byArea ? c.m.annulus.area : c.m.annulus.perimeter;
    const std::string unit = byArea ? "mm²" : "mm";
    RiskRule r{"Annulus outside the device's range",
               unit,
               "outside the device's range",
               "no published threshold; the device record",
               "",
               "",
               annulus,
               {}};
    if (range.known()) {
        r.threshold = fmt::format("< {:g} or > {:g} {}", range.value->low, range.value->high, unit);
        r.source = "no published threshold; " + range.source;
    }
    if (!range.known() || !annulus.known()) {
        r.value = Quantity::missing(range.known() ? "the annulus was not measured" : "no published range");
        out.lacking(r);
        return std::move(out).finish();
    }
    const Verdict verdict = outside(annulus, *range.value);
    out.decide(r, verdict);
    return std::move(out).finishAs(verdict.positive ? "intermediate" : "not assessed");
}

}  // namespace tavr::risk
