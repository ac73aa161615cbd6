#pragma once
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace tavr {

/// Writes `file` whole or not at all: a temporary name beside it, synced, then renamed. Errors (Input): cannot be
/// written, disk full; the file is then as before.
Status writeAtomically(const std::string& file, std::string_view bytes);
/// Errors (Input): missing, cannot be read.
Result<std::string> readWhole(const std::string& file);

}  // namespace tavr
