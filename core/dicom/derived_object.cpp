#include "core/dicom/derived_object.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>
#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace tavr {
namespace {

namespace fs = std::filesystem;

bool synced(const std::string& file) {
    const int handle = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (handle < 0) return false;
    const bool done = ::fsync(handle) == 0;
    ::close(handle);
    return done;
}

}  // namespace

std::string whyNotReferable(const DicomSource& source) {
    if (source.images.empty()) return "the study does not know the images it was made from";
    if (source.studyUid.empty() || source.seriesUid.empty() || source.sopClassUid.empty())
        return "the source's study, series or SOP class has no UID";
    if (source.frameOfReferenceUid.empty()) return "the source has no frame of reference";
    for (const SourceImage& image : source.images)
        if (image.sopInstanceUid.empty()) return "an image of the source has no UID";
    return {};
}

Status saveObject(DcmFileFormat& object, const std::string& file) {
    const fs::path target(file);
    const std::string name = fmt::format(".{}.{}.part", target.filename().string(), ::getpid());
    const std::string part = (target.parent_path() / name).string();
    const OFCondition written = object.saveFile(part.c_str(), EXS_LittleEndianExplicit);
    std::error_code code;
    std::string why = written.good() ? "" : written.text();
    // Whom the images show is for the owner's eyes.
    if (written.good() && (::chmod(part.c_str(), 0600) != 0 || !synced(part))) why = std::strerror(errno);
    if (why.empty()) fs::rename(part, target, code);
    if (code) why = code.message();
    if (why.empty()) return {};
    fs::remove(part, code);
    return fail(ErrorKind::Input, "the DICOM object cannot be written: " + why, file,
                "check the folder, its permissions and the free space");
}

}  // namespace tavr
