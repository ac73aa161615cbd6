#pragma once
// Units of the house: mm, degrees at the edges, radians inside, HU; the solver's are mm, g, ms (README of solver).
#include <numbers>

namespace tavr {

constexpr double radians(double degrees) {
    return degrees * std::numbers::pi / 180.0;
}
constexpr double degrees(double radians_) {
    return radians_ * 180.0 / std::numbers::pi;
}
/// 1 mmHg in MPa, the solver's unit of pressure.
inline constexpr double kMmHgInMPa = 1.33322e-4;

}  // namespace tavr
