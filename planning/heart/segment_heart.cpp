#include "planning/heart/segment_heart.h"

#include "planning/heart/aortic_wall.h"
#include "planning/heart/heart_summary.h"
#include "planning/heart/myocardium.h"
#include "planning/heart/trunks.h"

namespace tavr {

Result<HeartModel> segmentHeart(const Volume& ct, const RootModel& root, const HeartAnchors& anchors,
                                const Progress& progress) {
    const auto cancelled = [] { return fail(ErrorKind::Cancelled, "stopped", "segmentation of the heart"); };
    progress.report(0.0, "the heart round the root");
    const auto scan = scanHeart(ct, root, anchors.annulus);
    if (!scan) return tl::unexpected(scan.error());
    if (progress.stopped()) return cancelled();
    progress.report(0.3, "chambers");
    auto cavities = findCavities(*scan, root);
    if (!cavities) return tl::unexpected(cavities.error());
    if (progress.stopped()) return cancelled();
    progress.report(0.6, "myocardium");
    HeartModel model;
    double muscleSeen = 0.0;
    if (cavities->markers[kLeftVentricle].found) {
        const auto seen = labelMyocardium(*cavities, *scan);
        if (!seen) return tl::unexpected(seen.error());
        muscleSeen = *seen;
    }
    if (progress.stopped()) return cancelled();
    progress.report(0.75, "coronary trunks");
    auto trunks = traceTrunks(ct, root, *cavities, anchors.ostia);
    if (!trunks) return tl::unexpected(trunks.error());
    model.trunks = std::move(*trunks);
    if (progress.stopped()) return cancelled();
    model.muscleHu = scan->muscleHu;
    model.labels = cavities->labels;
    model.wall = estimateWall(ct, root, *scan, model.labels);
    summarise(model, *scan, *cavities, muscleSeen, anchors.annulus.has_value(), root.noiseHu);
    model.madeOn = root.byHand;
    progress.report(1.0, "heart segmented");
    return model;
}

}  // namespace tavr
