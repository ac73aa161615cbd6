#include "app/viz/surfaces.h"

#include "app/viz/scene_props.h"

#include <vtkFloatArray.h>
#include <vtkFlyingEdges3D.h>
#include <vtkImageData.h>
#include <vtkNew.h>
#include <vtkPointData.h>
#include <vtkPolyData.h>
#include <vtkWindowedSincPolyDataFilter.h>

#include <cmath>
#include <numbers>

namespace tavr {
namespace {

/// In index space (spacing 1, origin 0), so that the way to LPS is ours alone.
vtkSmartPointer<vtkImageData> indexImage(const Index3& size, const float* values) {
    vtkNew<vtkFloatArray> array;
    array->SetArray(const_cast<float*>(values), vtkIdType(size[0]) * size[1] * size[2], 1);
    auto data = vtkSmartPointer<vtkImageData>::New();
    data->SetDimensions(size.data());
    data->GetPointData()->SetScalars(array);
    return data;
}

/// Index → LPS. Flying edges turn the triangles' fronts to the smaller values, which are our inside: turned over,
/// unless a left-handed grid has done so.
TriangleMesh inLps(vtkPolyData* data, const ImageGrid& grid, double indexShift) {
    TriangleMesh mesh = toMesh(data);
    for (Vec3& p : mesh.points) p = grid.toLps(p - Vec3::Constant(indexShift));
    if (grid.direction.determinant() > 0.0) {
        for (auto& t : mesh.triangles) std::swap(t[1], t[2]);
    }
    return mesh;
}

vtkSmartPointer<vtkPolyData> contour(vtkImageData* image, double level) {
    vtkNew<vtkFlyingEdges3D> edges;
    edges->SetInputData(image);
    edges->SetValue(0, level);
    edges->ComputeNormalsOff();
    edges->ComputeGradientsOff();
    edges->ComputeScalarsOff();
    edges->Update();
    return edges->GetOutput();
}

}  // namespace

TriangleMesh displaySurface(const ScalarImage& field, double level) {
    if (field.voxels.empty()) return {};
    return inLps(contour(indexImage(field.grid.size, field.voxels.data()), level), field.grid, 0.0);
}

TriangleMesh displaySurface(const LabelImage& labels, int value) {
    if (labels.voxels.empty()) return {};
    // One voxel of rim all round closes the surface at the border.
    const Index3& n = labels.grid.size;
    const Index3 padded{n[0] + 2, n[1] + 2, n[2] + 2};
    ImageGrid grid;
    grid.size = padded;
    std::vector<float> field(grid.voxelCount(), 1.0F);
    for (int k = 0; k < n[2]; ++k) {
        for (int j = 0; j < n[1]; ++j) {
            for (int i = 0; i < n[0]; ++i) {
                if (labels.at(i, j, k) == value) field[grid.offset(i + 1, j + 1, k + 1)] = 0.0F;
            }
        }
    }
    const auto raw = contour(indexImage(padded, field.data()), 0.5);
    if (raw->GetNumberOfCells() == 0) return {};
    vtkNew<vtkWindowedSincPolyDataFilter> smooth;
    smooth->SetInputData(raw);
    smooth->SetNumberOfIterations(15);
    smooth->SetPassBand(0.1);
    smooth->NormalizeCoordinatesOn();
    smooth->Update();
    return inLps(smooth->GetOutput(), labels.grid, 1.0);
}

TriangleMesh revolved(const PlaneFrame& base, const std::vector<Vec2>& profile, int around) {
    TriangleMesh mesh;
    for (const Vec2& p : profile) {
        for (int a = 0; a < around; ++a) {
            const double angle = 2.0 * std::numbers::pi * a / around;
            mesh.points.push_back(base.toLps(0.5 * p.y() * Vec2(std::cos(angle), std::sin(angle))) +
                                  p.x() * base.normal);
        }
    }
    for (int ring = 0; ring + 1 < int(profile.size()); ++ring) {
        for (int a = 0; a < around; ++a) {
            const int i = ring * around + a, j = ring * around + (a + 1) % around;
            mesh.triangles.push_back({i, j, j + around});
            mesh.triangles.push_back({i, j + around, i + around});
        }
    }
    return mesh;
}

}  // namespace tavr
