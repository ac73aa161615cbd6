#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"
#include "planning/heart/heart_model.h"
#include "planning/segmentation/root_model.h"

#include <array>
#include <optional>

namespace tavr {

/// What is already known of the root; each may be missing.
struct HeartAnchors {
    std::optional<PlaneFrame> annulus;           ///< the hinge points' plane, normal downstream
    std::array<std::optional<Vec3>, 2> ostia{};  ///< left, right: where a trunk leaves the lumen
};

/// Chambers, left ventricular muscle, pulmonary artery, coronary trunks and the aortic wall around a segmented root.
/// What cannot be seen is Missing with its reason; that is no error. Errors: Cancelled; Internal (a filter's own
/// words). Cost: under 8 s on 2 cores for any scan, 0.5 GiB.
/// Without an annulus the narrowest section of the root's lumen stands for it.
Result<HeartModel> segmentHeart(const Volume& ct, const RootModel& root, const HeartAnchors& anchors,
                                const Progress& progress);

}  // namespace tavr
