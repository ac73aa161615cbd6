#pragma once
#include "core/base/progress.h"
#include "core/dicom/derived_object.h"
#include "core/image/volume.h"

#include <string>
#include <vector>

namespace tavr {

struct SegmentDescription {
    int label = 0;  ///< its voxels in the label image
    std::string name;
    Code category, type;        ///< CID 7150 and 7151, or a more particular code
    Vec3 rgb = Vec3::Ones();    ///< 0…1
    std::string algorithm;      ///< "OpenTAVR 0.1.0 root segmentation"
    bool editedByHand = false;  ///< algorithm type SEMIAUTOMATIC
};

/// The object, and which segment (1, 2 …) each of the labels became; labels without a voxel became none.
struct WrittenSegmentation {
    DicomReference object;
    std::vector<int> labels;
    int frames = 0;
};

/// Writes the labels as a Segmentation (PS3.3 A.51): binary, one frame for each segment and source image that it meets,
/// on that image's own pixels, position and orientation, so that a viewer can lay them over each other; patient, study
/// and frame of reference are the source's. A label meets a pixel if it is nearest to its centre.
/// Errors (Input): a source that cannot be referred to, no labelled voxel on it, cannot be written. Cancelled.
/// Memory: one byte a labelled pixel, one bit a frame's.
/// Cost: one look-up a pixel of the source, 1.5 s at 512×512×300.
Result<WrittenSegmentation> writeSegmentationObject(const LabelImage& labels,
                                                    const std::vector<SegmentDescription>& segments,
                                                    const DicomSource& source, const std::string& file,
                                                    const Progress& progress);

/// One byte a pixel: the labels nearest to the centres of this source image's pixels; empty if all are background.
std::vector<std::uint8_t> labelsOnImage(const LabelImage& labels, const DicomSource& source, const SourceImage& image);

}  // namespace tavr
