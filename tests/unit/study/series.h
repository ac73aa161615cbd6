#pragma once
// A series of saves whose content follows from the generation's number alone, so that any generation can be checked
// whole.
#include "core/study/study.h"

#include <map>
#include <string>

namespace tavr::series {

/// What generation g holds: a plan that always changes, a volume that never does, a model that changes every second
/// save, and a report that comes and goes.
inline std::map<std::string, std::string> contents(std::int64_t g) {
    if (g == 0) return {};
    std::map<std::string, std::string> items{{"plan.json", "{\"plan\":" + std::to_string(g) + "}"},
                                             {"images/30/volume.nrrd", std::string(4096, 'v')},
                                             {"models/root.vtp", std::string(1000, char('a' + (g / 2) % 26))}};
    if (g % 2 == 1) items["reports/Bericht für Müller.pdf"] = "report " + std::to_string(g);
    return items;
}

inline Status save(Study& study) {
    const std::int64_t next = study.generation() + 1;
    if (auto noted = study.appendJournal("{\"command\":" + std::to_string(next) + "}"); !noted) return noted;
    const auto items = contents(next);
    for (const auto& [path, bytes] : items)
        if (auto staged = study.stage(path, bytes); !staged) return staged;
    for (const auto& item : contents(next - 1))
        if (!items.contains(item.first))
            if (auto removed = study.remove(item.first); !removed) return removed;
    return study.commit("test", "save " + std::to_string(next));
}

/// Empty if the study holds exactly its generation; otherwise what is wrong.
inline std::string wrong(const Study& study) {
    const auto items = contents(study.generation());
    if (!study.notices().empty()) return study.notices().front();
    if (study.items().size() != items.size()) return "it has " + std::to_string(study.items().size()) + " items";
    for (const auto& [path, bytes] : items) {
        const auto text = study.readText(path);
        if (!text) return line(text.error());
        if (*text != bytes) return path + " is of another generation";
    }
    return {};
}

}  // namespace tavr::series
