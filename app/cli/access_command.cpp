// access: the sheath's way from a scan of its own or from a study's CT.
#include "app/cli/commands.h"
#include "app/cli/text_tables.h"
#include "core/dicom/import.h"
#include "planning/access/access.h"
#include "planning/job/case_store.h"
#include "planning/job/same_patient.h"
#include "planning/job/user_catalogue.h"

#include <filesystem>

namespace tavr {
namespace {

AccessOptions optionsOf(const CommandLine& line) {
    return {line.seedAorta, line.seedFemoral, line.seedSubclavian, line.seedCarotid};
}

bool isStudy(const std::string& folder) {
    std::error_code ignored;
    return std::filesystem::exists(std::filesystem::path(folder) / "study.json", ignored);
}

Output describe(const AccessMeasurements& access, const Catalogue& catalogue) {
    return {accessText(access, sheathFits(catalogue, access)), accessJson(access, catalogue)};
}

Status keep(Study& study, const AccessMeasurements& access) {
    if (Status s = stageAccess(study, access); !s) return s;
    return study.commit("opentavr", "access");
}

Result<Output> ofStudy(const CommandLine& line, const Progress& progress) {
    Result<Study> study = Study::open(line.source);
    if (!study) return tl::unexpected(study.error());
    const Result<CaseData> data = loadCase(*study, progress.part(0.0, 0.3));
    if (!data) return tl::unexpected(data.error());
    if (!data->ct)
        return fail(ErrorKind::Input, "the study holds no CT", line.source,
                    "run `opentavr import SRC --study DIR` first, or `opentavr access SCAN --study DIR`");
    Result<AccessMeasurements> access = measureAccess(*data->ct, optionsOf(line), progress.part(0.3, 0.95));
    if (!access) return tl::unexpected(access.error());
    access->source = data->provenance.seriesDescription;
    access->seriesUid = data->provenance.seriesUid;
    access->frameOfReferenceUid = data->provenance.frameOfReferenceUid;
    if (Status s = keep(*study, *access); !s) return tl::unexpected(s.error());
    return describe(*access, data->catalogue);
}

Result<Output> ofScan(const CommandLine& line, const Progress& progress) {
    const Result<Catalogue> catalogue = userCatalogue();
    if (!catalogue) return tl::unexpected(catalogue.error());
    std::optional<Study> study;  // before the long work: it may not be there
    if (!line.study.empty()) {
        Result<Study> opened = Study::open(line.study);
        if (!opened) return tl::unexpected(opened.error());
        study = std::move(*opened);
    }
    const Result<ImportedVolume> scan = importBest(line.source, line.series, progress.part(0.0, 0.4));
    if (!scan) return tl::unexpected(scan.error());
    std::vector<std::string> doubts;
    if (study) {
        const Result<CaseData> data = loadCase(*study, {});
        if (!data) return tl::unexpected(data.error());
        auto compared = samePatient(patientOf(*study), data->provenance, *scan);
        if (!compared) return tl::unexpected(compared.error());
        doubts = std::move(*compared);
    }
    Result<AccessMeasurements> access = measureAccess(*scan->ct, optionsOf(line), progress.part(0.4, 0.95));
    if (!access) return tl::unexpected(access.error());
    access->source = scan->series.description;
    access->seriesUid = scan->series.seriesUid;
    access->frameOfReferenceUid = scan->series.frameOfReferenceUid;
    if (study) {
        access->notes.insert(access->notes.end(), doubts.begin(), doubts.end());
        if (Status s = keep(*study, *access); !s) return tl::unexpected(s.error());
    }
    return describe(*access, *catalogue);
}

}  // namespace

Result<Output> accessCommand(const CommandLine& line, const Progress& progress) {
    return isStudy(line.source) ? ofStudy(line, progress) : ofScan(line, progress);
}

}  // namespace tavr
