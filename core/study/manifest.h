#pragma once
// study.json as a value: what a generation consists of, and how older schemas become today's.
#include "core/base/result.h"
#include "core/study/study.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tavr {

/// One save: who, why and when (UTC, ISO 8601).
struct StudySave {
    std::int64_t generation = 0;
    std::string when, who, why;
};

struct Manifest {
    std::int64_t generation = 0;
    std::vector<StudyItem> items;    ///< sorted by path
    std::vector<StudySave> history;  ///< oldest first

    const StudyItem* find(const std::string& path) const;
    void put(const StudyItem& item);
    void erase(const std::string& path);
};

/// Step k of the chain turns a document of schema k + 1 into one of schema k + 2.
using Migration = void (*)(nlohmann::json& document);
/// Runs the chain from the document's own schema to `target`. Errors (Input): newer than `target`, or no schema at all.
Status migrate(nlohmann::json& document, int target, std::span<const Migration> chain, const std::string& where);

std::string toJson(const Manifest& manifest);
/// Errors (Input): not JSON, checksum wrong, an item's path unsafe, schema newer ("made by a newer OpenTAVR").
Result<Manifest> manifestFromJson(const std::string& text, const std::string& where);
bool isNewerSchema(const std::string& text);

std::string utcNow();

}  // namespace tavr
