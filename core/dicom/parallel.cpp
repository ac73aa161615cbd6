#include "core/dicom/parallel.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <exception>
#include <optional>
#include <string>

namespace tavr {
namespace {

constexpr std::size_t kMostThreads = 8;  // beyond it the disk is the limit

/// What the threads share.
struct Board {
    std::atomic<std::size_t> next{0}, done{0};
    std::atomic<bool> stop{false};
    std::mutex lock;
    std::optional<Error> failure;

    void fails(Error error) {
        const std::lock_guard hold(lock);
        if (!failure) failure = std::move(error);
        stop = true;
    }
};

void work(Board& board, std::size_t count, const IndexedJob& job, const Progress& progress, std::string_view step) {
    while (!board.stop) {
        const std::size_t i = board.next++;
        if (i >= count) return;
        if (progress.stopped())
            return board.fails({ErrorKind::Cancelled, std::string(step) + " was cancelled", {}, {}});
        if (Status status = job(i); !status) return board.fails(std::move(status.error()));
        const std::lock_guard hold(board.lock);
        progress.report(double(++board.done) / double(count), step);
    }
}

}  // namespace

Status runParallel(std::size_t count, const std::function<IndexedJob()>& worker, const Progress& progress,
                   std::string_view step) {
    Board board;
    const auto body = [&] {
        try {
            work(board, count, worker(), progress, step);
        } catch (const std::exception& e) {
            board.fails({ErrorKind::Internal, std::string(step) + " failed: " + e.what(), {}, {}});
        }
    };
    const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
    parallelFor(int(std::min({cores, kMostThreads, count})), [&](int) { body(); });
    if (board.failure) return tl::unexpected(std::move(*board.failure));
    return {};
}

}  // namespace tavr
