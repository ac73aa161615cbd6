#pragma once
// Valve-in-valve and redo geometry: what a failed transcatheter valve's pinned leaflets leave of the way to the
// coronaries (docs/definitions.md, Redo).
#include "core/image/volume.h"
#include "planning/failed_valve.h"
#include "planning/implant/virtual_valve.h"

#include <array>
#include <optional>
#include <string>

namespace tavr {

/// Where the neo-skirt ends, against the ostium and the STJ (VIVID's steps).
enum class RedoClass { Low, Intermediate, High, NotAssessed };
inline constexpr std::array<const char*, 4> kRedoClassNames{"low", "intermediate", "high", "not assessed"};

/// One coronary. Distances mm; missing where the undeformed frame would pierce the wall (noGapLeft), which counts as
/// none.
struct RedoCoronary {
    Quantity vtc;  ///< from the failed frame to the ostium's centre, at its level, ⟂ to the axis
    Quantity vta;  ///< narrowest gap to the aortic wall between the ostium and the neo-skirt's top, within ±30° of it
    Quantity skirtAboveOstium;  ///< neo-skirt top above the ostium's centre along the axis
    RedoClass risk = RedoClass::NotAssessed;
    std::string reason;  ///< the step that decided
};

struct RedoMeasurements {
    VirtualValve failed;
    PlaneFrame riskPlane;          ///< the neo-skirt's top, normal downstream
    Quantity neoSkirtHeight;       ///< of that plane's centre above the annulus plane, mm
    bool neoSkirtIsBound = false;  ///< the frame's top, for want of a published height: the leaflets end below it
    Quantity skirtAboveStj;        ///< neo-skirt top above the STJ's centre along the axis
    Quantity vtstj;                ///< from the failed frame to the STJ's wall, the smallest
    std::array<RedoCoronary, 2> coronary;  ///< LCA, RCA
};

/// Limits, mm: VTC below 4 and VTSTJ below 2 (VIVID); VTA above 4 low, below 2 high.
inline constexpr double kRedoVtcMm = 4.0, kRedoVtstjMm = 2.0, kRedoVtaLowMm = 4.0, kRedoVtaHighMm = 2.0;

/// The failed valve as a body of revolution. Errors (Input): device unknown or without published sizes, no annulus.
Result<VirtualValve> placeFailed(const Catalogue& catalogue, const FailedValve& failed, const Measurements& m);

/// Everything for one failed valve. `root` may be null: then VTA is missing. Errors (Input): the device is unknown or
/// cannot be drawn, no annulus, a neo-skirt outside its frame.
Result<RedoMeasurements> redoGeometry(const Catalogue& catalogue, const FailedValve& failed, const Measurements& m,
                                      const Landmarks& landmarks, const RootModel* root);
std::string redoJson(const RedoMeasurements& redo);

/// A ring of metal (over 1600 HU) about the annulus' axis: axis and radius by the least mean distance of its voxels.
/// Errors (Input): none found: too little metal, or metal that is no ring (a calcified valve).
Result<FoundFrame> findFrame(const Volume& ct, const PlaneFrame& annulus);

}  // namespace tavr
