#include "core/dicom/sorters/positions.h"
#include "core/dicom/sorters/split.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace tavr {
namespace {

using Acquisitions = std::map<std::pair<int, std::string>, Frames>;

/// Do any two acquisitions share a stretch of the slice normal? All heights are along the same normal.
bool overlap(const Acquisitions& acquisitions, const Vec3& normal) {
    std::vector<std::pair<double, double>> ranges;
    for (const auto& [key, frames] : acquisitions) {
        double lo = 1e300, hi = -1e300;
        for (const FrameHeader& f : frames) {
            lo = std::min(lo, normal.dot(*f.position));
            hi = std::max(hi, normal.dot(*f.position));
        }
        ranges.emplace_back(lo, hi);
    }
    std::sort(ranges.begin(), ranges.end());
    for (std::size_t i = 1; i < ranges.size(); ++i)
        if (ranges[i].first < ranges[i - 1].second + kSamePositionMm) return true;
    return false;
}

/// Parts that are each a proper stack on their own: three slices or more, evenly spaced.
bool eachUniform(const Acquisitions& acquisitions) {
    return std::all_of(acquisitions.begin(), acquisitions.end(), [](const auto& a) {
        return a.second.size() >= 3 && !positionsRepeat(a.second) && uniformlySpaced(a.second);
    });
}

}  // namespace

FrameGroups splitByAcquisition(FrameGroup group) {
    Acquisitions acquisitions;
    for (const FrameHeader& f : group.frames) acquisitions[{f.acquisition, f.stack}].push_back(f);
    if (acquisitions.size() < 2) return {std::move(group)};
    const Vec3 normal = group.frames.front().axes->normal().normalized();
    const bool belongTogether = uniformlySpaced(group.frames) || !eachUniform(acquisitions);
    if (!overlap(acquisitions, normal) && belongTogether) return {std::move(group)};
    FrameGroups groups;
    for (auto& [key, frames] : acquisitions) {
        FrameGroup part{std::move(frames), group.percentRR, group.label};
        part.label.push_back(key.second.empty() ? fmt::format("acquisition {}", key.first)
                                                : fmt::format("acquisition {}, stack {}", key.first, key.second));
        groups.push_back(std::move(part));
    }
    return groups;
}

}  // namespace tavr
