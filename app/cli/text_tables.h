#pragma once
// Plain-text tables for people at a terminal; --json is for programs.
#include "planning/access/access.h"
#include "planning/job/plan_job.h"

#include <string>
#include <vector>

namespace tavr {

std::string measurementsText(const Measurements& m);
/// `reviewed`: a person has confirmed the hinge points; else the probabilities say that nobody has.
std::string sizingText(const std::vector<SizingRow>& rows, bool reviewed);
std::string riskText(const std::vector<RiskItem>& items);
std::string accessText(const AccessMeasurements& access, const std::vector<SheathFit>& fits);
/// Verdict, spacing and the acquisition warnings of an import.
std::string morphologyText(const Plan& plan);  ///< what is known of the number of cusps
std::string provenanceText(const Provenance& provenance);

}  // namespace tavr
