#pragma once
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/image/volume.h"

namespace tavr {

/// .nrrd, .nii, .nii.gz, .mha → LPS grid. Any orthonormal direction is kept, flips and mirrors included; a sheared one is
/// refused. Other scalar types become int16 by rounding and clamping, NaN is air. Errors (Input): no such file, unknown
/// format, damaged or shorter than its header says, not a scalar 3-D image. Memory: the file's own voxels and the result.
Result<Volume> readVolume(const std::string& file);
/// .nrrd gzip, space left-posterior-superior, mm. Written under another name and renamed: the old file or the new one.
Status writeVolume(const Volume& volume, const std::string& file);
/// Slicer .seg.nrrd: one segment per (label value, name), colours and SCT terminology from segment_terms.cpp; label values 1–255.
/// `extra`: further key/value pairs of the header, such as the UIDs of the series that was segmented.
Status writeSegmentation(const LabelImage& labels, const std::vector<std::pair<int, std::string>>& names,
                         const std::string& file, const std::vector<std::pair<std::string, std::string>>& extra = {});
Result<LabelImage> readSegmentation(const std::string& file);

}  // namespace tavr
