#include "planning/job/heart_store.h"

#include "core/base/check.h"
#include "core/image/image_io.h"
#include "planning/heart/heart_json.h"
#include "planning/heart/segment_heart.h"

namespace tavr {
namespace {

/// The plane of the hinge points, normal downstream; empty while one is missing.
std::optional<PlaneFrame> hingePlane(const Landmarks& landmarks, const Polyline& centreline) {
    const auto at = [&](LandmarkId id) { return landmarks.find(id); };
    const auto n = at(LandmarkId::HingeNCC), r = at(LandmarkId::HingeRCC), l = at(LandmarkId::HingeLCC);
    if (n == landmarks.end() || r == landmarks.end() || l == landmarks.end() || centreline.empty()) return {};
    return planeThrough(n->second.position, r->second.position, l->second.position, centreline.back());
}

}  // namespace

Result<HeartModel> heartOf(const CaseData& data, const Progress& progress) {
    TAVR_CHECK(data.ct && data.root);
    const HeartAnchors anchors{hingePlane(data.plan.landmarks, data.root->centreline), ostiaOf(data.plan.landmarks)};
    return segmentHeart(*data.ct, *data.root, anchors, progress);
}

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
