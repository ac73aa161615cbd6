// The access route of a case, from its own scan or a second one, kept in its study.
#include "app/presentation/case_session.h"
#include "core/dicom/import.h"
#include "planning/access/access.h"
#include "planning/job/case_store.h"
#include "planning/job/same_patient.h"

namespace tavr {
namespace {

using Measured = std::shared_ptr<const AccessMeasurements>;

Result<Measured> ofCase(const CaseData& data, const Progress& progress) {
    Result<AccessMeasurements> access = measureAccess(*data.ct, {}, progress);
    if (!access) return tl::unexpected(access.error());
    access->source = data.provenance.seriesDescription;
    access->seriesUid = data.provenance.seriesUid;
    access->frameOfReferenceUid = data.provenance.frameOfReferenceUid;
    return std::make_shared<const AccessMeasurements>(std::move(*access));
}

Result<Measured> ofScan(const CaseData& data, const std::string& source, const StudyPatient& own,
                        const Progress& progress) {
    const Result<ImportedVolume> scan = importBest(source, {}, progress.part(0.0, 0.5));
    if (!scan) return tl::unexpected(scan.error());
    const auto doubts = samePatient(own, data.provenance, *scan);
    if (!doubts) return tl::unexpected(doubts.error());
    Result<AccessMeasurements> access = measureAccess(*scan->ct, {}, progress.part(0.5, 1.0));
    if (!access) return tl::unexpected(access.error());
    access->notes.insert(access->notes.end(), doubts->begin(), doubts->end());
    access->source = scan->series.description;
    access->seriesUid = scan->series.seriesUid;
    access->frameOfReferenceUid = scan->series.frameOfReferenceUid;
    return std::make_shared<const AccessMeasurements>(std::move(*access));
}

}  // namespace

void CaseSession::measureAccessRoute(const QString& source) {
    if (!hasCase() || job_.running() || (source.isEmpty() && !shown_.ct)) return;
    if (source.isEmpty()) return measureAccessFrom({}, {});
    // Whom the study is of stands in the study, which only the disk's thread reads.
    onDisk([this, source = source.toStdString()](Study& study) -> Outcome {
        return [this, source, own = patientOf(study)] {
            if (hasCase() && !job_.running() && study_->folder() == own.folder) measureAccessFrom(source, own);
        };
    });
}

void CaseSession::measureAccessFrom(const std::string& source, const StudyPatient& own) {
    planning_ = false;
    job_.start([this, source, own, data = shown_](const Progress& progress) -> Outcome {
        const Result<Measured> access = source.empty() ? ofCase(data, progress) : ofScan(data, source, own, progress);
        if (!access) return failureOutcome(access.error());
        return [this, measured = *access] {
            shown_.access = measured;
            keepInStudy([measured](Study& study) { return stageAccess(study, *measured); }, "access",
                        tr("Access route measured and saved."));
            Q_EMIT planChanged();
            Q_EMIT accessMeasured();
        };
    });
}

}  // namespace tavr
