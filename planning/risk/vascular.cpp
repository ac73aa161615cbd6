// Vascular complications of the femoral access (docs/definitions.md, Access): the sheath against the wider side.
#include "planning/access/access.h"
#include "planning/risk/rules.h"

#include <fmt/format.h>

namespace tavr {
namespace {

using namespace risk;

/// The side that a sheath would choose: the smaller ratio. None known: the reason of the right side.
std::size_t betterSide(const std::array<Quantity, 2>& ratio) {
    if (!ratio[1].known()) return 0;
    return ratio[0].known() && *ratio[0].value <= *ratio[1].value ? 0 : 1;
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
    const std::size_t side = betterSide(fit.sfar), way = betterSide(fit.sifar);
    const auto named = [](Quantity q, std::size_t s) {
        if (q.known()) q.note = fmt::format("{} side, the wider one", kSideNames[s]);
        return q;
    };
    const Quantity ratio = named(fit.sfar[side], side);
    add(out,
        {"Sheath to femoral artery ratio (SFAR)",
         "",
         fmt::format("> {:.2f}", kSfarLimit),
         "Hayashida 2011, JACC Cardiovasc Interv 4:851",
         "not recorded",
         "1.00 with calcium, 1.10 without",
         ratio,
         {}},
        [](double v) { return v > kSfarLimit; });
    Quantity width = named(access.sides[way].minDiameter.q, way);
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
