#pragma once
#include <string>

namespace tavr {

/// What the current OpenGL context can do; read once when a view starts, shown in Help → About, written to the log.
struct GlInfo {
    std::string vendor, renderer, version;
    int max3dTexture = 0;  ///< GL_MAX_3D_TEXTURE_SIZE, voxels a side
    bool software = true;  ///< llvmpipe, softpipe, SWR …: volumes are then cast on the CPU, at a reduced resolution
    bool operator==(const GlInfo&) const = default;
};

/// Reads the context that is current on this thread. Precondition: there is one.
GlInfo probeGl();
bool isSoftwareRenderer(const std::string& glRenderer);

}  // namespace tavr
