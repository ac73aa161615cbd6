#include "app/cli/open_case.h"

#include "planning/job/case_store.h"

namespace tavr {

Result<OpenCase> openCase(const std::string& folder, bool readOnly, const Progress& progress) {
    Result<Study> study = Study::open(folder, readOnly);
    if (!study) return tl::unexpected(study.error());
    Result<CaseData> data = loadCase(*study, progress);
    if (!data) return tl::unexpected(data.error());
    return OpenCase{std::move(*study), std::move(*data)};
}

tl::unexpected<Error> missing(const std::string& what, const std::string& folder, const std::string& todo) {
    return fail(ErrorKind::Input, "the study holds no " + what, folder, todo);
}

}  // namespace tavr
