#pragma once
// From the scan to rough centrelines: the aorta, its fork and the ways to the groins.
#include "core/base/result.h"
#include "core/geometry/polyline.h"
#include "planning/access/access.h"
#include "planning/access/femoral_heads.h"

namespace tavr::access {

/// The blood of the arteries on an isotropic grid along the LPS axes, and when a front from the aorta arrives.
struct BloodField {
    ScalarImage hu, arrival;
    double bloodHu = 0.0;
};

struct AortaStart {
    Vec3 seed = Vec3::Zero();  ///< in the aorta, some way above its lower end
    double bloodHu = 0.0;
    double diameter = 0.0;
};

/// A bright round tube in front of the spine, not bone itself. Errors (Input): none.
Result<AortaStart> findAorta(const ScalarImage& scout, const std::optional<Vec3>& seed);

/// Marches from the aorta through the blood downwards, within reach of the pelvic arteries.
Result<BloodField> marchBlood(const Volume& ct, const AortaStart& aorta, const Vec3& lower, const Vec3& upper);

/// Where to look for the end of one side's route.
struct EndSearch {
    std::optional<Vec3> seed;
    std::optional<FemoralHead> head;
    bool left = false;
};
/// The artery at the groin (below the femoral head) or, where no head is seen, at the scan's lower end. Empty: none.
std::optional<Vec3> findEnd(const BloodField& field, const AortaStart& aorta, const EndSearch& search);

/// From the aorta's seed to `end`, smooth, 1 mm steps. Empty when the front never came there.
Polyline pathTo(const BloodField& field, const Vec3& end);

/// First point along `path` from which the straight line to `other` leaves the blood: the two arteries have parted.
/// Arc length, mm; empty: they never part.
std::optional<double> partingArc(const BloodField& field, const Polyline& path, const Polyline& other);

/// A branch: the arc of `path` where it leaves, and how far it was followed.
struct Branch {
    double arc = 0.0, reach = 0.0, volume = 0.0;  ///< mm, mm, mm³
    double meanHu = 0.0;
    Vec3 tip = Vec3::Zero();
};
std::vector<Branch> findBranches(const BloodField& field, const Polyline& path, const std::vector<double>& radius);

}  // namespace tavr::access
