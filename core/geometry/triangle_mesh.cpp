#include "core/geometry/triangle_mesh.h"

namespace tavr {

double surfaceArea(const TriangleMesh& mesh) {
    double sum = 0.0;
    for (const auto& t : mesh.triangles) {
        const Vec3 &a = mesh.points[std::size_t(t[0])], &b = mesh.points[std::size_t(t[1])],
                   &c = mesh.points[std::size_t(t[2])];
        sum += 0.5 * (b - a).cross(c - a).norm();
    }
    return sum;
}

double enclosedVolume(const TriangleMesh& mesh) {
    double sum = 0.0;
    for (const auto& t : mesh.triangles) {
        const Vec3 &a = mesh.points[std::size_t(t[0])], &b = mesh.points[std::size_t(t[1])],
                   &c = mesh.points[std::size_t(t[2])];
        sum += a.dot(b.cross(c)) / 6.0;
    }
    return sum;
}

}  // namespace tavr
