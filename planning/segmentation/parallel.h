#pragma once
#include <algorithm>
#include <thread>
#include <vector>

namespace tavr {

/// Calls body(i) for i in [0, n) on the machine's cores (eight at most), in interleaved order. The body must write to
/// its own i only: the result then never depends on the number of threads.
template <class Body>
void parallelFor(int n, const Body& body) {
    const int threads = std::clamp(int(std::thread::hardware_concurrency()), 1, std::min(8, std::max(1, n)));
    std::vector<std::jthread> pool;
    for (int t = 1; t < threads; ++t) {
        pool.emplace_back([&, t] {
            for (int i = t; i < n; i += threads) body(i);
        });
    }
    for (int i = 0; i < n; i += threads) body(i);
}

}  // namespace tavr
