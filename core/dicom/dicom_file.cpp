#include "core/dicom/dicom_file.h"

#include "core/dicom/dcmtk_setup.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>

namespace tavr {
namespace {

constexpr std::size_t kHead = 132;

/// "DICM" after the preamble, or a data set that starts with a plausible group (0002 or 0008) in either byte order.
/// Anything else is not offered to the parser: it guesses, and would read a text file as one huge element.
bool looksLikeDicom(std::span<const std::uint8_t> head) {
    if (head.size() >= kHead && std::memcmp(head.data() + 128, "DICM", 4) == 0) return true;
    if (head.size() < 8) return false;
    const bool little = (head[0] == 0x08 || head[0] == 0x02) && head[1] == 0x00 && head[3] == 0x00;
    const bool big = head[0] == 0x00 && (head[1] == 0x08 || head[1] == 0x02) && head[2] == 0x00;
    return little || big;
}

tl::unexpected<Error> notDicom() {
    return fail(ErrorKind::Input, "is not a DICOM file");
}

Result<std::unique_ptr<DcmFileFormat>> finished(std::unique_ptr<DcmFileFormat> format, const OFCondition& read) {
    if (read.good()) return format;
    const bool cut = read == EC_StreamNotifyClient || read == EC_EndOfStream || read == EC_InvalidStream ||
                     read == EC_PrematureSequDelimitationItem;
    if (cut) return fail(ErrorKind::Input, "is truncated");
    return fail(ErrorKind::Input, "is damaged and cannot be parsed as DICOM");
}

}  // namespace

Result<std::unique_ptr<DcmFileFormat>> openDicom(const std::string& file) {
    if (Status ready = prepareDcmtk(); !ready) return tl::unexpected(ready.error());
    std::array<std::uint8_t, kHead> head{};
    std::ifstream in(file, std::ios::binary);
    if (!in) return fail(ErrorKind::Input, "cannot be opened: it vanished or may not be read");
    in.read(reinterpret_cast<char*>(head.data()), kHead);
    if (in.gcount() == 0) return fail(ErrorKind::Input, "is empty");
    if (!looksLikeDicom(std::span(head).first(std::size_t(in.gcount())))) return notDicom();
    auto format = std::make_unique<DcmFileFormat>();
    const OFCondition read =
        format->loadFile(OFFilename(file.c_str()), EXS_Unknown, EGL_noChange, DCM_MaxReadLength, ERM_autoDetect);
    return finished(std::move(format), read);
}

Result<std::unique_ptr<DcmFileFormat>> openDicom(std::span<const std::uint8_t> bytes) {
    if (Status ready = prepareDcmtk(); !ready) return tl::unexpected(ready.error());
    if (!looksLikeDicom(bytes)) return notDicom();
    DcmInputBufferStream stream;
    stream.setBuffer(bytes.data(), offile_off_t(bytes.size()));
    stream.setEos();
    auto format = std::make_unique<DcmFileFormat>();
    format->transferInit();
    const OFCondition read = format->read(stream, EXS_Unknown, EGL_noChange, DCM_MaxReadLength);
    format->transferEnd();
    return finished(std::move(format), read);
}

}  // namespace tavr
