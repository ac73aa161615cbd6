#pragma once
#include "planning/job/plan_job.h"

#include <string>

namespace tavr {

struct OpenCase {
    Study study;
    CaseData data;
};

Result<OpenCase> openCase(const std::string& folder, bool readOnly, const Progress& progress);

/// "the study holds no …"
tl::unexpected<Error> missing(const std::string& what, const std::string& folder, const std::string& todo);

}  // namespace tavr
