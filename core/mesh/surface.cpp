#include "core/mesh/surface.h"

#include "core/base/check.h"

#include <CGAL/Complex_2_in_triangulation_3.h>
#include <CGAL/Delaunay_triangulation_3.h>
#include <CGAL/Delaunay_triangulation_cell_base_with_circumcenter_3.h>
#include <CGAL/Exact_predicates_inexact_constructions_kernel.h>
#include <CGAL/Implicit_surface_3.h>
#include <CGAL/Robust_circumcenter_traits_3.h>
#include <CGAL/Surface_mesh_cell_base_3.h>
#include <CGAL/Surface_mesh_default_criteria_3.h>
#include <CGAL/Surface_mesh_vertex_base_3.h>
#include <CGAL/make_surface_mesh.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <numeric>

namespace tavr {
namespace {

/// A vertex or cell that remembers when it was made, so that CGAL's sets order it by age and not by address: the mesher
/// then repeats exactly.
template <class Base>
class Stamped : public Base {
public:
    template <class Structure>
    struct Rebind_TDS {
        using Other = Stamped<typename Base::template Rebind_TDS<Structure>::Other>;
    };
    using Base::Base;
    using Has_timestamp = CGAL::Tag_true;
    std::size_t time_stamp() const { return stamp_; }
    void set_time_stamp(const std::size_t& stamp) { stamp_ = stamp; }

private:
    std::size_t stamp_ = std::size_t(-1);
};

using Kernel = CGAL::Robust_circumcenter_traits_3<CGAL::Exact_predicates_inexact_constructions_kernel>;
using VertexBase = Stamped<CGAL::Surface_mesh_vertex_base_3<Kernel>>;
using CellBase =
    Stamped<CGAL::Delaunay_triangulation_cell_base_with_circumcenter_3<Kernel, CGAL::Surface_mesh_cell_base_3<Kernel>>>;
using Triangulation =
    CGAL::Delaunay_triangulation_3<Kernel, CGAL::Triangulation_data_structure_3<VertexBase, CellBase>>;
using Complex = CGAL::Complex_2_in_triangulation_3<Triangulation>;
using Point = Kernel::Point_3;
using Field = std::function<double(const Point&)>;
using Surface = CGAL::Implicit_surface_3<Kernel, Field>;

// Triangles no flatter than 30 degrees: the bound under which the refinement is proven to end (Boissonnat and Oudot,
// Provably good sampling and meshing of surfaces, Graphical Models 2005, doi 10.1016/j.gmod.2005.01.004).
constexpr double kAngleBound = 30.0;
// Mean edge ≈ 1.32 × the bound on the radius of the surface balls, measured on spheres and tori (tests/unit/mesh).
constexpr double kEdgePerRadius = 1.32;
// Facets stay this close to the surface, as a part of the edge length: curvature refines what the edge length misses.
constexpr double kDistancePerEdge = 0.05;
constexpr double kPrecision = 1e-6;  // of the ball's radius: where along a segment the surface is
constexpr int kRays = 200;
constexpr int kStepsPerRay = 400;

Vec3 toVec(const Point& p) {
    return {p.x(), p.y(), p.z()};
}

/// Where rays from the inner point to the ball first leave the body: the points that the refinement starts from.
/// Equally spread directions (Fibonacci lattice) rather than CGAL's random ones: equal input then gives equal points,
/// and a field without a surface is noticed instead of searched for ever.
std::vector<Point> firstCrossings(const ImplicitFunction& field, const Vec3& centre, double radiusMm) {
    std::vector<Point> points;
    for (int ray = 0; ray < kRays; ++ray) {
        const double z = 1.0 - (2.0 * ray + 1.0) / kRays, angle = ray * std::numbers::pi * (3.0 - std::sqrt(5.0));
        const Vec3 direction(std::sqrt(1.0 - z * z) * std::cos(angle), std::sqrt(1.0 - z * z) * std::sin(angle), z);
        const double step = radiusMm / kStepsPerRay;
        double in = 0.0, out = step;
        while (out < radiusMm && field(centre + out * direction) < 0.0) in = out, out += step;
        if (out >= radiusMm) continue;
        while (out - in > kPrecision * radiusMm) {
            const double middle = 0.5 * (in + out);
            (field(centre + middle * direction) < 0.0 ? in : out) = middle;
        }
        const Vec3 x = centre + out * direction;
        points.emplace_back(x.x(), x.y(), x.z());
    }
    return points;
}

/// Refined until every facet meets the bounds and the surface is a closed manifold.
void refine(Complex& complex, const Field& field, const Vec3& centre, double radiusMm, double edgeMm) {
    const Point middle(centre.x(), centre.y(), centre.z());
    const Surface surface(field, Kernel::Sphere_3(middle, radiusMm * radiusMm), kPrecision);
    const CGAL::Surface_mesh_default_criteria_3<Triangulation> criteria(kAngleBound, edgeMm / kEdgePerRadius,
                                                                        kDistancePerEdge * edgeMm);
    CGAL::make_surface_mesh(complex, surface, criteria, CGAL::Manifold_tag(), 0);
}

/// A facet separates two Delaunay cells, whose circumcentres lie on the two sides of the surface: the sign of the field
/// there tells the outward side of every facet by itself.
bool cellIsInside(const Triangulation& cells, const Triangulation::Cell_handle& cell, const Field& field) {
    return !cells.is_infinite(cell) && field(cells.dual(cell)) < 0.0;
}

/// Points by coordinate and triangles by number: CGAL hands facets over in the order of addresses, which no run
/// repeats.
TriangleMesh inOrder(std::vector<Vec3> points, std::vector<std::array<int, 3>> triangles) {
    std::vector<int> order(points.size()), number(points.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int a, int b) {
        const Vec3 &p = points[std::size_t(a)], &q = points[std::size_t(b)];
        return std::lexicographical_compare(p.begin(), p.end(), q.begin(), q.end());
    });
    TriangleMesh mesh;
    for (const int old : order) {
        number[std::size_t(old)] = int(mesh.points.size());
        mesh.points.push_back(points[std::size_t(old)]);
    }
    for (auto& t : triangles) {
        for (int& corner : t) corner = number[std::size_t(corner)];
        std::rotate(t.begin(), std::min_element(t.begin(), t.end()), t.end());
    }
    std::sort(triangles.begin(), triangles.end());
    mesh.triangles = std::move(triangles);
    return mesh;
}

TriangleMesh collect(const Complex& complex, const Field& field) {
    const Triangulation& cells = complex.triangulation();
    std::vector<Vec3> points;
    std::vector<std::array<int, 3>> triangles;
    std::map<Triangulation::Vertex_handle, int> numbers;
    const auto numberOf = [&](const Triangulation::Vertex_handle& vertex) {
        const auto [at, added] = numbers.try_emplace(vertex, int(points.size()));
        if (added) points.push_back(toVec(vertex->point()));
        return at->second;
    };
    for (auto facet = complex.facets_begin(); facet != complex.facets_end(); ++facet) {
        const auto [cell, opposite] = *facet;
        std::array<int, 3> corners{};
        for (int k = 0; k < 3; ++k)
            corners[std::size_t(k)] = numberOf(cell->vertex(Triangulation::vertex_triple_index(opposite, k)));
        // CGAL's vertex triple is counter-clockwise seen from the opposite vertex, hence from inside the cell.
        if (cellIsInside(cells, cell, field)) std::swap(corners[1], corners[2]);
        triangles.push_back(corners);
    }
    return inOrder(std::move(points), std::move(triangles));
}

}  // namespace

Result<TriangleMesh> isosurface(const ImplicitFunction& field, const Vec3& centre, double radiusMm, double edgeMm) {
    TAVR_CHECK(radiusMm > 0.0 && edgeMm > 0.0);
    const Field value = [&field](const Point& p) { return field(toVec(p)); };
    if (!(field(centre) < 0.0))
        return fail(ErrorKind::Input, "the surface's starting point is not inside", {}, "check the segmentation");
    try {
        const std::vector<Point> start = firstCrossings(field, centre, radiusMm);
        if (start.size() < kRays / 2)
            return fail(ErrorKind::Input, "the body is not closed around its starting point", {},
                        "check the segmentation");
        Triangulation cells;
        for (const Point& point : start) cells.insert(point);  // a range would be shuffled at random
        Complex complex(cells);
        refine(complex, value, centre, radiusMm, edgeMm);
        TriangleMesh mesh = collect(complex, value);
        if (mesh.empty())
            return fail(ErrorKind::Input, "no surface was found around the starting point", {},
                        "check the segmentation");
        return mesh;
    } catch (const std::exception& e) {
        return fail(ErrorKind::Internal, std::string("the surface could not be meshed: ") + e.what(), {},
                    "report this as a defect");
    }
}

}  // namespace tavr
