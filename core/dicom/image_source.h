#pragma once
#include "core/dicom/import.h"

#include <string>

namespace tavr {

/// .nrrd, .nhdr, .nii, .nii.gz, .mha, .mhd by the file's name.
bool isImageFile(const std::string& source);

/// One candidate of one phase. The file is read: its header alone does not prove its geometry.
Result<ScanResult> scanImageFile(const std::string& source);
Result<ImportedVolume> loadImageFile(const std::string& source, const Progress& progress);

}  // namespace tavr
