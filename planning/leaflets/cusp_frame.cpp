#include "planning/leaflets/cusp_frame.h"

#include "planning/landmark_sets.h"

#include <cmath>
#include <numbers>

namespace tavr {
namespace {

/// Azimuth from `a` to `b` in [0, 2π).
double turn(double a, double b) {
    const double d = std::remainder(b - a, 2.0 * std::numbers::pi);
    return d < 0.0 ? d + 2.0 * std::numbers::pi : d;
}

}  // namespace

std::optional<CuspFrame> CuspFrame::of(const RootModel& root, const Landmarks& landmarks, std::size_t cusp) {
    std::array<Vec3, 3> hinge, commissure;
    Vec3 low = Vec3::Zero(), high = Vec3::Zero();
    for (std::size_t i = 0; i < 3; ++i) {
        if (!landmarks.contains(kHinges[i]) || !landmarks.contains(kCommissures[i])) return std::nullopt;
        hinge[i] = landmarks.at(kHinges[i]).position;
        commissure[i] = landmarks.at(kCommissures[i]).position;
        low += hinge[i] / 3.0, high += commissure[i] / 3.0;
    }
    if ((high - low).norm() < 3.0) return std::nullopt;
    CuspFrame c;
    c.root_ = &root;
    c.frame_ = makePlane(low, (high - low).normalized(), hinge[cusp] - low);
    const auto angle = [&](const Vec3& x) {
        const Vec2 p = c.frame_.toPlane(x);
        return std::atan2(p.y(), p.x());
    };
    const std::size_t before = (cusp + 2) % 3;  // commissure i lies between cusp i and the next
    c.hingeAngle_ = angle(hinge[cusp]);
    c.hingeZ_ = c.frame_.height(hinge[cusp]);
    c.half_ = {turn(angle(commissure[before]), c.hingeAngle_), turn(c.hingeAngle_, angle(commissure[cusp]))};
    c.commissureZ_ = {c.frame_.height(commissure[before]), c.frame_.height(commissure[cusp])};
    c.commissureRadius_ =
        0.5 * (c.frame_.toPlane(commissure[before]).norm() + c.frame_.toPlane(commissure[cusp]).norm());
    c.hingeSigma_ = landmarks.at(kHinges[cusp]).sigmaMm;
    c.commissureSigma_ = landmarks.at(kCommissures[cusp]).sigmaMm;
    for (const double half : c.half_)
        if (half < 0.25 || half > 2.2) return std::nullopt;
    return c;
}

double CuspFrame::theta(double delta) const {
    return hingeAngle_ + delta * half_[delta < 0.0 ? 0 : 1];
}

double CuspFrame::attachmentZ(double delta) const {
    return hingeZ_ + (commissureZ(delta) - hingeZ_) * delta * delta;
}

Vec3 CuspFrame::place(double theta, double rho, double z) const {
    return frame_.origin + z * frame_.normal + rho * (std::cos(theta) * frame_.u + std::sin(theta) * frame_.v);
}

double CuspFrame::wall(double theta, double z) const {
    constexpr double kReach = 26.0, kStep = 0.5;
    const auto distance = [&](double rho) { return sampleLinear(root_->lumenDistance, place(theta, rho, z), 1e6); };
    for (double rho = 4.0; rho < kReach; rho += kStep) {
        const double d = distance(rho);
        if (d > 1e5) break;
        if (d < 0.0) continue;
        double inner = rho - kStep, outer = rho;
        for (int i = 0; i < 8; ++i) (distance(0.5 * (inner + outer)) > 0.0 ? outer : inner) = 0.5 * (inner + outer);
        return 0.5 * (inner + outer);
    }
    return commissureRadius_;
}

}  // namespace tavr
