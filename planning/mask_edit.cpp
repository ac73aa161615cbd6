#include "planning/mask_edit.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

constexpr const char* kWhere = "stroke";
constexpr double kLargestCoordinateMm = 5000.0;  // as for landmarks
constexpr double kLowestHu = -1024.0, kHighestHu = 32767.0;
constexpr double kThinnestDiscMm = 0.1;
constexpr std::size_t kMostPoints = 10000;

}  // namespace

Status checkEdit(const MaskEdit& e) {
    if (e.stroke.empty() || e.stroke.size() > kMostPoints)
        return fail(ErrorKind::Input, fmt::format("a stroke of {} points", e.stroke.size()), kWhere,
                    "give one point at least");
    const auto lost = [](const Vec3& x) { return !x.allFinite() || x.cwiseAbs().maxCoeff() > kLargestCoordinateMm; };
    if (std::any_of(e.stroke.begin(), e.stroke.end(), lost))
        return fail(ErrorKind::Input, "a point that lies nowhere in a patient", kWhere, "give LPS coordinates in mm");
    if (!(e.radiusMm >= kBrushMinMm && e.radiusMm <= kBrushMaxMm))
        return fail(ErrorKind::Input, fmt::format("the brush's radius is {:g} mm", e.radiusMm), kWhere,
                    fmt::format("give a radius from {:g} to {:g} mm", kBrushMinMm, kBrushMaxMm));
    if ((e.tool == EditTool::Smooth || e.tool == EditTool::Fill) && e.target != EditTarget::Lumen)
        return fail(ErrorKind::Input,
                    fmt::format("the tool {} works on the lumen only", kEditToolNames[std::size_t(e.tool)]), kWhere,
                    "paint or erase this target");
    if ((e.tool == EditTool::ThresholdPaint) != e.window.has_value())
        return fail(ErrorKind::Input,
                    e.window ? "only painting by HU has a window of HU" : "painting by HU needs a window of HU", kWhere,
                    "use the tool threshold together with a window");
    if (e.window && !(e.window->low >= kLowestHu && e.window->high <= kHighestHu && e.window->low < e.window->high))
        return fail(ErrorKind::Input,
                    fmt::format("the window {:g} to {:g} HU holds nothing", e.window->low, e.window->high), kWhere,
                    "give the lower end first");
    if (e.disc && !(e.disc->normal.allFinite() && std::abs(e.disc->normal.norm() - 1.0) < 1e-3 &&
                    e.disc->halfThicknessMm >= kThinnestDiscMm && e.disc->halfThicknessMm <= kBrushMaxMm))
        return fail(ErrorKind::Input, "the disc has no normal of length 1 or no usable thickness", kWhere,
                    fmt::format("give half a thickness from {:g} to {:g} mm", kThinnestDiscMm, kBrushMaxMm));
    return {};
}

}  // namespace tavr
