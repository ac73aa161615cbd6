#include "core/dicom/hounsfield.h"

#include "core/base/check.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>

namespace tavr {
namespace {

constexpr double kAir = -1024.0;
constexpr double kTissueFrom = -200.0, kTissueTo = 3071.0;

std::int16_t huOf(std::int32_t stored, const PixelCoding& c) {
    const double hu = c.slope * stored + c.intercept;
    return std::int16_t(std::lround(std::clamp(hu, kAir, 32767.0)));
}

/// The stored values that mean "nothing was measured here"; an empty range when the tag is absent or mistaken.
std::pair<std::int32_t, std::int32_t> paddingRange(const PixelCoding& c) {
    if (!c.padding) return {1, 0};
    const std::int32_t limit = c.paddingLimit.value_or(*c.padding);
    const auto tissue = [&](std::int32_t v) {
        const double hu = c.slope * v + c.intercept;
        return hu >= kTissueFrom && hu <= kTissueTo;
    };
    if (tissue(*c.padding) || tissue(limit)) return {1, 0};
    return {std::min(*c.padding, limit), std::max(*c.padding, limit)};
}

template <class Word>
void convert(std::span<const std::uint8_t> frame, const PixelCoding& c, std::int16_t* hu) {
    const auto [lo, hi] = paddingRange(c);
    for (std::size_t i = 0; i < c.count(); ++i) {
        Word word;
        std::memcpy(&word, frame.data() + i * sizeof(Word), sizeof(Word));
        const std::int32_t stored = storedValue(word, c);
        hu[i] = stored >= lo && stored <= hi ? std::int16_t(kAir) : huOf(stored, c);
    }
}

}  // namespace

Status checkCoding(const PixelCoding& c) {
    const bool known = c.bitsAllocated == 8 || c.bitsAllocated == 16 || c.bitsAllocated == 32;
    if (!known)
        return fail(ErrorKind::Input, "holds pixels of " + std::to_string(c.bitsAllocated) + " bits, which no CT has");
    if (c.bitsStored < 1 || c.bitsStored > c.bitsAllocated || c.highBit >= c.bitsAllocated ||
        c.highBit + 1 < c.bitsStored)
        return fail(ErrorKind::Input, "the description of its pixels contradicts itself");
    if (!std::isfinite(c.slope) || !std::isfinite(c.intercept) || c.slope == 0.0)
        return fail(ErrorKind::Input, "its rescale slope or intercept is impossible");
    return {};
}

std::int32_t storedValue(std::uint32_t word, const PixelCoding& c) {
    word >>= unsigned(c.highBit + 1 - c.bitsStored);
    const int unused = 32 - c.bitsStored;
    if (c.isSigned) return std::int32_t(word << unused) >> unused;
    const std::uint32_t value = (word << unused) >> unused;
    return std::int32_t(std::min<std::uint32_t>(value, INT32_MAX));
}

void toHounsfield(std::span<const std::uint8_t> frame, const PixelCoding& coding, std::int16_t* hu) {
    TAVR_CHECK(frame.size() >= coding.bytes());
    if (coding.bitsAllocated == 8) return convert<std::uint8_t>(frame, coding, hu);
    if (coding.bitsAllocated == 16) return convert<std::uint16_t>(frame, coding, hu);
    convert<std::uint32_t>(frame, coding, hu);
}

}  // namespace tavr
