#pragma once
#include "planning/anatomy/section.h"
#include "planning/segmentation/root_model.h"

#include <optional>

namespace tavr {

/// The plane ⟂ the centreline at an arc length. Its direction is the chord over 6 mm each way: a centreline of clinical
/// quality wavers by degrees from one millimetre to the next, and a tilt of 10° adds 1.5 % to an area.
PlaneFrame acrossCentreline(const Polyline& centreline, double arc, const Vec3& towards = Vec3::UnitX());

/// Area of the sections ⟂ the centreline, from the arc length `from` on, one sample each `stepMm`.
struct AreaProfile {
    double from = 0.0, stepMm = 1.0;
    std::vector<double> area;  ///< mm²; negative where the section could not be cut
    double arc(double index) const { return from + index * stepMm; }
};
AreaProfile areaProfile(const RootModel& root, double fromArc, double toArc, double levelMm = 0.0);

/// The waist after the sinus maximum on the profile (docs/definitions.md, STJ), as an arc length. Where the aorta never
/// widens again, `stjArc` is the knee of the falling profile and `knee` is set.
struct RootLevels {
    double stjArc = 0.0;
    bool knee = false;
};
/// The confidence of a sinotubular junction that is a knee.
inline constexpr double kKneeConfidence = 0.5;
std::optional<RootLevels> rootLevels(const AreaProfile& profile);

/// Both steps from the annulus on, with the waist refined to a quarter of a millimetre. Cost: about 5 ms.
std::optional<RootLevels> findLevels(const RootModel& root, double annulusArc, double levelMm = 0.0);

/// The arc length, nearest to `nearArc`, at which the centreline lies `heightMm` above the plane.
std::optional<double> arcAtHeight(const Polyline& centreline, const PlaneFrame& plane, double heightMm, double nearArc);

}  // namespace tavr
