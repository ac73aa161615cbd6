#include "app/viz/mpr_triad.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace tavr {
namespace {

PlaneFrame frame(const Vec3& u, const Vec3& v) {
    return {Vec3::Zero(), u, v, u.cross(v)};
}

/// Seen from the feet, from the front, from the patient's left; the head or the front of the body up.
std::array<PlaneFrame, 3> standardFrames() {
    return {frame(Vec3::UnitX(), -Vec3::UnitY()), frame(Vec3::UnitX(), Vec3::UnitZ()),
            frame(Vec3::UnitY(), Vec3::UnitZ())};
}

void turn(PlaneFrame& p, const Eigen::Matrix3d& rotation) {
    p.u = (rotation * p.u).normalized();
    p.normal = (rotation * p.normal - p.u * p.u.dot(rotation * p.normal)).normalized();
    p.v = p.normal.cross(p.u);
}

}  // namespace

PlaneFrame displayFrame(const Vec3& origin, const Vec3& normal) {
    const auto standard = standardFrames();
    const auto nearest =
        std::max_element(standard.begin(), standard.end(), [&](const PlaneFrame& a, const PlaneFrame& b) {
            return std::abs(a.normal.dot(normal)) < std::abs(b.normal.dot(normal));
        });
    return makePlane(origin, nearest->normal.dot(normal) < 0.0 ? Vec3(-normal) : normal, nearest->u);
}

std::string_view dominantLetter(const Vec3& direction) {
    constexpr std::string_view kPlus[3] = {"L", "P", "H"}, kMinus[3] = {"R", "A", "F"};
    Eigen::Index axis = 0;
    direction.cwiseAbs().maxCoeff(&axis);
    return direction[axis] < 0.0 ? kMinus[axis] : kPlus[axis];
}

std::string directionLetters(const Vec3& direction) {
    // Components under about 15° of tilt are left out, as in DICOM's Patient Orientation of an oblique picture.
    constexpr double kShown = 0.26;
    std::string letters;
    Vec3 rest = direction.normalized();
    for (int n = 0; n < 3; ++n) {
        Eigen::Index axis = 0;
        if (rest.cwiseAbs().maxCoeff(&axis) < kShown) break;
        letters += dominantLetter(rest);
        rest[axis] = 0.0;
    }
    return letters;
}

PlaneFrame MprTriad::plane(View view) const {
    PlaneFrame p = axes_[std::size_t(view)];
    p.origin = centre_;
    return p;
}

void MprTriad::resetAxes() {
    axes_ = standardFrames();
}

void MprTriad::alignAxial(const Vec3& normal) {
    resetAxes();
    const Vec3 from = axes_[Axial].normal;
    const Vec3 to = from.dot(normal) < 0.0 ? Vec3(-normal.normalized()) : normal.normalized();
    const Eigen::Matrix3d rotation = Eigen::Quaterniond::FromTwoVectors(from, to).toRotationMatrix();
    for (PlaneFrame& p : axes_) turn(p, rotation);
}

void MprTriad::rotate(View view, double radians) {
    const Eigen::Matrix3d rotation = Eigen::AngleAxisd(radians, axes_[std::size_t(view)].normal).toRotationMatrix();
    for (int other = 0; other < 3; ++other) {
        if (other != view) turn(axes_[std::size_t(other)], rotation);
    }
}

void MprTriad::scroll(View view, double mm) {
    centre_ -= mm * axes_[std::size_t(view)].normal;
}

}  // namespace tavr
