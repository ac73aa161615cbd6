#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/image/volume.h"

#include <optional>
#include <string>

namespace tavr {

/// How a synthetic series is written; no field holds a real identity.
struct SeriesText {
    std::string patientName = "OpenTAVR^Phantom";
    std::string patientId = "PHANTOM";
    std::string description;
    std::string studyUid, frameOfReferenceUid;  ///< shared by the phases of one patient
    int seriesNumber = 1;
    std::optional<double> percentRR;  ///< NominalPercentageOfCardiacPhase and ImageComments
};

/// Writes `ct` as a classic CT Image Storage series, one explicit-little-endian file a slice, into `folder` (made if
/// absent).
Status writeCtSeries(const Volume& ct, const SeriesText& text, const std::string& folder, const Progress& progress);
std::string newUid();

}  // namespace tavr
