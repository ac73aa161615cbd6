#include "core/dicom/file_list.h"

#include "core/dicom/dicom_file.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <algorithm>
#include <filesystem>

namespace tavr {
namespace {

namespace fs = std::filesystem;
using Paths = std::vector<std::string>;

constexpr std::size_t kMostFiles = 200000;

Result<Paths> filesBelow(const fs::path& folder, const Progress& progress) {
    Paths files;
    std::error_code code;
    fs::recursive_directory_iterator walk(folder, fs::directory_options::skip_permission_denied, code);
    if (code) return fail(ErrorKind::Input, "the folder cannot be read: " + code.message(), folder.string());
    for (const fs::recursive_directory_iterator end; walk != end; walk.increment(code)) {
        if (code) break;
        if (progress.stopped()) return fail(ErrorKind::Cancelled, "the search for images was cancelled");
        std::error_code ignored;
        if (walk->is_regular_file(ignored)) files.push_back(walk->path().string());
        if (files.size() > kMostFiles)
            return fail(ErrorKind::Input, "the folder holds more than 200,000 files", folder.string(),
                        "choose the study's own folder");
    }
    if (files.empty())
        return fail(ErrorKind::Input, "the folder holds no file", folder.string(),
                    "choose the folder with the CT series");
    std::sort(files.begin(), files.end());
    return files;
}

/// The entry of `folder` called `name` whatever its case: discs copied to a case-sensitive disk often change it.
fs::path childOf(const fs::path& folder, const std::string& name) {
    std::error_code code;
    if (fs::exists(folder / name, code)) return folder / name;
    const auto lower = [](std::string text) {
        std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return char(std::tolower(c)); });
        return text;
    };
    for (const auto& entry : fs::directory_iterator(folder, code))
        if (lower(entry.path().filename().string()) == lower(name)) return entry.path();
    return {};
}

/// One "A\B\C" of a DICOMDIR below `folder`; empty where it is not there or would leave the folder.
fs::path resolve(fs::path folder, const OFString& id) {
    std::string rest(id.c_str());
    while (!rest.empty()) {
        const auto cut = rest.find('\\');
        std::string part = rest.substr(0, cut);
        rest = cut == std::string::npos ? std::string() : rest.substr(cut + 1);
        part.erase(part.find_last_not_of(' ') + 1);
        if (part.empty() || part == "." || part == ".." || part.find('/') != std::string::npos) return {};
        folder = childOf(folder, part);
        if (folder.empty()) return {};
    }
    return folder;
}

Result<Paths> filesOfDirectory(DcmSequenceOfItems& records, const fs::path& dicomdir) {
    Paths files;
    int named = 0;
    for (DcmObject* o = records.nextInContainer(nullptr); o; o = records.nextInContainer(o)) {
        auto* record = dynamic_cast<DcmItem*>(o);
        OFString id;
        if (!record || record->findAndGetOFStringArray(DCM_ReferencedFileID, id).bad() || id.empty()) continue;
        ++named;
        std::error_code code;
        if (const fs::path file = resolve(dicomdir.parent_path(), id); fs::is_regular_file(file, code))
            files.push_back(file.string());
    }
    if (files.empty())
        return fail(ErrorKind::Input,
                    "the DICOMDIR names " + std::to_string(named) + " files and none of them is there",
                    dicomdir.string(), "copy the whole disc, not the DICOMDIR alone");
    std::sort(files.begin(), files.end());
    files.erase(std::unique(files.begin(), files.end()), files.end());
    return files;
}

}  // namespace

Result<Paths> listFiles(const std::string& source, const Progress& progress) {
    const fs::path path(source);
    std::error_code code;
    const fs::file_status status = fs::status(path, code);
    if (source.empty() || !fs::exists(status))
        return fail(ErrorKind::Input, "there is no such file or folder", source.substr(0, 300), "check the path");
    if (fs::is_directory(status)) return filesBelow(path, progress);
    if (!fs::is_regular_file(status)) return fail(ErrorKind::Input, "this is neither a file nor a folder", source);
    auto format = openDicom(source);
    if (!format)
        return tl::unexpected(
            within(Error{format.error().kind, "the file " + format.error().what, {}, "choose a CT series"}, source));
    DcmSequenceOfItems* records = nullptr;
    if ((*format)->getDataset()->findAndGetSequence(DCM_DirectoryRecordSequence, records).good() && records)
        return filesOfDirectory(*records, path);
    return Paths{source};
}

std::string shownPath(const std::string& file, const std::string& source) {
    const std::string relative = fs::path(file).lexically_relative(source).string();
    return relative.empty() || relative == "." || relative.starts_with("..") ? fs::path(file).filename().string()
                                                                             : relative;
}

}  // namespace tavr
