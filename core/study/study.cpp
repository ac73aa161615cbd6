#include "core/study/study.h"

#include "core/base/check.h"
#include "core/base/log.h"
#include "core/study/disk.h"
#include "core/study/journal.h"
#include "core/study/sha256.h"
#include "core/study/study_impl.h"

#include <utility>

namespace tavr {
namespace {

tl::unexpected<Error> changedOutside(const std::string& file) {
    return fail(ErrorKind::Input, "the file was changed outside OpenTAVR", file, "restore it from a backup");
}

}  // namespace

Study::Study(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Study::Study(Study&&) noexcept = default;
Study& Study::operator=(Study&&) noexcept = default;
Study::~Study() = default;

const std::string& Study::folder() const {
    return impl_->folder();
}
std::int64_t Study::generation() const {
    return impl_->current.generation;
}
bool Study::readOnly() const {
    return impl_->readOnly;
}
const std::vector<std::string>& Study::notices() const {
    return impl_->notices;
}
const std::vector<StudyItem>& Study::items() const {
    return impl_->current.items;
}
bool Study::has(const std::string& path) const {
    return impl_->current.find(path) != nullptr;
}

Result<std::string> Study::pathOf(const std::string& item) const {
    const StudyItem* entry = impl_->current.find(item);
    if (entry == nullptr)
        return fail(ErrorKind::Input, "the study has no " + item, folder(), "run the step that makes it first");
    return impl_->layout.locate(*entry);
}

Result<std::string> Study::verifiedPathOf(const std::string& item) const {
    const auto file = pathOf(item);
    if (!file) return file;
    const std::string& wanted = impl_->current.find(item)->sha256;
    const std::lock_guard hold(impl_->verifying);
    std::string& seen = impl_->verified[item];
    if (seen == wanted) return file;
    const auto found = sha256OfFile(*file);
    if (!found) return found;
    if (*found != wanted) return changedOutside(*file);
    seen = wanted;
    return file;
}

Result<std::string> Study::readText(const std::string& item) const {
    const auto file = pathOf(item);
    if (!file) return file;
    auto bytes = disk::readAll(*file);
    if (bytes && sha256(*bytes) != impl_->current.find(item)->sha256) return changedOutside(*file);
    return bytes;
}

Status Study::Impl::checkWritable() const {
    if (!readOnly) return {};
    return fail(ErrorKind::Input, "the study is open read-only", folder(), "open it for writing");
}

// "models" cannot be a file while "models/root.vtp" is one.
Status Study::Impl::checkFits(const std::string& item) const {
    if (auto valid = checkItemPath(item); !valid) return valid;
    const auto clash = [&](const std::string& other) {
        return other.starts_with(item + "/") || item.starts_with(other + "/");
    };
    for (const StudyItem& other : current.items)
        if (!removed.contains(other.path) && clash(other.path))
            return fail(ErrorKind::Internal, "one item cannot be both file and folder", item,
                        "report this as a defect");
    for (const std::string& other : staged)
        if (clash(other))
            return fail(ErrorKind::Internal, "one item cannot be both file and folder", item,
                        "report this as a defect");
    return {};
}

Result<std::string> Study::stagePath(const std::string& item) {
    if (auto writable = impl_->checkWritable(); !writable) return tl::unexpected(writable.error());
    if (auto fits = impl_->checkFits(item); !fits) return tl::unexpected(fits.error());
    auto file = impl_->layout.prepare(impl_->next(), item);
    if (!file) return file;
    impl_->staged.insert(item);
    impl_->removed.erase(item);
    return file;
}

Status Study::stage(const std::string& item, const std::string& bytes) {
    const auto file = stagePath(item);
    if (!file) return tl::unexpected(file.error());
    auto written = disk::writeSynced(*file, bytes);
    if (!written) impl_->staged.erase(item);
    return written;
}

Status Study::remove(const std::string& item) {
    if (auto writable = impl_->checkWritable(); !writable) return writable;
    if (!has(item) && !impl_->staged.contains(item))
        return fail(ErrorKind::Input, "the study has no " + item, folder(), "choose one of its items");
    if (impl_->staged.erase(item) > 0)
        if (auto gone = disk::removeFile(impl_->layout.stored(impl_->next(), item)); !gone) return gone;
    if (has(item)) impl_->removed.insert(item);
    return {};
}

Result<Manifest> Study::Impl::nextManifest(const std::string& who, const std::string& why) {
    Manifest manifest = current;
    for (const std::string& path : removed) manifest.erase(path);
    for (const std::string& path : staged) {
        const std::string file = layout.stored(next(), path);
        if (disk::kindOf(file) != disk::Kind::File)
            return fail(ErrorKind::Internal, "nothing was written for " + path, folder(), "report this as a defect");
        const auto hash = sha256OfFile(file);
        if (!hash) return tl::unexpected(hash.error());
        const StudyItem* old = current.find(path);
        if (old != nullptr && old->sha256 == *hash && !removed.contains(path))
            continue;  // unchanged: sweep() drops the copy
        if (auto synced = disk::syncFile(file); !synced) return tl::unexpected(synced.error());
        manifest.put({path, *hash, disk::sizeOf(file), next()});
    }
    manifest.generation = next();
    manifest.history.push_back({next(), utcNow(), who, why});
    return manifest;
}

Status Study::Impl::switchTo(const std::string& text) {
    const std::string file = layout.manifestFile();
    if (auto written = disk::writeSynced(file + ".new", text); !written) return written;
    if (!currentText.empty()) {
        if (auto kept = disk::writeSynced(file + ".prev.new", currentText); !kept) return kept;
        if (auto renamed = disk::replaceFile(file + ".prev.new", layout.previousFile()); !renamed) return renamed;
        if (auto synced = disk::syncFolder(folder()); !synced) return synced;
    }
    if (auto renamed = disk::replaceFile(file + ".new", file); !renamed) return renamed;
    // Past the switch nothing may report failure: the new generation is what the next opening will find.
    if (auto synced = disk::syncFolder(folder()); !synced) logWarn(line(synced.error()));
    currentText = text;
    return {};
}

Status Study::Impl::write(const Manifest& manifest) {
    if (auto synced = layout.syncGeneration(manifest.generation); !synced) return synced;
    if (auto switched = switchTo(toJson(manifest)); !switched) return switched;
    previous = std::exchange(current, manifest);
    staged.clear();
    removed.clear();
    if (auto settled = layout.settle(current, previous); !settled)
        logWarn(line(settled.error()));  // the next opening resumes it
    return {};
}

Status Study::commit(const std::string& who, const std::string& why) {
    if (auto writable = impl_->checkWritable(); !writable) return writable;
    const auto manifest = impl_->nextManifest(who, why);
    if (!manifest) return tl::unexpected(manifest.error());
    const bool changed = manifest->items != impl_->current.items;
    if (changed) {
        if (auto written = impl_->write(*manifest); !written) return written;
    } else {
        impl_->staged.clear();
        if (auto settled = impl_->layout.settle(impl_->current, impl_->previous); !settled)
            logWarn(line(settled.error()));
    }
    if (auto cleared = removeJournal(folder()); !cleared)
        logWarn(line(cleared.error()));  // of an older generation: ignored
    return {};
}

Status Study::appendJournal(const std::string& journalLine) {
    if (auto writable = impl_->checkWritable(); !writable) return writable;
    return appendToJournal(folder(), generation(), journalLine);
}

std::vector<std::string> Study::journal() const {
    return readJournal(folder(), generation());
}

Status Study::clearJournal() {
    if (auto writable = impl_->checkWritable(); !writable) return writable;
    return removeJournal(folder());
}

}  // namespace tavr
