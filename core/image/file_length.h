#pragma once
#include "core/base/result.h"

#include <cstdint>
#include <string>

namespace tavr {

/// Refuses a .nii, .nii.gz or .mha that holds fewer voxel bytes than its header promises: the libraries behind ITK fill
/// what is missing with zeros and report success. `voxels`: how many the header states. Other formats pass.
/// Cost: reads the header; a .nii.gz is unpacked once (about 1 s for 150 MB).
Status checkFileLength(const std::string& file, std::uint64_t voxels);

/// Refuses a .nii, .nii.gz or .mha whose first bytes are not such a header, before a library prints about it on stderr.
Status checkFileHeader(const std::string& file);

}  // namespace tavr
