#pragma once
#include "devices/catalogue.h"
#include "planning/measurements.h"

#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace tavr {

/// TooSmall: the annulus exceeds the device's range. TooLarge: it falls short of it. Borderline: the 90 % interval of
/// the measurement crosses a limit of the range. NotPublished: no sourced range, no verdict.
enum class Fit { InRange, Borderline, TooSmall, TooLarge, NotPublished, NotMeasured };
std::string_view fitName(Fit fit);

/// What a device would be by one way of sizing a bicuspid valve (docs/definitions.md, Bicuspid): its diameter taken
/// for the annulus. For comparison; no method is preferred here.
struct MethodFit {
    std::string method;  ///< "ICD 4 mm", "CASPER", "LIRA", "circle"
    Quantity diameter;   ///< mm
    Fit fit = Fit::NotMeasured;
};

/// One catalogue device-size against one annulus. Oversizing in % of the annulus (docs/definitions.md, Sizing).
struct SizingRow {
    std::string deviceId, family, size, ruleText;  ///< ruleText: "area 430–546 mm² [source]"
    Fit fit = Fit::NotMeasured;
    Quantity oversizingPercent;  ///< by the device's own rule (area or perimeter)
    std::string nominalSource;   ///< where the nominal area or perimeter comes from
    double marginToRange = 0.0;  ///< signed distance to the nearest range limit, in the rule's unit; > 0 inside
    /// From the measurement's interval; NaN where there is no interval, no measurement or no published range.
    double probabilityInRange = std::numeric_limits<double>::quiet_NaN();
    std::vector<std::string> cautions;  ///< sinus too small, LVOT narrower …
    std::vector<std::string> unknowns;  ///< limits that the record does not hold, so that nothing was compared
    std::string marginText;             ///< "12 mm² below the upper limit (next size 29)"; empty without a verdict
    std::string unit;                   ///< of the rule: "mm²" or "mm"
    std::vector<MethodFit> methods;     ///< of a valve called bicuspid; else empty
    std::optional<double> chosenDiameterMm;  ///< continuous devices: the selectable diameter next to the annulus
};

/// Every device against these measurements, marketed first, best fit first within a family.
/// A bicuspid annulus adds the caution on oversizing above 10 %.
std::vector<SizingRow> sizeAll(const Catalogue& catalogue, const Measurements& m, bool bicuspid = false);
std::string sizingJson(const std::vector<SizingRow>& rows);
/// The device a plan starts with when the user names none: best fit among marketed devices; empty if nothing fits.
/// Devices whose height is published come first (only they can be placed); then in range before borderline, then the
/// higher probability of being in range, then fewer cautions (an unknown limit counts as one), then the larger share
/// of the range on either side.
std::string suggestedDevice(const Catalogue& catalogue, const std::vector<SizingRow>& rows);

}  // namespace tavr
