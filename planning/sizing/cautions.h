#pragma once
#include "planning/sizing/sizing.h"

#include <string>
#include <vector>

namespace tavr {

/// Mean of the three cusp-to-commissure diameters, mm; missing where one of them is.
Quantity meanSinusDiameter(const Measurements& m);

/// What speaks against a size beside its range: each a sentence with its number and its source
/// (docs/definitions.md, Sizing).
std::vector<std::string> sizingCautions(const Device& device, const SizingRow& row, const Measurements& m,
                                        bool bicuspid);

/// The limits of the instructions for use (sinus width and height) that this record lacks, each a sentence.
std::vector<std::string> unknownLimits(const Device& device);

}  // namespace tavr
