#pragma once
#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace tavr::phantom {

/// Calls work(i) for i in [0, n) on all cores. Each i must write only what is its own.
template <class Work>
void forEachIndex(int n, Work work) {
    std::atomic<int> next{0};
    const auto loop = [&] {
        for (int i = next++; i < n; i = next++) work(i);
    };
    std::vector<std::jthread> threads;
    const int count = std::clamp(int(std::thread::hardware_concurrency()), 1, 16);
    for (int t = 1; t < count; ++t) threads.emplace_back(loop);
    loop();
}

}  // namespace tavr::phantom
