#pragma once
#include "core/dicom/import.h"
#include "core/study/study.h"
#include "planning/job/plan_job.h"

#include <string>

namespace tavr {

/// A note where a second scan is of another examination than the plan's CT ("check that it is the same patient"); empty
/// where it is of the same, or neither says.
std::string examinationDoubt(const Provenance& plan, const SeriesCandidate& second);

/// Refuses (Input) a second scan whose patient identifier is another than that of the study's own CT.
Status samePatient(const Study& study, const ImportedVolume& second);

}  // namespace tavr
