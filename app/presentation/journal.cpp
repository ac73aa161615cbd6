#include "app/presentation/journal.h"

#include <nlohmann/json.hpp>

namespace tavr {
namespace {

constexpr const char* kPlanKey = "plan_after_undo";

Result<Plan> applyEntry(const Plan& plan, const JournalEntry& entry) {
    if (const auto* command = std::get_if<Command>(&entry)) return apply(plan, *command);
    return std::get<Plan>(entry);
}

}  // namespace

std::string journalLine(const JournalEntry& entry) {
    if (const auto* command = std::get_if<Command>(&entry)) return nlohmann::json::parse(commandJson(*command)).dump();
    Plan bare = std::get<Plan>(entry);
    bare.measurements.reset();
    return nlohmann::json{{kPlanKey, nlohmann::json::parse(planJson(bare))}}.dump();
}

Result<JournalEntry> journalEntryFrom(const std::string& line) {
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (!json.is_object()) return fail(ErrorKind::Input, "a journal line is not a JSON object", "journal");
    if (json.contains(kPlanKey)) {
        auto plan = planFromJson(json[kPlanKey].dump());
        if (!plan) return tl::unexpected(within(plan.error(), "journal"));
        return JournalEntry(std::move(*plan));
    }
    auto command = commandFromJson(line);
    if (!command) return tl::unexpected(within(command.error(), "journal"));
    return JournalEntry(std::move(*command));
}

Replay replayJournal(const Plan& saved, const std::vector<std::string>& lines) {
    Replay replay{saved, 0, {}};
    for (const std::string& text : lines) {
        const auto entry = journalEntryFrom(text);
        const auto next = entry ? applyEntry(replay.plan, *entry) : Result<Plan>(tl::unexpected(entry.error()));
        if (!next) {
            replay.stoppedBy = line(next.error());
            break;
        }
        replay.plan = *next;
        ++replay.applied;
    }
    return replay;
}

}  // namespace tavr
