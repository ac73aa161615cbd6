#pragma once
#include "core/geometry/triangle_mesh.h"
#include "planning/leaflets/cusp_frame.h"

#include <vector>

namespace tavr {

/// A leaflet's form with four numbers: in each half-plane through the axis a quadratic Bézier curve from the attachment
/// to the free edge.
struct SheetForm {
    double edgeRadius = 4.0;  ///< of the free edge's middle, mm from the axis
    double edgeRise = 12.0;   ///< of the free edge's middle above the hinge point, mm
    double opening = 4.0;     ///< how the edge runs from its middle out to the commissures: |δ| to this power
    double belly = 0.1;       ///< towards the ventricle, share of the chord
};

/// A leaflet's middle sheet as a grid of points: columns from commissure to commissure, rows from attachment to edge.
struct Sheet {
    std::vector<double> delta;  ///< of each column
    int rows = 0;
    std::vector<Vec3> points, normals;  ///< row-major within a column; unit normals towards the ventricle

    int columns() const { return int(delta.size()); }
    std::size_t at(int column, int row) const { return std::size_t(column) * std::size_t(rows) + std::size_t(row); }
    /// Area that a node stands for, mm².
    double cell(int column, int row) const;
    void updateNormals();
    Polyline column(int column) const;
};

/// Samples a form; `columns` odd, over |δ| ≤ `reach`.
Sheet sheetOf(const CuspFrame& cusp, const SheetForm& form, int columns, int rows, double reach);

/// Triangles between neighbouring columns; the attachment first, edge last. The two commissures close the ends.
TriangleMesh meshOf(const Sheet& sheet);

}  // namespace tavr
