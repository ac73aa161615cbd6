#include "planning/job/same_patient.h"

#include "planning/job/case_store.h"

namespace tavr {

std::string examinationDoubt(const Provenance& plan, const SeriesCandidate& second) {
    const bool sameStudy = plan.studyUid.empty() || second.studyUid.empty() || plan.studyUid == second.studyUid;
    if (sameStudy) return {};
    return "this scan is of another examination than the plan's CT: check that it is the same patient";
}

Status samePatient(const Study& study, const ImportedVolume& second) {
    const Result<DicomSource> own = loadDicomSource(study);
    if (!own || !second.source) return {};
    const auto a = own->header.find("PatientID"), b = second.source->header.find("PatientID");
    if (a == own->header.end() || b == second.source->header.end() || a->second.empty() || b->second.empty()) return {};
    if (a->second == b->second) return {};
    return fail(ErrorKind::Input, "this scan is of another patient than the study's CT", study.folder(),
                "choose a scan of the same patient");
}

}  // namespace tavr
