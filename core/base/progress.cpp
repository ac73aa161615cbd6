#include "core/base/progress.h"

#include <algorithm>

namespace tavr {

Progress::Progress(Sink sink, std::stop_token stop) : sink_(std::move(sink)), stop_(std::move(stop)) {}

void Progress::report(double fraction, std::string_view step) const {
    if (!sink_) return;
    const std::string text = name_.empty() ? std::string(step) : name_ + ": " + std::string(step);
    sink_(from_ + (to_ - from_) * std::clamp(fraction, 0.0, 1.0), text);
}

Progress Progress::part(double from, double to, std::string_view name) const {
    Progress p = *this;
    p.from_ = from_ + (to_ - from_) * from;
    p.to_ = from_ + (to_ - from_) * to;
    if (!name.empty()) p.name_ = name;
    return p;
}

}  // namespace tavr
