#include "solver/physics/contact_pairs.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

namespace tavr {
namespace {

using Eigen::Vector3d;
using Eigen::Vector3i;

struct Box {
    Vector3d low = Vector3d::Constant(std::numeric_limits<double>::max()), high = -low;

    void include(const Vector3d& point) { low = low.cwiseMin(point), high = high.cwiseMax(point); }
    bool meets(const Box& other) const {
        return (low.array() <= other.high.array()).all() && (other.low.array() <= high.array()).all();
    }
};

double medianExtent(const std::vector<Box>& boxes) {
    std::vector<double> extents;
    for (const Box& b : boxes) extents.push_back((b.high - b.low).maxCoeff());
    const auto middle = extents.begin() + static_cast<std::ptrdiff_t>(extents.size() / 2);
    std::nth_element(extents.begin(), middle, extents.end());
    return *middle;
}

/// Boxes by the cells of a uniform grid, in a hash table of as many buckets as entries. What lies outside `region` is
/// left out, so that one huge box fills no more cells than matter.
class BoxGrid {
public:
    BoxGrid(const std::vector<Box>& boxes, const Box& region, double cell)
        : boxes_(boxes), region_(region), cell_(cell) {
        while (cellCount() > 16.0 * static_cast<double>(boxes.size()) + 64.0) cell_ *= 2.0;  // few, but huge boxes
        struct Entry {
            std::int64_t key;
            int box;
        };
        std::vector<Entry> entries;
        for (int b = 0; b < static_cast<int>(boxes.size()); ++b)
            forCells(boxes[b], [&](const Vector3i& at) { entries.push_back({keyOf(at), b}); });
        while ((std::size_t(1) << bits_) < entries.size()) ++bits_;
        const std::size_t buckets = std::size_t(1) << bits_;
        start_.assign(buckets + 1, 0);
        for (const Entry& e : entries) ++start_[bucketOf(e.key) + 1];
        for (std::size_t i = 0; i < buckets; ++i) start_[i + 1] += start_[i];
        keys_.resize(entries.size()), items_.resize(entries.size());
        std::vector<int> next(start_.begin(), start_.end() - 1);
        for (const Entry& e : entries) {
            const int at = next[bucketOf(e.key)]++;
            keys_[at] = e.key, items_[at] = e.box;
        }
    }

    /// Calls `visit(index)` once for every box that meets `box` within the region.
    template <class Visit>
    void meeting(const Box& box, const Visit& visit) const {
        forCells(box, [&](const Vector3i& at) {
            const std::int64_t key = keyOf(at);
            const std::size_t bucket = bucketOf(key);
            for (int i = start_[bucket]; i < start_[bucket + 1]; ++i) {
                if (keys_[i] != key || !boxes_[items_[i]].meets(box)) continue;
                // Reported by the one cell that holds the lowest corner of what the two share.
                if (cellOf(boxes_[items_[i]].low.cwiseMax(box.low)) == at) visit(items_[i]);
            }
        });
    }

private:
    /// Cells that all boxes fill together.
    double cellCount() const {
        double count = 0.0;
        for (const Box& b : boxes_)
            if (b.meets(region_)) count += ((cellOf(b.high) - cellOf(b.low)).cast<double>().array() + 1.0).prod();
        return count;
    }
    Vector3i cellOf(const Vector3d& point) const {
        const Vector3d inside = point.cwiseMax(region_.low).cwiseMin(region_.high);
        return ((inside - region_.low) / cell_).array().floor().cast<int>();
    }
    static std::int64_t keyOf(const Vector3i& at) {
        return (std::int64_t(at.x()) << 42) | (std::int64_t(at.y()) << 21) | std::int64_t(at.z());
    }
    /// The product's highest bits, which all of the key's bits reach.
    std::size_t bucketOf(std::int64_t key) const {
        return static_cast<std::size_t>((static_cast<std::uint64_t>(key) * 0x9E3779B97F4A7C15ULL) >> (64 - bits_));
    }
    template <class Visit>
    void forCells(const Box& box, const Visit& visit) const {
        if (!box.meets(region_)) return;
        const Vector3i low = cellOf(box.low), high = cellOf(box.high);
        for (int x = low.x(); x <= high.x(); ++x)
            for (int y = low.y(); y <= high.y(); ++y)
                for (int z = low.z(); z <= high.z(); ++z) visit(Vector3i(x, y, z));
    }

    const std::vector<Box>& boxes_;
    Box region_;
    double cell_;
    int bits_ = 1;
    std::vector<int> start_, items_;
    std::vector<std::int64_t> keys_;
};

/// Boxes of primitives over the whole step, grown by their radius and half the reach.
template <std::size_t N>
std::vector<Box> sweptBoxes(const ContactSurface& s, const std::vector<std::array<int, N>>& primitives,
                            const NodePositions& from, const NodePositions& to, double reachMm) {
    std::vector<Box> boxes(primitives.size());
    for (std::size_t i = 0; i < primitives.size(); ++i) {
        for (const int n : primitives[i]) boxes[i].include(from.col(n)), boxes[i].include(to.col(n));
        const double grow = s.bodies[s.body[primitives[i][0]]].radiusMm + 0.5 * reachMm;
        boxes[i].low.array() -= grow, boxes[i].high.array() += grow;
    }
    return boxes;
}

/// Pairs (one, other) that share no node and may meet, sorted; `ordered`: only one < other.
template <std::size_t N, std::size_t M>
std::vector<std::array<int, 2>> meetings(const ContactSurface& s, const std::vector<std::array<int, N>>& ones,
                                         const std::vector<Box>& oneBoxes,
                                         const std::vector<std::array<int, M>>& others,
                                         const std::vector<Box>& otherBoxes, bool ordered) {
    std::vector<std::array<int, 2>> found;
    if (ones.empty() || others.empty()) return found;
    Box one, other;
    for (const Box& b : oneBoxes) one.include(b.low), one.include(b.high);
    for (const Box& b : otherBoxes) other.include(b.low), other.include(b.high);
    if (!one.meets(other)) return found;
    const Box region{one.low.cwiseMax(other.low), one.high.cwiseMin(other.high)};
    const double whole = (region.high - region.low).maxCoeff();  // keys hold 2²¹ cells an axis
    const double cell = std::max({medianExtent(oneBoxes), medianExtent(otherBoxes), 1e-6 * whole});
    const BoxGrid grid(otherBoxes, region, cell);
    for (int i = 0; i < static_cast<int>(ones.size()); ++i) {
        const std::size_t before = found.size();
        grid.meeting(oneBoxes[i], [&](int j) {
            if ((ordered && j <= i) || !s.mayMeet(ones[i][0], others[j][0])) return;
            for (const int n : ones[i])
                if (std::find(others[j].begin(), others[j].end(), n) != others[j].end()) return;
            found.push_back({i, j});
        });
        std::sort(found.begin() + static_cast<std::ptrdiff_t>(before), found.end());
    }
    return found;
}

}  // namespace

ContactCandidates contactCandidates(const ContactSurface& s, const NodePositions& from, const NodePositions& to,
                                    double reachMm) {
    std::vector<std::array<int, 1>> points;
    for (const int n : s.points) points.push_back({n});
    const std::vector<std::array<int, 2>> struts(s.edges.begin() + s.firstStrut, s.edges.end());
    const auto pointBoxes = sweptBoxes(s, points, from, to, reachMm);
    const auto edgeBoxes = sweptBoxes(s, s.edges, from, to, reachMm);
    ContactCandidates candidates;
    candidates.pointTriangle =
        meetings(s, points, pointBoxes, s.triangles, sweptBoxes(s, s.triangles, from, to, reachMm), false);
    candidates.pointEdge = meetings(s, points, pointBoxes, struts,
                                    std::vector<Box>(edgeBoxes.begin() + s.firstStrut, edgeBoxes.end()), false);
    for (auto& [point, triangle] : candidates.pointTriangle) point = s.points[point];
    for (auto& [point, strut] : candidates.pointEdge) point = s.points[point], strut += s.firstStrut;
    candidates.edgeEdge = meetings(s, s.edges, edgeBoxes, s.edges, edgeBoxes, true);
    return candidates;
}

}  // namespace tavr
