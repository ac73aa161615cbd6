// The single steps on a study: import, segment, measure, size, risk, report.
#include "app/cli/commands.h"
#include "app/cli/open_case.h"
#include "app/cli/plan_choices.h"
#include "app/cli/text_tables.h"
#include "planning/access/access.h"
#include "planning/heart/heart_json.h"
#include "planning/job/case_store.h"
#include "planning/job/root_doubts.h"
#include "planning/job/user_catalogue.h"
#include "planning/report/report.h"
#include "planning/report/texts.h"
#include "planning/segmentation/coronaries.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace tavr {
namespace {

using Json = nlohmann::json;

Json phaseJson(const SeriesPhase& phase) {
    const char* verdict = phase.geometry.verdict == GeometryVerdict::Accepted      ? "accepted"
                          : phase.geometry.verdict == GeometryVerdict::Regularised ? "regularised"
                                                                                   : "refused";
    return {{"label", phase.label},
            {"percent_rr", phase.percentRR ? Json(*phase.percentRR) : Json(nullptr)},
            {"slices", phase.sliceCount},
            {"size", phase.size},
            {"spacing_mm", {phase.spacing.x(), phase.spacing.y(), phase.spacing.z()}},
            {"memory_bytes", phase.bytes},
            {"geometry",
             {{"verdict", verdict},
              {"reason", phase.geometry.reason},
              {"largest_corner_error_mm", phase.geometry.largestCornerErrorMm}}}};
}

Output listing(const ScanResult& scan) {
    Output out;
    Json list = Json::array();
    for (const SeriesCandidate& series : scan.series) {
        out.text += fmt::format("{} {} {}{}\n", series.seriesUid, series.modality, series.description,
                                series.refusal.empty() ? "" : " – not usable: " + series.refusal);
        Json phases = Json::array();
        for (const SeriesPhase& phase : series.phases) {
            const std::string percent = phase.percentRR ? fmt::format("{:.0f} % R-R", *phase.percentRR) : "R-R unknown";
            out.text += fmt::format("  {:<12} {:<11} {} slices {}×{} {:.3f}×{:.3f}×{:.3f} mm  {}\n",
                                    phase.label.empty() ? "one phase" : phase.label, percent, phase.sliceCount,
                                    phase.size[0], phase.size[1], phase.spacing.x(), phase.spacing.y(),
                                    phase.spacing.z(), phase.geometry.reason);
            phases.push_back(phaseJson(phase));
        }
        list.push_back({{"series_uid", series.seriesUid},
                        {"modality", series.modality},
                        {"description", series.description},
                        {"refusal", series.refusal},
                        {"phases", phases}});
    }
    for (const std::string& file : scan.skippedFiles) out.text += "skipped: " + file + "\n";
    out.json = Json{{"series", list}, {"skipped_files", scan.skippedFiles}, {"files_seen", scan.filesSeen}}.dump(2);
    return out;
}

}  // namespace

Result<Output> importCommand(const CommandLine& line, const Progress& progress) {
    if (line.list) return scanSource(line.source, progress).map(listing);
    if (line.study.empty())
        return fail(ErrorKind::Usage, "--study DIR is missing", "import", "name the study folder, or use --list");
    const Result<ImportedVolume> imported = importBest(line.source, line.series, progress.part(0.0, 0.7));
    if (!imported) return tl::unexpected(imported.error());
    const Result<Catalogue> catalogue = userCatalogue();
    if (!catalogue) return tl::unexpected(catalogue.error());
    Result<Study> study = Study::create(line.study);
    if (!study) return tl::unexpected(study.error());
    const Provenance provenance = makeProvenance(*imported, catalogue->version);
    progress.report(0.75, "Saving the volume");
    if (Status s = stageImport(*study, *imported, provenance); !s) return tl::unexpected(s.error());
    if (Status s = study->commit("opentavr", "import"); !s) return tl::unexpected(s.error());
    return Output{provenanceText(provenance), provenanceJson(provenance)};
}

namespace {

Output segmentOutput(const CaseData& data) {
    const RootModel& root = *data.root;
    const auto voxels = std::count(root.labels.voxels.begin(), root.labels.voxels.end(), std::uint8_t(kLumen));
    const double lumenMl = double(voxels) * root.labels.grid.voxelVolume() / 1000.0;
    return Output{fmt::format("root lumen {:.1f} mL, blood {:.0f} ± {:.0f} HU, calcium threshold {:.0f} HU ({})\n{}",
                              lumenMl, root.lumenMeanHu, root.lumenSdHu, root.calciumThresholdHu, root.calciumRule,
                              data.heart ? heartText(*data.heart) : ""),
                  Json{{"lumen_volume_ml", lumenMl},
                       {"lumen_mean_hu", root.lumenMeanHu},
                       {"lumen_sd_hu", root.lumenSdHu},
                       {"calcium_threshold_hu", root.calciumThresholdHu},
                       {"calcium_rule", root.calciumRule},
                       {"heart", data.heart ? Json::parse(heartJson(*data.heart)) : Json(nullptr)}}
                      .dump(2)};
}

}  // namespace

Result<Output> segmentCommand(const CommandLine& line, const Progress& progress) {
    Result<OpenCase> open = openCase(line.study, false, progress.part(0.0, 0.2));
    if (!open) return tl::unexpected(open.error());
    if (!open->data.ct) return missing("CT", line.study, "run `opentavr import SRC --study DIR` first");
    CaseData& data = open->data;
    Result<RootModel> root =
        segmentRoot(*data.ct, {line.seedAorta, line.seedLv, line.calciumThresholdHu}, progress.part(0.2, 0.7));
    if (!root) return tl::unexpected(root.error());
    data.root = std::make_shared<const RootModel>(std::move(*root));
    if (Status s = stageRoot(open->study, *data.root); !s) return tl::unexpected(s.error());
    if (Status s = segmentHeartInto(open->study, data, progress.part(0.7, 0.95)); !s) return tl::unexpected(s.error());
    if (Status s = open->study.commit("opentavr", "segmentation"); !s) return tl::unexpected(s.error());
    return segmentOutput(data);
}

/// The segmentation's coronaries, once the landmarks tell where coronaries leave.
Status confirmTrunks(Study& study, CaseData& data) {
    RootModel root = *data.root;
    if (!keepTrunksAt(ostiaOf(data.plan.landmarks), root)) return {};
    data.root = std::make_shared<const RootModel>(std::move(root));
    return stageRoot(study, *data.root);
}

Result<Output> measureCommand(const CommandLine& line, const Progress& progress) {
    Result<OpenCase> open = openCase(line.study, false, progress.part(0.0, 0.2));
    if (!open) return tl::unexpected(open.error());
    CaseData& data = open->data;
    if (!data.root || !data.ct) return missing("segmentation", line.study, "run `opentavr segment STUDY` first");
    if (data.plan.landmarks.empty()) {
        Result<Landmarks> found = findLandmarks(*data.ct, *data.root, progress.part(0.2, 0.7));
        if (!found) return tl::unexpected(found.error());
        data.plan.landmarks = std::move(*found);
        data.plan.centreline = data.root->centreline;
        if (Status s = confirmTrunks(open->study, data); !s) return tl::unexpected(s.error());
    }
    progress.report(0.7, "Measuring");
    const PlanChoices choices = planChoices(line);
    if (choices.calcium) data.plan.calcium = *choices.calcium;
    if (line.lvotOffsetMm) data.plan.lvotOffsetMm = *line.lvotOffsetMm;
    if (choices.sievers) data.plan.sievers = *choices.sievers;
    data.plan.bicuspid = data.plan.bicuspid || line.bicuspid || choices.sievers.has_value();
    renewRootDoubts(data);
    MeasureOptions how = optionsOf(data.plan);
    how.intervals = !line.quick;
    data.plan.measurements = measure(*data.ct, *data.root, data.plan.landmarks, how);
    if (Status s = stagePlan(open->study, data.plan); !s) return tl::unexpected(s.error());
    if (Status s = open->study.commit("opentavr", "measurements"); !s) return tl::unexpected(s.error());
    return Output{
        measurementsText(*data.plan.measurements),
        withAccess(measurementsJson(*data.plan.measurements, data.plan.landmarks), data.access.get(), data.catalogue)};
}

Result<Output> sizeCommand(const CommandLine& line, const Progress& progress) {
    const Result<OpenCase> open = openCase(line.study, true, progress);
    if (!open) return tl::unexpected(open.error());
    if (open->data.sizing.empty()) return missing("measurements", line.study, "run `opentavr measure STUDY` first");
    return Output{sizingText(open->data.sizing, hingesReviewed(open->data.plan.landmarks)),
                  Json{{"sizing", Json::parse(sizingJson(open->data.sizing))}}.dump(2)};
}

Result<Output> riskCommand(const CommandLine& line, const Progress& progress) {
    const Result<OpenCase> open = openCase(line.study, true, progress);
    if (!open) return tl::unexpected(open.error());
    for (const ImplantAssessment& a : open->data.implants) {
        if (!line.planId.empty() && a.choice.id != line.planId) continue;
        if (!a.problem.empty()) return fail(ErrorKind::Input, "the valve could not be placed", a.choice.id, a.problem);
        return Output{riskText(a.risk), riskJson(a.risk)};
    }
    return missing(line.planId.empty() ? "placed valve" : "implant " + line.planId, line.study,
                   "plan one with `opentavr plan` or in the desk");
}

Result<Output> reportCommand(const CommandLine& line, const Progress& progress) {
    Result<OpenCase> open = openCase(line.study, true, progress.part(0.0, 0.5));
    if (!open) return tl::unexpected(open.error());
    CaseData& data = open->data;
    if (!data.plan.measurements) return missing("measurements", line.study, "run `opentavr measure STUDY` first");
    for (const std::string& id : line.plans) {
        if (std::none_of(data.implants.begin(), data.implants.end(),
                         [&](const ImplantAssessment& a) { return a.choice.id == id; }))
            return missing("implant " + id, line.study, "leave out --plan to show all");
    }
    if (!line.plans.empty()) {
        std::erase_if(data.implants, [&](const ImplantAssessment& a) {
            return std::find(line.plans.begin(), line.plans.end(), a.choice.id) == line.plans.end();
        });
    }
    if (Status s = writeReport(data, line.report, progress.part(0.5, 1.0)); !s) return tl::unexpected(s.error());
    return Output{line.report + "\n", Json{{"report", line.report}}.dump(2)};
}

}  // namespace tavr
