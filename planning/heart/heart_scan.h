#pragma once
// The part of the scan round the heart, on a grid along the patient's axes, and what is known before any chamber is.
#include "core/base/result.h"
#include "planning/heart/heart_model.h"
#include "planning/segmentation/root_model.h"

#include <optional>

namespace tavr {

struct HeartScan {
    ScalarImage hu;                 ///< cell means; −1024 outside the scan
    ScalarImage calm;               ///< `hu` smoothed, for what noise would tear
    ScalarImage toLumen;            ///< signed distance to the root's lumen, mm; large far from it
    PlaneFrame annulus;             ///< the root's narrowest section; normal downstream
    Vec3 ventricle = Vec3::Zero();  ///< a point in the left ventricle's cavity
    bool ventricleFound = false;
    double bloodHu = 0.0;   ///< of the aorta
    double muscleHu = 0.0;  ///< of the left ventricle's wall
    double noiseHu = 0.0;   ///< spread of `calm` within the aorta's blood
};

/// Cost: about 1.5 s. Errors: Internal.
/// `annulus`: the hinge points' plane where it is known, normal downstream; else the narrowest section.
Result<HeartScan> scanHeart(const Volume& ct, const RootModel& root, const std::optional<PlaneFrame>& annulus);

/// Whether a voxel of `grid` lies in or at the edge of what the CT covers.
bool outsideScan(const HeartScan& scan, std::size_t voxel);

/// The narrowest section of the root's lumen near its upstream end: the annulus to a few millimetres.
PlaneFrame narrowestSection(const RootModel& root);

}  // namespace tavr
