// plan and demo: the main job, end to end.
#include "app/cli/commands.h"
#include "app/cli/plan_choices.h"
#include "app/cli/text_tables.h"
#include "core/base/version.h"
#include "planning/job/case_store.h"
#include "planning/job/phantom_files.h"
#include "planning/report/report.h"
#include "planning/report/texts.h"

#include <nlohmann/json.hpp>

#include <filesystem>

namespace tavr {
namespace {

using Json = nlohmann::json;

/// Without --report the PDF becomes an item of the study.
Result<std::string> writeReportTo(const CaseData& data, const std::string& file, const std::string& studyFolder,
                                  const Progress& progress) {
    if (!file.empty()) {
        if (Status s = writeReport(data, file, progress); !s) return tl::unexpected(s.error());
        return std::filesystem::absolute(file).string();
    }
    Result<Study> study = Study::open(studyFolder);
    if (!study) return tl::unexpected(study.error());
    const Result<std::string> path = study->stagePath("reports/plan.pdf");
    if (!path) return tl::unexpected(path.error());
    if (Status s = writeReport(data, *path, progress); !s) return tl::unexpected(s.error());
    if (Status s = study->commit("opentavr", "report"); !s) return tl::unexpected(s.error());
    const Result<std::string> committed = study->pathOf("reports/plan.pdf");
    if (!committed) return committed;
    return std::filesystem::absolute(*committed).string();
}

Output describe(const CaseData& data, const std::string& report) {
    Output out;
    out.text = provenanceText(data.provenance) + morphologyText(data.plan) + measurementsText(*data.plan.measurements) +
               "Sizing\n" + sizingText(data.sizing, hingesReviewed(data.plan.landmarks));
    Json implants = Json::array();
    for (const ImplantAssessment& a : data.implants) {
        out.text +=
            a.choice.id + ": " + a.choice.deviceId + (a.problem.empty() ? "" : ", not placed: " + a.problem) + "\n";
        if (a.problem.empty()) out.text += riskText(a.risk);
        implants.push_back({{"id", a.choice.id},
                            {"device", a.choice.deviceId},
                            {"depth_mm", a.choice.depthMm},
                            {"problem", a.problem}});
    }
    out.text += std::string(kNotForClinicalUse) + ". Every landmark still asks for review.\n" + report + "\n";
    out.json = Json{{"report", report},
                    {"bicuspid", data.plan.bicuspid},
                    {"selected_device", data.plan.selectedDevice},
                    {"selected_by", data.plan.selectedBy},
                    {"measurements", Json::parse(measurementsJson(*data.plan.measurements, data.plan.landmarks))},
                    {"sizing", Json::parse(sizingJson(data.sizing))},
                    {"implants", implants},
                    {"provenance", Json::parse(provenanceJson(data.provenance))}}
                   .dump(2);
    return out;
}

Result<Output> planInto(const PlanJobOptions& options, const std::string& report, const Progress& progress) {
    Result<CaseData> data = runPlanJob(options, progress.part(0.0, 0.9));
    if (!data) return tl::unexpected(data.error());
    const Result<std::string> file = writeReportTo(*data, report, options.studyFolder, progress.part(0.9, 1.0));
    if (!file) return tl::unexpected(file.error());
    return describe(*data, *file);
}

}  // namespace

Result<Output> planCommand(const CommandLine& line, const Progress& progress) {
    PlanJobOptions options;
    options.source = line.source;
    options.studyFolder = line.study;
    options.seriesUid = line.series;
    options.deviceIds = line.devices;
    options.depthMm = line.depthMm;
    options.quick = line.quick;
    const PlanChoices choices = planChoices(line);
    options.bicuspid = line.bicuspid || choices.sievers.has_value();
    options.sievers = choices.sievers.value_or(Sievers::NotStated);
    options.calcium = choices.calcium.value_or(CalciumThreshold{});
    options.lvotOffsetMm = line.lvotOffsetMm.value_or(options.lvotOffsetMm);
    options.segment = {line.seedAorta, line.seedLv, line.calciumThresholdHu};
    return planInto(options, line.report, progress);
}

Result<Output> demoCommand(const CommandLine& line, const Progress& progress) {
    PlanJobOptions options;
    options.studyFolder = line.study.empty() ? "opentavr-demo" : line.study;
    const Result<std::string> source =
        writeDemoPatient(options.studyFolder + "-ct", progress.part(0.0, 0.3, "demonstration patient"));
    if (!source) return tl::unexpected(source.error());
    options.source = *source;
    return planInto(options, line.report, progress.part(0.3, 1.0));
}

}  // namespace tavr
