#include "planning/job/heart_store.h"

#include "core/image/image_io.h"
#include "planning/heart/heart_json.h"

namespace tavr {

std::vector<std::pair<int, std::string>> heartSegmentNames(const HeartModel& heart) {
    std::vector<std::pair<int, std::string>> names;
    for (const HeartStructure& s : heart.structures)
        if (s.state != StructureState::Missing) names.emplace_back(int(s.label), nameOf(s.label));
    return names;
}

Status stageHeart(Study& study, const HeartModel& heart) {
    const Result<std::string> labels = study.stagePath(kHeartLabelsItem);
    if (!labels) return tl::unexpected(labels.error());
    if (Status s = writeSegmentation(heart.labels, heartSegmentNames(heart), *labels); !s) return s;
    return study.stage(kHeartItem, heartJson(heart));
}

Status removeHeart(Study& study) {
    for (const char* item : {kHeartItem, kHeartLabelsItem}) {
        if (!study.has(item)) continue;
        if (Status s = study.remove(item); !s) return s;
    }
    return {};
}

Result<HeartModel> loadHeart(const Study& study) {
    Result<HeartModel> heart = study.readText(kHeartItem).and_then(heartFromJson);
    if (!heart) return heart;
    const Result<std::string> path = study.verifiedPathOf(kHeartLabelsItem);
    if (!path) return tl::unexpected(path.error());
    Result<LabelImage> labels = readSegmentation(*path);
    if (!labels) return tl::unexpected(within(labels.error(), kHeartLabelsItem));
    heart->labels = std::move(*labels);
    return heart;
}

}  // namespace tavr
