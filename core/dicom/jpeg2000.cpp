#include "core/dicom/jpeg2000.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <openjpeg.h>

namespace tavr {
namespace {

/// OpenJPEG's view of a span.
struct Reader {
    std::span<const std::uint8_t> bytes;
    std::size_t at = 0;
};

OPJ_SIZE_T readBytes(void* buffer, OPJ_SIZE_T wanted, void* user) {
    auto& reader = *static_cast<Reader*>(user);
    const std::size_t got = std::min<std::size_t>(wanted, reader.bytes.size() - reader.at);
    if (got == 0) return OPJ_SIZE_T(-1);
    std::memcpy(buffer, reader.bytes.data() + reader.at, got);
    reader.at += got;
    return got;
}

OPJ_OFF_T skipBytes(OPJ_OFF_T wanted, void* user) {
    auto& reader = *static_cast<Reader*>(user);
    if (wanted < 0) return -1;
    const std::size_t left = reader.bytes.size() - reader.at;
    const std::size_t step = std::min<std::size_t>(std::size_t(wanted), left);
    if (step == 0 && wanted > 0) return -1;
    reader.at += step;
    return OPJ_OFF_T(step);
}

OPJ_BOOL seekBytes(OPJ_OFF_T to, void* user) {
    auto& reader = *static_cast<Reader*>(user);
    if (to < 0 || std::size_t(to) > reader.bytes.size()) return OPJ_FALSE;
    reader.at = std::size_t(to);
    return OPJ_TRUE;
}

void ignoreMessage(const char*, void*) {}

using Codec = std::unique_ptr<opj_codec_t, decltype(&opj_destroy_codec)>;
using Stream = std::unique_ptr<opj_stream_t, decltype(&opj_stream_destroy)>;
using Image = std::unique_ptr<opj_image_t, decltype(&opj_image_destroy)>;

Stream openStream(Reader& reader) {
    Stream stream(opj_stream_create(1 << 16, OPJ_TRUE), &opj_stream_destroy);
    opj_stream_set_read_function(stream.get(), readBytes);
    opj_stream_set_skip_function(stream.get(), skipBytes);
    opj_stream_set_seek_function(stream.get(), seekBytes);
    opj_stream_set_user_data(stream.get(), &reader, nullptr);
    opj_stream_set_user_data_length(stream.get(), reader.bytes.size());
    return stream;
}

Codec openCodec(std::span<const std::uint8_t> bytes) {
    constexpr std::uint8_t jp2[] = {0x00, 0x00, 0x00, 0x0C, 0x6A, 0x50};
    const bool boxed = bytes.size() > sizeof jp2 && std::equal(std::begin(jp2), std::end(jp2), bytes.begin());
    Codec codec(opj_create_decompress(boxed ? OPJ_CODEC_JP2 : OPJ_CODEC_J2K), &opj_destroy_codec);
    opj_set_error_handler(codec.get(), ignoreMessage, nullptr);
    opj_set_warning_handler(codec.get(), ignoreMessage, nullptr);
    opj_set_info_handler(codec.get(), ignoreMessage, nullptr);
    return codec;
}

bool fits(const opj_image_t& image, int width, int height) {
    if (image.numcomps != 1) return false;
    const opj_image_comp_t& c = image.comps[0];
    return c.dx == 1 && c.dy == 1 && image.x1 - image.x0 == OPJ_UINT32(width) &&
           image.y1 - image.y0 == OPJ_UINT32(height) && c.prec >= 1 && c.prec <= 31;
}

}  // namespace

Result<Jpeg2000Image> decodeJpeg2000(std::span<const std::uint8_t> bytes, int width, int height) {
    Reader reader{bytes};
    const Codec codec = openCodec(bytes);
    const Stream stream = openStream(reader);
    opj_dparameters_t parameters;
    opj_set_default_decoder_parameters(&parameters);
    opj_image_t* raw = nullptr;
    const bool headed = opj_setup_decoder(codec.get(), &parameters) && opj_read_header(stream.get(), codec.get(), &raw);
    const Image image(raw, &opj_image_destroy);
    if (!headed || !image) return fail(ErrorKind::Input, "its JPEG 2000 data are damaged");
    if (!fits(*image, width, height)) return fail(ErrorKind::Input, "its JPEG 2000 picture is not the one described");
    if (!opj_decode(codec.get(), stream.get(), image.get()))
        return fail(ErrorKind::Input, "its JPEG 2000 data are damaged or cut short");
    const opj_image_comp_t& c = image->comps[0];
    if (!c.data || c.w != OPJ_UINT32(width) || c.h != OPJ_UINT32(height))
        return fail(ErrorKind::Input, "its JPEG 2000 data are damaged");
    return Jpeg2000Image{
        width, height, int(c.prec), c.sgnd != 0, {c.data, c.data + std::size_t(width) * std::size_t(height)}};
}

}  // namespace tavr
