#pragma once
// Private to planning's .cpp files: edits of the segmentation as JSON.
#include "planning/hand_root.h"
#include "planning/json_values.h"
#include "planning/mask_edit.h"

namespace tavr::jsonio {

Json editJson(const MaskEdit& edit);
MaskEdit editFrom(const Json& json);
Json handRootJson(const std::optional<HandRoot>& root);  ///< null: the automatic one
std::optional<HandRoot> handRootFrom(const Json& json);

}  // namespace tavr::jsonio
