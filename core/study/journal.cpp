#include "core/study/journal.h"

#include "core/study/disk.h"

namespace tavr {
namespace {

std::string fileOf(const std::string& folder) {
    return folder + "/journal.jsonl";
}

std::string header(std::int64_t generation) {
    return "{\"journal_of_generation\":" + std::to_string(generation) + "}\n";
}

/// The whole lines of this generation's journal, header included; empty if it is another's or absent.
std::string wholeLines(const std::string& folder, std::int64_t generation) {
    if (disk::kindOf(fileOf(folder)) != disk::Kind::File) return {};
    std::string text = disk::readAll(fileOf(folder)).value_or("");
    if (!text.starts_with(header(generation))) return {};
    text.resize(text.find_last_of('\n') + 1);
    return text;
}

}  // namespace

std::vector<std::string> readJournal(const std::string& folder, std::int64_t generation) {
    const std::string text = wholeLines(folder, generation);
    std::vector<std::string> lines;
    std::size_t from = text.find('\n');
    while (from != std::string::npos && from + 1 < text.size()) {
        const std::size_t to = text.find('\n', from + 1);
        lines.push_back(text.substr(from + 1, to - from - 1));
        from = to;
    }
    return lines;
}

Status appendToJournal(const std::string& folder, std::int64_t generation, const std::string& line) {
    if (line.find('\n') != std::string::npos)
        return fail(ErrorKind::Internal, "a journal line holds a line break", fileOf(folder),
                    "report this as a defect");
    const std::string whole = wholeLines(folder, generation);
    if (whole.empty()) {
        if (auto begun = disk::writeSynced(fileOf(folder), header(generation) + line + "\n"); !begun) return begun;
        return disk::syncFolder(folder);
    }
    if (disk::sizeOf(fileOf(folder)) != whole.size())
        if (auto cut = disk::truncateSynced(fileOf(folder), whole.size()); !cut) return cut;
    return disk::appendSynced(fileOf(folder), line + "\n");
}

Status removeJournal(const std::string& folder) {
    if (disk::kindOf(fileOf(folder)) == disk::Kind::Absent) return {};
    if (auto removed = disk::removeFile(fileOf(folder)); !removed) return removed;
    return disk::syncFolder(folder);
}

}  // namespace tavr
