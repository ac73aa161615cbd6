#pragma once
#include "core/dicom/import.h"
#include "core/study/study.h"
#include "planning/job/plan_job.h"

#include <optional>
#include <string>
#include <vector>

namespace tavr {

/// Whom a study's own CT is of, as its source item says; no `id`: the item cannot be read, or the CT came from no
/// DICOM.
struct StudyPatient {
    std::optional<std::string> id;
    std::string folder;
};
StudyPatient patientOf(const Study& study);

/// Refuses (Input) a second scan whose patient identifier is another than that of the study's own CT. Else the notes to
/// keep with what is measured on it: another examination than the plan's CT, and where the patient could not be
/// compared and why.
Result<std::vector<std::string>> samePatient(const StudyPatient& own, const Provenance& plan,
                                             const ImportedVolume& second);

}  // namespace tavr
