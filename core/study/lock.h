#pragma once
#include "core/base/result.h"

#include <string>

namespace tavr {

/// The exclusive hold on a study folder: flock on STUDY/study.lock, which the kernel drops with the process, plus the
/// holder's pid, host and start in the file for the message.
class StudyLock {
public:
    StudyLock() = default;
    /// Errors (Input): held by a live process, or left by one on another host; cannot be written.
    static Result<StudyLock> take(const std::string& folder);
    StudyLock(StudyLock&& other) noexcept;
    StudyLock& operator=(StudyLock&& other) noexcept;
    ~StudyLock();

private:
    explicit StudyLock(int fd) : fd_(fd) {}
    int fd_ = -1;
};

}  // namespace tavr
