#include "core/dicom/rle.h"

#include <algorithm>
#include <bit>

namespace tavr {
namespace {

static_assert(std::endian::native == std::endian::little, "the byte planes are interleaved as little-endian words");

constexpr std::size_t kHeader = 64;  // the number of segments and 15 offsets
constexpr int kMostSegments = 15;

std::size_t word32(std::span<const std::uint8_t> bytes, std::size_t at) {
    return bytes[at] | std::size_t(bytes[at + 1]) << 8 | std::size_t(bytes[at + 2]) << 16 |
           std::size_t(bytes[at + 3]) << 24;
}

/// Unpacks one plane into every `stride`-th byte from `out`. False if the segment ends early.
bool unpack(std::span<const std::uint8_t> segment, std::size_t count, std::uint8_t* out, std::size_t stride) {
    std::size_t done = 0;
    for (std::size_t at = 0; at < segment.size() && done < count;) {
        const int control = std::int8_t(segment[at++]);
        if (control == -128) continue;
        const bool literal = control >= 0;
        const std::size_t length = std::size_t(literal ? control : -control) + 1;
        if (at + (literal ? length : 1) > segment.size()) return false;
        const std::size_t take = std::min(length, count - done);
        for (std::size_t i = 0; i < take; ++i) out[(done + i) * stride] = segment[literal ? at + i : at];
        done += take;
        at += literal ? length : 1;
    }
    return done == count;
}

}  // namespace

Result<std::vector<std::uint8_t>> decodeRle(std::span<const std::uint8_t> bytes, std::size_t count, int bytesPerWord) {
    const auto damaged = fail(ErrorKind::Input, "its RLE data are damaged or cut short");
    if (bytes.size() < kHeader) return damaged;
    const std::size_t planes = word32(bytes, 0);
    if (planes != std::size_t(bytesPerWord) || planes > kMostSegments) return damaged;
    std::vector<std::uint8_t> words(count * planes);
    for (std::size_t plane = 0; plane < planes; ++plane) {
        const std::size_t from = word32(bytes, 4 + 4 * plane);
        const std::size_t to = plane + 1 < planes ? word32(bytes, 8 + 4 * plane) : bytes.size();
        if (from < kHeader || from > to || to > bytes.size()) return damaged;
        if (!unpack(bytes.subspan(from, to - from), count, words.data() + (planes - 1 - plane), planes)) return damaged;
    }
    return words;
}

}  // namespace tavr
