#pragma once
#include "core/image/volume.h"
#include "planning/heart/heart_model.h"
#include "planning/plan.h"
#include "planning/segmentation/root_model.h"

#include <optional>
#include <vector>

namespace tavr {

/// A jump of the anatomy between two neighbouring slices.
struct SliceStep {
    double shiftMm = 0.0;   ///< in the slices' plane, beyond what the slices around do
    double besideMm = 0.0;  ///< of the gap's middle from the annulus, along the root's centreline
};

/// The largest jump between neighbouring slices within 20 mm of `annulus` (LPS mm), where it exceeds what motion of
/// the anatomy from slice to slice explains: 1.2 mm, or 0.8 of the slices' distance. Each pair is registered by its
/// least mean square difference over whole and half millimetres within 30 mm of the root; the shift is taken against
/// the median of the neighbouring pairs, which an oblique aorta moves alike. Cost: about 0.3 s.
std::optional<SliceStep> stepBetweenSlices(const Volume& ct, const RootModel& root, const Vec3& annulus);

/// What the scan says against the automatic root: no left ventricle below it although the scan covers the place
/// (another vessel, or left and right exchanged), or a step between slices beside it. `heart`: null where it was not
/// segmented; `landmarks` hold the three hinge points.
std::vector<RootDoubt> rootDoubts(const Volume& ct, const RootModel& root, const HeartModel* heart,
                                  const Landmarks& landmarks);

struct CaseData;

/// data.plan.rootDoubts for the root and the hinge points as they stand; none without them. Before every measuring. The
/// chambers do not speak for a root that a person made from points.
void renewRootDoubts(CaseData& data);

}  // namespace tavr
