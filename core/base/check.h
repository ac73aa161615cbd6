#pragma once
// Always-on precondition checks: a failing one is a defect of ours, never of the input.
#include <stdexcept>
#include <string>

namespace tavr {

/// Thrown by TAVR_CHECK; caught in the mains and at the mouth of each worker, nowhere else.
struct BrokenPrecondition : std::logic_error {
    using std::logic_error::logic_error;
};

[[noreturn]] inline void brokenPrecondition(const char* expression, const char* file, int line) {
    throw BrokenPrecondition(std::string(expression) + " does not hold at " + file + ":" + std::to_string(line));
}

}  // namespace tavr

#define TAVR_CHECK(expression)                                                          \
    do {                                                                                \
        if (!(expression)) ::tavr::brokenPrecondition(#expression, __FILE__, __LINE__); \
    } while (false)
