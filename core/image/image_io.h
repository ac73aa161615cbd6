#pragma once
#include <string>

#include "core/base/result.h"
#include "core/image/volume.h"

namespace tavr {

/// .nrrd, .nii, .nii.gz, .mha → LPS grid (orthonormal direction checked; a sheared or left-handed-by-error matrix is refused).
Result<Volume> readVolume(const std::string& file);
/// .nrrd gzip, space left-posterior-superior, mm.
Status writeVolume(const Volume& volume, const std::string& file);
/// Slicer .seg.nrrd: one segment per (label value, name), colours and SCT terminology from `names`' table in image_io.cpp.
Status writeSegmentation(const LabelImage& labels, const std::vector<std::pair<int, std::string>>& names, const std::string& file);
Result<LabelImage> readSegmentation(const std::string& file);

}  // namespace tavr
