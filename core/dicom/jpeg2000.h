#pragma once
#include "core/base/result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace tavr {

/// A decoded grey JPEG 2000 picture; `samples` row by row, sign as the code stream has it.
struct Jpeg2000Image {
    int width = 0, height = 0;
    int precision = 0;  ///< bits
    bool isSigned = false;
    std::vector<std::int32_t> samples;
};

/// Decodes a raw code stream or a JP2 file in memory by OpenJPEG. Refused before anything large is allocated unless the
/// picture is `width` × `height` with one component. Errors (Input): damaged, other size, colour.
Result<Jpeg2000Image> decodeJpeg2000(std::span<const std::uint8_t> bytes, int width, int height);

}  // namespace tavr
