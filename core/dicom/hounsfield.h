#pragma once
// Stored bits → Hounsfield units; pure arithmetic on one frame.
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tavr {

/// How the stored words of a frame are to be read (module Image Pixel) and mapped to HU.
struct PixelCoding {
    int rows = 0, columns = 0;
    int bitsAllocated = 16;  ///< 8, 16 or 32
    int bitsStored = 16;
    int highBit = 15;
    bool isSigned = false;
    double slope = 1.0, intercept = 0.0;
    std::optional<std::int32_t> padding, paddingLimit;  ///< stored values, sign already applied

    std::size_t count() const { return std::size_t(rows) * std::size_t(columns); }
    std::size_t bytes() const { return count() * std::size_t(bitsAllocated / 8); }
};

/// Error (Input): bits that contradict each other, or a slope of 0.
Status checkCoding(const PixelCoding& coding);

/// A stored word with the unused bits cut off and the sign extended.
std::int32_t storedValue(std::uint32_t word, const PixelCoding& coding);

/// HU = slope × stored + intercept, rounded to the nearest whole number. Padding and everything below −1024 become air
/// (−1024): nothing is thinner than air, so it is the scanner's filler. A padding value that would be tissue (−200 to
/// 3071 HU) is a mistaken tag and is ignored. `frame` holds count() words in native byte order.
void toHounsfield(std::span<const std::uint8_t> frame, const PixelCoding& coding, std::int16_t* hu);

}  // namespace tavr
