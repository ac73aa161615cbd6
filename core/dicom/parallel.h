#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"

#include <atomic>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace tavr {

/// Runs `job(i)` for i in [0, count) on every core. `worker()` makes one job function a thread, so that a thread may
/// keep a file open. The first failure, or a cancel, stops the rest. Progress is reported under a lock.
using IndexedJob = std::function<Status(std::size_t)>;
Status runParallel(std::size_t count, const std::function<IndexedJob()>& worker, const Progress& progress,
                   std::string_view step);

}  // namespace tavr
