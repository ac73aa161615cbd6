#pragma once
#include "core/study/study.h"
#include "planning/segmentation/root_model.h"

namespace tavr {

inline constexpr const char* kRootItem = "segmentation/root.json";
inline constexpr const char* kLabelsItem = "segmentation/root.seg.nrrd";
inline constexpr const char* kDistanceItem = "segmentation/lumen_distance.nrrd";

/// The root model of a study that has one. Errors (Input) name the damaged item.
Result<RootModel> loadRoot(const Study& study);

}  // namespace tavr
