// phase: the root of a study in another phase of the same examination, side by side.
#include "app/cli/commands.h"
#include "app/cli/open_case.h"
#include "planning/job/case_store.h"
#include "planning/phases/phases.h"

namespace tavr {

Result<Output> phaseCommand(const CommandLine& line, const Progress& progress) {
    Result<OpenCase> open = openCase(line.study, line.source.empty(), progress.part(0.0, 0.2));
    if (!open) return tl::unexpected(open.error());
    CaseData& data = open->data;
    if (!data.plan.measurements)
        return fail(ErrorKind::Input, "the study holds no measurements", line.study,
                    "run `opentavr measure STUDY` first");
    if (!line.source.empty()) {
        auto other = measureOtherPhase(data, line.source, line.series, line.phase, progress.part(0.2, 0.95));
        if (!other) return tl::unexpected(other.error());
        if (Status s = stageOtherPhase(open->study, *other); !s) return tl::unexpected(s.error());
        if (Status s = open->study.commit("opentavr", "other phase"); !s) return tl::unexpected(s.error());
        data.otherPhase = std::make_shared<const OtherPhase>(std::move(*other));
    }
    if (!data.otherPhase)
        return fail(ErrorKind::Input, "the study holds one phase only", line.study,
                    "give the folder of the scan: `opentavr phase STUDY SRC`");
    return Output{phasesText(*data.plan.measurements, data.provenance.percentRR, *data.otherPhase),
                  phasesJson(*data.plan.measurements, data.provenance.percentRR, *data.otherPhase)};
}

}  // namespace tavr
