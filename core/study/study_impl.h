#pragma once
#include "core/study/layout.h"
#include "core/study/lock.h"
#include "core/study/manifest.h"

#include <map>
#include <mutex>
#include <set>

namespace tavr {

struct Study::Impl {
    explicit Impl(std::string folder) : layout(std::move(folder)) {}

    Layout layout;
    StudyLock lock;
    bool readOnly = false;
    Manifest current, previous;
    std::string currentText;  ///< study.json as read or written, becomes study.json.prev
    std::set<std::string> staged, removed;
    std::vector<std::string> notices;
    std::mutex verifying;
    std::map<std::string, std::string> verified;  ///< item → the sha256 that its file was seen to have

    const std::string& folder() const { return layout.folder(); }
    std::int64_t next() const { return current.generation + 1; }

    /// Reads study.json, or study.json.prev if that one is damaged (with a notice).
    Status load();
    /// Brings the disk in order after load(): a damaged table of contents is set aside, half-written files are dropped.
    Status recover();
    void noticeDamagedItems();

    Status checkWritable() const;
    Status checkFits(const std::string& item) const;
    Result<Manifest> nextManifest(const std::string& who, const std::string& why);
    Status write(const Manifest& manifest);
    /// study.json.prev, then the one rename that is the save.
    Status switchTo(const std::string& text);
};

}  // namespace tavr
