#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/image/phantom.h"

#include <string>

namespace tavr {

/// Writes the phases as CT series under FOLDER/phase-<percent>/ and the truth as FOLDER/truth.json (first phase) and
/// FOLDER/truth-<percent>.json (further phases). truth.json is written last: where it stands, the series is whole.
Status writePhantom(const std::string& folder, const PhantomOptions& options, const Progress& progress);
/// True if FOLDER holds a whole phantom of this very preset, seed and software version.
bool hasPhantom(const std::string& folder, const PhantomOptions& options);
/// The demonstration patient (standard preset, seed 1), written only if it is not already whole in `folder`.
Result<std::string> writeDemoPatient(const std::string& folder, const Progress& progress);

}  // namespace tavr
