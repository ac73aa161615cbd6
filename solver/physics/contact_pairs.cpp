#include "solver/physics/contact_pairs.h"

#include <algorithm>
#include <map>

namespace tavr {
namespace {

using Eigen::Vector3d;

ContactPair pairOf(const ContactSurface& s, ContactKind kind, std::array<int, 4> nodes, int second, double area) {
    ContactPair pair;
    pair.kind = kind;
    pair.nodes = nodes;
    pair.offsetMm = s.offset(nodes[0], second);
    pair.areaMm2 = area;
    return pair;
}

ContactPair pointTriangle(const ContactSurface& s, int point, const std::array<int, 3>& t) {
    return pairOf(s, ContactKind::pointTriangle, {point, t[0], t[1], t[2]}, t[0], 0.5 * s.pointArea[point]);
}

ContactPair pointEdge(const ContactSurface& s, int point, const std::array<int, 2>& e) {
    return pairOf(s, ContactKind::pointEdge, {point, e[0], e[1], point}, e[0], 0.5 * s.pointArea[point]);
}

ContactPair edgeEdge(const ContactSurface& s, int first, int second) {
    const auto &a = s.edges[first], &b = s.edges[second];
    const double area = kEdgeShare * std::min(s.edgeArea[first], s.edgeArea[second]);
    ContactPair pair = pairOf(s, ContactKind::edgeEdge, {a[0], a[1], b[0], b[1]}, b[0], area);
    pair.parallelMm4 = parallelThreshold(s.edgeLength2[first], s.edgeLength2[second]);
    return pair;
}

/// A node, edge or triangle: sorted nodes, −1 where there is none.
using Feature = std::array<int, 3>;

Feature featureOf(std::array<int, 3> nodes) {
    std::sort(nodes.begin(), nodes.end());
    return nodes;
}

/// The part of `pair` that is nearest now.
Feature nearestFeature(const ContactPair& pair, const ContactNearest& nearest) {
    std::array<int, 3> nodes{-1, -1, -1};
    for (int i = 1; i < 4; ++i)
        if (nearest.weight[i] != 0.0) nodes[i - 1] = pair.nodes[i];
    return featureOf(nodes);
}

/// What one point feels. Each triangle in reach counts once, each edge of theirs one less than its triangles, each node
/// what is left to one; pairs whose nearest parts are the same then add up, mostly to nothing.
class PointContacts {
public:
    PointContacts(const ContactSurface& surface, const NodePositions& positions, double reachMm)
        : surface_(surface), positions_(positions), reach_(reachMm) {}

    void start(int point) { point_ = point, patch_.clear(), total_.clear(); }

    void add(const ContactPair& pair) {
        const ContactNearest nearest = nearestPoints(pair.kind, gather(pair.nodes, positions_));
        if (nearest.separation.norm() - pair.offsetMm >= reach_) return;
        Feature nodes{pair.nodes[1], pair.nodes[2], -1};
        if (pair.kind == ContactKind::pointTriangle) nodes[2] = pair.nodes[3];
        patch_.push_back({featureOf(nodes), 1});
        count(nearestFeature(pair, nearest), 1);
    }

    void finish(std::vector<ContactPair>& pairs) {
        if (patch_.empty()) return;
        if (patch_.size() > 1) removeShared(1), removeShared(2);
        for (const auto& [feature, times] : total_)
            if (times != 0) pairs.push_back(pairWith(feature, times));
    }

private:
    struct Counted {
        Feature feature;
        int times;
    };

    void count(const Feature& feature, int times) {
        for (Counted& c : total_)
            if (c.feature == feature) {
                c.times += times;
                return;
            }
        total_.push_back({feature, times});
    }

    ContactPair pairWith(const Feature& f, int times) const {
        ContactPair pair;
        if (f[0] >= 0)
            pair = pointTriangle(surface_, point_, f);
        else if (f[1] >= 0)
            pair = pointEdge(surface_, point_, {f[1], f[2]});
        else
            pair = pairOf(surface_, ContactKind::pointPoint, {point_, f[2], point_, point_}, f[2],
                          0.5 * surface_.pointArea[point_]);
        pair.areaMm2 *= times;
        return pair;
    }

    /// Edges (`blanks` 1), then nodes (2), of the patch: each counts one less than all that contain it.
    void removeShared(int blanks) {
        std::map<Feature, int> around;
        for (const Counted& c : patch_) {
            const int first = c.feature[0] < 0 ? 1 : 0;
            for (int i = first; i < 3; ++i) {
                Feature part{-1, -1, -1};
                if (blanks == 2)
                    part[2] = c.feature[i];
                else if (first == 0)
                    part = featureOf({-1, c.feature[i], c.feature[(i + 1) % 3]});
                else
                    continue;
                around[part] += c.times;
            }
        }
        for (const auto& [part, times] : around) {
            if (times == 1) continue;
            const ContactPair pair = pairWith(part, 1);
            const ContactNearest nearest = nearestPoints(pair.kind, gather(pair.nodes, positions_));
            patch_.push_back({part, 1 - times});
            if (nearest.separation.norm() - pair.offsetMm < reach_) count(nearestFeature(pair, nearest), 1 - times);
        }
    }

    const ContactSurface& surface_;
    const NodePositions& positions_;
    double reach_;
    int point_ = 0;
    std::vector<Counted> patch_, total_;
};

}  // namespace

std::vector<ContactPair> contactPairs(const ContactSurface& s, const ContactCandidates& candidates,
                                      const NodePositions& positions, double reachMm) {
    std::vector<ContactPair> pairs;
    PointContacts contacts(s, positions, reachMm);
    auto triangle = candidates.pointTriangle.begin();
    auto edge = candidates.pointEdge.begin();
    const auto lastTriangle = candidates.pointTriangle.end();
    const auto lastEdge = candidates.pointEdge.end();
    while (triangle != lastTriangle || edge != lastEdge) {
        int point = triangle != lastTriangle ? (*triangle)[0] : (*edge)[0];
        if (edge != lastEdge) point = std::min(point, (*edge)[0]);
        contacts.start(point);
        for (; triangle != lastTriangle && (*triangle)[0] == point; ++triangle)
            contacts.add(pointTriangle(s, point, s.triangles[(*triangle)[1]]));
        for (; edge != lastEdge && (*edge)[0] == point; ++edge) contacts.add(pointEdge(s, point, s.edges[(*edge)[1]]));
        contacts.finish(pairs);
    }
    for (const auto& [first, second] : candidates.edgeEdge) {
        const ContactPair pair = edgeEdge(s, first, second);
        const ContactPoints points = gather(pair.nodes, positions);
        if (nearestPoints(pair.kind, points).separation.norm() - pair.offsetMm < reachMm) pairs.push_back(pair);
    }
    return pairs;
}

double largestStep(const ContactSurface& s, const ContactCandidates& candidates, const NodePositions& positions,
                   const NodePositions& displacement, const CcdLimits& limits) {
    double step = 1.0;
    const auto limit = [&](const ContactPair& pair) {
        const ContactPoints motion = step * gather(pair.nodes, displacement);
        step *= largestStep(pair.kind, gather(pair.nodes, positions), motion, pair.offsetMm, limits);
    };
    for (const auto& [point, triangle] : candidates.pointTriangle)
        limit(pointTriangle(s, point, s.triangles[triangle]));
    for (const auto& [point, edge] : candidates.pointEdge) limit(pointEdge(s, point, s.edges[edge]));
    for (const auto& [first, second] : candidates.edgeEdge) limit(edgeEdge(s, first, second));
    return step;
}

}  // namespace tavr
