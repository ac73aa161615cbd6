// Coronary obstruction: every published geometric rule on the same root, side by side (docs/definitions.md, Risk).
#include "planning/risk/rules.h"
#include "planning/sizing/cautions.h"

#include <fmt/format.h>

#include <cmath>

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
    if (noGapLeft(r.value)) {
        r.positive = true;
        out.show(r);
        return {true, true, true};
    }
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
    // In a native valve a wide outflow crown bends at the STJ: shown, not judged.
    if (r.value.known())
        r.value.note = "applies to valve-in-valve with leaflets above the STJ; needs the neo-skirt height";
    out.show(r);
}

Verdict either(const Verdict& a, const Verdict& b) {
    return {a.positive || b.positive, a.sure || b.sure, a.possible || b.possible};
}

constexpr Verdict kOpen{false, false, true};  // what is not known may be so

Quantity difference(const Quantity& a, const Quantity& b) {
    const double value = *a.value - *b.value, sd = std::hypot(a.sd, b.sd), ninety = 1.645 * sd;
    return {value, sd, value - ninety, value + ninety, {}};
}

std::string khanNote(const Quantity& gap, const Quantity& calcium) {
    const std::string deposit = calcium.known() ? fmt::format("{:.0f} mm³", *calcium.value) : "not measured";
    return noGapLeft(gap) ? fmt::format("no gap left beside the valve; calcium of the leaflet: {}", deposit)
           : gap.known()  ? fmt::format("VTC {:.1f} mm; calcium of the leaflet: {}", *gap.value, deposit)
                          : fmt::format("calcium of the leaflet: {}", deposit);
}

/// Khan's rule on the leaflet below the ostium as the CT shows it; a reconstructed leaflet would only repeat the
/// proportions it was made from.
Verdict leafletAboveOstium(ItemBuilder& out, const Context& c, Coronary artery) {
    const std::size_t i = std::size_t(artery), cusp = artery == Coronary::LCA ? 2 : 1;
    const LeafletMeasurement& leaflet = c.m.leaflet[cusp];
    const Quantity &height = leaflet.geometricHeight, &ostium = c.m.coronary[i].lowerEdgeHeight;
    const Quantity &gap = c.distances.vtc[i], &calcium = c.m.calcium.byCusp[cusp];
    RiskRule r{fmt::format("Leaflet {} above the ostium, and VTC ≤ 4 mm or its calcium > 600 mm³", kCuspNames[cusp]),
               "mm",
               "> 0 mm",
               "Khan 2023",
               "60 and 60, matched",
               artery == Coronary::LCA ? "AUC 0.93" : "AUC 0.94",
               {},
               {}};
    const auto lacks = [&](const std::string& why) {
        r.value = Quantity::missing(why);
        out.lacking(r);
        return Verdict{};
    };
    if (leaflet.state == LeafletState::Measured && !height.known())
        return lacks(fmt::format("the height of leaflet {} was not measured: {}", kCuspNames[cusp], height.note));
    if (leaflet.state != LeafletState::Measured)
        return lacks(fmt::format("the leaflet {} was not measured: {}", kCuspNames[cusp],
                                 leaflet.reason.empty() ? "not measured" : leaflet.reason));
    if (!ostium.known()) return lacks("needs the height of the ostium");
    r.value = difference(height, ostium);
    const Verdict higher = judge(r.value, [](double v) { return v > 0.0; });
    const Verdict close = noGapLeft(gap) ? Verdict{true, true, true}
                          : gap.known()  ? judge(gap, [](double v) { return v <= 4.0; })
                                         : kOpen;
    const Verdict calcified = calcium.known() ? judge(calcium, [](double v) { return v > 600.0; }) : kOpen;
    const Verdict second = either(close, calcified);
    const bool gapOpen = !gap.known() && !noGapLeft(gap);
    if (higher.possible && !second.positive && (gapOpen || !calcium.known()))
        return lacks(gapOpen ? gap.note : calcium.note);
    r.value.note = khanNote(gap, calcium);
    const Verdict verdict = both(higher, second);
    out.decide(r, verdict);
    return verdict;
}

void beyondGeometry(ItemBuilder& out) {
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
    const Verdict khan[] = {leafletAboveOstium(out, c, Coronary::LCA), leafletAboveOstium(out, c, Coronary::RCA)};
    beyondGeometry(out);
    // In practice the valve-in-valve distance alone flagged 30 of which none obstructed: it only makes a low ostium in
    // a narrow sinus "high", of the same artery, and only where neither is in doubt. So does a leaflet that reaches it.
    const bool leftNarrow = narrow[0].sure || narrow[1].sure;
    if ((leftNarrow && (close[0].sure || khan[0].sure)) || (narrow[2].sure && (close[1].sure || khan[1].sure)))
        return std::move(out).finishAs("high");
    const bool one =
        narrow[0].positive || narrow[1].positive || narrow[2].positive || khan[0].positive || khan[1].positive;
    if (one) return std::move(out).finishAs("intermediate");
    return std::move(out).finish();  // "low" only where every rule that counts is evaluated and sure
}

}  // namespace tavr::risk
