#include "core/dicom/sorters/split.h"

#include <map>
#include <set>
#include <tuple>

namespace tavr {

FrameGroups splitBySeries(Frames frames) {
    FrameGroups groups;
    std::map<std::string, std::size_t> seriesIndex;
    // The place belongs to the key: some anonymisers give every slice of a series one and the same UID.
    std::set<std::tuple<std::string, int, double, double, double>> seen;
    for (FrameHeader& frame : frames) {
        const Vec3 at = frame.position.value_or(Vec3::Zero());
        const bool fresh = seen.emplace(frame.sopInstanceUid, frame.frame, at.x(), at.y(), at.z()).second;
        if (!fresh && !frame.sopInstanceUid.empty()) continue;
        const auto [place, first] = seriesIndex.emplace(frame.seriesUid, groups.size());
        if (first) groups.emplace_back();
        groups[place->second].frames.push_back(std::move(frame));
    }
    return groups;
}

}  // namespace tavr
