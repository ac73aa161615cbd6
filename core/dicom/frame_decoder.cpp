#include "core/dicom/frame_decoder.h"

#include "core/dicom/dataset_values.h"
#include "core/dicom/dicom_file.h"
#include "core/dicom/jpeg2000.h"
#include "core/dicom/jpeg_precision.h"
#include "core/dicom/rle.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dccodec.h>
#include <dcmtk/dcmdata/dcfcache.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <cstring>

namespace tavr {

struct FrameDecoder::State {
    std::unique_ptr<DcmFileFormat> format;
    DcmFileCache cache;
    std::vector<std::uint8_t> buffer;
    int nextFrame = 0;  ///< the frame that `nextFragment` starts; frames in order need no offset table
    Uint32 nextFragment = 0;

    DcmDataset& dataset() { return *format->getDataset(); }
    /// One frame's words into `buffer`, native byte order.
    Status decodeByDcmtk(int frame, const PixelCoding& c);
};

namespace {

/// Slope, intercept and the like may stand in the frame's functional group, in the shared one or at the top.
DcmItem& rescaleItem(DcmDataset& d, int frame) {
    const DcmTagKey group = DCM_PixelValueTransformationSequence;
    for (const auto& [sequence, index] : {std::pair<DcmTagKey, int>{DCM_PerFrameFunctionalGroupsSequence, frame},
                                          {DCM_SharedFunctionalGroupsSequence, 0}}) {
        DcmItem *outer = nullptr, *inner = nullptr;
        if (d.findAndGetSequenceItem(sequence, outer, index).good() && outer &&
            outer->findAndGetSequenceItem(group, inner, 0).good() && inner)
            return *inner;
    }
    return d;
}

/// A padding value is written as US or SS whatever the pixels are: take its bits as the pixels' own.
std::optional<std::int32_t> paddingValue(DcmDataset& d, const DcmTagKey& tag, const PixelCoding& c) {
    const auto value = numberValue(d, tag);
    if (!value || *value < -65536.0 || *value > 65535.0) return std::nullopt;
    if (!c.isSigned) return std::int32_t(std::uint16_t(std::int32_t(*value)));
    return std::int32_t(std::int16_t(std::uint16_t(std::int32_t(*value))));
}

int frameCount(DcmDataset& d) {
    return std::max(1, intValue(d, DCM_NumberOfFrames, 1));
}

bool isJpeg2000(E_TransferSyntax syntax) {
    return syntax == EXS_JPEG2000LosslessOnly || syntax == EXS_JPEG2000 ||
           syntax == EXS_JPEG2000MulticomponentLosslessOnly || syntax == EXS_JPEG2000Multicomponent;
}

tl::unexpected<Error> noPixels() {
    return fail(ErrorKind::Input, "has no readable pixel data");
}

bool startsPicture(std::span<const std::uint8_t> fragment) {
    constexpr std::uint8_t soc[] = {0xFF, 0x4F, 0xFF, 0x51};
    constexpr std::uint8_t jp2[] = {0x00, 0x00, 0x00, 0x0C};
    const auto begins = [&](std::span<const std::uint8_t> mark) {
        return fragment.size() >= mark.size() && std::equal(mark.begin(), mark.end(), fragment.begin());
    };
    return begins(soc) || begins(jp2);
}

std::span<const std::uint8_t> fragmentBytes(DcmPixelSequence& sequence, unsigned long index) {
    DcmPixelItem* item = nullptr;
    Uint8* bytes = nullptr;
    if (sequence.getItem(item, index).bad() || !item || item->getUint8Array(bytes).bad() || !bytes) return {};
    return {bytes, item->getLength()};
}

/// The fragments of one frame glued together. Of several frames only JPEG 2000 ones can be told apart: a code stream
/// starts where its first marker stands, so no offset table is needed. Fragment 0 is that table.
std::vector<std::uint8_t> frameBytes(DcmPixelSequence& sequence, int frame, int frames) {
    std::vector<std::uint8_t> bytes;
    if (sequence.card() == static_cast<unsigned long>(frames) + 1) {
        const auto whole = fragmentBytes(sequence, static_cast<unsigned long>(frame) + 1);
        return {whole.begin(), whole.end()};
    }
    int current = -1;
    for (unsigned long i = 1; i < sequence.card(); ++i) {
        const auto fragment = fragmentBytes(sequence, i);
        if (frames == 1 || startsPicture(fragment)) ++current;
        if (frames == 1 || current == frame) bytes.insert(bytes.end(), fragment.begin(), fragment.end());
        if (frames > 1 && current > frame) break;
    }
    return bytes;
}

DcmPixelSequence* encapsulated(DcmDataset& d, E_TransferSyntax syntax) {
    DcmElement* element = nullptr;
    DcmPixelSequence* sequence = nullptr;
    if (d.findAndGetElement(DCM_PixelData, element).bad() || !element) return nullptr;
    auto* pixels = dynamic_cast<DcmPixelData*>(element);
    if (!pixels || pixels->getEncapsulatedRepresentation(syntax, nullptr, sequence).bad()) return nullptr;
    return sequence;
}

/// DCMTK writes a JPEG stream of 8 bits or fewer as bytes even where the header promises words; read them as such.
void followJpegPrecision(DcmDataset& d, E_TransferSyntax syntax, PixelCoding& c) {
    DcmPixelSequence* sequence = encapsulated(d, syntax);
    if (!sequence || sequence->card() < 2 || c.bitsAllocated != 16) return;
    const int precision = jpegPrecision(fragmentBytes(*sequence, 1));
    if (precision < 1 || precision > 8) return;
    c.bitsAllocated = 8;
    c.bitsStored = std::min(c.bitsStored, 8);
    c.highBit = c.bitsStored - 1;
}

/// The samples as two's complement words of the described width: a code stream whose signedness differs from the
/// header's (a known fault of some encoders) keeps its bits, and the header decides what they mean.
Status decodeJpeg2000Frame(DcmDataset& d, E_TransferSyntax syntax, int frame, PixelCoding& c,
                           std::vector<std::uint8_t>& buffer) {
    DcmPixelSequence* sequence = encapsulated(d, syntax);
    if (!sequence) return noPixels();
    const auto bytes = frameBytes(*sequence, frame, frameCount(d));
    if (bytes.empty()) return noPixels();
    const auto image = decodeJpeg2000(bytes, c.columns, c.rows);
    if (!image) return tl::unexpected(image.error());
    c.bitsAllocated = 32;
    c.bitsStored = std::max(c.bitsStored, std::min(image->precision, 32));
    if (image->isSigned == c.isSigned) c.bitsStored = 32;  // already the value itself: nothing to extend or cut
    c.highBit = c.bitsStored - 1;
    buffer.resize(c.bytes());
    std::memcpy(buffer.data(), image->samples.data(), buffer.size());
    return {};
}

/// DCMTK 3.6.7 reads outside its buffers on malformed RLE, and decodes a frame spread over several fragments wrongly
/// without an error; so RLE is decoded here. Several such frames in one file cannot be told apart.
Status decodeRleFrame(DcmDataset& d, E_TransferSyntax syntax, int frame, const PixelCoding& c,
                      std::vector<std::uint8_t>& buffer) {
    DcmPixelSequence* sequence = encapsulated(d, syntax);
    if (!sequence) return noPixels();
    const int frames = frameCount(d);
    if (frames > 1 && sequence->card() != static_cast<unsigned long>(frames) + 1)
        return fail(ErrorKind::Input, "spreads RLE frames over several fragments, which cannot be told apart");
    auto words = decodeRle(frameBytes(*sequence, frame, frames), c.count(), c.bitsAllocated / 8);
    if (!words) return tl::unexpected(words.error());
    buffer = std::move(*words);
    return {};
}

}  // namespace

Status FrameDecoder::State::decodeByDcmtk(int frame, const PixelCoding& c) {
    DcmDataset& d = dataset();
    const E_TransferSyntax syntax = d.getOriginalXfer();
    const bool compressed = DcmXfer(syntax).isEncapsulated();
    DcmElement* element = nullptr;
    auto* pixels = d.findAndGetElement(DCM_PixelData, element).good() ? dynamic_cast<DcmPixelData*>(element) : nullptr;
    if (!pixels) return noPixels();
    buffer.resize(std::max(c.bytes(), 2 * c.count()));  // never less than the header promises; always even
    Uint32 fragment = frame == nextFrame ? nextFragment : 0;
    const auto one = [&](int f) {
        OFString colour;
        return pixels->getUncompressedFrame(&d, Uint32(f), fragment, buffer.data(), Uint32(buffer.size()), colour,
                                            &cache);
    };
    OFCondition done = one(frame);
    if (done.bad() && compressed && frame > 0) {
        // Several fragments a frame and no offset table: only the way from the first frame finds this one.
        fragment = 0;
        for (int f = 0; f <= frame && (f == 0 || done.good()); ++f) done = one(f);
    }
    if (done.bad())
        return fail(ErrorKind::Input,
                    std::string("its pixel data cannot be decoded (") + DcmXfer(syntax).getXferName() + ")");
    nextFrame = frame + 1;
    nextFragment = fragment;
    return {};
}

FrameDecoder::FrameDecoder(std::unique_ptr<DcmFileFormat> format) : state_(std::make_unique<State>()) {
    state_->format = std::move(format);
}
FrameDecoder::FrameDecoder(FrameDecoder&&) noexcept = default;
FrameDecoder& FrameDecoder::operator=(FrameDecoder&&) noexcept = default;
FrameDecoder::~FrameDecoder() = default;

Result<FrameDecoder> FrameDecoder::open(const std::string& file) {
    auto format = openDicom(file);
    if (!format) return tl::unexpected(format.error());
    return FrameDecoder(std::move(*format));
}

Result<PixelCoding> FrameDecoder::coding(int frame) {
    DcmDataset& d = state_->dataset();
    PixelCoding c;
    c.rows = intValue(d, DCM_Rows, 0);
    c.columns = intValue(d, DCM_Columns, 0);
    c.bitsAllocated = intValue(d, DCM_BitsAllocated, 16);
    c.bitsStored = intValue(d, DCM_BitsStored, c.bitsAllocated);
    c.highBit = intValue(d, DCM_HighBit, c.bitsStored - 1);
    c.isSigned = intValue(d, DCM_PixelRepresentation, 0) == 1;
    DcmItem& rescale = rescaleItem(d, frame);
    c.slope = numberValue(rescale, DCM_RescaleSlope).value_or(1.0);
    c.intercept = numberValue(rescale, DCM_RescaleIntercept).value_or(0.0);
    c.padding = paddingValue(d, DCM_PixelPaddingValue, c);
    c.paddingLimit = paddingValue(d, DCM_PixelPaddingRangeLimit, c);
    if (c.rows < 1 || c.columns < 1 || c.rows > 8192 || c.columns > 8192 || intValue(d, DCM_SamplesPerPixel, 1) != 1)
        return fail(ErrorKind::Input, "does not describe a grey picture");
    if (Status good = checkCoding(c); !good) return tl::unexpected(good.error());
    return c;
}

Status FrameDecoder::decode(int frame, int rows, int columns, std::int16_t* hu) {
    State& s = *state_;
    DcmDataset& d = s.dataset();
    auto coding = this->coding(frame);
    if (!coding) return tl::unexpected(coding.error());
    PixelCoding& c = *coding;
    if (c.rows != rows || c.columns != columns)
        return fail(ErrorKind::Input, "changed its matrix since it was scanned");
    if (frame < 0 || frame >= frameCount(d)) return fail(ErrorKind::Input, "has fewer frames than when it was scanned");
    const E_TransferSyntax syntax = d.getOriginalXfer();
    if (DcmXfer(syntax).isEncapsulated()) followJpegPrecision(d, syntax, c);
    const Status done = isJpeg2000(syntax)          ? decodeJpeg2000Frame(d, syntax, frame, c, s.buffer)
                        : syntax == EXS_RLELossless ? decodeRleFrame(d, syntax, frame, c, s.buffer)
                                                    : s.decodeByDcmtk(frame, c);
    if (!done) return done;
    toHounsfield(s.buffer, c, hu);
    return {};
}

}  // namespace tavr
