#pragma once
#include "core/study/study.h"
#include "planning/heart/heart_model.h"
#include "planning/job/plan_job.h"

#include <string>
#include <utility>
#include <vector>

namespace tavr {

inline constexpr const char* kHeartItem = "segmentation/heart.json";
inline constexpr const char* kHeartLabelsItem = "segmentation/heart.seg.nrrd";

/// The heart around data.root, with the hinge points that data.plan has. Preconditions: data.ct, data.root. Errors:
/// Cancelled; Internal. Cost: under 8 s on 2 cores.
Result<HeartModel> heartOf(const CaseData& data, const Progress& progress);

/// The structures that a heart model holds, with their segments' names; the names decide the terminology
/// (core/image/segment_terms.h).
std::vector<std::pair<int, std::string>> heartSegmentNames(const HeartModel& heart);

/// Stages labels and numbers (no commit).
Status stageHeart(Study& study, const HeartModel& heart);
/// Removes a heart that belongs to another root (no commit).
Status removeHeart(Study& study);
/// The heart of a study that has one. Errors (Input) name the damaged item.
Result<HeartModel> loadHeart(const Study& study);

}  // namespace tavr
