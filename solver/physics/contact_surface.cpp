#include "solver/physics/contact_surface.h"

#include "core/base/check.h"

#include <Eigen/Geometry>

#include <algorithm>

namespace tavr {
namespace {

void addTriangleEdges(ContactSurface& s, const NodePositions& x) {
    struct Side {
        std::array<int, 2> nodes;
        double area;
    };
    std::vector<Side> sides;
    for (const auto& t : s.triangles) {
        TAVR_CHECK(s.body[t[0]] >= 0 && s.body[t[0]] == s.body[t[1]] && s.body[t[0]] == s.body[t[2]]);
        const double area = 0.5 * (x.col(t[1]) - x.col(t[0])).cross(x.col(t[2]) - x.col(t[0])).norm();
        for (int i = 0; i < 3; ++i) {
            s.pointArea[t[i]] += area / 3.0;
            const int a = t[i], b = t[(i + 1) % 3];
            sides.push_back({{std::min(a, b), std::max(a, b)}, area / 3.0});
        }
    }
    std::sort(sides.begin(), sides.end(), [](const Side& a, const Side& b) { return a.nodes < b.nodes; });
    for (const Side& side : sides) {
        if (s.edges.empty() || s.edges.back() != side.nodes) s.edges.push_back(side.nodes), s.edgeArea.push_back(0.0);
        s.edgeArea.back() += side.area;
    }
    s.firstStrut = static_cast<int>(s.edges.size());
}

}  // namespace

ContactSurface ContactSurface::of(std::vector<ContactBody> bodies, std::vector<int> nodeBody,
                                  std::vector<std::array<int, 3>> triangles,
                                  const std::vector<std::array<int, 2>>& struts, const NodePositions& unloaded) {
    TAVR_CHECK(nodeBody.size() == static_cast<std::size_t>(unloaded.cols()));
    ContactSurface s;
    s.bodies = std::move(bodies);
    s.body = std::move(nodeBody);
    s.triangles = std::move(triangles);
    s.pointArea.assign(s.body.size(), 0.0);
    addTriangleEdges(s, unloaded);
    for (const auto& [a, b] : struts) {
        TAVR_CHECK(s.body[a] >= 0 && s.body[a] == s.body[b]);
        const double radius = s.bodies[s.body[a]].radiusMm;
        TAVR_CHECK(radius > 0.0);
        const double area = 2.0 * radius * (unloaded.col(a) - unloaded.col(b)).norm();
        s.edges.push_back({a, b});
        s.edgeArea.push_back(area);
        s.pointArea[a] += 0.5 * area, s.pointArea[b] += 0.5 * area;
    }
    for (const auto& [a, b] : s.edges) s.edgeLength2.push_back((unloaded.col(a) - unloaded.col(b)).squaredNorm());
    for (int n = 0; n < static_cast<int>(s.pointArea.size()); ++n)
        if (s.pointArea[n] > 0.0) s.points.push_back(n);
    return s;
}

}  // namespace tavr
