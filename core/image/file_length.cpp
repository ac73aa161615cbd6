#include "core/image/file_length.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <map>
#include <optional>
#include <sstream>
#include <vector>
#include <zlib.h>

namespace tavr {
namespace {

constexpr std::size_t kNiftiHeader = 544;  // holds both versions
constexpr std::size_t kMetaHeader = 1 << 16;

std::string headOf(const std::string& file, std::size_t bytes) {
    std::string head(bytes, '\0');
    gzFile in = gzopen(file.c_str(), "rb");  // reads plain files as they are
    const int got = in ? gzread(in, head.data(), unsigned(bytes)) : 0;
    if (in) gzclose(in);
    head.resize(std::size_t(std::max(0, got)));
    return head;
}

/// Whether a gzip file unpacks without error to at least `bytes`.
bool unpacksTo(const std::string& file, std::uint64_t bytes) {
    gzFile in = gzopen(file.c_str(), "rb");
    if (!in) return false;
    std::vector<char> block(1 << 20);
    std::uint64_t total = 0;
    int got = 0;
    while (total < bytes && (got = gzread(in, block.data(), unsigned(block.size()))) > 0) total += std::uint64_t(got);
    gzclose(in);
    return total >= bytes;
}

template <class T>
T valueAt(const std::string& bytes, std::size_t offset, bool swap) {
    std::array<char, sizeof(T)> raw;
    std::memcpy(raw.data(), bytes.data() + offset, sizeof(T));
    if (swap) std::reverse(raw.begin(), raw.end());
    T value;
    std::memcpy(&value, raw.data(), sizeof(T));
    return value;
}

/// Bytes that the unpacked NIfTI file must have (NIfTI-1: nifti1.h; NIfTI-2: nifti2.h; NIH 2007 and 2011); none where
/// the header is no NIfTI header.
std::optional<std::uint64_t> niftiBytes(const std::string& head, std::uint64_t voxels) {
    if (head.size() < 352) return std::nullopt;
    const int size = valueAt<std::int32_t>(head, 0, false), swapped = valueAt<std::int32_t>(head, 0, true);
    const bool swap = swapped == 348 || swapped == 540, second = size == 540 || swapped == 540;
    if ((size != 348 && size != 540 && !swap) || (second && head.size() < 540)) return std::nullopt;
    const auto dimensions = second ? valueAt<std::int64_t>(head, 16, swap) : valueAt<std::int16_t>(head, 40, swap);
    if (dimensions < 1 || dimensions > 7) return std::nullopt;
    const auto bits = std::uint64_t(valueAt<std::int16_t>(head, second ? 14 : 72, swap));
    const auto offset =
        second ? std::uint64_t(valueAt<std::int64_t>(head, 168, swap)) : std::uint64_t(valueAt<float>(head, 108, swap));
    return offset + voxels * bits / 8;
}

bool endsWith(const std::string& text, const std::string& tail) {
    return text.size() >= tail.size() && text.compare(text.size() - tail.size(), tail.size(), tail) == 0;
}

tl::unexpected<Error> tooShort(const std::string& file) {
    return fail(ErrorKind::Input, "cannot read the voxels: the file ends before its last voxel", file,
                "copy or export it again");
}

/// "Key = value" lines of a MetaImage header (ITK's MetaIO documentation).
std::map<std::string, std::string> metaFields(const std::string& head) {
    std::map<std::string, std::string> fields;
    std::istringstream lines(head);
    for (std::string text; std::getline(lines, text);) {
        const std::size_t equals = text.find('=');
        if (equals == std::string::npos) break;
        const auto trimmed = [](std::string t) {
            t.erase(0, t.find_first_not_of(" \t\r"));
            t.erase(t.find_last_not_of(" \t\r") + 1);
            return t;
        };
        fields[trimmed(text.substr(0, equals))] = trimmed(text.substr(equals + 1));
        if (fields.contains("ElementDataFile")) break;
    }
    return fields;
}

/// Bytes of one voxel of a MetaImage ElementType.
std::uint64_t metaVoxelBytes(const std::string& type) {
    for (const auto& [tail, bytes] :
         {std::pair{"SHORT", 2}, {"LONG_LONG", 8}, {"INT", 4}, {"LONG", 4}, {"FLOAT", 4}, {"DOUBLE", 8}})
        if (endsWith(type, tail)) return std::uint64_t(bytes);
    return 1;
}

Status checkMeta(const std::string& file, std::uint64_t onDisk, std::uint64_t voxels) {
    const std::string head = headOf(file, kMetaHeader);
    const std::size_t data = head.find('\n', head.find("ElementDataFile"));
    auto fields = metaFields(head);
    if (data == std::string::npos || fields["ElementDataFile"] != "LOCAL") return {};
    std::uint64_t bytes = voxels * metaVoxelBytes(fields["ElementType"]);
    if (fields["CompressedData"] == "True") bytes = std::strtoull(fields["CompressedDataSize"].c_str(), nullptr, 10);
    if (onDisk < data + 1 + bytes) return tooShort(file);
    return {};
}

Status checkNifti(const std::string& file, std::uint64_t onDisk, std::uint64_t voxels) {
    const auto bytes = niftiBytes(headOf(file, kNiftiHeader), voxels);
    if (!bytes) return {};
    const bool whole = endsWith(file, ".gz") ? unpacksTo(file, *bytes) : onDisk >= *bytes;
    if (!whole) return tooShort(file);
    return {};
}

}  // namespace

Status checkFileLength(const std::string& file, std::uint64_t voxels) {
    std::error_code ec;
    const std::uint64_t onDisk = std::filesystem::file_size(file, ec);
    if (ec) return fail(ErrorKind::Input, "cannot read the file: " + ec.message(), file, "check the path");
    if (endsWith(file, ".mha")) return checkMeta(file, onDisk, voxels);
    if (endsWith(file, ".nii") || endsWith(file, ".nii.gz")) return checkNifti(file, onDisk, voxels);
    return {};
}

Status checkFileHeader(const std::string& file) {
    const bool nifti = endsWith(file, ".nii") || endsWith(file, ".nii.gz");
    const bool good = nifti ? niftiBytes(headOf(file, kNiftiHeader), 0).has_value()
                            : !endsWith(file, ".mha") || metaFields(headOf(file, kMetaHeader)).contains("NDims");
    if (!good)
        return fail(ErrorKind::Input, "cannot read the image header: it is not one of this format", file,
                    "the file may be damaged or of another format");
    return {};
}

}  // namespace tavr
