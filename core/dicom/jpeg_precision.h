#pragma once
#include <cstdint>
#include <span>

namespace tavr {

/// Bits a sample of a JPEG stream (ISO 10918-1, any process), from its frame header; 0 where there is none.
int jpegPrecision(std::span<const std::uint8_t> stream);

}  // namespace tavr
