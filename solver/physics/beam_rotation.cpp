#include "solver/physics/beam_rotation.h"

#include <cmath>

namespace tavr {
namespace {

// Below this angle (radians) the series lose less than the closed forms: both are good to 1e-11 there.
constexpr double kSmall = 0.25;

/// a + b x + c x² + d x³ and, for the slope of an even series in θ with x = θ², twice its derivative.
AngleFunction series(double x, double a, double b, double c, double d, double e) {
    return {a + x * (b + x * (c + x * (d + x * e))), 2.0 * (b + x * (2.0 * c + x * (3.0 * d + x * 4.0 * e)))};
}

/// (1 − cos θ)/θ²
AngleFunction oneMinusCosine(double t) {
    const double x = t * t;
    if (t < kSmall) return series(x, 1.0 / 2, -1.0 / 24, 1.0 / 720, -1.0 / 40320, 1.0 / 3628800);
    const double value = (1.0 - std::cos(t)) / x;
    return {value, (std::sin(t) / t - 2.0 * value) / x};
}

/// (θ − sin θ)/θ³
AngleFunction angleMinusSine(double t) {
    const double x = t * t;
    if (t < kSmall) return series(x, 1.0 / 6, -1.0 / 120, 1.0 / 5040, -1.0 / 362880, 1.0 / 39916800);
    const double value = (t - std::sin(t)) / (x * t);
    return {value, ((1.0 - std::cos(t)) / x - 3.0 * value) / x};
}

/// (1 − (θ/2) cot(θ/2))/θ²
AngleFunction halfCotangent(double t) {
    const double x = t * t;
    if (t < kSmall) return series(x, 1.0 / 12, 1.0 / 720, 1.0 / 30240, 1.0 / 1209600, 1.0 / 47900160);
    const double h = 0.5 * t, cotangent = 1.0 / std::tan(h), sine = std::sin(h);
    const double value = (1.0 - h * cotangent) / x;
    return {value, ((h / (sine * sine) - cotangent) / (2.0 * t) - 2.0 * value) / x};
}

/// ((θ/2)/sin(θ/2) − 1)/θ²
AngleFunction halfSecant(double t) {
    const double x = t * t;
    if (t < kSmall) return series(x, 1.0 / 24, 7.0 / 5760, 31.0 / 967680, 127.0 / 154828800, 73.0 / 3503554560.0);
    const double h = 0.5 * t, sine = std::sin(h);
    const double value = (h / sine - 1.0) / x;
    return {value, ((1.0 - h * std::cos(h) / sine) / sine / (2.0 * t) - 2.0 * value) / x};
}

}  // namespace

Eigen::Quaterniond rotationExp(const Eigen::Vector3d& vector) {
    const double half = 0.5 * vector.norm();
    const double x = half * half;
    // sin(h)/h; the series holds 1e-17 below 1e-3.
    const double ratio = half > 1e-3 ? std::sin(half) / half : 1.0 - x / 6.0 * (1.0 - x / 20.0);
    Eigen::Quaterniond q;
    q.w() = std::cos(half);
    q.vec() = 0.5 * ratio * vector;
    return q;
}

Eigen::Vector3d rotationLog(const Eigen::Quaterniond& rotation) {
    const double sign = rotation.w() < 0.0 ? -1.0 : 1.0;
    const Eigen::Vector3d axis = sign * rotation.vec();
    const double sine = axis.norm(), cosine = sign * rotation.w();
    if (sine < 1e-8) return 2.0 / cosine * axis;
    return 2.0 * std::atan2(sine, cosine) / sine * axis;
}

Eigen::Matrix3d RotationMap::matrix() const {
    const Eigen::Matrix3d cross = skew(theta_);
    return Eigen::Matrix3d::Identity() + alpha_.value * cross + beta_.value * cross * cross;
}

Eigen::Matrix3d RotationMap::derivative(const Eigen::Vector3d& v) const {
    const Eigen::Vector3d once = theta_.cross(v), twice = theta_.cross(once);
    return -alpha_.value * skew(v) +
           beta_.value *
               (theta_ * v.transpose() + theta_.dot(v) * Eigen::Matrix3d::Identity() - 2.0 * v * theta_.transpose()) +
           (alpha_.slope * once + beta_.slope * twice) * theta_.transpose();
}

RotationMap tangentMap(const Eigen::Vector3d& theta) {
    const double angle = theta.norm();
    return {theta, oneMinusCosine(angle), angleMinusSine(angle)};
}

RotationMap inverseTangentMap(const Eigen::Vector3d& theta) {
    return {theta, {-0.5, 0.0}, halfCotangent(theta.norm())};
}

RotationMap relativeSpinMap(const Eigen::Vector3d& theta) {
    const AngleFunction s = halfSecant(theta.norm());
    return {theta, {0.0, 0.0}, {-s.value, -s.slope}};
}

AngleFunction halfwaySpin(double t) {
    const double x = t * t;
    if (t < kSmall) return series(x, 1.0 / 4, 1.0 / 192, 1.0 / 7680, 17.0 / 5160960, 31.0 / 371589120);
    const double cosine = std::cos(0.25 * t), value = std::tan(0.25 * t) / t;
    return {value, (0.25 / (cosine * cosine) - value) / x};
}

}  // namespace tavr
