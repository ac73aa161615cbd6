#pragma once
// One stroke of a person's brush on the segmentation, as a value.
#include "core/base/result.h"
#include "core/geometry/polyline.h"

#include <array>
#include <optional>
#include <vector>

namespace tavr {

/// Smooth and Fill work on the lumen only. Fill closes the holes of the lumen that the brush touches and that are shut
/// off on all sides within the stroke's box (with a disc: within its slab). ThresholdPaint paints where the CT lies in
/// the window.
enum class EditTool { Paint, Erase, Smooth, Fill, ThresholdPaint };
/// Calcium: what the volumes count as well, whatever the threshold says.
enum class EditTarget { Lumen, Calcium, LeftCoronary, RightCoronary, Leaflets, Myocardium };
inline constexpr std::array<const char*, 5> kEditToolNames{"paint", "erase", "smooth", "fill", "threshold"};
inline constexpr std::array<const char*, 6> kEditTargetNames{"lumen",          "calcium",  "left_coronary",
                                                             "right_coronary", "leaflets", "myocardium"};

struct HuWindow {
    double low = 0.0, high = 0.0;
    bool operator==(const HuWindow&) const = default;
};

/// The brush is a disc in the plane of the stroke's first point instead of a sphere.
struct BrushDisc {
    Vec3 normal = Vec3::UnitZ();  ///< unit
    double halfThicknessMm = 0.5;
    bool operator==(const BrushDisc&) const = default;
};

struct MaskEdit {
    EditTool tool = EditTool::Paint;
    EditTarget target = EditTarget::Lumen;
    Polyline stroke;                 ///< LPS mm, one point at least
    double radiusMm = 3.0;           ///< of the brush
    std::optional<HuWindow> window;  ///< of ThresholdPaint
    std::optional<BrushDisc> disc;
    bool operator==(const MaskEdit&) const = default;
};

inline constexpr double kBrushMinMm = 0.25, kBrushMaxMm = 25.0;

/// Errors (Input): no point, a value outside its physical range, a tool that the target does not know.
Status checkEdit(const MaskEdit& edit);

}  // namespace tavr
