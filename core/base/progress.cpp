#include "core/base/progress.h"

#include <algorithm>

namespace tavr {

Progress::Progress(Sink sink, std::stop_token stop) : sink_(std::move(sink)), stop_(std::move(stop)) {}

void Progress::report(double fraction, std::string_view step) const {
    if (sink_) sink_(from_ + (to_ - from_) * std::clamp(fraction, 0.0, 1.0), std::string(step));
}

Progress Progress::part(double from, double to) const {
    Progress p = *this;
    p.from_ = from_ + (to_ - from_) * from;
    p.to_ = from_ + (to_ - from_) * to;
    return p;
}

}  // namespace tavr
