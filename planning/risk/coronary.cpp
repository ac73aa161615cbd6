// Coronary obstruction: every published geometric rule on the same root, side by side (clinical.md §3.2).
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

/// True where the rule is met.
bool heightAndSinus(ItemBuilder& out, const Context& c, Coronary artery, const HeightAndSinus& rule) {
    const Quantity& height = c.m.coronary[std::size_t(artery)].lowerEdgeHeight;
    const Quantity sinus = meanSinusDiameter(c.m);
    RiskRule r{rule.name, "mm", rule.threshold, rule.source, rule.n, rule.performance, height, {}};
    if (!height.known() || !sinus.known()) {
        if (height.known()) r.value = Quantity::missing(sinus.note);
        if (!height.known() && r.value.note.empty()) r.value = Quantity::missing("needs the height of the ostium");
        out.lacking(r);
        return false;
    }
    r.value.note = fmt::format("with a mean sinus of {:.1f} mm", *sinus.value);
    const auto under = [&](double v, double limit) { return rule.inclusive ? v <= limit : v < limit; };
    const bool met = under(*height.value, rule.height) && under(*sinus.value, rule.sinus);
    out.decide(r, met);
    return met;
}

/// True where one of the distances is under its limit.
bool valveToCoronary(ItemBuilder& out, const Context& c) {
    bool met = false;
    for (std::size_t i = 0; i < 2; ++i) {
        RiskRule r{fmt::format("VTC {}", kCoronaryNames[i]),
                   "mm",
                   "< 4 mm",
                   "VIVID valve-in-valve registry 2018",
                   "1612 (37 obstructions)",
                   "OR 0.22 per mm; in practice 30 flagged, 0 obstructed",
                   c.distances.vtc[i],
                   {}};
        if (r.value.known()) {
            out.decide(r, *r.value.value < 4.0);
            met = met || *r.value.value < 4.0;
        } else {
            out.show(r);  // a frame that ends below the ostium has no distance to it
        }
    }
    RiskRule stj{"VTSTJ", "mm", "< 2 mm", "VIVID classification, type IIIC", "not recorded", "", c.distances.vtstj, {}};
    if (stj.value.known())
        out.decide(stj, *stj.value.value < 2.0);
    else
        out.show(stj);
    return met || (stj.value.known() && *stj.value.value < 2.0);
}

void beyondGeometry(ItemBuilder& out) {
    out.show({"Leaflet higher than the ostium, and VTC ≤ 4 mm or leaflet calcium > 600 mm³",
              "",
              "both",
              "Khan 2023",
              "60 and 60, matched",
              "AUC 0.93 left, 0.94 right",
              Quantity::missing("needs the height of the cusps, which is not measured"),
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
    bool narrow = heightAndSinus(out, c, Coronary::LCA, ribeiro);
    narrow = heightAndSinus(out, c, Coronary::LCA, left) || narrow;
    narrow = heightAndSinus(out, c, Coronary::RCA, right) || narrow;
    const bool close = valveToCoronary(out, c);
    beyondGeometry(out);
    // The distances come from valve-in-valve, where they alone flagged 30 of which none obstructed: in a native valve
    // they make a low root "high", and by themselves no more than "intermediate".
    if (narrow && close) return std::move(out).finishAs("high");
    if (narrow || close) return std::move(out).finishAs("intermediate");
    return std::move(out).finish();
}

}  // namespace tavr::risk
