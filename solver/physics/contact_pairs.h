#pragma once
// Which pairs may touch during a step (a uniform grid over swept boxes, linear cost), and which do now, each place of a
// surface once: a point feels its nearest triangle, edge or node, not every triangle that shares it. Counted as
// Li et al. 2023 (doi:10.48550/arXiv.2307.15908, section 4) do: triangles in reach, less the edges they share, plus
// nodes.
#include "solver/physics/contact_ccd.h"
#include "solver/physics/contact_surface.h"

namespace tavr {

/// Indices into the surface's lists, sorted; struts only in `pointEdge`.
struct ContactCandidates {
    std::vector<std::array<int, 2>> pointTriangle, pointEdge;  ///< node, then triangle or edge
    std::vector<std::array<int, 2>> edgeEdge;                  ///< the smaller index first
};

/// Every pair of primitives that share no node, may meet, and whose boxes swept from `from` to `to` come within
/// offset + reach. O(primitives + pairs) where primitives are of similar size.
ContactCandidates contactCandidates(const ContactSurface& surface, const NodePositions& from, const NodePositions& to,
                                    double reachMm);

/// Share of an edge's area with which pairs of edges push. They are there to close the gaps between points.
inline constexpr double kEdgeShare = 0.1;

/// The pairs within reach. Candidates must cover these positions. Each side of a contact carries half of it.
std::vector<ContactPair> contactPairs(const ContactSurface& surface, const ContactCandidates& candidates,
                                      const NodePositions& positions, double reachMm);

/// largestStep over all candidates, which must cover the whole displacement.
double largestStep(const ContactSurface& surface, const ContactCandidates& candidates, const NodePositions& positions,
                   const NodePositions& displacement, const CcdLimits& limits = {});

/// The pair's columns.
inline ContactPoints gather(const std::array<int, 4>& nodes, const NodePositions& x) {
    ContactPoints points;
    points << x.col(nodes[0]), x.col(nodes[1]), x.col(nodes[2]), x.col(nodes[3]);
    return points;
}

}  // namespace tavr
