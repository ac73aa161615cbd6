#pragma once
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace tavr {

/// The process-wide log (spdlog behind it). Never write patient identity here: names, IDs and UIDs stay in the study.
/// Level names: trace, debug, info, warn, error. Thread-safe.
Status openLog(const std::string& file);
void logInfo(std::string_view message);
void logWarn(std::string_view message);
void logError(std::string_view message);

}  // namespace tavr
