#pragma once
#include "core/study/study.h"
#include "planning/segmentation/root_model.h"

#include <string>
#include <utility>
#include <vector>

namespace tavr {

inline constexpr const char* kRootItem = "segmentation/root.json";
inline constexpr const char* kLabelsItem = "segmentation/root.seg.nrrd";
inline constexpr const char* kDistanceItem = "segmentation/lumen_distance.nrrd";
inline constexpr const char* kEditedLabelsItem = "segmentation/edited.seg.nrrd";
inline constexpr const char* kEditedDistanceItem = "segmentation/edited_distance.nrrd";

/// The labels that a root model may hold, with their segments' names; the names decide the terminology
/// (core/image/segment_terms.h).
const std::vector<std::pair<int, std::string>>& rootSegmentNames();

/// The root model of a study that has one. Errors (Input) name the damaged item.
Result<RootModel> loadRoot(const Study& study);

}  // namespace tavr
