#include "core/dicom/sorters/phase_text.h"
#include "core/dicom/sorters/positions.h"
#include "core/dicom/sorters/split.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace tavr {
namespace {

using Key = std::function<std::optional<double>(const FrameHeader&)>;

double percentKey(const FrameHeader& f) {
    return std::round(100.0 * *f.phase.percentRR) / 100.0;
}

/// Groups of equal key. Empty unless every frame has the key, no group repeats a position, and there are as many groups
/// as frames at the fullest position: more would shatter a phase whose key jitters.
FrameGroups groupByValue(const FrameGroup& group, const Key& key) {
    std::map<long, FrameGroup> byValue;
    for (const FrameHeader& frame : group.frames) {
        const auto value = key(frame);
        if (!value) return {};
        byValue[std::lround(*value)].frames.push_back(frame);
    }
    FrameGroups groups;
    for (auto& [value, part] : byValue) {
        if (positionsRepeat(part.frames)) return {};
        groups.push_back(std::move(part));
    }
    std::size_t fullest = 0;
    for (const Frames& cluster : positionClusters(group.frames)) fullest = std::max(fullest, cluster.size());
    return groups.size() == fullest ? groups : FrameGroups{};
}

/// The n-th smallest key at every position makes group n: for keys that jitter from slice to slice. Empty unless every
/// position is there equally often.
FrameGroups groupByRank(const FrameGroup& group, const Key& key) {
    std::vector<Frames> clusters = positionClusters(group.frames);
    const std::size_t phases = clusters.front().size();
    FrameGroups groups(phases);
    for (Frames& cluster : clusters) {
        const bool keyed =
            std::all_of(cluster.begin(), cluster.end(), [&](const auto& f) { return key(f).has_value(); });
        if (cluster.size() != phases || !keyed) return {};
        std::stable_sort(cluster.begin(), cluster.end(),
                         [&](const auto& a, const auto& b) { return *key(a) < *key(b); });
        for (std::size_t i = 0; i < phases; ++i) groups[i].frames.push_back(std::move(cluster[i]));
    }
    return groups;
}

void inherit(const FrameGroup& parent, FrameGroups& groups) {
    for (std::size_t i = 0; i < groups.size(); ++i) {
        groups[i].percentRR = parent.percentRR;
        groups[i].label = parent.label;
        groups[i].label.push_back(fmt::format("phase {} of {}", i + 1, groups.size()));
    }
}

FrameGroups splitByStatedPercent(FrameGroup group) {
    const auto stated = [](const FrameHeader& f) { return f.phase.percentRR.has_value(); };
    if (!std::all_of(group.frames.begin(), group.frames.end(), stated)) return {std::move(group)};
    std::map<double, FrameGroup> byPercent;
    for (FrameHeader& frame : group.frames) byPercent[percentKey(frame)].frames.push_back(std::move(frame));
    FrameGroups groups;
    for (auto& [percent, part] : byPercent) {
        part.percentRR = percent;
        part.label = group.label;
        if (byPercent.size() > 1) part.label.push_back("phase " + percentLabel(percent));
        groups.push_back(std::move(part));
    }
    return groups;
}

FrameGroups splitRepeated(FrameGroup group, const std::vector<Key>& keys) {
    if (!positionsRepeat(group.frames)) return {std::move(group)};
    for (const Key& key : keys) {
        FrameGroups groups = groupByValue(group, key);
        if (groups.size() < 2) groups = groupByRank(group, key);
        if (groups.size() < 2) continue;
        inherit(group, groups);
        return groups;
    }
    return {std::move(group)};
}

/// Where no percentage is stated: the trigger delay as a share of the R-R interval (median over the slices), else the
/// one that the series' own description names.
std::optional<double> derivedPercent(const Frames& frames) {
    std::vector<double> shares;
    for (const FrameHeader& f : frames) {
        const PhaseClues& c = f.phase;
        if (c.triggerMs && c.intervalMs && *c.intervalMs > 100.0 && *c.triggerMs >= 0.0 &&
            *c.triggerMs <= *c.intervalMs)
            shares.push_back(100.0 * *c.triggerMs / *c.intervalMs);
    }
    if (shares.size() == frames.size() && median(shares) > 0.0) return median(shares);
    if (const auto described = percentInText(frames.front().description)) return described;
    return percentInText(frames.front().protocol);
}

}  // namespace

FrameGroups splitByPhase(FrameGroup group) {
    const std::vector<Key> keys{[](const FrameHeader& f) { return f.phase.temporalIndex; },
                                [](const FrameHeader& f) { return f.phase.triggerMs; }};
    FrameGroups phases;
    for (FrameGroup& stated : splitByStatedPercent(std::move(group)))
        for (FrameGroup& phase : splitRepeated(std::move(stated), keys)) {
            if (!phase.percentRR) phase.percentRR = derivedPercent(phase.frames);
            phases.push_back(std::move(phase));
        }
    return phases;
}

FrameGroups splitByInstanceOrder(FrameGroup group) {
    if (!positionsRepeat(group.frames)) return {std::move(group)};
    const Key instance = [](const FrameHeader& f) { return std::optional<double>(f.instance); };
    FrameGroups groups = groupByRank(group, instance);
    if (groups.size() < 2) return {std::move(group)};
    inherit(group, groups);
    for (FrameGroup& g : groups) g.percentRR.reset();  // one description cannot speak for several phases
    return groups;
}

}  // namespace tavr
