#include "app/viz/scene_props.h"

#include <vtkActor.h>
#include <vtkCellArray.h>
#include <vtkNew.h>
#include <vtkPoints.h>
#include <vtkPolyData.h>
#include <vtkPolyDataMapper.h>
#include <vtkPolyDataNormals.h>
#include <vtkProperty.h>
#include <vtkSphereSource.h>
#include <vtkTextActor.h>
#include <vtkTextProperty.h>
#include <vtkTubeFilter.h>

namespace tavr {
namespace {

vtkSmartPointer<vtkActor> actorOf(vtkPolyData* data, Rgb colour, double opacity) {
    vtkNew<vtkPolyDataMapper> mapper;
    mapper->SetInputData(data);
    mapper->ScalarVisibilityOff();
    auto actor = vtkSmartPointer<vtkActor>::New();
    actor->SetMapper(mapper);
    actor->GetProperty()->SetColor(colour.r / 255.0, colour.g / 255.0, colour.b / 255.0);
    actor->GetProperty()->SetOpacity(opacity);
    actor->GetProperty()->SetSpecular(0.2);
    return actor;
}

}  // namespace

vtkSmartPointer<vtkPolyData> toPolyData(const TriangleMesh& mesh) {
    vtkNew<vtkPoints> points;
    points->SetDataTypeToDouble();
    points->SetNumberOfPoints(vtkIdType(mesh.points.size()));
    for (std::size_t i = 0; i < mesh.points.size(); ++i) points->SetPoint(vtkIdType(i), mesh.points[i].data());
    vtkNew<vtkCellArray> cells;
    cells->AllocateEstimate(vtkIdType(mesh.triangles.size()), 3);
    for (const auto& t : mesh.triangles) cells->InsertNextCell({t[0], t[1], t[2]});
    auto data = vtkSmartPointer<vtkPolyData>::New();
    data->SetPoints(points);
    data->SetPolys(cells);
    return data;
}

TriangleMesh toMesh(vtkPolyData* data) {
    TriangleMesh mesh;
    mesh.points.resize(std::size_t(data->GetNumberOfPoints()));
    for (std::size_t i = 0; i < mesh.points.size(); ++i) data->GetPoint(vtkIdType(i), mesh.points[i].data());
    vtkCellArray* polys = data->GetPolys();
    mesh.triangles.reserve(std::size_t(polys->GetNumberOfCells()));
    vtkIdType n = 0;
    const vtkIdType* ids = nullptr;
    for (polys->InitTraversal(); polys->GetNextCell(n, ids);) {
        if (n == 3) mesh.triangles.push_back({int(ids[0]), int(ids[1]), int(ids[2])});
    }
    return mesh;
}

vtkSmartPointer<vtkActor> surfaceActor(const TriangleMesh& mesh, Rgb colour, double opacity) {
    vtkNew<vtkPolyDataNormals> normals;
    normals->SetInputData(toPolyData(mesh));
    normals->SplittingOff();
    normals->ConsistencyOff();
    normals->Update();
    return actorOf(normals->GetOutput(), colour, opacity);
}

vtkSmartPointer<vtkActor> tubeActor(const SceneCurve& curve) {
    vtkNew<vtkPoints> points;
    points->SetDataTypeToDouble();
    for (const Vec3& p : curve.points) points->InsertNextPoint(p.data());
    const auto n = vtkIdType(curve.points.size());
    vtkNew<vtkCellArray> line;
    line->InsertNextCell(int(n + (curve.closed ? 1 : 0)));
    for (vtkIdType i = 0; i < n; ++i) line->InsertCellPoint(i);
    if (curve.closed) line->InsertCellPoint(0);
    vtkNew<vtkPolyData> data;
    data->SetPoints(points);
    data->SetLines(line);
    vtkNew<vtkTubeFilter> tube;
    tube->SetInputData(data);
    tube->SetRadius(0.5 * curve.diameterMm);
    tube->SetNumberOfSides(10);
    tube->Update();
    return actorOf(tube->GetOutput(), curve.colour, 1.0);
}

std::vector<vtkSmartPointer<vtkProp>> markerProps(const SceneMarker& marker) {
    vtkNew<vtkSphereSource> ball;
    ball->SetCenter(marker.lps.x(), marker.lps.y(), marker.lps.z());
    ball->SetRadius(0.5 * marker.diameterMm);
    ball->SetThetaResolution(20);
    ball->SetPhiResolution(14);
    ball->Update();
    std::vector<vtkSmartPointer<vtkProp>> props{actorOf(ball->GetOutput(), marker.colour, 1.0)};
    if (marker.label.empty()) return props;
    auto text = vtkSmartPointer<vtkTextActor>::New();
    text->SetInput(("  " + marker.label).c_str());  // the blanks keep it clear of the ball
    text->GetPositionCoordinate()->SetCoordinateSystemToWorld();
    text->GetPositionCoordinate()->SetValue(marker.lps.x(), marker.lps.y(), marker.lps.z());
    vtkTextProperty* style = text->GetTextProperty();
    style->SetFontSize(15);
    style->SetColor(1.0, 1.0, 1.0);
    style->ShadowOn();
    props.push_back(text);
    return props;
}

}  // namespace tavr
