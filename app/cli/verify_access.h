#pragma once
#include "app/cli/verify_solver.h"

namespace tavr {

/// `verify access`: the way of the sheath on twelve synthetic pelvises that were not used for tuning, noise 15–60 HU,
/// voxels to 1.25 mm. Cost: about 4 min on 2 cores. `table`: one line a side.
Result<std::vector<VerifyRow>> verifyAccess(const Progress& progress, std::string& table);

}  // namespace tavr
