#pragma once
#include "core/dicom/derived_object.h"
#include "core/dicom/segmentation_object.h"

#include <optional>
#include <string>
#include <vector>

namespace tavr {

/// One number. `unit` is UCUM, "1" where there is none.
struct ReportedNumber {
    Code concept_;
    double value = 0.0;
    Code unit;
    std::optional<double> above, below;  ///< how far the interval reaches beyond the value, ≥ 0, same unit
    std::string remark;                  ///< definition, state of review; one line
    std::optional<Code> derivation;      ///< CID 7464: minimum, maximum, mean
    std::optional<Code> site;            ///< where it differs from the group's
};

/// A grade: a word and no number.
struct ReportedText {
    Code concept_;
    std::string text;
};

/// Numbers that belong together.
struct ReportedGroup {
    std::string name;  ///< tracking identifier: "Annulus"
    std::optional<Code> finding;
    std::optional<Code> site;
    std::vector<Vec3> outline;   ///< closed, planar, LPS mm, without repeating the first point: what was measured
    std::optional<int> segment;  ///< number of a segment of the segmentation that the numbers describe
    std::vector<ReportedNumber> numbers;  ///< a group without any is left out
    std::vector<ReportedText> texts;
};

struct ReportedDocument {
    std::vector<ReportedGroup> groups;
    bool complete = false;  ///< nothing is left to be reviewed
    std::string remark;     ///< why it is not
};

/// Writes a Measurement Report (Comprehensive 3D SR, template TID 1500): an image library with every source image, one
/// measurement group (TID 1501) for each group or, where it has a segment, one of volumetric ROI (TID 1411) that refers
/// to the segmentation. Interval: "range of upper (lower) measurement uncertainty" of TID 310. Patient and study are
/// the source's; the observer is the software. Never verified. Concepts of the scheme 99OPENTAVR are described in
/// README. Errors (Input): a source that cannot be referred to, no number, cannot be written.
Result<DicomReference> writeMeasurementReport(const ReportedDocument& document, const DicomSource& source,
                                              const std::optional<DicomReference>& segmentation,
                                              const std::string& file);

}  // namespace tavr
