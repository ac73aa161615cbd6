// Vascular complications of the femoral access (docs/definitions.md, Access): the sheath against the wider side.
#include "planning/access/access.h"
#include "planning/risk/rules.h"

#include <fmt/format.h>

namespace tavr {
namespace {

using namespace risk;

/// The side that a sheath would choose: the smaller ratio to its limit. None known: the reason of the right side.
std::size_t betterSide(const SheathFit& fit) {
    const auto load = [&](std::size_t s) { return *fit.sifar[s].value / fit.limit[s]; };
    if (!fit.sifar[1].known()) return 0;
    return fit.sifar[0].known() && load(0) <= load(1) ? 0 : 1;
}

/// The side whose smallest diameter is the larger.
/// Of the sides that were followed all the way, if any was.
std::size_t widerSide(const AccessMeasurements& access, const SheathFit& fit) {
    if (fit.whole[0] != fit.whole[1]) return fit.whole[0] ? 0 : 1;
    const Quantity &right = access.sides[0].minDiameter.q, &left = access.sides[1].minDiameter.q;
    if (!left.known()) return 0;
    return right.known() && *right.value >= *left.value ? 0 : 1;
}

void add(ItemBuilder& out, RiskRule rule, const auto& met) {
    if (rule.value.known())
        out.decide(rule, judge(rule.value, met));
    else
        out.lacking(rule);
}

}  // namespace

RiskItem vascularComplication(const Device& device, const AccessMeasurements& access) {
    ItemBuilder out("vascular_complication", "not recorded in the sources of these rules");
    const SheathFit fit = sheathFit(device, access);
    const std::size_t side = betterSide(fit), way = widerSide(access, fit);
    const auto named = [](Quantity q, std::size_t s, const char* what) {
        if (q.known()) q.note = fmt::format("{} side, {}", kSideNames[s], what);
        return q;
    };
    const char* const partly = "only a part of the way to the groin was measured";
    const double limit = fit.limit[side];
    Quantity ratio = named(fit.sifar[side], side, "the one with more room");
    if (ratio.known() && !fit.whole[side] && *ratio.value <= limit) ratio = Quantity::missing(partly);
    add(out,
        {"Sheath to artery ratio, whole way",
         "",
         fmt::format("> {:.2f}", limit),
         "Hayashida 2011, JACC Cardiovasc Interv 4:851",
         "not recorded",
         limit < kSheathRatioLimit ? "1.00 with calcium of the wall" : "1.05; 1.00 with calcium of the wall",
         ratio,
         {}},
        [limit](double v) { return v > limit; });
    Quantity width = named(access.sides[way].minDiameter.q, way, "the wider one");
    if (width.known() && !fit.whole[way] && *width.value >= fit.minVesselMm.value_or(0.0))
        width = Quantity::missing(partly);
    if (!fit.minVesselMm) width = Quantity::missing("the instructions' smallest vessel is not in the catalogue");
    add(out,
        {"Smallest diameter of the access route",
         "mm",
         fit.minVesselMm ? fmt::format("< {:.1f} mm", *fit.minVesselMm) : std::string("the instructions for use"),
         "Instructions for use",
         "not recorded",
         "",
         width,
         {}},
        [&](double v) { return v < fit.minVesselMm.value_or(0.0); });
    return std::move(out).finish();
}

}  // namespace tavr
