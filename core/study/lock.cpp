#include "core/study/lock.h"

#include "core/study/disk.h"
#include "core/study/manifest.h"

#include <nlohmann/json.hpp>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <utility>

namespace tavr {
namespace {

using nlohmann::json;

std::string hostName() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "unknown";
}

struct Holder {
    long pid = 0;
    std::string host, since;
    bool known() const { return pid > 0; }
};

Holder readHolder(int fd) {
    std::array<char, 1024> text{};
    const ssize_t got = ::pread(fd, text.data(), text.size(), 0);
    const json j = json::parse(text.begin(), text.begin() + (got > 0 ? got : 0), nullptr, false);
    if (!j.is_object()) return {};
    try {
        return {j.value("pid", 0L), j.value("host", ""), j.value("since", "")};
    } catch (const json::exception&) {
        return {};
    }
}

std::string describe(const Holder& holder) {
    if (!holder.known()) return "another process";
    return "process " + std::to_string(holder.pid) + " on " + holder.host + " since " + holder.since;
}

tl::unexpected<Error> alreadyOpen(const Holder& holder, const std::string& folder) {
    return fail(ErrorKind::Input, "the study is already open in " + describe(holder), folder,
                "close it there, or open it read-only");
}

bool writeHolder(int fd) {
    const std::string text = json{{"pid", long(::getpid())}, {"host", hostName()}, {"since", utcNow()}}.dump(
        -1, ' ', false, json::error_handler_t::replace);
    return ::ftruncate(fd, 0) == 0 && ::pwrite(fd, text.data(), text.size(), 0) == ssize_t(text.size());
}

}  // namespace

Result<StudyLock> StudyLock::take(const std::string& folder) {
    const std::string file = folder + "/study.lock";
    StudyLock lock(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (lock.fd_ < 0) return disk::osError(errno, "the study cannot be opened for writing", file);
    if (::flock(lock.fd_, LOCK_EX | LOCK_NB) != 0) {
        const int code = errno;
        const Holder holder = readHolder(lock.fd_);
        ::close(std::exchange(lock.fd_, -1));
        if (code == EWOULDBLOCK) return alreadyOpen(holder, folder);
        return disk::osError(code, "the study cannot be locked", file);
    }
    // A free lock with a holder's name: that process died. On this host that is certain; on another host the lock may
    // simply not reach across the network file system.
    const Holder left = readHolder(lock.fd_);
    if (left.known() && left.host != hostName()) {
        ::close(std::exchange(lock.fd_, -1));
        return fail(ErrorKind::Input, "the study was left open by " + describe(left), folder,
                    "if OpenTAVR no longer runs there, delete study.lock");
    }
    if (!writeHolder(lock.fd_)) return disk::osError(errno, "the study cannot be locked", file);
    return lock;
}

StudyLock::StudyLock(StudyLock&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}

StudyLock& StudyLock::operator=(StudyLock&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
}

StudyLock::~StudyLock() {
    if (fd_ < 0) return;
    // Emptied, not deleted: deleting a lock file lets two processes hold two files of one name.
    [[maybe_unused]] const int emptied = ::ftruncate(fd_, 0);
    ::close(fd_);
}

}  // namespace tavr
