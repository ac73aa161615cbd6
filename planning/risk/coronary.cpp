// Coronary obstruction: every published geometric rule on the same root, side by side (docs/definitions.md, Risk).
#include "planning/risk/rules.h"
#include "planning/sizing/cautions.h"

#include <fmt/format.h>

namespace tavr::risk {
namespace {

/// Two numbers that must both be at or below their limits.
struct HeightAndSinus {
    const char *name, *threshold, *source, *n, *performance;
    double height, sinus;
    bool inclusive;
};

Verdict both(const Verdict& a, const Verdict& b) {
    return {a.positive && b.positive, a.sure && b.sure, a.possible && b.possible};
}

Verdict heightAndSinus(ItemBuilder& out, const Context& c, Coronary artery, const HeightAndSinus& rule) {
    const Quantity& height = c.m.coronary[std::size_t(artery)].lowerEdgeHeight;
    const Quantity sinus = meanSinusDiameter(c.m);
    RiskRule r{rule.name, "mm", rule.threshold, rule.source, rule.n, rule.performance, height, {}};
    if (!height.known() || !sinus.known()) {
        if (height.known()) r.value = Quantity::missing(sinus.note);
        if (!height.known() && r.value.note.empty()) r.value = Quantity::missing("needs the height of the ostium");
        out.lacking(r);
        return {};
    }
    r.value.note = fmt::format("with a mean sinus of {:.1f} mm", *sinus.value);
    const auto under = [&](double limit) {
        return [limit, inclusive = rule.inclusive](double v) { return inclusive ? v <= limit : v < limit; };
    };
    const Verdict verdict = both(judge(height, under(rule.height)), judge(sinus, under(rule.sinus)));
    out.decide(r, verdict);
    return verdict;
}

/// Shown for reference: the limit comes from valve-in-valve and does not count by itself in a native valve.
Verdict valveToCoronary(ItemBuilder& out, const Context& c, Coronary artery) {
    const std::size_t i = std::size_t(artery);
    RiskRule r{fmt::format("VTC {}", kCoronaryNames[i]),
               "mm",
               "< 4 mm in valve-in-valve",
               "VIVID valve-in-valve registry 2018; reference only, this is a native valve",
               "1612 (37 obstructions)",
               "OR 0.22 per mm; in practice 30 flagged, 0 obstructed",
               c.distances.vtc[i],
               {}};
    Verdict verdict;  // a frame that ends below the ostium has no distance to it
    if (r.value.known()) {
        verdict = judge(r.value, [](double v) { return v < 4.0; });
        r.positive = verdict.positive;
        r.uncertain = verdict.uncertain();
    }
    out.show(r);
    return verdict;
}

void valveToStj(ItemBuilder& out, const Context& c) {
    RiskRule r{"VTSTJ",        "mm", "< 2 mm in valve-in-valve", "VIVID classification, type IIIC",
               "not recorded", "",   c.distances.vtstj,          {}};
    if (r.value.known())
        r.value.note = "applies to valve-in-valve with leaflets above the STJ; needs the neo-skirt height";
    out.show(r);
}

void beyondGeometry(ItemBuilder& out) {
    out.lacking({"Leaflet higher than the ostium, and VTC ≤ 4 mm or leaflet calcium > 600 mm³",
                 "",
                 "both",
                 "Khan 2023",
                 "60 and 60, matched",
                 "AUC 0.93 left, 0.94 right",
                 Quantity::missing("needs the deployed leaflet; the height of the native cusps is in the measurements"),
                 {}});
    out.show({"DLC/d",
              "",
              "≤ 0.7",
              "Heitkemper 2020",
              "28",
              "sensitivity 100 %, specificity 95.7 %",
              Quantity::missing("needs a simulated deployment"),
              {}});
}

}  // namespace

RiskItem coronaryObstruction(const Context& c) {
    ItemBuilder out(
        "coronary_obstruction",
        "0.66 % of native procedures (44 of 6,688; 88.6 % left coronary; Ribeiro 2013), 2.3 % valve-in-valve (VIVID)");
    const HeightAndSinus ribeiro{"Left ostium height and sinus",
                                 "height < 12 mm and sinus < 30 mm",
                                 "Ribeiro 2013, JACC 62:1552",
                                 "6,688 (44 obstructions)",
                                 "",
                                 12.0,
                                 30.0,
                                 false};
    const HeightAndSinus left{"Left ostium height and sinus, SCAI",
                              "height ≤ 11 mm and sinus ≤ 31 mm",
                              "SCAI registries",
                              "not recorded",
                              "AUC 0.71–0.85",
                              11.0,
                              31.0,
                              true};
    const HeightAndSinus right{"Right ostium height and sinus, SCAI",
                               "height ≤ 15 mm and sinus ≤ 29 mm",
                               "SCAI registries",
                               "not recorded",
                               "AUC 0.71–0.85",
                               15.0,
                               29.0,
                               true};
    const Verdict narrow[] = {heightAndSinus(out, c, Coronary::LCA, ribeiro),
                              heightAndSinus(out, c, Coronary::LCA, left),
                              heightAndSinus(out, c, Coronary::RCA, right)};
    const Verdict close[] = {valveToCoronary(out, c, Coronary::LCA), valveToCoronary(out, c, Coronary::RCA)};
    valveToStj(out, c);
    beyondGeometry(out);
    // In practice the valve-in-valve distance alone flagged 30 of which none obstructed: it only makes a low ostium in
    // a narrow sinus "high", of the same artery, and only where neither is in doubt.
    if (((narrow[0].sure || narrow[1].sure) && close[0].sure) || (narrow[2].sure && close[1].sure))
        return std::move(out).finishAs("high");
    const bool low = narrow[0].positive || narrow[1].positive || narrow[2].positive;
    // Khan's rule counts and lacks the cusp height, so no root is called "low" on geometry alone.
    return std::move(out).finishAs(low ? "intermediate" : "not assessed");
}

}  // namespace tavr::risk
