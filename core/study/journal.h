#pragma once
// journal.jsonl: the first line names the generation it follows, each further line is one command.
#include "core/base/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tavr {

/// The commands since generation `generation`; empty when the journal belongs to another one. A line without its line
/// break was torn by a crash and is left out.
std::vector<std::string> readJournal(const std::string& folder, std::int64_t generation);
/// Appends and syncs; starts the file afresh when it belongs to another generation, and cuts a torn line off first.
Status appendToJournal(const std::string& folder, std::int64_t generation, const std::string& line);
Status removeJournal(const std::string& folder);

}  // namespace tavr
