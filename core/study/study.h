#pragma once
// The study folder: the only state. Generations written whole, switched by one rename; a journal of commands between
// them.
#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace tavr {

inline constexpr int kStudySchema = 1;

/// Files to be written by one save: path inside the study → bytes, or an unchanged file of the previous generation.
struct StudyItem {
    std::string path;  ///< "plan.json", "images/30/volume.nrrd"; relative, '/' separators, no ".."
    std::string sha256;
    std::uint64_t bytes = 0;
    std::int64_t generation = 0;  ///< the save that wrote it

    bool operator==(const StudyItem&) const = default;
};

/// An open study: holds the lock until destroyed. Layout and guarantees: README of core/study.
class Study {
public:
    /// Makes the folder. Errors (Input): exists and is not empty, cannot be written, path too long, disk full.
    static Result<Study> create(const std::string& folder);
    /// Opens and recovers: drops half-written generations, replays nothing by itself. Errors (Input): not a study,
    /// newer schema, locked by another live process (names it), damaged in both generations. readOnly takes no lock and
    /// writes nothing.
    static Result<Study> open(const std::string& folder, bool readOnly = false);

    Study(Study&&) noexcept;
    Study& operator=(Study&&) noexcept;
    ~Study();

    const std::string& folder() const;
    std::int64_t generation() const;
    bool readOnly() const;
    /// What the user should know about the opening: the last save was damaged and the one before it is shown, or items
    /// that are missing or cut short. Empty when all is well.
    const std::vector<std::string>& notices() const;
    const std::vector<StudyItem>& items() const;
    bool has(const std::string& path) const;
    /// Absolute path of an item's current bytes, whatever they are now: to show or copy them.
    Result<std::string> pathOf(const std::string& item) const;
    /// The same for readers that want a file (volume.nrrd): verifies the sha256, once per opening and version of the
    /// item. Errors (Input): as pathOf(); changed outside OpenTAVR. Cost: one reading of the file.
    Result<std::string> verifiedPathOf(const std::string& item) const;
    Result<std::string> readText(const std::string& item) const;  ///< verifies the sha256

    /// Stages an item for the next commit; visible to nobody before it.
    Status stage(const std::string& item, const std::string& bytes);
    /// Path where a writer may itself write a large item (volume, surface) before commit; its folders exist.
    Result<std::string> stagePath(const std::string& item);
    Status remove(const std::string& item);
    /// Writes, syncs, renames. After an error the study is as before and what was staged still is: free some space and
    /// commit again. Without any change no generation is made. Truncates the journal.
    Status commit(const std::string& who, const std::string& why);

    /// Appends one line (a command's JSON) to the journal, synced. journal() gives the lines since the last commit:
    /// what a crash left, for the recovery dialog.
    /// Errors (Input): read-only, a line break inside, disk full.
    Status appendJournal(const std::string& line);
    std::vector<std::string> journal() const;
    Status clearJournal();

private:
    struct Impl;
    explicit Study(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

}  // namespace tavr
