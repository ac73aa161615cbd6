#pragma once
#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>

class DcmFileFormat;

namespace tavr {

/// Parses a DICOM file, with or without preamble, in any transfer syntax; pixel data stay on disk until asked for.
/// Errors (Input): vanished, unreadable, not DICOM, truncated. The texts name no patient and no path.
Result<std::unique_ptr<DcmFileFormat>> openDicom(const std::string& file);

/// The same for bytes in memory (fuzzing, network).
Result<std::unique_ptr<DcmFileFormat>> openDicom(std::span<const std::uint8_t> bytes);

}  // namespace tavr
