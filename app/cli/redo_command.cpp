// redo: what a failed valve leaves of the way to the coronaries, on a measured study.
#include "app/cli/commands.h"
#include "app/cli/open_case.h"
#include "planning/job/case_store.h"
#include "planning/redo/redo.h"

#include <fmt/format.h>

namespace tavr {
namespace {

/// `bound`: "≤ " or "≥ " where the number is only a bound.
std::string cell(const Quantity& q, const char* bound = "") {
    if (noGapLeft(q)) return q.note;
    if (!q.known()) return "not measured: " + q.note;
    return fmt::format("{}{:.1f} mm (90 %: {:.1f} to {:.1f})", bound, *q.value, q.low, q.high);
}

std::string redoText(const RedoMeasurements& redo) {
    std::string out = fmt::format("Failed valve: {}, {}\n", redo.failed.deviceId, redo.failed.geometryNote);
    const auto row = [&](const std::string& name, const std::string& value) {
        out += fmt::format("  {:<34} {}\n", name, value);
    };
    const char *most = redo.neoSkirtIsBound ? "≤ " : "", *least = redo.neoSkirtIsBound ? "≥ " : "";
    row("neo-skirt above the annulus", cell(redo.neoSkirtHeight, most));
    if (redo.neoSkirtIsBound) row("", "the frame's top: an upper bound, the leaflets' height is not published");
    row("neo-skirt above the STJ", cell(redo.skirtAboveStj, most));
    row("VTSTJ", cell(redo.vtstj));
    for (std::size_t i = 0; i < 2; ++i) {
        const RedoCoronary& c = redo.coronary[i];
        const std::string name = kCoronaryNames[i];
        row(name + " neo-skirt above the ostium", cell(c.skirtAboveOstium, most));
        row(name + " VTC", cell(c.vtc));
        row(name + " VTA", cell(c.vta, least));
        row(name + " risk by VIVID's steps", fmt::format("{} ({})", kRedoClassNames[std::size_t(c.risk)], c.reason));
    }
    return out;
}

/// As named, else the plan's, else the frame that the CT shows; single numbers given replace its own.
Result<FailedValve> failedOf(const CommandLine& line, const CaseData& data) {
    FailedValve failed;
    if (!line.device.empty()) {
        failed.deviceId = line.device;
    } else if (data.plan.failedValve) {
        failed = *data.plan.failedValve;
    } else if (!data.ct) {
        return fail(ErrorKind::Input, "the study holds no CT to find the frame in", line.study,
                    "name the failed valve with --failed");
    } else {
        const Result<FoundFrame> frame = findFrame(*data.ct, data.plan.measurements->annulusPlane);
        if (!frame) return tl::unexpected(frame.error());
        failed.frame = *frame;
    }
    failed.depthMm = line.depthMm.value_or(failed.depthMm);
    failed.tiltDeg = line.tiltDeg.value_or(failed.tiltDeg);
    if (line.neoSkirtMm) failed.neoSkirtMm = line.neoSkirtMm;
    return failed;
}

Status keep(OpenCase& open, const std::optional<FailedValve>& failed) {
    const Result<Plan> plan = tavr::apply(open.data.plan, SetFailedValve{failed});
    if (!plan) return tl::unexpected(plan.error());
    if (Status s = stagePlan(open.study, *plan); !s) return s;
    return open.study.commit("opentavr", "failed valve");
}

}  // namespace

Result<Output> redoCommand(const CommandLine& line, const Progress& progress) {
    Result<OpenCase> open = openCase(line.study, !line.keep, progress);
    if (!open) return tl::unexpected(open.error());
    if (line.device == "none") {
        if (!line.keep) return fail(ErrorKind::Usage, "`none` leaves nothing to measure", "--failed", "add --keep");
        if (Status s = keep(*open, {}); !s) return tl::unexpected(s.error());
        return Output{"no failed valve in the plan\n", "{\"failed_device\": null}"};
    }
    const CaseData& data = open->data;
    if (!data.plan.measurements) return missing("measurements", line.study, "run `opentavr measure STUDY` first");
    const Result<FailedValve> failed = failedOf(line, data);
    if (!failed) return tl::unexpected(failed.error());
    const auto redo =
        redoGeometry(data.catalogue, *failed, *data.plan.measurements, data.plan.landmarks, data.root.get());
    if (!redo) return tl::unexpected(redo.error());
    if (line.keep) {
        if (Status s = keep(*open, *failed); !s) return tl::unexpected(s.error());
    }
    return Output{redoText(*redo), redoJson(*redo)};
}

}  // namespace tavr
