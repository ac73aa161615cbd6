#pragma once
// Which code a measurement has in a DICOM report.
#include "core/dicom/derived_object.h"
#include "planning/report/export/writers.h"

#include <optional>
#include <string>

namespace tavr::exporting {

struct Concept {
    Code code;
    std::optional<Code> derivation, site;
};

/// By the row's English name. A name that no standard code describes exactly has one of the scheme 99OPENTAVR, made
/// from the name itself, so that it stays the same as long as the name does.
Concept conceptOf(const Row& row);
Code ownCode(const std::string& name);
Code volumeCode();
/// Where the group's numbers were measured; by the group's English title. Empty where nothing fits.
std::optional<Code> siteOf(const std::string& group);
/// The unit with its meaning.
Code unitCode(const std::string& ucum);

}  // namespace tavr::exporting
