#include "planning/heart/heart_surfaces.h"

#include "core/geometry/plane.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <unordered_map>

namespace tavr {
namespace {

constexpr int kRelaxations = 6;
constexpr double kSlack = 0.5;  ///< voxels a point may leave its cell's centre

/// Builds the net cell by cell; a cell lies between eight voxel centres.
class SurfaceNet {
public:
    SurfaceNet(const LabelImage& labels, std::uint8_t label) : labels_(labels), label_(label) {}

    TriangleMesh build() {
        const Index3& n = labels_.grid.size;
        for (int k = -1; k < n[2]; ++k)
            for (int j = -1; j < n[1]; ++j)
                for (int i = -1; i < n[0]; ++i)
                    for (int axis = 0; axis < 3; ++axis) addFace({i, j, k}, axis);
        relax();
        for (Vec3& p : mesh_.points) p = labels_.grid.toLps(p);
        return std::move(mesh_);
    }

private:
    bool inside(const Index3& x) const {
        return labels_.grid.contains(x[0], x[1], x[2]) && labels_.at(x[0], x[1], x[2]) == label_;
    }

    /// The point of the cell whose lowest corner is `cell`.
    int pointOf(const Index3& cell) {
        const auto& n = labels_.grid.size;
        const std::int64_t key = (std::int64_t(cell[2] + 1) * (n[1] + 2) + (cell[1] + 1)) * (n[0] + 2) + (cell[0] + 1);
        const auto [at, isNew] = index_.try_emplace(key, int(mesh_.points.size()));
        if (isNew) {
            mesh_.points.emplace_back(cell[0] + 0.5, cell[1] + 0.5, cell[2] + 0.5);
            neighbours_.emplace_back();
        }
        return at->second;
    }

    /// The quadrilateral between voxel `x` and the next along `axis`, if just one of them is inside.
    void addFace(const Index3& x, int axis) {
        Index3 next = x;
        ++next[std::size_t(axis)];
        const bool here = inside(x);
        if (here == inside(next)) return;
        const auto a = std::size_t((axis + 1) % 3), b = std::size_t((axis + 2) % 3);
        std::array<int, 4> corner{};
        for (std::size_t c = 0; c < 4; ++c) {
            Index3 cell = x;
            if (c == 0 || c == 3) --cell[a];
            if (c < 2) --cell[b];
            corner[c] = pointOf(cell);
        }
        if (!here) std::swap(corner[1], corner[3]);
        for (std::size_t c = 0; c < 4; ++c) {
            neighbours_[std::size_t(corner[c])].push_back(corner[(c + 1) % 4]);
            neighbours_[std::size_t(corner[c])].push_back(corner[(c + 3) % 4]);
        }
        mesh_.triangles.push_back({corner[0], corner[1], corner[2]});
        mesh_.triangles.push_back({corner[0], corner[2], corner[3]});
    }

    void relax() {
        const std::vector<Vec3> home = mesh_.points;
        std::vector<Vec3> moved = home;
        for (int pass = 0; pass < kRelaxations; ++pass) {
            for (std::size_t p = 0; p < home.size(); ++p) {
                Vec3 sum = Vec3::Zero();
                for (const int q : neighbours_[p]) sum += mesh_.points[std::size_t(q)];
                const Vec3 mean = sum / double(neighbours_[p].size());
                moved[p] = mean.cwiseMax(home[p] - Vec3::Constant(kSlack)).cwiseMin(home[p] + Vec3::Constant(kSlack));
            }
            mesh_.points.swap(moved);
        }
    }

    const LabelImage& labels_;
    std::uint8_t label_;
    TriangleMesh mesh_;
    std::unordered_map<std::int64_t, int> index_;
    std::vector<std::vector<int>> neighbours_;
};

}  // namespace

TriangleMesh labelSurface(const LabelImage& labels, std::uint8_t label) {
    return SurfaceNet(labels, label).build();
}

TriangleMesh trunkSurface(const CoronaryTrunk& trunk) {
    constexpr int kAround = 20;
    TriangleMesh mesh;
    if (trunk.line.size() < 2) return mesh;
    const auto known = std::find_if(trunk.diameter.begin(), trunk.diameter.end(), [](double d) { return d > 0.0; });
    if (known == trunk.diameter.end()) return mesh;
    double width = *known;
    Vec3 u = makePlane(trunk.line.front(), trunk.line[1] - trunk.line[0]).u;
    for (std::size_t i = 0; i < trunk.line.size(); ++i) {
        const std::size_t next = std::min(i + 1, trunk.line.size() - 1), before = i == 0 ? 0 : i - 1;
        const Vec3 along = (trunk.line[next] - trunk.line[before]).normalized();
        u = (u - u.dot(along) * along).normalized();  // carried along, so that the tube does not twist
        if (trunk.diameter[i] > 0.0) width = trunk.diameter[i];
        for (int a = 0; a < kAround; ++a) {
            const double turn = 2.0 * std::numbers::pi * a / kAround;
            mesh.points.push_back(trunk.line[i] + 0.5 * width * (std::cos(turn) * u + std::sin(turn) * along.cross(u)));
        }
    }
    for (int ring = 0; ring + 1 < int(trunk.line.size()); ++ring)
        for (int a = 0; a < kAround; ++a) {
            const int i = ring * kAround + a, j = ring * kAround + (a + 1) % kAround;
            mesh.triangles.push_back({i, j, j + kAround});
            mesh.triangles.push_back({i, j + kAround, i + kAround});
        }
    return mesh;
}

std::vector<std::pair<std::string, TriangleMesh>> heartSurfaces(const HeartModel& heart) {
    std::vector<std::pair<std::string, TriangleMesh>> out;
    for (const HeartStructure& s : heart.structures) {
        if (s.state == StructureState::Missing || s.label > kPulmonaryArtery) continue;
        std::string name = nameOf(s.label);
        std::replace(name.begin(), name.end(), ' ', '_');
        out.emplace_back(name, labelSurface(heart.labels, s.label));
    }
    return out;
}

}  // namespace tavr
