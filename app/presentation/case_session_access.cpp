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

Result<Measured> ofScan(const CaseData& data, const std::string& source, const Progress& progress) {
    const Result<ImportedVolume> scan = importBest(source, {}, progress.part(0.0, 0.5));
    if (!scan) return tl::unexpected(scan.error());
    Result<AccessMeasurements> access = measureAccess(*scan->ct, {}, progress.part(0.5, 1.0));
    if (!access) return tl::unexpected(access.error());
    if (const std::string doubt = examinationDoubt(data.provenance, scan->series); !doubt.empty())
        access->notes.push_back(doubt);
    access->source = scan->series.description;
    access->seriesUid = scan->series.seriesUid;
    access->frameOfReferenceUid = scan->series.frameOfReferenceUid;
    return std::make_shared<const AccessMeasurements>(std::move(*access));
}

}  // namespace

void CaseSession::measureAccessRoute(const QString& source) {
    if (!hasCase() || job_.running() || (source.isEmpty() && !shown_.ct)) return;
    planning_ = false;
    job_.start([this, source = source.toStdString(), data = shown_](const Progress& progress) -> Outcome {
        const Result<Measured> access = source.empty() ? ofCase(data, progress) : ofScan(data, source, progress);
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
