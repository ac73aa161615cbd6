#include "planning/sizing/bicuspid_fits.h"

#include <cmath>
#include <numbers>

namespace tavr {
namespace {

/// The range of diameters that a device's published range stands for.
std::optional<Range> diameterRange(const Device& d) {
    const bool byArea = d.sizingRule == SizingRule::Area;
    const Sourced<Range>& range = byArea ? d.annulusArea : d.annulusPerimeter;
    if (!range.known()) return std::nullopt;
    const auto diameter = [&](double x) {
        return byArea ? std::sqrt(4.0 * x / std::numbers::pi) : x / std::numbers::pi;
    };
    return Range{diameter(range.value->low), diameter(range.value->high)};
}

Fit fitOf(const Quantity& q, const std::optional<Range>& range) {
    if (!q.known()) return Fit::NotMeasured;
    if (!range) return Fit::NotPublished;
    const auto crosses = [&](double limit) { return q.sd > 0.0 && q.low < limit && q.high > limit; };
    if (crosses(range->low) || crosses(range->high)) return Fit::Borderline;
    if (*q.value > range->high) return Fit::TooSmall;
    return *q.value < range->low ? Fit::TooLarge : Fit::InRange;
}

Quantity smallestCircle(const BicuspidMeasurement& b) {
    const Quantity* least = nullptr;
    for (const Quantity& q : b.circle)
        if (q.known() && (!least || *q.value < *least->value)) least = &q;
    return least ? *least : b.circle.front();
}

}  // namespace

std::vector<MethodFit> bicuspidFits(const Device& device, const BicuspidMeasurement& b) {
    const std::optional<Range> range = diameterRange(device);
    std::vector<MethodFit> out{{"ICD 4 mm", b.intercommissural[0], {}},
                               {"CASPER", b.casperDiameter, {}},
                               {"LIRA", b.lira.perimeterDerivedDiameter, {}},
                               {"circle", smallestCircle(b), {}}};
    for (MethodFit& m : out) m.fit = fitOf(m.diameter, range);
    return out;
}

}  // namespace tavr
