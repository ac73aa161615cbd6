#pragma once
#include "core/base/result.h"
#include "core/dicom/hounsfield.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

class DcmFileFormat;

namespace tavr {

/// Decodes frames of one open DICOM file to Hounsfield units: uncompressed, JPEG and JPEG-LS by DCMTK, JPEG 2000
/// by OpenJPEG, RLE by rle.h. One frame's memory at a time. Not thread-safe; each thread opens its own file.
class FrameDecoder {
public:
    /// Errors (Input) as openDicom.
    static Result<FrameDecoder> open(const std::string& file);
    explicit FrameDecoder(std::unique_ptr<DcmFileFormat> format);
    FrameDecoder(FrameDecoder&&) noexcept;
    FrameDecoder& operator=(FrameDecoder&&) noexcept;
    ~FrameDecoder();

    /// The pixel description that holds for `frame`, rescale included.
    Result<PixelCoding> coding(int frame);
    /// HU of `frame`, rows × columns values into `hu`. Errors (Input): the frame differs from `rows` × `columns`, pixel
    /// data missing, truncated, damaged, or in a transfer syntax that nothing here decodes.
    Status decode(int frame, int rows, int columns, std::int16_t* hu);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace tavr
