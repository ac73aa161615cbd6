#include "devices/catalogue.h"

#include "devices/record_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace tavr {
namespace {

namespace fs = std::filesystem;

/// FNV-1a, 64 bit: names the content of the records; it is no protection against forgery.
class ContentHash {
public:
    void add(std::string_view bytes) {
        for (const char c : bytes) state_ = (state_ ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    }
    std::string text() const { return fmt::format("fnv1a64:{:016x}", state_); }

private:
    std::uint64_t state_ = 0xcbf29ce484222325ULL;
};

Result<std::string> readText(const fs::path& file) {
    std::error_code error;
    std::ifstream in(file, std::ios::binary);
    if (!fs::is_regular_file(file, error) || !in)
        return fail(ErrorKind::Input, "the device file cannot be read", file.string(),
                    "check that it exists and may be read");
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

Status add(Catalogue& catalogue, ContentHash& hash, const std::string& text, const std::string& name) {
    RecordFile file = readRecords(text, name);
    if (!file.problems.empty())
        return fail(ErrorKind::Input, file.problems.front(), {},
                    "correct the record; `opentavr devices check FILE` lists every problem");
    for (Device& device : file.devices) {
        if (catalogue.find(device.id))
            return fail(ErrorKind::Input, "the device " + device.id + " is in the catalogue already", name,
                        "give the record an id of its own");
        catalogue.devices.push_back(std::move(device));
    }
    hash.add(text);
    return {};
}

Result<std::vector<fs::path>> jsonFiles(const std::string& folder) {
    std::error_code error;
    std::vector<fs::path> files;
    for (auto it = fs::directory_iterator(folder, error); !error && it != fs::directory_iterator();
         it.increment(error)) {
        if (it->path().extension() == ".json") files.push_back(it->path());
    }
    if (error) return fail(ErrorKind::Input, "the folder of device records cannot be read", folder, error.message());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

const Device* Catalogue::find(const std::string& id) const {
    const auto found = std::find_if(devices.begin(), devices.end(), [&](const Device& d) { return d.id == id; });
    return found == devices.end() ? nullptr : &*found;
}

Result<Catalogue> loadCatalogue(const std::string& extraFolder) {
    Catalogue catalogue;
    ContentHash hash;
    for (const EmbeddedRecords& records : embeddedRecords()) {
        if (const auto ok = add(catalogue, hash, records.text, records.name); !ok) return tl::unexpected(ok.error());
    }
    if (!extraFolder.empty()) {
        const auto files = jsonFiles(extraFolder);
        if (!files) return tl::unexpected(files.error());
        for (const fs::path& file : *files) {
            const auto text = readText(file);
            if (!text) return tl::unexpected(text.error());
            if (const auto ok = add(catalogue, hash, *text, file.string()); !ok) return tl::unexpected(ok.error());
        }
    }
    catalogue.version = hash.text();
    return catalogue;
}

std::vector<std::string> checkDeviceFile(const std::string& file) {
    const auto text = readText(file);
    if (!text) return {line(text.error())};
    return readRecords(*text, file).problems;
}

}  // namespace tavr
