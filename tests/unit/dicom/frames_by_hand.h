#pragma once
// Frame headers made by hand, so that each sorter is tested without a file.
#include "core/dicom/frame_header.h"

namespace tavr {

/// A usable axial CT frame at height z, 0.5 mm voxels, 512×512.
inline FrameHeader axialFrame(double z, int instance = 0) {
    FrameHeader f;
    f.instance = instance;
    f.sopInstanceUid = "1.2." + std::to_string(instance) + "." + std::to_string(int(1000 * z) + 1000000);
    f.sopClassUid = "1.2.840.10008.5.1.4.1.1.2";
    f.seriesUid = "1.2.3";
    f.modality = "CT";
    f.imageType = "ORIGINAL\\PRIMARY\\AXIAL";
    f.hasPixels = true;
    f.position = Vec3(-128, -128, z);
    f.axes = PlaneAxes{};
    f.spacing = Vec2(0.5, 0.5);
    f.columns = f.rows = 512;
    return f;
}

inline Frames axialStack(int count, double gap, double from = 0.0) {
    Frames frames;
    for (int k = 0; k < count; ++k) frames.push_back(axialFrame(from + gap * k, k + 1));
    return frames;
}

}  // namespace tavr
