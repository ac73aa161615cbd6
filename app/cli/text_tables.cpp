#include "app/cli/text_tables.h"

#include "planning/anatomy/projection.h"

#include <fmt/format.h>

#include <cmath>

namespace tavr {
namespace {

std::string cell(const Quantity& q, const char* unit) {
    if (!q.known()) return "not measured: " + q.note;
    if (q.unstable) return fmt::format("{:.1f} {} ({})", *q.value, unit, q.note);
    if (*q.value == 0.0 && q.sd <= 0.0 && q.high > 0.0)
        return fmt::format("none above the detection limit of {:.0f} {}", std::max(1.0, q.high), unit);
    if (q.sd <= 0.0) return fmt::format("{:.1f} {}", *q.value, unit);
    return fmt::format("{:.1f} {} (90 %: {:.1f} to {:.1f})", *q.value, unit, q.low, q.high);
}

void row(std::string& out, const std::string& name, const Quantity& q, const char* unit) {
    out += fmt::format("  {:<34} {}\n", name, cell(q, unit));
}

void section(std::string& out, const std::string& name, const Section& s) {
    if (!s.known()) {
        out += fmt::format("  {:<34} not measured: {}\n", name, s.area.note);
        return;
    }
    row(out, name + " area", s.area, "mm²");
    row(out, name + " perimeter", s.perimeter, "mm");
    row(out, name + " min diameter", s.minDiameter, "mm");
    row(out, name + " max diameter", s.maxDiameter, "mm");
}

const char* verdict(const RiskRule& rule) {
    if (!rule.positive) return "open";
    if (rule.uncertain) return "uncertain";  // the interval straddles the threshold
    return *rule.positive ? "positive" : "negative";
}

std::string probability(const SizingRow& r) {
    if (r.fit == Fit::NotPublished || !std::isfinite(r.probabilityInRange)) return "–";
    if (r.probabilityInRange > 0.99) return "> 99 %";
    if (r.probabilityInRange < 0.01) return "< 1 %";
    return fmt::format("{:.0f} %", 100.0 * r.probabilityInRange);
}

void calcium(std::string& out, const CalciumMeasurement& c) {
    row(out, fmt::format("calcium ({})", c.thresholdRule), c.volume, "mm³");
    for (std::size_t i = 0; i < 3; ++i) row(out, std::string("  ") + kCuspNames[i], c.byCusp[i], "mm³");
    row(out, "  LVOT", c.lvotVolume, "mm³");
    out += fmt::format("  {:<34} {}{} ({})\n", "  LVOT grade",
                       c.lvot.grade ? kCalciumGradeNames[std::size_t(*c.lvot.grade)] : "not graded",
                       c.lvot.uncertain ? ", uncertain" : "", c.lvot.reason);
    row(out, "  protrusion into the lumen", c.lvot.protrusion, "mm");
    for (std::size_t r = 1; r + 1 < kCalciumRules; ++r) {
        const CalciumAtThreshold& at = c.byRule[r];
        row(out, fmt::format("  by {} ({:.0f} HU)", kCalciumRuleNames[r], at.thresholdHu), at.volume, "mm³");
    }
}

void leaflets(std::string& out, const Measurements& m) {
    for (std::size_t i = 0; i < 3; ++i) {
        const LeafletMeasurement& l = m.leaflet[i];
        out += fmt::format("  {:<34} {}{}{}\n", fmt::format("leaflet {}", kCuspNames[i]),
                           kLeafletStateNames[std::size_t(l.state)], l.reason.empty() ? "" : ": ", l.reason);
        if (l.state != LeafletState::Measured) continue;
        row(out, "  thickness", l.thickness, "mm");
        row(out, "  geometric height", l.geometricHeight, "mm");
        row(out, "  effective height", l.effectiveHeight, "mm");
        row(out, "  free edge", l.freeEdgeLength, "mm");
    }
}

void bicuspid(std::string& out, const Measurements& m) {
    if (!m.bicuspid) return;
    const BicuspidMeasurement& b = *m.bicuspid;
    for (std::size_t i = 0; i < 3; ++i)
        row(out, fmt::format("intercommissural, {:.0f} mm above", b.icdHeights[i]), b.intercommissural[i], "mm");
    for (std::size_t i = 0; i < 4; ++i)
        row(out, fmt::format("best circle, {:.0f} mm above", b.circleHeights[i]), b.circle[i], "mm");
    row(out, "raphe length", b.rapheLength, "mm");
    row(out, "raphe calcium", b.rapheCalcium, "mm³");
    row(out, "CASPER diameter", b.casperDiameter, "mm");
    row(out, "LIRA perimeter", b.lira.perimeter, "mm");
}

std::string angles(const CArmView& v) {
    return fmt::format("{} {:.0f} / {} {:.0f}", v.laoDeg < 0.0 ? "RAO" : "LAO", std::abs(v.laoDeg),
                       v.cranDeg < 0.0 ? "CAUD" : "CRAN", std::abs(v.cranDeg));
}

std::string anglesRange(const CArmView& v, const std::optional<double>& tiltSdDeg) {
    if (!tiltSdDeg) return {};
    const CArmView sd = viewSd(v, *tiltSdDeg);
    return fmt::format(" (90 %: ± {:.0f} / ± {:.0f})", 1.645 * sd.laoDeg, 1.645 * sd.cranDeg);
}

void views(std::string& out, const Measurements& m) {
    const Projections& p = m.projection;
    for (const auto& [name, view] :
         {std::pair("3-cusp view", &p.threeCusp), std::pair("cusp overlap R-L", &p.cuspOverlap),
          std::pair("cusp overlap R-N", &p.overlapRN), std::pair("cusp overlap L-N", &p.overlapLN),
          std::pair("double S-curve", &p.doubleS)})
        if (*view)  // the double S turns with the delivery axis as well, whose error is not known: no range
            out += fmt::format("  {:<34} {}{}{}\n", name, angles(**view),
                               view == &p.doubleS ? "" : anglesRange(**view, p.tiltSdDeg),
                               reachable(**view) ? "" : " (beyond the reach of most C-arms)");
}

}  // namespace

std::string morphologyText(const Plan& plan) {
    if (!plan.bicuspid) return "valve morphology: not assessed; measured as tricuspid\n";
    return fmt::format(
        "valve morphology: called bicuspid by the user, Sievers type {}; annulus, intercommissural-distance, "
        "CASPER, LIRA and circle sizes may disagree and stand side by side\n",
        kSieversNames[std::size_t(plan.sievers)]);
}

std::string measurementsText(const Measurements& m) {
    std::string out = "Measurements (definitions: docs/definitions.md)\n";
    section(out, "annulus", m.annulus);
    row(out, "annulus area-derived diameter", m.annulus.areaDerivedDiameter, "mm");
    section(out, fmt::format("LVOT ({:.0f} mm below)", m.lvotOffset), m.lvot);
    section(out, "sinus", m.sinus);
    section(out, "STJ", m.stj);
    row(out, "STJ height", m.stjHeight, "mm");
    section(out, "ascending aorta", m.ascending);
    for (std::size_t c = 0; c < 2; ++c)
        row(out, std::string(kCoronaryNames[c]) + " lower edge height", m.coronary[c].lowerEdgeHeight, "mm");
    calcium(out, m.calcium);
    leaflets(out, m);
    bicuspid(out, m);
    views(out, m);
    row(out, "membranous septum", m.membranousSeptum, "mm");
    row(out, "aorto-ventricular angle", m.aortoVentricularAngleDeg, "°");
    for (const std::string& note : m.notes) out += "  note: " + note + "\n";
    return out;
}

std::string sizingText(const std::vector<SizingRow>& rows, bool reviewed) {
    std::string out = fmt::format("  {:<22} {:<14} {:>12} {:>20}  {}\n", "device", "fit", "oversizing",
                                  reviewed ? "in range" : "in range, unreviewed", "rule");
    for (const SizingRow& r : rows) {
        const std::string oversizing =
            r.oversizingPercent.known() ? fmt::format("{:+.1f} %", *r.oversizingPercent.value) : "–";
        out += fmt::format("  {:<22} {:<14} {:>12} {:>20}  {}\n", r.deviceId, fitName(r.fit), oversizing,
                           probability(r), r.ruleText);
    }
    for (const SizingRow& r : rows) {
        if (r.fit != Fit::InRange && r.fit != Fit::Borderline) continue;
        for (const std::string& text : r.cautions) out += "  caution, " + r.deviceId + ": " + text + "\n";
        for (const MethodFit& by : r.methods)
            out += fmt::format(
                "  by {}, {}: {} {}\n", by.method, r.deviceId,
                by.diameter.known() ? fmt::format("{:.1f} mm,", *by.diameter.value) : by.diameter.note + ":",
                fitName(by.fit));
        for (const std::string& text : r.unknowns) out += "  unknown, " + r.deviceId + ": " + text + "\n";
    }
    out += "  In range: probability given these landmarks, not of a good result.\n";
    if (!reviewed) out += "  Unreviewed: no person has confirmed the hinge points that these probabilities rest on.\n";
    return out;
}

std::string riskText(const std::vector<RiskItem>& items) {
    std::string out;
    for (const RiskItem& item : items) {
        out += fmt::format("{}: {} (base rate: {})\n", item.key, item.riskClass, item.baseRate);
        for (const RiskRule& rule : item.rules) {
            out += fmt::format("  {:<44} {} | {} | {} [{}, n = {}]\n", rule.name, verdict(rule),
                               cell(rule.value, rule.unit.c_str()), rule.threshold, rule.source, rule.n);
        }
    }
    return out;
}

std::string provenanceText(const Provenance& p) {
    std::string out =
        fmt::format("{} {} {}: {}×{}×{}, {:.3f}×{:.3f}×{:.3f} mm\n", p.modality, p.seriesDescription, p.phaseLabel,
                    p.size[0], p.size[1], p.size[2], p.spacing.x(), p.spacing.y(), p.spacing.z());
    const char* verdict = p.geometry.verdict == GeometryVerdict::Accepted ? "accepted" : "regularised";
    out += fmt::format("geometry {}{}{} (largest corner error {:.3f} mm)\n", verdict,
                       p.geometry.reason.empty() ? "" : ": ", p.geometry.reason, p.geometry.largestCornerErrorMm);
    for (const std::string& warning : p.warnings) out += "warning: " + warning + "\n";
    return out;
}

}  // namespace tavr
