#include "planning/leaflets/sheet.h"

#include <algorithm>
#include <cmath>

namespace tavr {

double Sheet::cell(int c, int r) const {
    const int c0 = std::max(0, c - 1), c1 = std::min(columns() - 1, c + 1);
    const int r0 = std::max(0, r - 1), r1 = std::min(rows - 1, r + 1);
    const Vec3 across = (points[at(c1, r)] - points[at(c0, r)]) / double(c1 - c0);
    const Vec3 along = (points[at(c, r1)] - points[at(c, r0)]) / double(r1 - r0);
    return across.cross(along).norm();
}

void Sheet::updateNormals() {
    normals.resize(points.size());
    for (int c = 0; c < columns(); ++c)
        for (int r = 0; r < rows; ++r) {
            const Vec3 across = points[at(std::min(columns() - 1, c + 1), r)] - points[at(std::max(0, c - 1), r)];
            const Vec3 along = points[at(c, std::min(rows - 1, r + 1))] - points[at(c, std::max(0, r - 1))];
            normals[at(c, r)] = along.cross(across).normalized();
        }
}

Polyline Sheet::column(int c) const {
    const auto first = points.begin() + std::ptrdiff_t(at(c, 0));
    return {first, first + rows};
}

Sheet sheetOf(const CuspFrame& cusp, const SheetForm& form, int columns, int rows, double reach) {
    Sheet sheet;
    sheet.rows = rows;
    const double edgeZ = cusp.hingeZ() + form.edgeRise;
    for (int c = 0; c < columns; ++c) {
        const double delta = reach * (2.0 * c / (columns - 1) - 1.0);
        const double theta = cusp.theta(delta), foot = cusp.attachmentZ(delta);
        sheet.delta.push_back(delta);
        const Vec2 from(cusp.wall(theta, foot), foot);
        const double open = std::pow(std::abs(delta), form.opening);
        const Vec2 to(form.edgeRadius + (cusp.commissureRadius() - form.edgeRadius) * open,
                      std::max(foot + 0.5, edgeZ + (cusp.commissureZ(delta) + 1.0 - edgeZ) * delta * delta));
        const Vec2 chord = to - from;
        const Vec2 bend = from + 0.5 * chord + 2.0 * form.belly * Vec2(-chord.y(), chord.x());
        for (int r = 0; r < rows; ++r) {
            const double t = double(r) / (rows - 1);
            const Vec2 p = (1.0 - t) * (1.0 - t) * from + 2.0 * t * (1.0 - t) * bend + t * t * to;
            sheet.points.push_back(cusp.place(theta, p.x(), p.y()));
        }
    }
    sheet.updateNormals();
    return sheet;
}

TriangleMesh meshOf(const Sheet& sheet) {
    TriangleMesh mesh;
    mesh.points = sheet.points;
    for (int c = 0; c + 1 < sheet.columns(); ++c)
        for (int r = 0; r + 1 < sheet.rows; ++r) {
            const int a = int(sheet.at(c, r)), b = int(sheet.at(c + 1, r));
            mesh.triangles.push_back({a, a + 1, b});
            mesh.triangles.push_back({b, a + 1, b + 1});
        }
    return mesh;
}

}  // namespace tavr
