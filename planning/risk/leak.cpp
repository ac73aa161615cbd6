// Paravalvular leak, rupture and embolisation: rules of size and calcium (clinical.md §3.1, §3.4, §3.5).
#include "planning/risk/rules.h"

#include <fmt/format.h>

#include <cmath>
#include <numbers>

namespace tavr::risk {
namespace {

constexpr double kFixedThresholdHu = 850.0;
const char* const kJilaihawi = "Jilaihawi 2014";

void calciumRules(ItemBuilder& out, const Context& c) {
    RiskRule volume{"Calcium volume at 850 HU", "mm³", "≥ 235 mm³", kJilaihawi, "not recorded", "OR 2.8",
                    c.m.calcium.volume,         {}};
    if (volume.value.known() && std::abs(c.m.calcium.thresholdHu - kFixedThresholdHu) > 0.5)
        volume.value =
            Quantity::missing(fmt::format("defined at 850 HU; measured here at {:.0f} HU", c.m.calcium.thresholdHu));
    if (volume.value.known())
        out.decide(volume, *volume.value.value >= 235.0);
    else
        out.lacking(volume);
    RiskRule lvot{"LVOT calcium", "mm³", "any", kJilaihawi, "not recorded", "OR 2.8", c.m.calcium.lvotVolume, {}};
    if (lvot.value.known())
        out.decide(lvot, *lvot.value.value > 0.0);
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

bool lvotCalcium(const Context& c) {
    return c.m.calcium.lvotVolume.known() && *c.m.calcium.lvotVolume.value > 0.0;
}

}  // namespace

RiskItem paravalvularLeak(const Context& c) {
    ItemBuilder out("paravalvular_leak", "at least moderate leak in 2.5 % (Desai, N = 52,561)");
    calciumRules(out, c);
    const Quantity over = areaOversizing(c);
    RiskRule area{
        "Prosthesis area over annulus area", "%", "≤ 0 % oversizing", kJilaihawi, "not recorded", "OR 3.5", over, {}};
    if (over.known())
        out.decide(area, *over.value <= 0.0);
    else
        out.lacking(area);
    RiskRule cover{"Cover index",  "%",           "< 8 %",       "Détaint 2009; Jilaihawi 2012 (3-D TOE era)",
                   "not recorded", "AUC 0.7–0.8", coverIndex(c), {}};
    if (cover.value.known()) cover.positive = *cover.value.value < 8.0;
    out.show(cover);  // of the echo era and another reading of the area rule: shown, not counted
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
    RiskRule barbanti{"Area oversizing with LVOT calcium",
                      "%",
                      "≥ 20 % and moderate or severe LVOT calcium",
                      "Barbanti 2013, Circulation 128:244",
                      "31 and 31, matched",
                      "OR about 8.4 and 10.9",
                      over,
                      {}};
    if (!over.known()) {
        out.lacking(blanke);
        out.lacking(barbanti);
        return std::move(out).finish();
    }
    const bool oversized = *over.value >= 20.0;
    out.decide(blanke, oversized);
    if (!c.m.calcium.lvotVolume.known()) {
        barbanti.value = Quantity::missing("needs the LVOT calcium");
        out.lacking(barbanti);
    } else {
        barbanti.value.note = "any LVOT calcium counted: its grade is not measured";
        out.decide(barbanti, oversized && lvotCalcium(c));
    }
    return std::move(out).finish();
}

RiskItem embolisation(const Context& c) {
    ItemBuilder out("embolisation", "0.1–0.4 % today, 0.9 % in TRAVEL; 80 % towards the aorta");
    const Sourced<Range>& range =
        c.device.sizingRule == SizingRule::Area ? c.device.annulusArea : c.device.annulusPerimeter;
    RiskRule r{
        "Annulus against the published range", c.sizing.unit, "inside the range", "the device record", "", "", {}, {}};
    if (range.known()) {
        r.threshold = fmt::format("inside {:g}–{:g} {}", range.value->low, range.value->high, c.sizing.unit);
        r.source = range.source;
    }
    if (c.sizing.fit == Fit::NotPublished || c.sizing.fit == Fit::NotMeasured) {
        r.value = Quantity::missing(c.sizing.fit == Fit::NotPublished ? "no published range"
                                                                      : "the annulus was not measured");
        out.lacking(r);
        return std::move(out).finish();
    }
    r.value = Quantity::exactly(c.sizing.marginToRange);
    r.value.note = c.sizing.marginText;
    out.decide(r, c.sizing.marginToRange < 0.0);
    if (c.sizing.fit == Fit::TooSmall) return std::move(out).finishAs("high");
    return std::move(out).finishAs(c.sizing.fit == Fit::InRange ? "low" : "intermediate");
}

}  // namespace tavr::risk
