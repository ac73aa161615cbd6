#pragma once
// A study for other programs: files that name their frame, their units and the series they were made from.
#include "core/base/progress.h"
#include "core/base/result.h"
#include "planning/job/plan_job.h"

#include <array>
#include <string>
#include <vector>

namespace tavr {

enum class ExportFormat { SegNrrd, DicomSeg, DicomSr, Markups, Csv, Stl, Vtp };
inline constexpr std::size_t kExportFormats = 7;
/// As the command line names them, in the order of ExportFormat.
inline constexpr std::array<const char*, kExportFormats> kExportFormatNames{"nrrd", "seg", "sr", "markups",
                                                                            "csv",  "stl", "vtp"};

struct ExportOptions {
    std::string folder;                 ///< made if absent; files of the same names are replaced
    std::vector<ExportFormat> formats;  ///< empty: whatever the study allows
};

struct ExportOutcome {
    std::vector<std::string> files;    ///< full paths, in the order of writing
    std::vector<std::string> skipped;  ///< "DICOM SEG not written: why"; only where no format was asked for by name
};

/// Writes `data` as it is (saved or not); surfaces and the source's images come from `study`. Texts are English and
/// numbers have decimal points, whatever the application's language. The patient's identity goes into the DICOM objects
/// and nowhere else. Each file is written whole or not at all. Errors (Input): a format asked for by name that this
/// study does not allow (nothing is written then), nothing to export, a file that cannot be written. Cancelled.
/// Cost: under 10 s at 512×512×300 on 2 cores.
Result<ExportOutcome> exportCase(const CaseData& data, const Study& study, const ExportOptions& options,
                                 const Progress& progress);

}  // namespace tavr
