#pragma once
#include "core/geometry/polyline.h"
#include "core/image/volume.h"
#include "planning/measurements.h"

#include <array>
#include <string>
#include <vector>

namespace tavr {

/// Labels of HeartModel::labels and of segmentation/heart.seg.nrrd.
enum HeartLabel : std::uint8_t {
    kHeartBackground = 0,
    kLeftVentricle = 1,  ///< the cavity, papillary muscles counted in, up to the mitral and the aortic annulus
    kLvMyocardium = 2,
    kLeftAtrium = 3,  ///< without the pulmonary veins
    kRightVentricle = 4,
    kRightAtrium = 5,  ///< without the caval veins
    kPulmonaryArtery = 6,
    kAorticWall = 7,
    kLeftTrunk = 8,
    kRightTrunk = 9
};

enum class StructureState {
    Found,
    PartlyCovered,  ///< touches the edge of the scan: what is there is part of it
    Missing
};
/// Stable names for files and the command line: "found", "partly_covered", "missing".
const char* nameOf(StructureState state);

struct HeartStructure {
    HeartLabel label = kHeartBackground;
    StructureState state = StructureState::Missing;
    std::string reason;                     ///< one line; empty when found without reserve
    Quantity volumeMl;                      ///< 90 % interval; missing with the reason when not found
    std::optional<double> contrastHu = {};  ///< mean of its blood or muscle
};

/// A coronary trunk along its centreline from the wall of the aorta on.
struct CoronaryTrunk {
    Polyline line;                 ///< LPS mm, downstream, 0.5 mm steps; empty: not seen
    std::vector<double> diameter;  ///< mm, of the lumen's area at each point; 0 where the section is not clear
    std::string reason;            ///< why there is none, or why it ends early
};

/// The outer surface of the aortic root as a distance from the lumen, mm.
struct AorticWallEstimate {
    double thickness = 2.0;   ///< median where the CT shows the outer surface, else the stated default
    double shownShare = 0.0;  ///< of the lumen's surface between annulus and the top of the root, 0…1
    bool fromDefault = true;  ///< too little is shown to believe it
    std::string reason;       ///< one line: how `thickness` came about
};

/// What the scan shows of the heart around the root.
struct HeartModel {
    LabelImage labels;  ///< HeartLabel on an isotropic grid along the patient's axes
    std::vector<HeartStructure> structures;
    std::array<CoronaryTrunk, 2> trunks;  ///< LCA, RCA
    AorticWallEstimate wall;
    double muscleHu = 0.0;  ///< of the left ventricle's wall
    std::string madeOn;     ///< RootModel::byHand of the root that it was made on: another one makes it stale

    const HeartStructure* find(HeartLabel label) const;
};

/// The label's name as written to files; it decides the terminology (core/image/segment_terms.h).
const char* nameOf(HeartLabel label);

}  // namespace tavr
