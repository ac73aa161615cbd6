#include "app/viz/scene_renderer.h"

#include "app/viz/mpr_triad.h"
#include "app/viz/scene_props.h"
#include "app/viz/volume_prop.h"

#include <vtkActor.h>
#include <vtkCamera.h>
#include <vtkNew.h>
#include <vtkProperty.h>
#include <vtkRenderWindow.h>
#include <vtkRenderer.h>
#include <vtkTextActor.h>
#include <vtkTextProperty.h>
#include <vtkVolume.h>

#include <chrono>

namespace tavr {
namespace {

// With parallel projection the distance changes nothing, but an eye inside the body would cut away what lies behind it.
constexpr double kEyeMm = 2000.0, kDepthMm = 1500.0;
constexpr int kPeels = 4;  // a body, a valve and a disc behind each other

using Props = std::vector<vtkSmartPointer<vtkProp>>;

}  // namespace

struct SceneRenderer::Impl {
    struct Surface {
        SceneSurface value;
        vtkSmartPointer<vtkActor> actor;
    };

    explicit Impl(ViewHost& h) : host(h) {}
    void setUp();
    void makeLetters();
    void showSurfaces(const Scene3d& scene);
    void showFront(const Scene3d& scene);
    void showCamera(const Scene3d& scene);
    void replace(Props& old, Props fresh);

    ViewHost& host;
    vtkNew<vtkRenderer> renderer;
    vtkNew<vtkRenderer> front;  ///< landmarks, curves and letters: never hidden by the volume
    VolumeProp volume;
    std::map<std::string, Surface> surfaces;
    std::vector<SceneMarker> markers;
    std::vector<SceneCurve> curves;
    Props markerProps_, curveProps;
    std::array<vtkNew<vtkTextActor>, 4> letters;  ///< left, right, top, bottom
};

void SceneRenderer::Impl::setUp() {
    vtkCamera* camera = renderer->GetActiveCamera();
    camera->ParallelProjectionOn();
    renderer->GradientBackgroundOn();
    renderer->SetMaximumNumberOfPeels(kPeels);
    renderer->AddViewProp(volume.prop());
    front->SetLayer(1);
    front->SetActiveCamera(camera);
    front->InteractiveOff();
    makeLetters();
    host.window().SetNumberOfLayers(2);
    host.window().AddRenderer(renderer);
    host.window().AddRenderer(front);
}

void SceneRenderer::Impl::makeLetters() {
    constexpr double kAt[4][2] = {{0.01, 0.5}, {0.99, 0.5}, {0.5, 0.99}, {0.5, 0.01}};
    for (std::size_t i = 0; i < 4; ++i) {
        vtkTextProperty* style = letters[i]->GetTextProperty();
        style->SetFontSize(15);
        style->SetColor(0.92, 0.92, 0.92);
        style->ShadowOn();
        style->SetJustification(i == 0 ? VTK_TEXT_LEFT : i == 1 ? VTK_TEXT_RIGHT : VTK_TEXT_CENTERED);
        style->SetVerticalJustification(i == 2 ? VTK_TEXT_TOP : i == 3 ? VTK_TEXT_BOTTOM : VTK_TEXT_CENTERED);
        letters[i]->GetPositionCoordinate()->SetCoordinateSystemToNormalizedViewport();
        letters[i]->GetPositionCoordinate()->SetValue(kAt[i][0], kAt[i][1]);
        front->AddViewProp(letters[i]);
    }
}

void SceneRenderer::Impl::replace(Props& old, Props fresh) {
    for (const auto& p : old) front->RemoveViewProp(p);
    for (const auto& p : fresh) front->AddViewProp(p);
    old = std::move(fresh);
}

void SceneRenderer::Impl::showSurfaces(const Scene3d& scene) {
    std::erase_if(surfaces, [&](const auto& shown) {
        const auto wanted = scene.surfaces().find(shown.first);
        if (wanted != scene.surfaces().end() && wanted->second == shown.second.value) return false;
        renderer->RemoveViewProp(shown.second.actor);
        return true;
    });
    bool translucent = false;
    for (const auto& [key, surface] : scene.surfaces()) {
        translucent = translucent || surface.opacity < 1.0;
        if (surfaces.contains(key)) continue;
        auto actor = surfaceActor(*surface.mesh, surface.colour, surface.opacity);
        renderer->AddViewProp(actor);
        surfaces[key] = {surface, actor};
    }
    // Without a graphics card each peel costs a whole frame: while something moves, plain blending has to do.
    renderer->SetUseDepthPeeling(translucent && !(scene.interacting() && host.gl().software));
}

void SceneRenderer::Impl::showFront(const Scene3d& scene) {
    if (markers != scene.markers()) {
        markers = scene.markers();
        Props props;
        for (const SceneMarker& m : markers) {
            for (auto& p : markerProps(m)) props.push_back(std::move(p));
        }
        replace(markerProps_, std::move(props));
    }
    if (curves != scene.curves()) {
        curves = scene.curves();
        Props props;
        for (const SceneCurve& c : curves) {
            if (c.points.size() > 1) props.emplace_back(tubeActor(c));
        }
        replace(curveProps, std::move(props));
    }
}

void SceneRenderer::Impl::showCamera(const Scene3d& scene) {
    const SceneCamera& from = scene.camera();
    const Vec3 eye = from.centre + kEyeMm * from.towardsViewer, right = from.right();
    vtkCamera* camera = renderer->GetActiveCamera();
    camera->SetFocalPoint(from.centre.data());
    camera->SetPosition(eye.data());
    camera->SetViewUp(from.up.data());
    camera->SetParallelScale(0.5 * from.heightMm);
    camera->SetClippingRange(kEyeMm - kDepthMm, kEyeMm + kDepthMm);
    const Vec3 towards[4] = {-right, right, from.up, -from.up};
    for (std::size_t i = 0; i < 4; ++i) {
        letters[i]->SetInput(directionLetters(towards[i]).c_str());
        letters[i]->SetVisibility(scene.lettersVisible());
    }
    const auto& [top, bottom] = scene.background();
    renderer->SetBackground(bottom.r / 255.0, bottom.g / 255.0, bottom.b / 255.0);
    renderer->SetBackground2(top.r / 255.0, top.g / 255.0, top.b / 255.0);
}

SceneRenderer::SceneRenderer(ViewHost& host) : impl_(std::make_unique<Impl>(host)) {
    impl_->setUp();
}

SceneRenderer::~SceneRenderer() {
    impl_->host.window().RemoveRenderer(impl_->front);
    impl_->host.window().RemoveRenderer(impl_->renderer);
}

void SceneRenderer::draw(const Scene3d& scene) {
    const SceneViewport& port = scene.viewport();
    impl_->host.resize(port.width, port.height, port.pixelRatio);
    impl_->volume.show(scene.volume(), impl_->host.gl(), scene.interacting());
    impl_->showSurfaces(scene);
    impl_->showFront(scene);
    impl_->showCamera(scene);
    const auto start = std::chrono::steady_clock::now();
    impl_->host.render();
    impl_->volume.measured(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
}

std::optional<VolumeNotice> SceneRenderer::notice() const {
    return impl_->volume.notice();
}

}  // namespace tavr
