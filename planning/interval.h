#pragma once
// 90 % intervals from standard deviations.
#include "planning/measurements.h"

namespace tavr {

/// Half-width of a central 90 % interval of the normal distribution, in standard deviations.
inline constexpr double kNinetyPercent = 1.645;

inline Quantity withSd(double value, double sd) {
    return {value, sd, value - kNinetyPercent * sd, value + kNinetyPercent * sd, {}};
}

}  // namespace tavr
