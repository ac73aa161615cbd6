#include "core/dicom/stack_builder.h"

#include "core/dicom/ranking.h"
#include "core/dicom/sorters/split.h"
#include "core/dicom/usability.h"

#include <fmt/format.h>

#include <algorithm>

namespace tavr {
namespace {

using Splitter = FrameGroups (*)(FrameGroup);

FrameGroups splitAll(FrameGroups groups, Splitter split) {
    FrameGroups result;
    for (FrameGroup& group : groups)
        for (FrameGroup& part : split(std::move(group))) result.push_back(std::move(part));
    return result;
}

/// Moves the usable frames of a series out; the first reason stays for when none is.
Frames usableFrames(Frames& frames, std::string& firstReason) {
    Frames usable;
    for (FrameHeader& frame : frames) {
        std::string reason = whyUnusable(frame);
        if (reason.empty())
            usable.push_back(std::move(frame));
        else if (firstReason.empty())
            firstReason = std::move(reason);
    }
    return usable;
}

Stack makeStack(FrameGroup group) {
    sortByPosition(group.frames);
    Stack stack;
    stack.geometry = judgeGeometry(group.frames);
    stack.frames = std::move(group.frames);
    SeriesPhase& s = stack.summary;
    for (const std::string& part : group.label) s.label += (s.label.empty() ? part : ", " + part);
    s.percentRR = group.percentRR;
    s.sliceCount = int(stack.frames.size());
    s.size = stack.geometry.grid.size;
    s.spacing = stack.geometry.grid.spacing;
    if (stack.frames.size() > 1) s.spacing.z() = stack.geometry.medianGap;
    s.geometry = stack.geometry.report;
    s.bytes = stack.geometry.grid.voxelCount() * sizeof(std::int16_t);
    return stack;
}

SeriesCandidate summarise(const FrameHeader& f) {
    SeriesCandidate s;
    s.seriesUid = f.seriesUid;
    s.studyUid = f.studyUid;
    s.frameOfReferenceUid = f.frameOfReferenceUid;
    s.description = f.description;
    s.modality = f.modality;
    s.date = f.date;
    return s;
}

std::vector<Stack> makeStacks(Frames frames) {
    FrameGroups groups{FrameGroup{std::move(frames), std::nullopt, {}}};
    for (Splitter split : {splitByOrientation, splitByMatrix, splitByPhase, splitByAcquisition, splitByInstanceOrder})
        groups = splitAll(std::move(groups), split);
    std::vector<Stack> stacks;
    for (FrameGroup& group : groups) stacks.push_back(makeStack(std::move(group)));
    std::stable_sort(stacks.begin(), stacks.end(), [](const Stack& a, const Stack& b) {
        return a.summary.percentRR.value_or(1e3) < b.summary.percentRR.value_or(1e3);
    });
    return stacks;
}

IndexedSeries indexSeries(Frames frames) {
    IndexedSeries series;
    series.summary = summarise(frames.front());
    series.contrast = frames.front().contrast;
    series.kernel = frames.front().kernel;
    std::string reason;
    Frames usable = usableFrames(frames, reason);
    if (usable.empty()) {
        series.summary.refusal = reason;
        return series;
    }
    series.stacks = makeStacks(std::move(usable));
    bool anyLoads = false;
    for (const Stack& stack : series.stacks) {
        series.summary.phases.push_back(stack.summary);
        anyLoads = anyLoads || stack.summary.geometry.verdict != GeometryVerdict::Refused;
    }
    if (!anyLoads) series.summary.refusal = series.stacks.front().summary.geometry.reason;
    return series;
}

}  // namespace

std::vector<IndexedSeries> buildSeries(Frames frames) {
    std::vector<IndexedSeries> series;
    for (FrameGroup& group : splitBySeries(std::move(frames))) series.push_back(indexSeries(std::move(group.frames)));
    std::stable_sort(series.begin(), series.end(), betterSeries);
    return series;
}

}  // namespace tavr
