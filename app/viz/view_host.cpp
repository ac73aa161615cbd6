#include "app/viz/view_host.h"

#include "core/base/check.h"
#include "core/base/log.h"

#include <vtkCallbackCommand.h>
#include <vtkGenericOpenGLRenderWindow.h>
#include <vtkNew.h>
#include <vtkOpenGLState.h>
#include <vtkRendererCollection.h>
#include <vtk_glew.h>

#include <algorithm>
#include <cstring>

namespace tavr {

struct ViewHost::Impl {
    Context context;
    vtkNew<vtkGenericOpenGLRenderWindow> window;
    vtkNew<vtkCallbackCommand> command;
    GlInfo gl;
    bool started = false;

    static void onEvent(vtkObject*, unsigned long event, void* self, void* data);
};

void ViewHost::Impl::onEvent(vtkObject*, unsigned long event, void* self, void* data) {
    auto* impl = static_cast<Impl*>(self);
    if (event == vtkCommand::WindowIsCurrentEvent) {
        *static_cast<bool*>(data) = impl->context.isCurrent();
    } else if (event == vtkCommand::WindowMakeCurrentEvent) {
        if (!impl->context.isCurrent()) impl->context.makeCurrent();
    } else if (event == vtkCommand::ErrorEvent) {
        // GLEW built for GLX reports, on every frame of an EGL context, an error that has no effect.
        const auto* text = static_cast<const char*>(data);
        if (text && !std::strstr(text, "GLEW could not be initialized")) logWarn(text);
    }
}

ViewHost::ViewHost(Context context) : impl_(std::make_unique<Impl>()) {
    impl_->context = std::move(context);
    auto& w = *impl_->window;
    w.SetOwnContext(0);
    w.SetReadyForRendering(false);
    w.SetFrameBlitModeToNoBlit();
    w.SetMultiSamples(0);
    impl_->command->SetClientData(impl_.get());
    impl_->command->SetCallback(&Impl::onEvent);
    for (const auto event :
         {vtkCommand::WindowIsCurrentEvent, vtkCommand::WindowMakeCurrentEvent, vtkCommand::ErrorEvent}) {
        w.AddObserver(event, impl_->command);
    }
}

ViewHost::~ViewHost() {
    finish();
    impl_->window->RemoveObserver(impl_->command);
}

void ViewHost::start() {
    auto& w = *impl_->window;
    w.SetReadyForRendering(true);
    w.SetMapped(1);
    w.SetIsDirect(1);
    w.SetSupportsOpenGL(1);
    w.SetForceMaximumHardwareLineWidth(1);
    w.OpenGLInitContext();
    impl_->gl = probeGl();
    w.SetMultiSamples(impl_->gl.software ? 0 : 4);
    impl_->started = true;
    logInfo("OpenGL: " + impl_->gl.renderer + ", " + impl_->gl.version + ", 3-D texture up to " +
            std::to_string(impl_->gl.max3dTexture));
}

void ViewHost::finish() {
    if (!impl_->started) return;
    impl_->started = false;
    impl_->window->Finalize();
    impl_->window->SetReadyForRendering(false);
}

bool ViewHost::started() const {
    return impl_->started;
}

void ViewHost::resize(int width, int height, double pixelRatio) {
    impl_->window->SetSize(std::max(1, width), std::max(1, height));
    impl_->window->SetDPI(int(72 * pixelRatio));
}

void ViewHost::render() {
    TAVR_CHECK(impl_->started);
    vtkOpenGLState* state = impl_->window->GetState();
    state->Reset();
    state->Push();
    impl_->window->Render();
    state->Reset();
    state->Pop();
}

void ViewHost::blitTo(unsigned framebuffer) {
    vtkOpenGLState* state = impl_->window->GetState();
    const int w = impl_->window->GetSize()[0], h = impl_->window->GetSize()[1];
    state->Reset();
    state->Push();
    state->vtkglBindFramebuffer(GL_DRAW_FRAMEBUFFER, framebuffer);
    const GLenum target = framebuffer == 0 ? GL_BACK : GL_COLOR_ATTACHMENT0;
    glDrawBuffers(1, &target);
    state->vtkglDisable(GL_SCISSOR_TEST);
    state->vtkglViewport(0, 0, w, h);
    impl_->window->BlitDisplayFramebuffer(0, 0, 0, w, h, 0, 0, w, h, GL_COLOR_BUFFER_BIT, GL_NEAREST);
    // The window system would see the desktop through a translucent picture.
    state->vtkglBindFramebuffer(GL_DRAW_FRAMEBUFFER, framebuffer);
    state->vtkglColorMask(false, false, false, true);
    state->vtkglClearColor(0.0F, 0.0F, 0.0F, 1.0F);
    state->vtkglClear(GL_COLOR_BUFFER_BIT);
    state->vtkglColorMask(true, true, true, true);
    state->Reset();
    state->Pop();
}

RgbaImage ViewHost::picture() {
    TAVR_CHECK(impl_->started);
    const int w = impl_->window->GetSize()[0], h = impl_->window->GetSize()[1];
    RgbaImage image(w, h);
    const std::unique_ptr<unsigned char[]> data(impl_->window->GetRGBACharPixelData(0, 0, w - 1, h - 1, 0));
    if (!data) return image;
    const std::size_t row = std::size_t(w) * 4;
    for (int y = 0; y < h; ++y) std::copy_n(data.get() + std::size_t(h - 1 - y) * row, row, image.pixel(0, y));
    for (std::size_t i = 3; i < image.rgba.size(); i += 4) image.rgba[i] = 255;
    return image;
}

const GlInfo& ViewHost::gl() const {
    return impl_->gl;
}
vtkRenderWindow& ViewHost::window() {
    return *impl_->window;
}

}  // namespace tavr
