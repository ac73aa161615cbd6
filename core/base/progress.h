#pragma once
#include <functional>
#include <stop_token>
#include <string>
#include <string_view>

namespace tavr {

/// Handed into every long piece of work: reports a fraction in [0, 1] with the step's name, and asks whether to stop.
/// A value; copies share the sink. The sink may be called from a worker thread. Thread-safe if the sink is.
class Progress {
public:
    using Sink = std::function<void(double fraction, const std::string& step)>;

    Progress() = default;
    explicit Progress(Sink sink, std::stop_token stop = {});

    void report(double fraction, std::string_view step) const;
    /// True once the user has asked to stop; work then returns fail(ErrorKind::Cancelled, …) at its next safe point.
    bool stopped() const { return stop_.stop_requested(); }
    /// The slice [from, to] of this progress, for a sub-step that reports 0…1 by itself. Its steps then read "name:
    /// step".
    Progress part(double from, double to, std::string_view name = {}) const;

private:
    Sink sink_;
    std::stop_token stop_;
    double from_ = 0.0;
    double to_ = 1.0;
    std::string name_;
};

}  // namespace tavr
