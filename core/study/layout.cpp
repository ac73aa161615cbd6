#include "core/study/layout.h"

#include "core/study/disk.h"
#include "core/study/sha256.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace tavr {
namespace {

namespace stdfs = std::filesystem;
using disk::Kind;

std::string folderOf(const std::string& relative) {
    const auto slash = relative.find_last_of('/');
    return slash == std::string::npos ? std::string() : relative.substr(0, slash);
}

std::string storedName(std::int64_t generation, const std::string& path) {
    return std::string(kGenerations) + "/" + std::to_string(generation) + "/" + path;
}

/// Structure only (RFC 3629 lead and continuation bytes): enough for every reader of the JSON.
bool isUtf8(const std::string& text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80         ? 1
                                   : (lead >> 5) == 6  ? 2
                                   : (lead >> 4) == 14 ? 3
                                   : (lead >> 3) == 30 ? 4
                                                       : 0;
        if (length == 0 || i + length > text.size()) return false;
        for (std::size_t k = 1; k < length; ++k)
            if ((static_cast<unsigned char>(text[i + k]) >> 6) != 2) return false;
        i += length;
    }
    return true;
}

bool isGoodName(const std::string& name) {
    const bool control = std::any_of(name.begin(), name.end(), [](unsigned char c) { return c < 0x20 || c == 0x7f; });
    return !name.empty() && name.front() != '.' && name.size() <= 255 && !control;
}

bool isOurs(const std::string& first) {
    return first.starts_with("study.") || first == "journal.jsonl" || first == kSetAside;
}

bool matches(const std::string& file, const StudyItem& item) {
    return disk::kindOf(file) == Kind::File && disk::sizeOf(file) == item.bytes &&
           sha256OfFile(file).value_or("") == item.sha256;
}

}  // namespace

Status checkItemPath(const std::string& path) {
    const auto bad = [&] {
        return fail(ErrorKind::Input, "not a path inside a study", path,
                    "use names without dots in front, \"..\" or a leading /");
    };
    if (!isUtf8(path)) return bad();
    for (std::size_t from = 0; from <= path.size();) {
        const std::size_t to = std::min(path.find('/', from), path.size());
        if (!isGoodName(path.substr(from, to - from))) return bad();
        from = to + 1;
    }
    if (isOurs(path.substr(0, path.find('/')))) return bad();
    return {};
}

std::string Layout::stored(std::int64_t generation, const std::string& path) const {
    return folder_ + "/" + storedName(generation, path);
}

Status Layout::noLinks(const std::string& relative) const {
    for (std::size_t end = 0; end != std::string::npos;) {
        end = relative.find('/', end + 1);
        const std::string name = folder_ + "/" + relative.substr(0, end);
        if (disk::kindOf(name) == Kind::Link)
            return fail(ErrorKind::Input, "a symbolic link stands inside the study", name,
                        "replace it by what it points to");
    }
    return {};
}

Result<std::string> Layout::locate(const StudyItem& item) const {
    for (const std::string& name : {storedName(item.generation, item.path), item.path}) {
        if (auto plain = noLinks(name); !plain) return tl::unexpected(plain.error());
        if (disk::kindOf(folder_ + "/" + name) == Kind::File) return folder_ + "/" + name;
    }
    return fail(ErrorKind::Input, "a file of the study is missing", visible(item.path), "restore it from a backup");
}

Result<std::string> Layout::prepare(std::int64_t generation, const std::string& path) const {
    if (auto made = disk::makeFolders(folder_, folderOf(storedName(generation, path))); !made)
        return tl::unexpected(made.error());
    return stored(generation, path);
}

Status Layout::syncGeneration(std::int64_t generation) const {
    const std::string root = folder_ + "/" + kGenerations + "/" + std::to_string(generation);
    if (disk::kindOf(root) != Kind::Folder) return {};
    std::error_code code;
    for (stdfs::recursive_directory_iterator at(root, code), end; !code && at != end; at.increment(code))
        if (disk::kindOf(at->path()) == Kind::Folder)
            if (auto synced = disk::syncFolder(at->path()); !synced) return synced;
    if (code) return disk::osError(code.value(), "cannot read the folder", root);
    return disk::syncFolder(root);
}

Status Layout::setAside(const std::string& path, std::int64_t generation) const {
    const std::string base = std::string(kSetAside) + "/" + std::to_string(generation);
    for (int copy = 0;; ++copy) {
        std::string relative = base;
        if (copy > 0) relative.append("-").append(std::to_string(copy));
        relative.append("/").append(path);
        if (disk::kindOf(visible(relative)) != Kind::Absent) continue;
        if (auto made = disk::makeFolders(folder_, folderOf(relative)); !made) return made;
        return disk::moveIfFree(visible(path), visible(relative));
    }
}

Status Layout::storeReplaced(const Manifest& current, const StudyItem& old) const {
    const StudyItem* now = current.find(old.path);
    if (now != nullptr && now->generation == old.generation) return {};
    const bool newAlreadyShown = now != nullptr && disk::kindOf(stored(now->generation, now->path)) == Kind::Absent;
    const bool alreadyStored = disk::kindOf(stored(old.generation, old.path)) != Kind::Absent;
    if (newAlreadyShown || alreadyStored || !matches(visible(old.path), old)) return {};
    if (auto plain = noLinks(old.path); !plain) return plain;
    const auto place = prepare(old.generation, old.path);
    if (!place) return tl::unexpected(place.error());
    if (auto moved = disk::moveIfFree(visible(old.path), *place); !moved) return moved;
    return disk::syncFolder(stdfs::path(*place).parent_path());  // before the new one takes its name
}

Status Layout::showCurrent(const StudyItem& item, std::int64_t generation) const {
    const std::string from = stored(item.generation, item.path);
    if (disk::kindOf(from) != Kind::File) return {};
    if (auto plain = noLinks(item.path); !plain) return plain;
    if (auto made = disk::makeFolders(folder_, folderOf(item.path)); !made) return made;
    if (disk::kindOf(visible(item.path)) != Kind::Absent)
        if (auto aside = setAside(item.path, generation); !aside) return aside;
    if (auto moved = disk::moveIfFree(from, visible(item.path)); !moved) return moved;
    return disk::syncFolder(stdfs::path(visible(item.path)).parent_path());
}

Status Layout::sweep(const Manifest& current, const Manifest& previous) const {
    const std::string root = folder_ + "/" + kGenerations;
    if (disk::kindOf(root) != Kind::Folder) return {};
    std::set<std::string> keep;
    for (const Manifest* manifest : {&current, &previous})
        for (const StudyItem& item : manifest->items) keep.insert(stored(item.generation, item.path));
    std::vector<std::string> names;
    std::error_code code;
    for (stdfs::recursive_directory_iterator at(root, code), end; !code && at != end; at.increment(code))
        names.push_back(at->path());
    std::sort(names.rbegin(), names.rend());  // children before their folders
    for (const std::string& name : names) {
        const bool folder = disk::kindOf(name) == Kind::Folder;
        std::error_code ignored;
        if (folder && stdfs::is_empty(name, ignored)) {
            if (auto gone = disk::removeFolder(name); !gone) return gone;
        } else if (!folder && !keep.contains(name)) {
            if (auto gone = disk::removeFile(name); !gone) return gone;
        }
    }
    return {};
}

Status Layout::settle(const Manifest& current, const Manifest& previous) const {
    if (auto plain = noLinks(kGenerations); !plain) return plain;
    for (const StudyItem& item : previous.items)
        if (auto stored = storeReplaced(current, item); !stored) return stored;
    for (const StudyItem& item : current.items)
        if (auto shown = showCurrent(item, current.generation); !shown) return shown;
    return sweep(current, previous);
}

}  // namespace tavr
