#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"

#include <string>
#include <vector>

namespace tavr {

/// Every regular file that `source` stands for, sorted: a folder's (recursively, links to folders not followed), the
/// images that a DICOMDIR names, or the one file. Errors (Input): source absent, unreadable, folder empty, a DICOMDIR
/// whose files are all gone.
Result<std::vector<std::string>> listFiles(const std::string& source, const Progress& progress);

/// `file` as the user knows it: relative to `source` where it lies below it.
std::string shownPath(const std::string& file, const std::string& source);

}  // namespace tavr
