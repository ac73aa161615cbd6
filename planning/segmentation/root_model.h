#pragma once
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/geometry/polyline.h"
#include "core/image/volume.h"
#include "planning/mask_edit.h"

#include <optional>
#include <string>
#include <vector>

namespace tavr {

/// Labels of RootModel::labels and of segmentation/root.seg.nrrd.
enum RootLabel : std::uint8_t {
    kBackground = 0,
    kLumen = 1,
    kCalcium = 2,
    kLeftCoronary = 3,
    kRightCoronary = 4,
    kLeaflets = 5,
    kMyocardium = 6
};

/// The segmented root region, from the LVOT to the mid ascending aorta.
struct RootModel {
    LabelImage labels;          ///< RootLabel on its own (cropped) grid, isotropic 0.5 mm or coarser
    ScalarImage lumenDistance;  ///< smooth signed distance to the lumen surface, mm, negative inside; same grid
    Polyline centreline;        ///< LV → ascending aorta, about 1 mm steps
    double lumenMeanHu = 0.0, lumenSdHu = 0.0, bloodEdgeHu = 0.0;  ///< edge: half-way blood to wall
    double noiseHu = 0.0;
    double calciumThresholdHu = 850.0;
    std::string calciumRule;
    std::vector<MaskEdit> calciumEdits;  ///< a CT voxel in the brush of one obeys the last such, not the threshold
    std::string byHand;                  ///< how a person made or changed it, one sentence; empty: automatic
};

struct SegmentOptions {
    std::optional<Vec3> seedAorta;  ///< LPS mm, a point in the ascending aorta
    std::optional<Vec3> seedLv;     ///< LPS mm, a point in the LVOT or the LV
    std::optional<double> calciumThresholdHu;
};

/// Automatic segmentation of the root lumen and calcium. Errors (Input) name what is missing in the scan
/// ("no contrast-filled ascending aorta found …; give --seed-aorta"). Cost: under 40 s at 512×512×300 on 2 cores.
Result<RootModel> segmentRoot(const Volume& ct, const SegmentOptions& options, const Progress& progress);

}  // namespace tavr
