#include "app/viz/offscreen_view.h"

#include <EGL/egl.h>
#include <EGL/eglext.h>
#include <array>

namespace tavr {
namespace {

bool hasExtension(EGLDisplay display, const char* name) {
    const char* all = eglQueryString(display, EGL_EXTENSIONS);
    return all && (' ' + std::string(all) + ' ').find(' ' + std::string(name) + ' ') != std::string::npos;
}

bool usable(EGLDisplay display) {
    return display != EGL_NO_DISPLAY && eglInitialize(display, nullptr, nullptr) == EGL_TRUE;
}

/// A display that needs no window system: the first device that starts (a graphics card), else Mesa's surfaceless
/// platform.
EGLDisplay openDisplay() {
    const auto getDisplay =
        reinterpret_cast<PFNEGLGETPLATFORMDISPLAYEXTPROC>(eglGetProcAddress("eglGetPlatformDisplayEXT"));
    if (!getDisplay) return EGL_NO_DISPLAY;
    if (hasExtension(EGL_NO_DISPLAY, "EGL_MESA_platform_surfaceless")) {
        const EGLDisplay display = getDisplay(EGL_PLATFORM_SURFACELESS_MESA, EGL_DEFAULT_DISPLAY, nullptr);
        if (usable(display)) return display;
    }
    const auto queryDevices = reinterpret_cast<PFNEGLQUERYDEVICESEXTPROC>(eglGetProcAddress("eglQueryDevicesEXT"));
    std::array<EGLDeviceEXT, 8> devices{};
    EGLint count = 0;
    if (queryDevices && queryDevices(EGLint(devices.size()), devices.data(), &count)) {
        for (EGLint i = 0; i < count; ++i) {
            const EGLDisplay display = getDisplay(EGL_PLATFORM_DEVICE_EXT, devices[std::size_t(i)], nullptr);
            if (usable(display)) return display;
        }
    }
    return EGL_NO_DISPLAY;
}

EGLContext openContext(EGLDisplay display) {
    const EGLint wanted[] = {EGL_RENDERABLE_TYPE, EGL_OPENGL_BIT, EGL_SURFACE_TYPE, 0, EGL_NONE};
    EGLConfig config = nullptr;
    EGLint count = 0;
    if (!eglBindAPI(EGL_OPENGL_API) || !eglChooseConfig(display, wanted, &config, 1, &count) || count == 0)
        return EGL_NO_CONTEXT;
    const EGLint version[] = {
        EGL_CONTEXT_MAJOR_VERSION,           3,       EGL_CONTEXT_MINOR_VERSION, 2, EGL_CONTEXT_OPENGL_PROFILE_MASK,
        EGL_CONTEXT_OPENGL_CORE_PROFILE_BIT, EGL_NONE};
    return eglCreateContext(display, config, EGL_NO_CONTEXT, version);
}

}  // namespace

struct OffscreenView::Impl {
    EGLDisplay display = EGL_NO_DISPLAY;
    EGLContext context = EGL_NO_CONTEXT;
    std::unique_ptr<ViewHost> host;
    std::unique_ptr<SceneRenderer> renderer;

    bool isCurrent() const { return eglGetCurrentContext() == context; }
    void makeCurrent() { eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, context); }
    /// Another API on this thread (Qt's GLX) must find no context of ours.
    void release() { eglMakeCurrent(display, EGL_NO_SURFACE, EGL_NO_SURFACE, EGL_NO_CONTEXT); }
};

OffscreenView::OffscreenView() : impl_(std::make_unique<Impl>()) {}

Result<std::unique_ptr<OffscreenView>> OffscreenView::create() {
    std::unique_ptr<OffscreenView> view(new OffscreenView);
    Impl* d = view->impl_.get();
    d->display = openDisplay();
    if (d->display == EGL_NO_DISPLAY) {
        return fail(ErrorKind::Backend, "no OpenGL without a display", "EGL", "install libegl1 and libegl-mesa0");
    }
    d->context = openContext(d->display);
    if (d->context == EGL_NO_CONTEXT) {
        return fail(ErrorKind::Backend, "no OpenGL 3.2 context", "EGL",
                    "install a newer graphics driver or libgl1-mesa-dri");
    }
    d->host = std::make_unique<ViewHost>(ViewHost::Context{[d] { return d->isCurrent(); }, [d] { d->makeCurrent(); }});
    d->makeCurrent();
    d->host->start();
    d->renderer = std::make_unique<SceneRenderer>(*d->host);
    d->release();
    return view;
}

OffscreenView::~OffscreenView() {
    if (impl_->context != EGL_NO_CONTEXT) {
        impl_->makeCurrent();
        impl_->renderer.reset();
        impl_->host.reset();
        impl_->release();
        eglDestroyContext(impl_->display, impl_->context);
    }
}

SceneFrame OffscreenView::render(const Scene3d& scene) {
    impl_->makeCurrent();
    impl_->renderer->draw(scene);
    SceneFrame frame{impl_->host->picture(), impl_->renderer->notice()};
    impl_->release();
    return frame;
}

const GlInfo& OffscreenView::gl() const {
    return impl_->host->gl();
}

}  // namespace tavr
