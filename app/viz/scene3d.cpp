#include "app/viz/scene3d.h"

#include "app/viz/mpr_triad.h"
#include "app/viz/scene_props.h"
#include "app/viz/surfaces.h"
#include "app/viz/view_host.h"
#include "app/viz/volume_prop.h"

#include <vtkActor.h>
#include <vtkCallbackCommand.h>
#include <vtkCamera.h>
#include <vtkNew.h>
#include <vtkProperty.h>
#include <vtkRenderWindow.h>
#include <vtkRenderer.h>
#include <vtkTextActor.h>
#include <vtkTextProperty.h>
#include <vtkVolume.h>

#include <chrono>
#include <cmath>
#include <map>

namespace tavr {

struct Scene3d::Impl {
    vtkNew<vtkRenderer> renderer;
    vtkNew<vtkRenderer> front;  ///< landmarks, curves and letters: never hidden by the volume
    VolumeProp volume;
    std::map<std::string, vtkSmartPointer<vtkActor>> surfaces;
    std::vector<SceneMarker> markers;
    std::vector<vtkSmartPointer<vtkProp>> markerActors, curveActors;
    vtkSmartPointer<vtkActor> discActor;
    std::array<vtkNew<vtkTextActor>, 4> letters;  ///< left, right, top, bottom
    vtkNew<vtkCallbackCommand> frameCommand;
    std::chrono::steady_clock::time_point frameStart;
    ViewHost* host = nullptr;
    bool interacting = false, software = true;

    void replace(std::vector<vtkSmartPointer<vtkProp>>& old, std::vector<vtkSmartPointer<vtkProp>> fresh);
    void updateTransparency();
    void updateLetters();
    static void onFrame(vtkObject*, unsigned long event, void* self, void*);
    Vec3 direction() const;
    vtkCamera* camera() { return renderer->GetActiveCamera(); }
};

namespace {

// With parallel projection the distance changes nothing, but an eye inside the body would cut away what lies behind it.
constexpr double kEyeMm = 2000.0, kDepthMm = 1500.0;
constexpr double kFitMargin = 1.06;
constexpr double kOrbitDegPerPx = 0.4;
constexpr int kPeels = 4;  // a body, a valve and a disc behind each other

void setColour(vtkRenderer* r, Rgb top, Rgb bottom) {
    r->GradientBackgroundOn();
    r->SetBackground(bottom.r / 255.0, bottom.g / 255.0, bottom.b / 255.0);
    r->SetBackground2(top.r / 255.0, top.g / 255.0, top.b / 255.0);
}

}  // namespace

void Scene3d::Impl::replace(std::vector<vtkSmartPointer<vtkProp>>& old, std::vector<vtkSmartPointer<vtkProp>> fresh) {
    for (const auto& p : old) front->RemoveViewProp(p);
    for (const auto& p : fresh) front->AddViewProp(p);
    old = std::move(fresh);
}

void Scene3d::Impl::updateTransparency() {
    bool translucent = discActor != nullptr;
    for (const auto& [key, actor] : surfaces) translucent = translucent || actor->GetProperty()->GetOpacity() < 1.0;
    // Without a graphics card each peel costs a whole frame: while something moves, plain blending has to do.
    renderer->SetUseDepthPeeling(translucent && !(interacting && software));
    renderer->SetMaximumNumberOfPeels(kPeels);
}

Vec3 Scene3d::Impl::direction() const {
    double d[3];
    renderer->GetActiveCamera()->GetDirectionOfProjection(d);
    return -Vec3(d[0], d[1], d[2]).normalized();
}

void Scene3d::Impl::updateLetters() {
    const Vec3 out = direction();
    const Vec3 up = Vec3(camera()->GetViewUp()).normalized();
    const Vec3 right = up.cross(out).normalized();
    const Vec3 towards[4] = {-right, right, out.cross(right), -out.cross(right)};
    constexpr double kAt[4][2] = {{0.01, 0.5}, {0.99, 0.5}, {0.5, 0.99}, {0.5, 0.01}};
    for (std::size_t i = 0; i < 4; ++i) {
        letters[i]->SetInput(directionLetters(towards[i]).c_str());
        letters[i]->GetPositionCoordinate()->SetCoordinateSystemToNormalizedViewport();
        letters[i]->GetPositionCoordinate()->SetValue(kAt[i][0], kAt[i][1]);
    }
}

void Scene3d::Impl::onFrame(vtkObject*, unsigned long event, void* self, void*) {
    auto* d = static_cast<Impl*>(self);
    if (event == vtkCommand::StartEvent) {
        d->frameStart = std::chrono::steady_clock::now();
        d->updateLetters();
        d->camera()->SetClippingRange(kEyeMm - kDepthMm, kEyeMm + kDepthMm);
    } else {
        d->volume.measured(std::chrono::duration<double>(std::chrono::steady_clock::now() - d->frameStart).count());
    }
}

Scene3d::Scene3d() : impl_(std::make_unique<Impl>()) {
    Impl& d = *impl_;
    setBackground({38, 44, 54}, {12, 14, 18});
    d.camera()->ParallelProjectionOn();  // lengths in the picture are true wherever the object stands
    d.front->SetLayer(1);
    d.front->SetActiveCamera(d.camera());
    d.front->InteractiveOff();
    d.renderer->AddViewProp(d.volume.prop());
    d.volume.setPreset(volumePresets().front());
    for (std::size_t i = 0; i < 4; ++i) {
        vtkTextProperty* style = d.letters[i]->GetTextProperty();
        style->SetFontSize(15);
        style->SetColor(0.92, 0.92, 0.92);
        style->ShadowOn();
        style->SetJustification(i == 0 ? VTK_TEXT_LEFT : i == 1 ? VTK_TEXT_RIGHT : VTK_TEXT_CENTERED);
        style->SetVerticalJustification(i == 2 ? VTK_TEXT_TOP : i == 3 ? VTK_TEXT_BOTTOM : VTK_TEXT_CENTERED);
        d.front->AddViewProp(d.letters[i]);
    }
    d.frameCommand->SetClientData(&d);
    d.frameCommand->SetCallback(&Impl::onFrame);
    d.renderer->AddObserver(vtkCommand::StartEvent, d.frameCommand);
    d.renderer->AddObserver(vtkCommand::EndEvent, d.frameCommand);
    lookFrom(-Vec3::UnitY());
}

Scene3d::~Scene3d() {
    detach();
}

void Scene3d::setVolume(VolumePtr volume, std::optional<std::pair<Vec3, double>> focus) {
    impl_->volume.setVolume(std::move(volume), focus);
}
void Scene3d::setVolumeVisible(bool on) {
    impl_->volume.setVisible(on);
}
void Scene3d::setVolumeMapper(VolumeMapper mapper) {
    impl_->volume.setMapper(mapper);
}
VolumeMapper Scene3d::activeMapper() const {
    return impl_->volume.active();
}
const std::string& Scene3d::notice() const {
    return impl_->volume.notice();
}
void Scene3d::setInteracting(bool on) {
    if (impl_->interacting == on) return;
    impl_->interacting = on;
    impl_->volume.setInteracting(on);
    impl_->updateTransparency();
}
void Scene3d::setBackground(Rgb top, Rgb bottom) {
    setColour(impl_->renderer, top, bottom);
}

void Scene3d::setVolumePreset(const std::string& key) {
    for (const VolumePreset& preset : volumePresets()) {
        if (preset.key == key) impl_->volume.setPreset(preset);
    }
}

void Scene3d::setSurface(const std::string& key, const TriangleMesh& mesh, Rgb colour, double opacity) {
    removeSurface(key);
    if (mesh.empty()) return;
    auto actor = surfaceActor(mesh, colour, opacity);
    impl_->renderer->AddViewProp(actor);
    impl_->surfaces[key] = actor;
    impl_->updateTransparency();
}

void Scene3d::removeSurface(const std::string& key) {
    const auto found = impl_->surfaces.find(key);
    if (found == impl_->surfaces.end()) return;
    impl_->renderer->RemoveViewProp(found->second);
    impl_->surfaces.erase(found);
    impl_->updateTransparency();
}

void Scene3d::setMarkers(const std::vector<SceneMarker>& markers) {
    impl_->markers = markers;
    std::vector<vtkSmartPointer<vtkProp>> props;
    for (const SceneMarker& m : markers) {
        for (auto& p : markerProps(m)) props.push_back(std::move(p));
    }
    impl_->replace(impl_->markerActors, std::move(props));
}

void Scene3d::setCurves(const std::vector<SceneCurve>& curves) {
    std::vector<vtkSmartPointer<vtkProp>> props;
    for (const SceneCurve& c : curves) {
        if (c.points.size() > 1) props.emplace_back(tubeActor(c));
    }
    impl_->replace(impl_->curveActors, std::move(props));
}

void Scene3d::setDisc(const std::optional<PlaneFrame>& plane, double diameterMm, Rgb colour) {
    Impl& d = *impl_;
    if (d.discActor) d.renderer->RemoveViewProp(d.discActor);
    d.discActor = plane ? surfaceActor(disc(*plane, diameterMm), colour, 0.35) : nullptr;
    if (d.discActor) {
        d.discActor->GetProperty()->LightingOff();
        d.renderer->AddViewProp(d.discActor);
    }
    d.updateTransparency();
}

void Scene3d::setLettersVisible(bool on) {
    for (auto& letter : impl_->letters) letter->SetVisibility(on);
}

void Scene3d::fit() {
    double box[6];
    impl_->renderer->ComputeVisiblePropBounds(box);
    if (box[0] > box[1]) impl_->front->ComputeVisiblePropBounds(box);
    if (box[0] > box[1]) return;
    const Vec3 lo(box[0], box[2], box[4]), hi(box[1], box[3], box[5]), centre = 0.5 * (lo + hi);
    const Vec3 up = Vec3(impl_->camera()->GetViewUp()).normalized(), right = up.cross(impl_->direction());
    const Vec2 extent((hi - lo).dot(right.cwiseAbs()), (hi - lo).dot(up.cwiseAbs()));
    const int* size = impl_->host ? impl_->host->window().GetSize() : nullptr;
    const double aspect = size && size[1] > 0 ? double(size[0]) / size[1] : 1.0;
    lookAt(centre, kFitMargin * std::max(extent.y(), extent.x() / std::max(0.1, aspect)));
}

void Scene3d::lookAt(const Vec3& centre, double heightMm) {
    vtkCamera* camera = impl_->camera();
    const Vec3 eye = centre + kEyeMm * towardsViewer();
    camera->SetFocalPoint(centre.data());
    camera->SetPosition(eye.data());
    camera->SetParallelScale(0.5 * heightMm);
}

void Scene3d::lookFrom(const Vec3& towardsViewer) {
    vtkCamera* camera = impl_->camera();
    const Vec3 d = towardsViewer.normalized();
    const Vec3 focus(camera->GetFocalPoint());
    const Vec3 eye = focus + kEyeMm * d;
    camera->SetPosition(eye.data());
    // Head up; along the body axis, the front up, as in an axial picture.
    const Vec3 up = std::abs(d.z()) > 0.999 ? Vec3(-Vec3::UnitY()) : Vec3::UnitZ();
    camera->SetViewUp(up.data());
    camera->OrthogonalizeViewUp();
}

Vec3 Scene3d::towardsViewer() const {
    return impl_->direction();
}

void Scene3d::orbit(double rightPx, double downPx) {
    vtkCamera* camera = impl_->camera();
    camera->Azimuth(-kOrbitDegPerPx * rightPx);
    camera->Elevation(kOrbitDegPerPx * downPx);
    camera->OrthogonalizeViewUp();
}

void Scene3d::pan(double rightPx, double downPx) {
    vtkCamera* camera = impl_->camera();
    const int height = impl_->host ? impl_->host->window().GetSize()[1] : 1;
    const double mm = 2.0 * camera->GetParallelScale() / std::max(1, height);
    const Vec3 up = Vec3(camera->GetViewUp()).normalized();
    const Vec3 move = -mm * rightPx * up.cross(impl_->direction()) + mm * downPx * up;
    const Vec3 eye = Vec3(camera->GetPosition()) + move, focus = Vec3(camera->GetFocalPoint()) + move;
    camera->SetPosition(eye.data());
    camera->SetFocalPoint(focus.data());
}

void Scene3d::zoom(double factor) {
    impl_->camera()->Zoom(factor);
}

Vec2 Scene3d::toPixel(const Vec3& lps) const {
    if (!impl_->host) return Vec2::Zero();
    vtkRenderer* r = impl_->renderer;
    r->SetWorldPoint(lps.x(), lps.y(), lps.z(), 1.0);
    r->WorldToDisplay();
    const double* at = r->GetDisplayPoint();
    return {at[0], impl_->host->window().GetSize()[1] - at[1]};
}

std::optional<int> Scene3d::pick(const Vec2& px, double radiusPx) const {
    std::optional<int> best;
    double nearest = radiusPx;
    for (const SceneMarker& m : impl_->markers) {
        const double distance = (toPixel(m.lps) - px).norm();
        if (distance > nearest) continue;
        nearest = distance;
        best = m.id;
    }
    return best;
}

void Scene3d::attach(ViewHost& host) {
    if (impl_->host != &host) {
        detach();
        if (host.scene()) host.scene()->detach();
        impl_->host = &host;
        host.setScene(this);
        host.window().SetNumberOfLayers(2);
        host.window().AddRenderer(impl_->renderer);
        host.window().AddRenderer(impl_->front);
    }
    impl_->software = host.gl().software;
    impl_->volume.setGl(host.gl());
}

void Scene3d::detach() {
    if (!impl_->host) return;
    impl_->host->window().RemoveRenderer(impl_->front);  // releases the GL objects
    impl_->host->window().RemoveRenderer(impl_->renderer);
    impl_->host->setScene(nullptr);
    impl_->host = nullptr;
}

}  // namespace tavr
