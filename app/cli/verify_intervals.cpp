#include "app/cli/verify_intervals.h"

#include "planning/anatomy/section.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

constexpr double kLeafletMm = 1.0;  ///< thickness of the phantom's leaflets

double placeOf(const Quantity& q, double truth) {
    const double half = 0.5 * (q.high - q.low);
    return q.known() && !q.unstable && half > 0.0 ? std::abs(0.5 * (q.high + q.low) - truth) / half : std::nan("");
}

struct Share {
    int held = 0, judged = 0, all = 0;
    double percent() const { return judged > 0 ? 100.0 * held / judged : std::nan(""); }
    double missingPercent() const { return all > 0 ? 100.0 * (all - judged) / all : 0.0; }
};

template <class Take>
Share shareOf(const std::vector<IntervalPlace>& places, Take&& take) {
    Share s;
    for (const IntervalPlace& p : places) {
        if (!take(p.quantity)) continue;
        ++s.all;
        if (!std::isfinite(p.place)) continue;
        ++s.judged;
        s.held += p.place <= 1.0;
    }
    return s;
}

Share shareOf(const std::vector<IntervalPlace>& places, std::size_t quantity) {
    return shareOf(places, [&](std::size_t q) { return q == quantity; });
}

VerifyRow around90(std::string quantity, double percent, double tolerance) {
    return {"anatomy",
            std::move(quantity),
            90.0,
            "exact truth of the phantoms",
            percent,
            tolerance,
            std::abs(percent - 90.0) <= tolerance,
            0.0};
}

/// As the sinus diameters are defined: from each cusp to the commissure between the two others.
double sinusTruth(const PhantomTruth& t, std::size_t cusp) {
    const Vec2 centre = centroid(t.sinus), facing = t.sinus.plane.toPlane(t.commissure[(cusp + 1) % 3]) - centre;
    return chordThrough(t.sinus, centre, facing.normalized());
}

}  // namespace

std::vector<IntervalPlace> intervalPlaces(const Measurements& m, const PhantomTruth& t, double calciumMm3) {
    const CaliperDiameters d = calipers(t.annulus);
    std::vector<IntervalPlace> out;
    std::size_t next = 0;
    const auto add = [&](const Quantity& q, double truth) { out.push_back({next++, placeOf(q, truth)}); };
    add(m.annulus.area, area(t.annulus));
    add(m.annulus.perimeter, perimeter(t.annulus));
    add(m.annulus.minDiameter, d.min);
    add(m.annulus.maxDiameter, d.max);
    add(m.lvot.area, area(t.lvot));
    add(m.sinus.area, area(t.sinus));
    for (std::size_t i = 0; i < 3; ++i) out.push_back({next, placeOf(m.sinusDiameter[i], sinusTruth(t, i))});
    ++next;
    add(m.sinusHeight, t.sinusHeight);
    add(m.stj.area, area(t.stj));
    add(m.stjHeight, t.stjHeight);
    add(m.ascending.areaDerivedDiameter, t.ascendingDiameter);
    for (std::size_t i = 0; i < 2; ++i) add(m.coronary[i].lowerEdgeHeight, t.coronaryHeight[i]);
    for (std::size_t i = 0; i < 2; ++i) add(m.coronary[i].centreHeight, t.annulusPlane.height(t.ostiumCentre[i]));
    for (std::size_t i = 0; i < 2; ++i) add(m.coronary[i].diameter, t.ostiumDiameter[i]);
    if (std::isfinite(calciumMm3)) out.push_back({next, placeOf(m.calcium.volume, calciumMm3)});
    ++next;
    add(m.membranousSeptum, t.membranousSeptum);
    for (const LeafletMeasurement& leaflet : m.leaflet) out.push_back({next, placeOf(leaflet.thickness, kLeafletMm)});
    ++next;
    add(m.annulus.eccentricity, 1.0 - d.min / d.max);
    return out;
}

std::vector<VerifyRow> intervalRows(const std::vector<IntervalPlace>& places) {
    std::vector<VerifyRow> rows{around90("truth within the 90 % interval, %",
                                         shareOf(places, [](std::size_t) { return true; }).percent(), 5.0)};
    double mostMissing = 0.0;
    std::string name = kIntervalNames[0];
    for (std::size_t q = 0; q < kIntervalNames.size(); ++q) {
        const Share s = shareOf(places, q);
        if (q < kIntervalsAlways && s.missingPercent() > mostMissing)
            mostMissing = s.missingPercent(), name = kIntervalNames[q];
        const double chance = s.judged > 0 ? 164.5 * std::sqrt(0.09 / s.judged) : 0.0;
        rows.push_back(
            around90(fmt::format("truth within the interval: {}, %", kIntervalNames[q]), s.percent(), 5.0 + chance));
    }
    rows.push_back({"anatomy", fmt::format("most often without a value or interval: {}, %", name), 0.0,
                    "exact truth of the phantoms", mostMissing, 10.0, mostMissing <= 10.0, 0.0});
    return rows;
}

std::string intervalTable(const std::vector<IntervalPlace>& places) {
    std::string out;
    for (std::size_t q = 0; q < kIntervalNames.size(); ++q) {
        const Share s = shareOf(places, q);
        std::vector<double> known;
        for (const IntervalPlace& p : places)
            if (p.quantity == q && std::isfinite(p.place)) known.push_back(p.place);
        std::sort(known.begin(), known.end());
        const double scale =
            known.empty() ? std::nan("") : known[std::size_t(std::ceil(0.9 * double(known.size()))) - 1];
        out += fmt::format(
            "interval of {:<22} holds the truth {:>3} of {:>3}, {:>3} without; scale that would cover 90 %: {:.2f}\n",
            kIntervalNames[q], s.held, s.judged, s.all - s.judged, scale);
    }
    return out;
}

}  // namespace tavr
