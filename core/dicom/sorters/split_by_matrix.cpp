#include "core/dicom/sorters/split.h"

#include <fmt/format.h>

#include <algorithm>

namespace tavr {
namespace {

constexpr double kSameSpacingMm = 1e-4;

bool sameMatrix(const FrameHeader& a, const FrameHeader& b) {
    return a.rows == b.rows && a.columns == b.columns &&
           (*a.spacing - *b.spacing).cwiseAbs().maxCoeff() <= kSameSpacingMm;
}

}  // namespace

FrameGroups splitByMatrix(FrameGroup group) {
    FrameGroups groups;
    for (FrameHeader& frame : group.frames) {
        const auto place = std::find_if(groups.begin(), groups.end(),
                                        [&](const FrameGroup& g) { return sameMatrix(g.frames.front(), frame); });
        FrameGroup& home =
            place == groups.end() ? groups.emplace_back(FrameGroup{{}, group.percentRR, group.label}) : *place;
        home.frames.push_back(std::move(frame));
    }
    if (groups.size() > 1)
        for (FrameGroup& g : groups) {
            const FrameHeader& f = g.frames.front();
            g.label.push_back(fmt::format("{}×{} at {:.3g} mm", f.columns, f.rows, f.spacing->x()));
        }
    return groups;
}

}  // namespace tavr
