#pragma once
#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tavr {

/// Decodes one frame of DICOM RLE (PS3.5 Annex G: PackBits segments, most significant byte plane first) into `words` of
/// `bytesPerWord` bytes in native order. Reads and writes nothing outside the two spans, whatever the bytes say.
/// Errors (Input): another number of planes, damaged, ends before `count` words.
Result<std::vector<std::uint8_t>> decodeRle(std::span<const std::uint8_t> bytes, std::size_t count, int bytesPerWord);

}  // namespace tavr
