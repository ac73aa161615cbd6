#include "app/viz/gl_info.h"

#include <vtk_glew.h>

#include <algorithm>
#include <cctype>

namespace tavr {
namespace {

std::string text(GLenum name) {
    const auto* s = reinterpret_cast<const char*>(glGetString(name));
    return s ? s : "";
}

}  // namespace

bool isSoftwareRenderer(const std::string& glRenderer) {
    std::string lower = glRenderer;
    std::transform(lower.begin(), lower.end(), lower.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    for (const char* name : {"llvmpipe", "softpipe", "swr", "swrast", "software", "gdi generic"}) {
        if (lower.find(name) != std::string::npos) return true;
    }
    return lower.empty();
}

GlInfo probeGl() {
    GlInfo info{text(GL_VENDOR), text(GL_RENDERER), text(GL_VERSION), 0, true};
    GLint size = 0;
    glGetIntegerv(GL_MAX_3D_TEXTURE_SIZE, &size);
    info.max3dTexture = size;
    info.software = isSoftwareRenderer(info.renderer);
    return info;
}

}  // namespace tavr
