#include "core/dicom/image_source.h"

#include "core/dicom/ranking.h"
#include "core/dicom/sorters/phase_text.h"
#include "core/image/image_io.h"

#include <algorithm>
#include <array>
#include <filesystem>

namespace tavr {
namespace {

SeriesCandidate describe(const Volume& volume, const std::string& source) {
    SeriesPhase phase;
    phase.size = volume.grid.size;
    phase.sliceCount = volume.grid.size[2];
    phase.spacing = volume.grid.spacing;
    phase.bytes = volume.voxels.size() * sizeof(std::int16_t);
    phase.percentRR = percentInText(std::filesystem::path(source).stem().string());
    phase.geometry.reason = "the file states a right-angled grid";
    SeriesCandidate series;
    series.description = std::filesystem::path(source).filename().string();
    series.modality = "CT";
    series.phases.push_back(phase);
    return series;
}

}  // namespace

bool isImageFile(const std::string& source) {
    std::string name = std::filesystem::path(source).filename().string();
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    constexpr std::array<std::string_view, 6> endings{".nrrd", ".nhdr", ".nii", ".nii.gz", ".mha", ".mhd"};
    const bool named = std::any_of(endings.begin(), endings.end(), [&](auto end) { return name.ends_with(end); });
    std::error_code code;
    return named && !std::filesystem::is_directory(source, code);
}

Result<ScanResult> scanImageFile(const std::string& source) {
    const auto volume = readVolume(source);
    if (!volume) return tl::unexpected(volume.error());
    auto index = std::make_shared<ScanIndex>();
    index->files = {source};
    index->isImageFile = true;
    ScanResult result;
    result.filesSeen = 1;
    result.series.push_back(describe(*volume, source));
    result.index = std::move(index);
    return result;
}

Result<ImportedVolume> loadImageFile(const std::string& source, const Progress& progress) {
    progress.report(0.0, "reading the volume");
    auto volume = readVolume(source);
    if (!volume) return tl::unexpected(volume.error());
    if (progress.stopped()) return fail(ErrorKind::Cancelled, "reading the volume was cancelled", source);
    ImportedVolume imported;
    imported.series = describe(*volume, source);
    imported.warnings = acquisitionWarnings(imported.series.phases.front());
    imported.warnings.push_back("not DICOM: patient, scanner and acquisition are unknown, values are taken as HU");
    imported.ct = std::make_shared<const Volume>(std::move(*volume));
    progress.report(1.0, "reading the volume");
    return imported;
}

}  // namespace tavr
