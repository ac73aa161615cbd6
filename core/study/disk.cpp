#include "core/study/disk.h"

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tavr::disk {
namespace {

std::atomic<FaultHook> faultHook{nullptr};

/// True if a test wants this step to fail; errno is then set.
bool faulty(const char* step, const std::string& path) {
    const FaultHook hook = faultHook.load();
    const int code = hook != nullptr ? hook(step, path) : 0;
    if (code != 0) errno = code;
    return code != 0;
}

class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (fd_ >= 0) ::close(fd_);
    }
    int get() const { return fd_; }
    bool valid() const { return fd_ >= 0; }

private:
    int fd_;
};

bool writeHalf(int fd, const char* data, std::size_t bytes, const std::string& path) {
    if (faulty("write", path)) return false;
    while (bytes > 0) {
        const ssize_t done = ::write(fd, data, bytes);
        if (done < 0 && errno == EINTR) continue;
        if (done < 0) return false;
        data += done;
        bytes -= std::size_t(done);
    }
    return true;
}

// Two halves, so that a test can die inside a file.
bool writeAll(int fd, const std::string& bytes, const std::string& path) {
    const std::size_t half = bytes.size() / 2;
    return writeHalf(fd, bytes.data(), half, path) && writeHalf(fd, bytes.data() + half, bytes.size() - half, path);
}

bool sync(int fd, const std::string& path) {
    return !faulty("sync", path) && ::fsync(fd) == 0;
}

std::string parentOf(const std::string& path) {
    const auto slash = path.find_last_of('/');
    return slash == std::string::npos || slash == 0 ? "/" : path.substr(0, slash);
}

Status makeOneFolder(const std::string& folder) {
    switch (kindOf(folder)) {
        case Kind::Folder:
            return {};
        case Kind::Absent:
            break;
        default:
            return fail(ErrorKind::Input, "a folder is needed where a file or link stands", folder, "move it away");
    }
    if (faulty("mkdir", folder) || (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST))
        return osError(errno, "cannot make the folder", folder);
    return syncFolder(parentOf(folder));
}

}  // namespace

void setFaultHook(FaultHook hook) {
    faultHook.store(hook);
}

Kind kindOf(const std::string& path) {
    struct stat info {};
    if (::lstat(path.c_str(), &info) != 0) return Kind::Absent;
    if (S_ISREG(info.st_mode)) return Kind::File;
    if (S_ISDIR(info.st_mode)) return Kind::Folder;
    return S_ISLNK(info.st_mode) ? Kind::Link : Kind::Other;
}

std::uint64_t sizeOf(const std::string& path) {
    struct stat info {};
    return ::lstat(path.c_str(), &info) == 0 ? std::uint64_t(info.st_size) : 0;
}

tl::unexpected<Error> osError(int code, std::string_view what, const std::string& path) {
    const auto input = [&](std::string_view why, std::string_view todo) {
        return fail(ErrorKind::Input, std::string(what) + ", " + std::string(why), path, todo);
    };
    switch (code) {
        case ENOSPC:
        case EDQUOT:
        case EFBIG:
            return input("the disk is full", "free some space and save again; the last save is untouched");
        case EROFS:
        case EACCES:
        case EPERM:
            return input("there is no permission", "change its rights, or choose another folder");
        case ENAMETOOLONG:
            return input("its path is too long", "choose a shorter folder name");
        case ENOENT:
            return input("it does not exist", "check the path");
        case ENOTDIR:
            return input("a part of its path is not a folder", "check the path");
        case ELOOP:
            return input("it is a symbolic link", "OpenTAVR follows no links inside a study; replace it by the file");
        default:
            return input(std::strerror(code), "check the disk");
    }
}

Result<std::string> readAll(const std::string& file) {
    const Descriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!fd.valid()) return osError(errno, "cannot read the file", file);
    std::string bytes(sizeOf(file), '\0');
    std::size_t have = 0;
    while (have < bytes.size()) {
        const ssize_t got = ::read(fd.get(), bytes.data() + have, bytes.size() - have);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return osError(errno, "cannot read the file", file);
        if (got == 0) break;
        have += std::size_t(got);
    }
    bytes.resize(have);
    return bytes;
}

Status writeSynced(const std::string& file, const std::string& bytes) {
    if (faulty("create", file)) return osError(errno, "cannot write the file", file);
    const Descriptor fd(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!fd.valid()) return osError(errno, "cannot write the file", file);
    if (writeAll(fd.get(), bytes, file) && sync(fd.get(), file)) return {};
    const int code = errno;
    ::unlink(file.c_str());
    return osError(code, "cannot write the file", file);
}

Status appendSynced(const std::string& file, const std::string& bytes) {
    if (faulty("create", file)) return osError(errno, "cannot write the file", file);
    const Descriptor fd(::open(file.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!fd.valid()) return osError(errno, "cannot write the file", file);
    const auto before = off_t(sizeOf(file));
    if (writeAll(fd.get(), bytes, file) && sync(fd.get(), file)) return {};
    const int code = errno;
    [[maybe_unused]] const int cut = ::ftruncate(fd.get(), before);  // a torn line is dropped by the reader anyway
    return osError(code, "cannot write the file", file);
}

Status truncateSynced(const std::string& file, std::uint64_t bytes) {
    if (faulty("truncate", file)) return osError(errno, "cannot shorten the file", file);
    const Descriptor fd(::open(file.c_str(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!fd.valid() || ::ftruncate(fd.get(), off_t(bytes)) != 0 || !sync(fd.get(), file))
        return osError(errno, "cannot shorten the file", file);
    return {};
}

Status syncFile(const std::string& file) {
    const Descriptor fd(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!fd.valid() || ::fchmod(fd.get(), 0600) != 0 || !sync(fd.get(), file))
        return osError(errno, "cannot write the file", file);
    return {};
}

Status syncFolder(const std::string& folder) {
    const Descriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!fd.valid() || !sync(fd.get(), folder)) return osError(errno, "cannot write the folder", folder);
    return {};
}

Status makeFolders(const std::string& root, const std::string& relative) {
    std::size_t end = 0;
    while (end != std::string::npos && !relative.empty()) {
        end = relative.find('/', end + 1);
        if (auto made = makeOneFolder(root + "/" + relative.substr(0, end)); !made) return made;
    }
    return {};
}

Status replaceFile(const std::string& from, const std::string& to) {
    if (faulty("rename", to) || ::rename(from.c_str(), to.c_str()) != 0)
        return osError(errno, "cannot write the file", to);
    return {};
}

Status moveIfFree(const std::string& from, const std::string& to) {
    if (faulty("rename", to)) return osError(errno, "cannot write the file", to);
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0) return {};
    if (errno != EINVAL) return osError(errno, "cannot write the file", to);
    // Network file systems lack RENAME_NOREPLACE; the study's lock keeps other writers away meanwhile.
    if (kindOf(to) != Kind::Absent) return osError(EEXIST, "cannot write the file", to);
    if (::rename(from.c_str(), to.c_str()) != 0) return osError(errno, "cannot write the file", to);
    return {};
}

Status removeFile(const std::string& file) {
    if (faulty("unlink", file) || (::unlink(file.c_str()) != 0 && errno != ENOENT))
        return osError(errno, "cannot remove the file", file);
    return {};
}

Status removeFolder(const std::string& folder) {
    if (faulty("rmdir", folder) || ::rmdir(folder.c_str()) != 0)
        return osError(errno, "cannot remove the folder", folder);
    return {};
}

}  // namespace tavr::disk
