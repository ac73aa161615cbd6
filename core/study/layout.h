#pragma once
// Where an item's bytes are. Current items stand at their own paths (README); an item of the save in hand, and one
// that the last save replaced, stand in .generations/<its own generation>/<path>.
#include "core/base/result.h"
#include "core/study/manifest.h"

#include <string>

namespace tavr {

inline constexpr const char* kGenerations = ".generations";
inline constexpr const char* kSetAside = "set-aside";

/// Relative, UTF-8, '/' between names, no "..", no name that begins with a dot, none that the study itself uses.
Status checkItemPath(const std::string& path);

class Layout {
public:
    explicit Layout(std::string folder) : folder_(std::move(folder)) {}

    const std::string& folder() const { return folder_; }
    std::string manifestFile() const { return folder_ + "/study.json"; }
    std::string previousFile() const { return folder_ + "/study.json.prev"; }
    std::string visible(const std::string& path) const { return folder_ + "/" + path; }
    std::string stored(std::int64_t generation, const std::string& path) const;

    /// The item's file, wherever a save or a crash left it. Errors (Input): missing, or reached through a link.
    Result<std::string> locate(const StudyItem& item) const;
    /// Makes the folders for a staged item and gives its file.
    Result<std::string> prepare(std::int64_t generation, const std::string& path) const;
    /// Syncs every folder that holds a file of this generation.
    Status syncGeneration(std::int64_t generation) const;
    /// After the switch (and again after a crash): replaced items move into .generations, new ones to their paths, and
    /// stored files that neither generation names are deleted. A file of the user's in the way is set aside, never
    /// deleted. Any order of death leaves every item of both generations where locate() finds it.
    Status settle(const Manifest& current, const Manifest& previous) const;
    Status setAside(const std::string& path, std::int64_t generation) const;

private:
    Status storeReplaced(const Manifest& current, const StudyItem& old) const;
    Status showCurrent(const StudyItem& item, std::int64_t generation) const;
    Status sweep(const Manifest& current, const Manifest& previous) const;
    Status noLinks(const std::string& relative) const;

    std::string folder_;
};

}  // namespace tavr
