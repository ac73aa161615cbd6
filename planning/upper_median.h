#pragma once
#include <algorithm>
#include <vector>

namespace tavr {

/// The upper one of two middle values; 0 of nothing. O(n).
inline double upperMedian(std::vector<double> v) {
    if (v.empty()) return 0.0;
    const auto mid = v.begin() + std::ptrdiff_t(v.size() / 2);
    std::nth_element(v.begin(), mid, v.end());
    return *mid;
}

}  // namespace tavr
