#pragma once
#include "planning/anatomy/root_calcium.h"
#include "planning/anatomy/section.h"

#include <functional>

namespace tavr {

/// What the set of a bicuspid valve is measured from.
struct BicuspidScene {
    const RootModel& root;
    const CalciumCloud& calcium;
    const CalciumFrame& frame;
    const Measurements& measured;  ///< annulus and calcium at these landmarks
    Sievers sievers;
    double levelMm;                              ///< of the lumen surface
    std::optional<Vec3> rapheEdge;               ///< LPS mm, the tip of the raphe's free edge
    std::function<PlaneFrame(double)> parallel;  ///< the plane parallel to the annulus at a height, on the centreline
};

/// The set of docs/definitions.md, Bicuspid; what a missing type or landmark leaves open says so.
BicuspidMeasurement measureBicuspid(const BicuspidScene& scene);

/// The commissure at which the cusps are fused (NR, RL, LN = 0, 1, 2); empty for the types without exactly one raphe.
std::optional<std::size_t> fusedCommissure(Sievers type);

/// CASPER (NCT04817735): from the perimeter-derived diameter, 1 mm less from 300 mm³ of valve calcium on, 1 mm less
/// where the raphe is at least half as long as that diameter, 0.5 mm less where it carries calcium. The steps are for
/// the reader. `rapheCalcium` above `detectionLimit` counts as calcium on the raphe.
struct Casper {
    Quantity diameter;
    std::string steps;
};
Casper casper(const Quantity& perimeterDiameter, const Quantity& calcium, const Quantity& rapheLength,
              const Quantity& rapheCalcium, double detectionLimit, bool raphe);

/// Diameter of the circle that fits a contour best (least squares of the distance to it), mm.
double bestCircleDiameter(const PlanarContour& contour);

}  // namespace tavr
