#include "app/cli/commands.h"
#include "planning/job/case_store.h"
#include "planning/report/export/export.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace tavr {
namespace {

/// The names were checked while the command line was read.
std::vector<ExportFormat> formatsFrom(const std::vector<std::string>& names) {
    std::vector<ExportFormat> formats;
    for (const std::string& name : names) {
        const auto found = std::find(kExportFormatNames.begin(), kExportFormatNames.end(), name);
        if (found != kExportFormatNames.end())
            formats.push_back(ExportFormat(std::distance(kExportFormatNames.begin(), found)));
    }
    return formats;
}

}  // namespace

Result<Output> exportCommand(const CommandLine& line, const Progress& progress) {
    const Result<Study> study = Study::open(line.study, true);
    if (!study) return tl::unexpected(study.error());
    const Result<CaseData> data = loadCase(*study, progress.part(0.0, 0.4));
    if (!data) return tl::unexpected(data.error());
    const Result<ExportOutcome> outcome =
        exportCase(*data, *study, {line.out, formatsFrom(line.formats)}, progress.part(0.4, 1.0));
    if (!outcome) return tl::unexpected(outcome.error());
    Output out;
    for (const std::string& file : outcome->files) out.text += file + "\n";
    for (const std::string& skipped : outcome->skipped) out.text += skipped + "\n";
    out.json = nlohmann::json{{"files", outcome->files}, {"skipped", outcome->skipped}}.dump(2);
    return out;
}

}  // namespace tavr
