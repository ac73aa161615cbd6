// redo: what a failed valve leaves of the way to the coronaries, on a measured study.
#include "app/cli/commands.h"
#include "planning/job/case_store.h"
#include "planning/redo/redo.h"

#include <fmt/format.h>

namespace tavr {
namespace {

std::string cell(const Quantity& q) {
    if (!q.known()) return "not measured: " + q.note;
    return fmt::format("{:.1f} mm (90 %: {:.1f} to {:.1f})", *q.value, q.low, q.high);
}

std::string redoText(const RedoMeasurements& redo) {
    std::string out = fmt::format("Failed valve: {}, {}\n", redo.failed.deviceId, redo.failed.geometryNote);
    const auto row = [&](const std::string& name, const std::string& value) {
        out += fmt::format("  {:<34} {}\n", name, value);
    };
    row("neo-skirt above the annulus", cell(redo.neoSkirtHeight));
    if (redo.neoSkirtIsBound) row("", "the frame's top: an upper bound, the leaflets' height is not published");
    row("neo-skirt above the STJ", cell(redo.skirtAboveStj));
    row("VTSTJ", cell(redo.vtstj));
    for (std::size_t i = 0; i < 2; ++i) {
        const RedoCoronary& c = redo.coronary[i];
        const std::string name = kCoronaryNames[i];
        row(name + " neo-skirt above the ostium", cell(c.skirtAboveOstium));
        row(name + " VTC", cell(c.vtc));
        row(name + " VTA", cell(c.vta));
        row(name + " risk by VIVID's steps", fmt::format("{} ({})", kRedoClassNames[std::size_t(c.risk)], c.reason));
    }
    return out;
}

}  // namespace

Result<Output> redoCommand(const CommandLine& line, const Progress& progress) {
    const Result<Study> study = Study::open(line.study, true);
    if (!study) return tl::unexpected(study.error());
    const Result<CaseData> data = loadCase(*study, progress);
    if (!data) return tl::unexpected(data.error());
    if (!data->plan.measurements)
        return fail(ErrorKind::Input, "the study holds no measurements", line.study,
                    "run `opentavr measure STUDY` first");
    FailedValve failed;
    failed.deviceId = line.device;
    failed.depthMm = line.depthMm.value_or(failed.depthMm);
    failed.neoSkirtMm = line.neoSkirtMm;
    if (line.device.empty()) {
        if (!data->ct)
            return fail(ErrorKind::Input, "the study holds no CT to find the frame in", line.study,
                        "name the failed valve with --failed");
        const Result<FoundFrame> frame = findFrame(*data->ct, data->plan.measurements->annulusPlane);
        if (!frame) return tl::unexpected(frame.error());
        failed.frame = *frame;
        failed.deviceId =
            fmt::format("frame in the CT, {:.1f} mm wide, {:.1f} mm high", frame->diameter, frame->height);
    }
    const auto redo =
        redoGeometry(data->catalogue, failed, *data->plan.measurements, data->plan.landmarks, data->root.get());
    if (!redo) return tl::unexpected(redo.error());
    return Output{redoText(*redo), redoJson(*redo)};
}

}  // namespace tavr
