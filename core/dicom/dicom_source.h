#pragma once
// What a DICOM object made from a series must say about that series: whose it is, and which images it was made from.
#include "core/base/result.h"
#include "core/dicom/frame_header.h"

#include <map>
#include <string>
#include <vector>

namespace tavr {

/// One image plane of the source, as it lies in its files.
struct SourceImage {
    std::string sopInstanceUid;
    int frame = 0;                 ///< 1 for the first frame of a multi-frame image; 0 in a single-frame one
    Vec3 position = Vec3::Zero();  ///< centre of the first pixel, LPS mm

    bool operator==(const SourceImage&) const = default;
};

/// The imported images in stack order. `header` is the only place of a study that holds the patient's identity; it goes
/// into DICOM objects and nowhere else.
struct DicomSource {
    std::map<std::string, std::string> header;  ///< DICOM keyword → UTF-8 value: patient and study
    std::string studyUid, seriesUid, frameOfReferenceUid, sopClassUid, modality;
    PlaneAxes axes;
    Vec2 spacing = Vec2::Ones();  ///< mm between columns and between rows
    double sliceGapMm = 1.0;      ///< median
    int columns = 0, rows = 0;
    std::vector<SourceImage> images;
};

/// JSON with every field. The reader's errors (Input) name the key.
std::string dicomSourceJson(const DicomSource& source);
Result<DicomSource> dicomSourceFromJson(const std::string& text);

}  // namespace tavr
