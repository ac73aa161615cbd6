#include "core/dicom/sorters/split.h"

#include <map>
#include <set>
#include <utility>

namespace tavr {

FrameGroups splitBySeries(Frames frames) {
    FrameGroups groups;
    std::map<std::string, std::size_t> seriesIndex;
    std::set<std::pair<std::string, int>> seen;
    for (FrameHeader& frame : frames) {
        if (!frame.sopInstanceUid.empty() && !seen.emplace(frame.sopInstanceUid, frame.frame).second) continue;
        const auto [place, fresh] = seriesIndex.emplace(frame.seriesUid, groups.size());
        if (fresh) groups.emplace_back();
        groups[place->second].frames.push_back(std::move(frame));
    }
    return groups;
}

}  // namespace tavr
