#pragma once
// Internal to app/viz: values → VTK props.
#include "app/viz/scene3d.h"

#include <vtkSmartPointer.h>

#include <vector>

class vtkActor;
class vtkPolyData;
class vtkProp;

namespace tavr {

vtkSmartPointer<vtkPolyData> toPolyData(const TriangleMesh& mesh);
TriangleMesh toMesh(vtkPolyData* data);
vtkSmartPointer<vtkActor> surfaceActor(const TriangleMesh& mesh, Rgb colour, double opacity);
vtkSmartPointer<vtkActor> tubeActor(const SceneCurve& curve);
/// A ball, and its label where there is one.
std::vector<vtkSmartPointer<vtkProp>> markerProps(const SceneMarker& marker);

}  // namespace tavr
