#pragma once
// One loop on all cores, for every room.
#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace tavr {

/// Calls body(i) for i in [0, n) on the machine's cores (sixteen at most), in no promised order. The body must write to
/// its own i only: the result then never depends on the number of threads. What a body throws first stops the rest and
/// is thrown to the caller once every thread has ended. Cost: a thread's start (some 20 µs) a core.
template <class Body>
void parallelFor(int n, const Body& body) {
    std::atomic<int> next{0};
    std::mutex lock;
    std::exception_ptr first;
    const auto loop = [&] {
        try {
            for (int i = next++; i < n; i = next++) body(i);
        } catch (...) {
            const std::lock_guard hold(lock);
            if (!first) first = std::current_exception();
            next = std::max(0, n);
        }
    };
    {
        const int cores = std::clamp(int(std::thread::hardware_concurrency()), 1, 16);
        std::vector<std::jthread> pool;
        for (int t = 1; t < std::min(cores, n); ++t) pool.emplace_back(loop);
        loop();
    }
    if (first) std::rethrow_exception(first);
}

}  // namespace tavr
