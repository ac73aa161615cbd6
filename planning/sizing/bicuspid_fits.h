#pragma once
#include "planning/sizing/sizing.h"

namespace tavr {

/// Fit of a device by each method for bicuspid valves, in one fixed order: intercommissural distance at 4 mm, CASPER,
/// LIRA, the smallest of the four circles. Area-sized devices are judged by the circle of the diameter.
std::vector<MethodFit> bicuspidFits(const Device& device, const BicuspidMeasurement& b);

}  // namespace tavr
