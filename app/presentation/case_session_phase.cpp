// The root in another phase of the same examination, kept in the study.
#include "app/presentation/case_session.h"
#include "planning/job/case_store.h"
#include "planning/phases/phases.h"

namespace tavr {

void CaseSession::measureOtherPhase(const QString& source) {
    if (!hasCase() || job_.running() || !shown_.plan.measurements) return;
    planning_ = false;
    job_.start([this, source = source.toStdString(), data = shown_](const Progress& progress) -> Outcome {
        auto phase = tavr::measureOtherPhase(data, source, {}, {}, progress);
        if (!phase) return failureOutcome(phase.error());
        return [this, measured = std::make_shared<const OtherPhase>(std::move(*phase))] {
            shown_.otherPhase = measured;
            keepInStudy([measured](Study& study) { return stageOtherPhase(study, *measured); }, "other phase",
                        tr("Other phase measured and saved."));
            Q_EMIT planChanged();
        };
    });
}

}  // namespace tavr
