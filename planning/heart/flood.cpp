#include "planning/heart/flood.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>

namespace tavr {
namespace {

constexpr double kLevel = 0.25;  ///< mm of depth between two levels of the flood
constexpr int kLevels = 400;

/// The six neighbours of a voxel that lie within the grid.
template <class Visit>
void eachNeighbour(const ImageGrid& grid, std::size_t voxel, const Visit& visit) {
    const auto& n = grid.size;
    const std::array<std::ptrdiff_t, 3> stride{1, n[0], std::ptrdiff_t(n[0]) * n[1]};
    const auto v = std::ptrdiff_t(voxel);
    const std::array<int, 3> x{int(v % stride[1]), int(v / stride[1] % n[1]), int(v / stride[2])};
    for (std::size_t axis = 0; axis < 3; ++axis) {
        if (x[axis] > 0) visit(std::size_t(v - stride[axis]));
        if (x[axis] + 1 < n[axis]) visit(std::size_t(v + stride[axis]));
    }
}

}  // namespace

void flood(LabelImage& labels, const ScalarImage& depth, double least, const std::vector<FloodMarker>& markers) {
    std::vector<std::deque<std::size_t>> queue(kLevels);
    const auto levelOf = [&](std::size_t v) {
        return std::clamp(int(double(depth.voxels[v]) / kLevel), 0, kLevels - 1);
    };
    for (const FloodMarker& m : markers) {
        labels.voxels[m.voxel] = m.label;
        queue[std::size_t(levelOf(m.voxel))].push_back(m.voxel);
    }
    for (int level = kLevels - 1; level >= 0;) {
        auto& now = queue[std::size_t(level)];
        if (now.empty()) {
            --level;
            continue;
        }
        const std::size_t v = now.front();
        now.pop_front();
        eachNeighbour(labels.grid, v, [&](std::size_t to) {
            if (labels.voxels[to] || double(depth.voxels[to]) <= least) return;
            labels.voxels[to] = labels.voxels[v];
            queue[std::size_t(std::min(level, levelOf(to)))].push_back(to);
        });
    }
}

std::size_t keepLargest(LabelImage& labels, std::uint8_t label) {
    std::vector<std::size_t> best, body;
    std::vector<bool> seen(labels.voxels.size(), false);
    for (std::size_t n = 0; n < labels.voxels.size(); ++n) {
        if (labels.voxels[n] != label || seen[n]) continue;
        body.assign(1, n);
        seen[n] = true;
        for (std::size_t at = 0; at < body.size(); ++at)
            eachNeighbour(labels.grid, body[at], [&](std::size_t to) {
                if (labels.voxels[to] == label && !seen[to]) seen[to] = true, body.push_back(to);
            });
        if (body.size() > best.size()) best.swap(body);
    }
    for (auto& v : labels.voxels)
        if (v == label) v = 0;
    for (const std::size_t v : best) labels.voxels[v] = label;
    return best.size();
}

LabelImage maskOf(const LabelImage& labels, std::uint8_t label) {
    LabelImage mask(labels.grid);
    for (std::size_t n = 0; n < mask.voxels.size(); ++n) mask.voxels[n] = labels.voxels[n] == label;
    return mask;
}

}  // namespace tavr
