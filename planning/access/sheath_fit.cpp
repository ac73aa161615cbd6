#include "planning/access/access.h"

namespace tavr {
namespace {

Quantity ratio(double sheath, const AccessValue& vessel) {
    if (!vessel.known()) return Quantity::missing(vessel.q.note);
    const double d = *vessel.q.value, r = sheath / d;
    return {r, r * vessel.q.sd / d, sheath / vessel.q.high, sheath / std::max(0.5, vessel.q.low), {}};
}

}  // namespace

SheathFit sheathFit(const Device& device, const AccessMeasurements& access) {
    SheathFit fit;
    fit.deviceId = device.id;
    fit.name = device.family + " " + device.size;
    fit.sheathMm = device.sheathOuterDiameter.value;
    fit.minVesselMm = device.minVesselDiameter.value;
    for (std::size_t s = 0; s < 2; ++s) {
        const AccessRoute& side = access.sides[s];
        const Quantity unknown = Quantity::missing("the catalogue knows no sheath for this device");
        fit.sfar[s] = fit.sheathMm ? ratio(*fit.sheathMm, side.segments[2].minDiameter) : unknown;
        fit.sifar[s] = fit.sheathMm ? ratio(*fit.sheathMm, side.minDiameter) : unknown;
        const Quantity &d = side.minDiameter.q, &calcium = side.calciumArc.q;
        fit.limit[s] = calcium.known() && *calcium.value <= 0.0 ? kSheathRatioLimit : kSheathRatioLimitCalcified;
        fit.whole[s] = side.segments[2].minDiameter.known();
        if (!fit.minVesselMm || !d.known()) continue;
        const bool wide = *d.value >= *fit.minVesselMm;
        if (wide && (!fit.sheathMm || !fit.whole[s])) continue;
        fit.wideEnough[s] = wide;
        fit.wideEnoughUncertain[s] = d.low < *fit.minVesselMm && d.high >= *fit.minVesselMm;
    }
    return fit;
}

SheathVerdict verdictOf(const SheathFit& fit, std::size_t side) {
    const Quantity& ratio = fit.sifar[side];
    const bool narrow = fit.wideEnough[side] && !*fit.wideEnough[side];
    if (narrow || (ratio.known() && *ratio.value > fit.limit[side])) return SheathVerdict::TooWide;
    if (!ratio.known() || !fit.whole[side]) return SheathVerdict::Open;
    const bool uncertain = ratio.high > fit.limit[side] || fit.wideEnoughUncertain[side];
    return uncertain ? SheathVerdict::Uncertain : SheathVerdict::Fits;
}

std::vector<SheathFit> sheathFits(const Catalogue& catalogue, const AccessMeasurements& access) {
    std::vector<SheathFit> out;
    for (const Device& device : catalogue.devices) out.push_back(sheathFit(device, access));
    return out;
}

}  // namespace tavr
