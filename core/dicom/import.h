#pragma once
// From a folder of files to a volume whose geometry we computed ourselves (README), with a verdict for the user.
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/dicom/dicom_source.h"
#include "core/image/volume.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace tavr {

enum class GeometryVerdict { Accepted, Regularised, Refused };

/// What happened to the geometry on the way in; shown to the user and written to provenance.
struct GeometryReport {
    GeometryVerdict verdict = GeometryVerdict::Accepted;
    std::string reason;  ///< one sentence: "gantry tilt of 18.5°, resampled to a right-angled grid"
    double largestCornerErrorMm =
        0;  ///< how far the farthest voxel corner would have been misplaced without regularising
};

/// One loadable volume: one phase of one orientation and matrix of one series.
struct SeriesPhase {
    std::string label;  ///< "phase 30 %"; empty when the series has one phase
    std::optional<double> percentRR;
    int sliceCount = 0;
    Index3 size{0, 0, 0};
    Vec3 spacing = Vec3::Zero();  ///< mm; z is the median gap
    GeometryReport geometry;
    std::size_t bytes = 0;  ///< memory of the loaded volume
};

/// A candidate found by scanning. Identity (patient name …) is never kept here beyond what the study needs.
struct SeriesCandidate {
    std::string seriesUid, studyUid, frameOfReferenceUid;
    std::string description, modality, date;
    std::vector<SeriesPhase> phases;
    std::string refusal;  ///< non-empty: why this one cannot be planned on ("MR, not CT")
};

/// Where each frame of each phase lies; only the importer looks inside (scan_index.h).
struct ScanIndex;

struct ScanResult {
    std::vector<SeriesCandidate> series;    ///< best candidate first (gated, thin, large, contrast kernel unknown)
    std::vector<std::string> skippedFiles;  ///< "path: reason", at most 100
    int filesSeen = 0;
    std::shared_ptr<const ScanIndex> index;  ///< set by scanSource; loadVolume needs it
};

/// What went into a loaded volume; goes to provenance. kVp etc. are empty where the file does not say.
struct ImportedVolume {
    VolumePtr ct;
    SeriesCandidate series;
    std::size_t phaseIndex = 0;
    std::string kernel, manufacturer;
    std::optional<double> kvp;
    std::vector<std::string> sopInstanceUids;
    std::optional<DicomSource> source;  ///< what objects made from it refer to; empty for .nrrd, .nii and .mha
    std::vector<std::string> warnings;  ///< SCCT gates: spacing over 1 mm, phase unknown or diastolic …
};

/// `source`: a folder (searched recursively), a DICOMDIR, one DICOM file, .nrrd, .nii, .nii.gz or .mha.
/// Reads headers only. Errors (Input): nothing found, no DICOM, mixed patients, only unusable series.
Result<ScanResult> scanSource(const std::string& source, const Progress& progress);

/// Loads one phase. Peak memory below 2.5× the volume. Errors: Input with file or slice, Cancelled.
Result<ImportedVolume> loadVolume(const std::string& source, const ScanResult& scan, std::size_t series,
                                  std::size_t phase, const Progress& progress);

/// Scan + best usable CT series (or `seriesUid`) + its best systolic phase.
Result<ImportedVolume> importBest(const std::string& source, const std::string& seriesUid, const Progress& progress);

}  // namespace tavr
