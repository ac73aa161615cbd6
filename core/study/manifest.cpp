#include "core/study/manifest.h"

#include "core/base/version.h"
#include "core/study/layout.h"
#include "core/study/sha256.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <ctime>

namespace tavr {
namespace {

using nlohmann::json;

constexpr std::array<Migration, kStudySchema - 1> kMigrations{};

auto positionOf(auto& items, const std::string& path) {
    return std::lower_bound(items.begin(), items.end(), path,
                            [](const StudyItem& item, const std::string& p) { return item.path < p; });
}

/// Over the document without its own checksum, keys sorted: a flipped bit is never read as data.
std::string checksumOf(json document) {
    document.erase("checksum");
    return sha256(document.dump(-1, ' ', false, json::error_handler_t::replace));
}

Manifest read(const json& document) {
    Manifest manifest;
    manifest.generation = document.at("generation").get<std::int64_t>();
    for (const json& j : document.at("items"))
        manifest.put({j.at("path").get<std::string>(), j.at("sha256").get<std::string>(),
                      j.at("bytes").get<std::uint64_t>(), j.at("generation").get<std::int64_t>()});
    for (const json& j : document.at("history"))
        manifest.history.push_back({j.at("generation").get<std::int64_t>(), j.at("when").get<std::string>(),
                                    j.at("who").get<std::string>(), j.at("why").get<std::string>()});
    return manifest;
}

int schemaOf(const json& document) {
    const auto schema = document.is_object() ? document.find("schema_version") : document.end();
    return document.is_object() && schema != document.end() && schema->is_number_integer() ? schema->get<int>() : 0;
}

tl::unexpected<Error> damaged(const std::string& where) {
    return fail(ErrorKind::Input, "the study's table of contents is damaged", where, "restore the study from a backup");
}

}  // namespace

const StudyItem* Manifest::find(const std::string& path) const {
    const auto at = positionOf(items, path);
    return at != items.end() && at->path == path ? &*at : nullptr;
}

void Manifest::put(const StudyItem& item) {
    const auto at = positionOf(items, item.path);
    if (at != items.end() && at->path == item.path)
        *at = item;
    else
        items.insert(at, item);
}

void Manifest::erase(const std::string& path) {
    const auto at = positionOf(items, path);
    if (at != items.end() && at->path == path) items.erase(at);
}

Status migrate(json& document, int target, std::span<const Migration> chain, const std::string& where) {
    const int schema = schemaOf(document);
    if (schema < 1) return damaged(where);
    if (schema > target)
        return fail(ErrorKind::Input,
                    "the study was made by a newer OpenTAVR (schema " + std::to_string(schema) +
                        ", this one reads up to " + std::to_string(target) + ")",
                    where, "open it with that version");
    for (int step = schema; step < target; ++step) {
        chain[std::size_t(step - 1)](document);
        document["schema_version"] = step + 1;
    }
    return {};
}

std::string toJson(const Manifest& manifest) {
    json document{{"schema_version", kStudySchema},
                  {"made_by", std::string("OpenTAVR ") + kVersion},
                  {"generation", manifest.generation},
                  {"items", json::array()},
                  {"history", json::array()}};
    for (const StudyItem& item : manifest.items)
        document["items"].push_back(
            {{"path", item.path}, {"sha256", item.sha256}, {"bytes", item.bytes}, {"generation", item.generation}});
    for (const StudySave& save : manifest.history)
        document["history"].push_back(
            {{"generation", save.generation}, {"when", save.when}, {"who", save.who}, {"why", save.why}});
    document["checksum"] = checksumOf(document);
    return document.dump(2, ' ', false, json::error_handler_t::replace) + "\n";
}

Result<Manifest> manifestFromJson(const std::string& text, const std::string& where) {
    json document = json::parse(text, nullptr, false);
    if (document.is_discarded()) return damaged(where);
    try {
        if (schemaOf(document) <= kStudySchema && document.value("checksum", "") != checksumOf(document))
            return damaged(where);
        if (auto done = migrate(document, kStudySchema, kMigrations, where); !done) return tl::unexpected(done.error());
        Manifest manifest = read(document);
        for (const StudyItem& item : manifest.items)
            if (auto valid = checkItemPath(item.path); !valid) return tl::unexpected(within(valid.error(), where));
        return manifest;
    } catch (const json::exception&) {
        return damaged(where);
    }
}

bool isNewerSchema(const std::string& text) {
    return schemaOf(json::parse(text, nullptr, false)) > kStudySchema;
}

std::string utcNow() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    std::array<char, 32> text{};
    std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text.data();
}

}  // namespace tavr
