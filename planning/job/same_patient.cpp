#include "planning/job/same_patient.h"

#include "planning/job/case_store.h"

namespace tavr {
namespace {

std::string idIn(const DicomSource& source) {
    const auto found = source.header.find("PatientID");
    return found == source.header.end() ? std::string() : found->second;
}

bool anotherExamination(const Provenance& plan, const SeriesCandidate& second) {
    return !plan.studyUid.empty() && !second.studyUid.empty() && plan.studyUid != second.studyUid;
}

}  // namespace

StudyPatient patientOf(const Study& study) {
    const Result<DicomSource> own = loadDicomSource(study);
    return {own ? std::optional(idIn(*own)) : std::nullopt, study.folder()};
}

Result<std::vector<std::string>> samePatient(const StudyPatient& own, const Provenance& plan,
                                             const ImportedVolume& second) {
    std::vector<std::string> notes;
    const std::string id = second.source ? idIn(*second.source) : std::string();
    if (own.id && !own.id->empty() && !id.empty() && *own.id != id)
        return fail(ErrorKind::Input, "this scan is of another patient than the study's CT", own.folder,
                    "choose a scan of the same patient");
    const bool sameStudy = !plan.studyUid.empty() && plan.studyUid == second.series.studyUid;
    if (!own.id && !sameStudy)
        notes.push_back("not checked to be of the same patient: the study's record of its own scan cannot be read");
    else if (!sameStudy && (own.id->empty() || id.empty()))
        notes.push_back("not checked to be of the same patient: one of the two scans states no patient identifier");
    if (anotherExamination(plan, second.series))
        notes.push_back("this scan is of another examination than the plan's CT: check that it is the same patient");
    return notes;
}

}  // namespace tavr
