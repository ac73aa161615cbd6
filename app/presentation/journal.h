#pragma once
#include "planning/plan.h"

#include <string>
#include <variant>
#include <vector>

namespace tavr {

/// One line of the study's journal: a command, or a whole plan after an undo or redo (a plan without its derived
/// measurements: they are recomputed). A snapshot needs nothing that came before it, so undoing past a save is safe.
using JournalEntry = std::variant<Command, Plan>;

std::string journalLine(const JournalEntry& entry);
Result<JournalEntry> journalEntryFrom(const std::string& line);

/// What a replay reached: the plan, and how many lines were used. A line that cannot be read (torn by a crash) ends
/// the replay and is named in `stoppedBy`.
struct Replay {
    Plan plan;
    int applied = 0;
    std::string stoppedBy;
};
Replay replayJournal(const Plan& saved, const std::vector<std::string>& lines);

}  // namespace tavr
