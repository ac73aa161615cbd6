#include "core/dicom/import.h"

#include "core/base/check.h"
#include "core/dicom/image_source.h"
#include "core/dicom/ranking.h"
#include "core/dicom/source_reader.h"
#include "core/dicom/stack_loader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace tavr {
namespace {

/// Notes and pictures that lie beside a series are no lost slices; `skipped` is "path: reason".
bool isSideFile(const std::string& skipped) {
    constexpr std::array kEndings{
        ".json: ", ".txt: ", ".csv: ", ".xml: ", ".html: ", ".pdf: ", ".md: ", ".log: ", ".jpg: ", ".png: "};
    return std::any_of(kEndings.begin(), kEndings.end(),
                       [&](const char* ending) { return skipped.find(ending) != std::string::npos; });
}

void addScanWarnings(const ScanResult& scan, const Stack& stack, std::vector<std::string>& warnings) {
    const GeometryReport& geometry = stack.geometry.report;
    if (geometry.verdict == GeometryVerdict::Regularised)
        warnings.push_back(fmt::format("geometry regularised: {}; corners would have been up to {:.2f} mm off",
                                       geometry.reason, geometry.largestCornerErrorMm));
    const FrameHeader& first = stack.frames.front();
    if (!first.rescaleType.empty() && first.rescaleType != "HU")
        warnings.push_back("the files do not say that their values are Hounsfield units");
    std::vector<std::string> unread = scan.skippedFiles;
    std::erase_if(unread, isSideFile);
    if (!unread.empty())
        warnings.push_back(fmt::format("{}{} file(s) of the source were not read, for example {}",
                                       scan.skippedFiles.size() >= 100 ? "at least " : "", unread.size(),
                                       unread.front()));
}

ImportedVolume describe(const ScanResult& scan, std::size_t series, std::size_t phase, const Stack& stack) {
    ImportedVolume imported;
    imported.series = scan.series[series];
    imported.phaseIndex = phase;
    const FrameHeader& first = stack.frames.front();
    imported.kernel = first.kernel;
    imported.manufacturer = first.manufacturer;
    imported.kvp = first.kvp;
    for (const FrameHeader& f : stack.frames)
        if (imported.sopInstanceUids.empty() || imported.sopInstanceUids.back() != f.sopInstanceUid)
            imported.sopInstanceUids.push_back(f.sopInstanceUid);
    imported.warnings = acquisitionWarnings(scan.series[series].phases[phase]);
    addScanWarnings(scan, stack, imported.warnings);
    return imported;
}

}  // namespace

Result<ImportedVolume> loadVolume(const std::string& source, const ScanResult& scan, std::size_t series,
                                  std::size_t phase, const Progress& progress) {
    TAVR_CHECK(scan.index && series < scan.series.size());
    if (scan.index->isImageFile) return loadImageFile(source, progress);
    const SeriesCandidate& candidate = scan.series[series];
    if (!candidate.refusal.empty())
        return fail(ErrorKind::Input, "this series cannot be planned on: " + candidate.refusal, source);
    TAVR_CHECK(phase < candidate.phases.size());
    const Stack& stack = scan.index->series[series].stacks[phase];
    if (stack.geometry.report.verdict == GeometryVerdict::Refused)
        return fail(ErrorKind::Input, "this phase cannot be planned on: " + stack.geometry.report.reason, source,
                    "choose another phase or series");
    auto volume = loadStack(stack, scan.index->files, source, progress);
    if (!volume) return tl::unexpected(volume.error());
    ImportedVolume imported = describe(scan, series, phase, stack);
    imported.ct = std::make_shared<const Volume>(std::move(*volume));
    auto origin = readDicomSource(stack, scan.index->files);
    if (!origin) return tl::unexpected(origin.error());
    imported.source = std::move(*origin);
    return imported;
}

Result<ImportedVolume> importBest(const std::string& source, const std::string& seriesUid, const Progress& progress) {
    if (isImageFile(source)) return loadImageFile(source, progress);
    const auto scan = scanSource(source, progress.part(0.0, 0.2));
    if (!scan) return tl::unexpected(scan.error());
    const auto wanted = std::find_if(scan->series.begin(), scan->series.end(), [&](const SeriesCandidate& s) {
        return seriesUid.empty() || s.seriesUid == seriesUid;
    });
    if (wanted == scan->series.end())
        return fail(ErrorKind::Input, "the source holds no series with this UID", seriesUid, "list the series first");
    if (!wanted->refusal.empty())
        return fail(ErrorKind::Input, "this series cannot be planned on: " + wanted->refusal, source);
    return loadVolume(source, *scan, std::size_t(wanted - scan->series.begin()), bestPhase(*wanted),
                      progress.part(0.2, 1.0));
}

}  // namespace tavr
