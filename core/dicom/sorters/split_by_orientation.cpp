#include "core/dicom/sorters/split.h"

#include <algorithm>

namespace tavr {
namespace {

constexpr double kSameDirection = 1e-4;

bool sameOrientation(const PlaneAxes& a, const PlaneAxes& b) {
    return (a.row - b.row).cwiseAbs().maxCoeff() <= kSameDirection &&
           (a.column - b.column).cwiseAbs().maxCoeff() <= kSameDirection;
}

}  // namespace

FrameGroups splitByOrientation(FrameGroup group) {
    FrameGroups groups;
    for (FrameHeader& frame : group.frames) {
        const auto place = std::find_if(groups.begin(), groups.end(), [&](const FrameGroup& g) {
            return sameOrientation(*g.frames.front().axes, *frame.axes);
        });
        FrameGroup& home =
            place == groups.end() ? groups.emplace_back(FrameGroup{{}, group.percentRR, group.label}) : *place;
        home.frames.push_back(std::move(frame));
    }
    if (groups.size() > 1)
        for (std::size_t i = 0; i < groups.size(); ++i)
            groups[i].label.push_back("orientation " + std::to_string(i + 1));
    return groups;
}

}  // namespace tavr
