#pragma once
#include <array>

namespace tavr {

/// The three cusps, in the order used everywhere in the house. Commissure i lies between cusp i and the next:
/// 0 NCC–RCC, 1 RCC–LCC, 2 LCC–NCC.
enum class Cusp { NCC = 0, RCC = 1, LCC = 2 };
inline constexpr std::array<const char*, 3> kCuspNames{"NCC", "RCC", "LCC"};

}  // namespace tavr
