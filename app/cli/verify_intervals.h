#pragma once
// How often the 90 % intervals of the measurements hold the truth, and how often a quantity has none.
#include "app/cli/verify_solver.h"
#include "core/image/phantom.h"
#include "planning/measurements.h"

#include <array>
#include <vector>

namespace tavr {

/// Quantities whose intervals are judged, each by itself; of the first kIntervalsAlways each is promised on a scan of
/// usual quality, the others only where the scan shows them.
inline constexpr std::array<const char*, 21> kIntervalNames{
    "annulus area", "annulus perimeter", "annulus min diameter", "annulus max diameter",
    "LVOT area",    "sinus area",        "sinus diameters",      "sinus height",
    "STJ area",     "STJ height",        "ascending diameter",   "LCA height",
    "RCA height",   "LCA centre height", "RCA centre height",    "LCA diameter",
    "RCA diameter", "calcium volume",    "membranous septum",    "leaflet thickness",
    "eccentricity"};
inline constexpr std::size_t kIntervalsAlways = 15;

/// Where the truth lies in one interval: |error| over half the width, at most 1 where the interval holds it; NaN where
/// the quantity or its interval is missing.
struct IntervalPlace {
    std::size_t quantity = 0;  ///< of kIntervalNames
    double place = 0.0;
};

/// The places of one case. `calciumMm3`: the noise-free volume above the threshold, NaN where it says nothing.
std::vector<IntervalPlace> intervalPlaces(const Measurements& m, const PhantomTruth& truth, double calciumMm3);

/// A row for all together (85–95 %), one for each quantity, and the largest share of cases in which a promised
/// quantity is missing. A quantity's own limit adds what chance does to its n cases: 1.645·√(0.9·0.1/n) on top of 5 %.
std::vector<VerifyRow> intervalRows(const std::vector<IntervalPlace>& places);

/// A line a quantity: held, missing, and the scale of the interval that would hold exactly 90 %.
std::string intervalTable(const std::vector<IntervalPlace>& places);

}  // namespace tavr
