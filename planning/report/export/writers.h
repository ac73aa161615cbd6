#pragma once
// The single writers of exportCase(); paths are full, each file is written whole or not at all.
#include "core/dicom/derived_object.h"
#include "core/dicom/measurement_report.h"
#include "core/dicom/segmentation_object.h"
#include "planning/report/export/export.h"

#include <optional>
#include <string>
#include <vector>

namespace tavr::exporting {

enum class CArmAngle { Lao, Cran };

/// What stands in the CSV and in the report alike: one row of the list of measurements, in English.
struct Row {
    std::string group, name, definition;
    std::string unit;  ///< UCUM
    int decimals = 1;
    Quantity quantity;
    std::string text;  ///< of a grade, which is a word and no number
    std::optional<PlaneFrame> plane;
    std::optional<CArmAngle> angle;
};
/// Every measurement; a C-arm view becomes two rows, LAO and CRAN.
std::vector<Row> rows(const CaseData& data);

/// "30 % R-R; landmarks: 12 automatic, 0 by hand; 0 of 12 reviewed".
std::string originText(const CaseData& data);
/// How many landmarks still wait for a person.
std::size_t unreviewed(const Landmarks& landmarks);

Status writeCsv(const CaseData& data, const std::string& file);
Status writeLandmarkMarkups(const CaseData& data, const std::string& file);
/// `closed`: a closed curve through the points, else an open one.
Status writeCurveMarkups(const CaseData& data, const std::string& name, const std::vector<Vec3>& points, bool closed,
                         const std::string& file);

/// The segments of the root's labels with their terminology.
std::vector<SegmentDescription> segmentDescriptions();
/// Any segments, by label and name.
std::vector<SegmentDescription> segmentDescriptions(const std::vector<std::pair<int, std::string>>& names);
/// The measurements as the report's groups; `segmented`: the volumes of its segments come first.
ReportedDocument reportedDocument(const CaseData& data, const std::optional<WrittenSegmentation>& segmented);

}  // namespace tavr::exporting
