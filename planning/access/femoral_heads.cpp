#include "planning/access/femoral_heads.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace tavr {
namespace {

constexpr double kSmallest = 19.0, kLargest = 28.0;  // radius, mm
constexpr double kBoneHu = 160.0, kSteep = 25.0;     // HU/mm: cortex against muscle or joint space
constexpr double kSupport = 0.28;

struct Edge {
    Vec3 at, inward;  ///< unit, towards the brighter side
};

std::vector<Edge> boneEdges(const ScalarImage& scout) {
    std::vector<Edge> edges;
    const auto& n = scout.grid.size;
    const double twice = 2.0 * scout.grid.spacing.x();
    for (int k = 1; k + 1 < n[2]; ++k)
        for (int j = 1; j + 1 < n[1]; ++j)
            for (int i = 1; i + 1 < n[0]; ++i) {
                const float v = scout.at(i, j, k);
                if (v < 40.0F || v > 900.0F) continue;
                const Vec3 g =
                    Vec3(scout.at(i + 1, j, k) - scout.at(i - 1, j, k), scout.at(i, j + 1, k) - scout.at(i, j - 1, k),
                         scout.at(i, j, k + 1) - scout.at(i, j, k - 1)) /
                    twice;
                const double steep = g.norm();
                if (steep < kSteep) continue;
                const Vec3 at = scout.grid.toLps(Vec3(i, j, k)), inward = g / steep;
                if (sampleLinear(scout, at + 3.0 * inward, -1024.0) > kBoneHu) edges.push_back({at, inward});
            }
    return edges;
}

/// How many edges point at each voxel from a head's radius away, summed over 3³ voxels.
ScalarImage votes(const ImageGrid& grid, const std::vector<Edge>& edges) {
    ScalarImage raw(grid);
    for (const Edge& e : edges)
        for (double r = kSmallest; r <= kLargest; r += 1.0) {
            const Vec3 x = grid.toIndex(e.at + r * e.inward);
            const int i = int(std::lround(x.x())), j = int(std::lround(x.y())), k = int(std::lround(x.z()));
            if (grid.contains(i, j, k)) raw.at(i, j, k) += 1.0F;
        }
    ScalarImage sum(grid);
    for (int k = 1; k + 1 < grid.size[2]; ++k)
        for (int j = 1; j + 1 < grid.size[1]; ++j)
            for (int i = 1; i + 1 < grid.size[0]; ++i)
                for (int c = 0; c < 27; ++c)
                    sum.at(i, j, k) += raw.at(i + c % 3 - 1, j + (c / 3) % 3 - 1, k + c / 9 - 1);
    return sum;
}

/// Edges on the sphere that point at its centre; each counts by its distance from the surface.
double confirming(const std::vector<Edge>& edges, const Vec3& centre, double radius) {
    constexpr double kSigma = 1.5;  // mm: an edge is about two scout voxels thick
    double n = 0.0;
    for (const Edge& e : edges) {
        const Vec3 d = centre - e.at;
        const double r = d.norm(), off = (r - radius) / kSigma;
        if (std::abs(off) < 2.5 && d.dot(e.inward) > 0.94 * r) n += std::exp(-0.5 * off * off);
    }
    return n;
}

/// The sphere near a peak that most edges confirm, by pattern search over centre and radius.
FemoralHead fitted(const Vec3& peak, const std::vector<Edge>& all, double voxel) {
    std::vector<Edge> edges;
    for (const Edge& e : all)
        if ((e.at - peak).norm() < kLargest + 8.0) edges.push_back(e);
    const auto score = [&](const Eigen::Vector4d& x) {
        const bool size = x[3] >= kSmallest && x[3] <= kLargest;
        return size ? confirming(edges, x.head<3>(), x[3]) / x[3] : -1.0;  // not for being large
    };
    FemoralHead head;
    double top = 0.0;
    for (double r = kSmallest + 1.0; r < kLargest; r += 2.0) {
        Eigen::Vector4d at(peak.x(), peak.y(), peak.z(), r);
        double best = score(at);
        for (double step = 2.0; step >= 0.25; step *= 0.5)
            for (bool moved = true; moved;) {
                moved = false;
                for (int axis = 0; axis < 8; ++axis) {
                    Eigen::Vector4d to = at;
                    to[axis / 2] += axis % 2 ? step : -step;
                    if (const double n = score(to); n > best + 1e-9) best = n, at = to, moved = true;
                }
            }
        if (best <= top) continue;
        top = best;
        head = {at.head<3>(), at[3], best * at[3] / (2.0 * 4.0 * std::numbers::pi * at[3] * at[3] / (voxel * voxel))};
    }
    return head;
}

struct Peak {
    Vec3 at;
    double votes;
};

std::vector<Peak> peaks(const ScalarImage& sum) {
    std::vector<Peak> out;
    const auto& n = sum.grid.size;
    for (int k = 2; k + 2 < n[2]; ++k)
        for (int j = 2; j + 2 < n[1]; ++j)
            for (int i = 2; i + 2 < n[0]; ++i) {
                const float v = sum.at(i, j, k);
                bool top = v > 300.0F;
                for (int c = 0; c < 27 && top; ++c)
                    top = sum.at(i + c % 3 - 1, j + (c / 3) % 3 - 1, k + c / 9 - 1) <= v;
                if (top) out.push_back({sum.grid.toLps(Vec3(i, j, k)), double(v)});
            }
    std::sort(out.begin(), out.end(), [](const Peak& a, const Peak& b) { return a.votes > b.votes; });
    if (out.size() > 60) out.resize(60);
    return out;
}

}  // namespace

std::array<std::optional<FemoralHead>, 2> findFemoralHeads(const ScalarImage& scout) {
    const auto edges = boneEdges(scout);
    const auto found = peaks(votes(scout.grid, edges));
    double best = 0.0;
    std::array<const Peak*, 2> pair{nullptr, nullptr};
    for (const Peak& right : found)
        for (const Peak& left : found) {
            const Vec3 d = left.at - right.at;
            if (d.x() < 120.0 || d.x() > 240.0 || std::abs(d.y()) > 35.0 || std::abs(d.z()) > 35.0) continue;
            if (right.votes + left.votes > best) best = right.votes + left.votes, pair = {&right, &left};
        }
    std::array<std::optional<FemoralHead>, 2> heads;
    for (std::size_t s = 0; s < 2; ++s) {
        if (!pair[s]) continue;
        const FemoralHead head = fitted(pair[s]->at, edges, scout.grid.spacing.x());
        if (head.support >= kSupport) heads[s] = head;
    }
    return heads;
}

}  // namespace tavr
