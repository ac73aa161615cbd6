#pragma once
#include "planning/plan.h"
#include "planning/segmentation/root_model.h"

#include <optional>

namespace tavr {

/// One cusp in cylinder coordinates about the root's own axis, from the hinge points' centroid to the commissures'.
/// δ runs from −1 at one commissure over 0 at the hinge point to 1 at the other; mm, rad.
///
///        commissure −1 ●                 ● commissure 1
///                       \               /
///                        \__         __/      attachment: a parabola in δ
///                           \___●___/
///                             hinge
class CuspFrame {
public:
    /// Empty: a hinge point or a commissure is missing, or they lie in no usual order.
    static std::optional<CuspFrame> of(const RootModel& root, const Landmarks& landmarks, std::size_t cusp);

    double theta(double delta) const;
    double attachmentZ(double delta) const;
    /// Distance of the lumen surface from the axis; where the field ends, that of the commissures.
    double wall(double theta, double z) const;
    double commissureRadius() const { return commissureRadius_; }
    double commissureZ(double delta) const { return commissureZ_[delta < 0.0 ? 0 : 1]; }
    double hingeZ() const { return hingeZ_; }
    Vec3 place(double theta, double rho, double z) const;
    const PlaneFrame& frame() const { return frame_; }
    /// Standard deviation of the three landmarks that hold the leaflet, mm.
    double hingeSigma() const { return hingeSigma_; }
    double commissureSigma() const { return commissureSigma_; }

private:
    const RootModel* root_ = nullptr;
    PlaneFrame frame_;
    double hingeAngle_ = 0.0, hingeZ_ = 0.0, commissureRadius_ = 13.0, hingeSigma_ = 1.0, commissureSigma_ = 1.0;
    std::array<double, 2> half_{}, commissureZ_{};
};

}  // namespace tavr
