// What stands beside the root: the heart's structures, and a failed valve's frame.
#include "app/presentation/case_session.h"
#include "planning/job/heart_store.h"
#include "planning/redo/redo.h"

namespace tavr {

void CaseSession::segmentHeart() {
    if (!hasCase() || job_.running() || !shown_.ct || !shown_.root) return;
    planning_ = false;
    job_.start([this, data = shown_](const Progress& progress) -> Outcome {
        Result<HeartModel> heart = heartOf(data, progress);
        if (!heart) return failureOutcome(heart.error());
        auto model = std::make_shared<const HeartModel>(std::move(*heart));
        return [this, model] {
            shown_.heart = model;
            keepInStudy([model](Study& study) { return stageHeart(study, *model); }, "heart",
                        tr("Heart segmented and saved."));
            Q_EMIT planChanged();
            Q_EMIT heartSegmented();
        };
    });
}

Status CaseSession::setFailedValve(const std::optional<FailedValve>& valve) {
    if (shown_.plan.failedValve == valve) return {};
    return execute({SetFailedValve{valve}});
}

void CaseSession::findFailedFrame() {
    if (!hasCase() || job_.running() || !shown_.ct || !shown_.plan.measurements) return;
    planning_ = false;
    job_.start([this, ct = shown_.ct, annulus = shown_.plan.measurements->annulusPlane](const Progress&) -> Outcome {
        const Result<FoundFrame> frame = findFrame(*ct, annulus);
        if (!frame) return failureOutcome(frame.error());
        return [this, frame = *frame] {
            FailedValve valve;
            valve.frame = frame;
            if (const Status done = setFailedValve(valve); !done) report(done.error());
        };
    });
}

}  // namespace tavr
