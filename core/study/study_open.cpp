// Making, opening and recovering a study folder.
#include "core/study/disk.h"
#include "core/study/study_impl.h"

#include <cerrno>
#include <filesystem>

namespace tavr {
namespace {

namespace stdfs = std::filesystem;
using disk::Kind;

Result<std::string> absolute(const std::string& folder) {
    std::error_code code;
    stdfs::path path = stdfs::absolute(folder.empty() ? "." : folder, code).lexically_normal();
    if (code) return disk::osError(code.value(), "cannot use the folder", folder);
    if (!path.has_filename()) path = path.parent_path();
    return path.string();
}

/// Follows a link to the study folder itself: where it lies is the user's choice.
Status checkFolder(const std::string& folder) {
    std::error_code code;
    const auto status = stdfs::status(folder, code);
    if (code && code.value() != ENOENT) return disk::osError(code.value(), "cannot use the folder", folder);
    if (!stdfs::exists(status)) return disk::osError(ENOENT, "cannot use the folder", folder);
    if (!stdfs::is_directory(status)) return disk::osError(ENOTDIR, "cannot use the folder", folder);
    return {};
}

/// Only what a create() that died can have left: such a folder may be used again.
bool isUnused(const std::string& folder) {
    std::error_code code;
    for (const auto& entry : stdfs::directory_iterator(folder, code)) {
        const std::string name = entry.path().filename();
        if (name != "study.lock" && name != "study.json.new") return false;
    }
    return !code;
}

Status makeRoot(const std::string& folder) {
    std::error_code code;
    const auto status = stdfs::status(folder, code);
    if (code && code.value() != ENOENT) return disk::osError(code.value(), "cannot make the study", folder);
    if (stdfs::exists(status)) {
        if (!stdfs::is_directory(status))
            return fail(ErrorKind::Input, "a file of this name exists", folder, "choose another name");
        if (!isUnused(folder))
            return fail(ErrorKind::Input, "the folder is not empty", folder, "choose a new or empty folder");
        return {};
    }
    const std::string parent = stdfs::path(folder).parent_path();
    stdfs::create_directories(parent, code);
    if (code) return disk::osError(code.value(), "cannot make the study", folder);
    return disk::makeFolders(parent == "/" ? "" : parent, stdfs::path(folder).filename());
}

}  // namespace

Result<Study> Study::create(const std::string& folder) {
    const auto root = absolute(folder);
    if (!root) return tl::unexpected(root.error());
    if (auto made = makeRoot(*root); !made) return tl::unexpected(made.error());
    auto impl = std::make_unique<Impl>(*root);
    auto lock = StudyLock::take(*root);
    if (!lock) return tl::unexpected(lock.error());
    impl->lock = std::move(*lock);
    impl->current.history.push_back({0, utcNow(), "OpenTAVR", "study made"});
    if (auto written = impl->switchTo(toJson(impl->current)); !written) return tl::unexpected(written.error());
    return Study(std::move(impl));
}

Result<Study> Study::open(const std::string& folder, bool readOnly) {
    const auto root = absolute(folder);
    if (!root) return tl::unexpected(root.error());
    if (auto usable = checkFolder(*root); !usable) return tl::unexpected(usable.error());
    auto impl = std::make_unique<Impl>(*root);
    impl->readOnly = readOnly;
    // Before locking: a folder that is no study must not gain a lock file.
    if (disk::kindOf(impl->layout.manifestFile()) == Kind::Absent &&
        disk::kindOf(impl->layout.previousFile()) == Kind::Absent)
        return fail(ErrorKind::Input, "not a study: it has no study.json", *root,
                    "choose a study folder, or import a series first");
    if (!readOnly) {
        auto lock = StudyLock::take(*root);
        if (!lock) return tl::unexpected(lock.error());
        impl->lock = std::move(*lock);
    }
    if (auto loaded = impl->load(); !loaded) return tl::unexpected(loaded.error());
    if (!readOnly)
        if (auto recovered = impl->recover(); !recovered) return tl::unexpected(recovered.error());
    impl->noticeDamagedItems();
    return Study(std::move(impl));
}

Status Study::Impl::load() {
    const auto text = disk::readAll(layout.manifestFile());
    auto manifest = text ? manifestFromJson(*text, layout.manifestFile()) : tl::unexpected(text.error());
    const auto beforeText = disk::readAll(layout.previousFile());
    auto before =
        beforeText ? manifestFromJson(*beforeText, layout.previousFile()) : tl::unexpected(beforeText.error());
    if (manifest) {
        current = std::move(*manifest);
        currentText = *text;
        if (before) previous = std::move(*before);
        return {};
    }
    // A study of a newer OpenTAVR is not damaged: its previous save must not be taken in its place.
    if (!before || (text && isNewerSchema(*text))) return tl::unexpected(manifest.error());
    current = std::move(*before);
    currentText = *beforeText;
    notices.push_back("The last save is damaged; this is the one before it (generation " +
                      std::to_string(current.generation) + ", " +
                      (current.history.empty() ? "" : current.history.back().when) + ").");
    return {};
}

Status Study::Impl::recover() {
    if (!notices.empty()) {
        // The damaged one and the commands that followed it are kept for whoever wants to look.
        for (const char* name : {"study.json", "journal.jsonl"})
            if (disk::kindOf(layout.visible(name)) != Kind::Absent)
                if (auto aside = layout.setAside(name, current.generation); !aside) return aside;
        if (auto written = disk::writeSynced(layout.manifestFile() + ".new", currentText); !written) return written;
        if (auto renamed = disk::replaceFile(layout.manifestFile() + ".new", layout.manifestFile()); !renamed)
            return renamed;
        if (auto synced = disk::syncFolder(folder()); !synced) return synced;
    }
    return layout.settle(current, previous);
}

void Study::Impl::noticeDamagedItems() {
    for (const StudyItem& item : current.items) {
        const auto file = layout.locate(item);
        if (!file)
            notices.push_back(line(file.error()));
        else if (disk::sizeOf(*file) != item.bytes)
            notices.push_back(item.path + " was changed outside OpenTAVR.");
    }
}

}  // namespace tavr
