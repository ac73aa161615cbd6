#include "core/caseio/atomic_file.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace tavr {
namespace {

tl::unexpected<Error> cannotWrite(int code, const std::string& file) {
    const bool full = code == ENOSPC || code == EDQUOT || code == EFBIG;
    return fail(
        ErrorKind::Input,
        full ? "cannot write the file, the disk is full" : std::string("cannot write the file, ") + std::strerror(code),
        file, full ? "free some space and try again" : "check the folder and its rights");
}

/// 0 or an errno.
int writeAndSync(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t done = ::write(fd, bytes.data(), bytes.size());
        if (done < 0 && errno != EINTR) return errno;
        if (done > 0) bytes.remove_prefix(std::size_t(done));
    }
    return ::fsync(fd) == 0 ? 0 : errno;
}

/// A rename survives a power cut only once its folder is on the disk. 0 or an errno; a folder that cannot be synced
/// (EINVAL) or only be written into (EACCES) is no error.
int syncFolderOf(const std::string& file) {
    const std::string folder = std::filesystem::path(file).parent_path().string();
    const int fd = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0) return errno == EACCES ? 0 : errno;
    const int code = ::fsync(fd) == 0 || errno == EINVAL ? 0 : errno;
    ::close(fd);
    return code;
}

}  // namespace

Status writeAtomically(const std::string& file, std::string_view bytes) {
    std::string part = file + ".XXXXXX";
    const int fd = ::mkostemp(part.data(), O_CLOEXEC);  // mode 0600: it may hold patient data
    if (fd < 0) return cannotWrite(errno, file);
    int code = writeAndSync(fd, bytes);
    ::close(fd);
    if (code == 0 && ::rename(part.c_str(), file.c_str()) != 0) code = errno;
    if (code != 0) {
        ::unlink(part.c_str());
        return cannotWrite(code, file);
    }
    if (code = syncFolderOf(file); code != 0) return cannotWrite(code, file);
    return {};
}

Result<std::string> readWhole(const std::string& file) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    if (!in || !(text << in.rdbuf()) || in.bad())
        return fail(ErrorKind::Input, "cannot read the file", file, "check the path and its rights");
    return std::move(text).str();
}

}  // namespace tavr
