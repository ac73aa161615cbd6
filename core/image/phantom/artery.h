#pragma once
// An artery along a curved axis: its lumen, its wall and its plaques as implicit functions of the same few numbers.
#include "core/geometry/plane.h"
#include "core/image/phantom/tube.h"

#include <vector>

namespace tavr::phantom {

/// Smooth curve through the points (Catmull-Rom handles), resampled at `stepMm`.
Polyline curveThrough(const std::vector<Vec3>& points, double stepMm);

/// Narrowing of the lumen by soft plaque: cos² along the axis. `shift` ≠ 0 makes it one-sided.
struct Stenosis {
    double arc = 0.0, length = 10.0;  ///< middle and whole length, mm
    double depth = 0.5;               ///< share of the radius lost all round
    double shift = 0.0, angle = 0.0;  ///< further share lost on the side of `angle`, rad
};

/// A calcified sheet in the wall, from the lumen outwards.
struct Plaque {
    double arc = 0.0, length = 10.0;   ///< middle and whole length, mm
    double angle = 0.0, width = 1.57;  ///< middle and whole arc, rad
    double thickness = 1.8, hu = 1000.0;
};

/// Position about the axis.
struct Polar {
    double s = 0.0, rho = 0.0, theta = 0.0;
    bool found = false;
};

class Artery {
public:
    Artery() = default;
    /// `diameter`: at each point of `axis`, without stenoses.
    Artery(Polyline axis, std::vector<double> diameter, std::vector<Stenosis> stenoses, std::vector<Plaque> plaques);

    Polar locate(const Vec3& x) const;
    PlaneFrame frameAt(double s) const;           ///< ⟂ to the axis; θ counts from u towards v
    double radius(double s, double theta) const;  ///< of the lumen, mm
    double lumen(const Vec3& x) const;            ///< mm, negative inside
    double wall(const Vec3& x) const;             ///< outer surface, mm
    double plaque(const Plaque& p, const Vec3& x) const;
    double length() const { return length_; }
    const std::vector<Plaque>& plaques() const { return plaques_; }
    const Tube& tube() const { return tube_; }

private:
    double plainRadius(double s) const;

    Tube tube_;
    std::vector<double> arc_, radius_;
    std::vector<Vec3> u_;  ///< rotation-minimising direction of θ = 0
    std::vector<Stenosis> stenoses_;
    std::vector<Plaque> plaques_;
    double length_ = 0.0;
};

}  // namespace tavr::phantom
