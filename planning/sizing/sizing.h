#pragma once
#include <string>
#include <vector>

#include "devices/catalogue.h"
#include "planning/measurements.h"

namespace tavr {

enum class Fit { InRange, Borderline, TooSmall, TooLarge, NotPublished, NotMeasured };
std::string_view fitName(Fit fit);

/// One catalogue device-size against one annulus. Oversizing in % of the annulus (clinical.md §2.9).
struct SizingRow {
    std::string deviceId, family, size, ruleText;  ///< ruleText: "area 430–546 mm² [source]"
    Fit fit = Fit::NotMeasured;
    Quantity oversizingPercent;                     ///< by the device's own rule (area or perimeter)
    std::string nominalSource;                      ///< where the nominal area or perimeter comes from
    double marginToRange = 0.0;                     ///< signed distance to the nearest range limit, in the rule's unit; > 0 inside
    double probabilityInRange = 0.0;                ///< from the measurement's interval
    std::vector<std::string> cautions;              ///< sinus too small, LVOT narrower …
};

/// Every device against these measurements, marketed first, best fit first within a family.
std::vector<SizingRow> sizeAll(const Catalogue& catalogue, const Measurements& m);
std::string sizingJson(const std::vector<SizingRow>& rows);
/// The device a plan starts with when the user names none: best fit among marketed devices; empty if nothing fits.
std::string suggestedDevice(const Catalogue& catalogue, const std::vector<SizingRow>& rows);

}  // namespace tavr
