#pragma once
// The synthetic patient from the abdominal aorta to the groins: the arteries that a sheath passes, with their exact
// truth.
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/geometry/polyline.h"
#include "core/image/phantom.h"
#include "core/image/volume.h"

#include <array>
#include <string>
#include <vector>

namespace tavr {

/// Exact truth of one side, LPS mm. Arc lengths count along `centreline`.
struct ArteryTruth {
    Polyline centreline;              ///< centroids of the sections from the flow divider to the femoral bifurcation
    double iliacFork = 0.0;           ///< arc of the internal iliac artery's origin
    double femoralHeadTop = 0.0;      ///< arc at the level of the femoral head's upper pole
    double femoralHeadCentre = 0.0;   ///< arc at the level of its centre: where the artery is punctured
    std::vector<double> areaDerived;  ///< diameter ⟂ to the axis at each point of `centreline`
    std::vector<double> inscribed;    ///< of the largest circle inside each section
    double calciumArcDeg = 0.0;       ///< widest arc of wall calcium
    double calciumLength = 0.0;       ///< mm along the artery, of that plaque
    Vec3 calciumAt = Vec3::Zero();    ///< its middle
    double anteriorCalciumDeg = 0.0;  ///< at the femoral head's centre, of the anterior 90°
    Vec3 headCentre = Vec3::Zero();   ///< of the femoral head
    double headDiameter = 0.0;
};

struct AccessTruth {
    std::uint32_t seed = 0;
    double lumenHu = 0.0;
    Polyline aorta;                    ///< from the head end of the scan to the fork
    Vec3 bifurcation = Vec3::Zero();   ///< the fork of the aorta's axis
    std::array<ArteryTruth, 2> sides;  ///< patient's right, left
};

struct AccessPhantom {
    Volume ct;
    AccessTruth truth;
};

/// Name of the preset for `opentavr phantom`.
inline constexpr const char* kAccessPreset = "iliofemoral";
inline constexpr double kAccessLengthMm = 345.0;  ///< of the patient: what shows all of the truth

/// The field of view is 330 mm, the length covered slices × spacing from 110 mm above the aortic bifurcation downwards
/// (the groin ends 235 mm below it). Deterministic for equal options; `preset` is not looked at. Cost: about 15 s at
/// 400×400×350. Errors (Usage): out of range; Cancelled.
Result<AccessPhantom> makeAccessPhantom(const PhantomOptions& options, const Progress& progress);
std::string truthJson(const AccessTruth& truth);

}  // namespace tavr
