#include "core/dicom/jpeg_precision.h"

#include <cstddef>

namespace tavr {

int jpegPrecision(std::span<const std::uint8_t> s) {
    if (s.size() < 4 || s[0] != 0xFF || s[1] != 0xD8) return 0;
    for (std::size_t at = 2; at + 4 < s.size();) {
        if (s[at] != 0xFF) return 0;
        const std::uint8_t marker = s[at + 1];
        if (marker == 0xFF) {  // fill byte
            ++at;
            continue;
        }
        const bool tables = marker == 0xC4 || marker == 0xC8 || marker == 0xCC;
        if (marker >= 0xC0 && marker <= 0xCF && !tables) return s[at + 4];
        if (marker == 0xDA || marker == 0xD9) return 0;
        const std::size_t length = std::size_t(s[at + 2]) << 8 | s[at + 3];
        if (length < 2) return 0;
        at += 2 + length;
    }
    return 0;
}

}  // namespace tavr
