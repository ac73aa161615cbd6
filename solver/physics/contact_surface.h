#pragma once
// All surfaces that may touch: triangles of solids and struts as capsules, in one numbering of nodes.
#include "solver/physics/contact_barrier.h"

#include <Eigen/Core>

#include <vector>

namespace tavr {

using NodePositions = Eigen::Matrix3Xd;  ///< a column a node, mm

struct ContactBody {
    double radiusMm = 0.0;     ///< half-thickness that stays around its triangles or strut axes
    bool meetsItself = false;  ///< else its own parts never count as touching
};

/// A value made once on the unloaded shape.
struct ContactSurface {
    std::vector<ContactBody> bodies;
    std::vector<int> body;  ///< of every node; −1: of none
    std::vector<std::array<int, 3>> triangles;
    std::vector<std::array<int, 2>> edges;  ///< of the triangles, each once, then the struts
    int firstStrut = 0;                     ///< index of the first strut among the edges
    std::vector<int> points;                ///< every node of a triangle or strut, once
    std::vector<double> pointArea;  ///< mm² of every node: its share of the triangles and of half a capsule's breadth
    std::vector<double> edgeArea;   ///< mm² of every edge
    std::vector<double> edgeLength2;  ///< mm² of every edge: squared length

    /// Preconditions: the nodes of a triangle or strut belong to one body; struts have a radius.
    static ContactSurface of(std::vector<ContactBody> bodies, std::vector<int> nodeBody,
                             std::vector<std::array<int, 3>> triangles, const std::vector<std::array<int, 2>>& struts,
                             const NodePositions& unloaded);

    bool mayMeet(int nodeOfOne, int nodeOfOther) const {
        return body[nodeOfOne] != body[nodeOfOther] || bodies[body[nodeOfOne]].meetsItself;
    }
    double offset(int nodeOfOne, int nodeOfOther) const {
        return bodies[body[nodeOfOne]].radiusMm + bodies[body[nodeOfOther]].radiusMm;
    }
};

}  // namespace tavr
