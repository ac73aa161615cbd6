#include "planning/segmentation/scan_ends.h"

#include <fmt/format.h>

#include <algorithm>

namespace tavr {

Error withScanEnds(Error error, const ImageGrid& scan, const Vec3& foot) {
    constexpr double kNearBelow = 15.0, kNearAbove = 40.0;  // mm
    if (error.kind != ErrorKind::Input) return error;
    int axis = 0;
    scan.direction.row(2).cwiseAbs().maxCoeff(&axis);  // the grid's axis nearest to head–foot
    Vec3 first = scan.toIndex(foot), last = first;
    first[axis] = 0.0, last[axis] = scan.size[std::size_t(axis)] - 1;
    const auto [low, high] = std::minmax({scan.toLps(first).z(), scan.toLps(last).z()});
    const auto name = [&](double gap, double near, const char* end, double z) {
        if (gap < near)
            error.what += fmt::format(
                "; the foot of what was taken for the ascending aorta lies {:.0f} mm {} end "
                "(z {:.0f} mm): the root may be cut off",
                std::max(0.0, gap), end, z);
    };
    name(foot.z() - low, kNearBelow, "above the scan's lower", low);
    name(high - foot.z(), kNearAbove, "below the scan's upper", high);
    return error;
}

}  // namespace tavr
