#pragma once
// The embedded synthetic patient: an analytic heart and root rendered as CT, with its exact truth.
#include <array>
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/geometry/contour.h"
#include "core/geometry/cusp.h"
#include "core/geometry/polyline.h"
#include "core/image/phantom/structure.h"
#include "core/image/volume.h"

namespace tavr {

struct PhantomOptions {
    std::string preset = "standard";  ///< see phantomPresets()
    std::uint32_t seed = 1;           ///< varies anatomy, pose, contrast and noise within the preset
    int size = 512;                   ///< in-plane matrix
    int slices = 300;
    double sliceSpacing = 0.5;        ///< mm; in-plane spacing follows from the field of view
    double noiseHu = 25.0;            ///< standard deviation of the correlated noise
};

/// Exact truth of one phase, LPS mm; definitions of docs/definitions.md (README of core/image).
struct PhantomTruth {
    std::string preset;
    std::uint32_t seed = 0;
    std::array<Vec3, 3> hinge;        ///< NCC, RCC, LCC
    std::array<Vec3, 3> commissure;   ///< NR, RL, LN (cusp.h)
    PlaneFrame annulusPlane;          ///< normal downstream
    PlanarContour annulus, lvot, sinus, stj;
    double lvotOffset = 4.0, sinusHeight = 0.0, stjHeight = 0.0;  ///< mm from the annulus plane
    std::array<Vec3, 2> ostiumCentre;                              ///< LCA, RCA
    std::array<Vec3, 2> ostiumLowerEdge;
    std::array<double, 2> ostiumDiameter{};
    std::array<double, 2> coronaryHeight{};                        ///< lower edge above the annulus plane
    double ascendingDiameter = 0.0;
    std::array<Polyline, 2> coronaryLine;  ///< LCA, RCA: axes from the ostium's centre on, downstream
    Polyline centreline;
    double calciumVolume = 0.0;      ///< mm³, geometric, at or above the annulus plane
    double lvotCalciumVolume = 0.0;  ///< mm³, below it
    std::array<double, 3> calciumByCusp{};                         ///< mm³
    double membranousSeptum = 0.0;
    double lumenHu = 0.0;
    bool bicuspid = false;
};

struct PhantomPhase {
    int percentRR = 30;
    Volume ct;
    PhantomTruth truth;
};

std::vector<std::string> phantomPresets();
/// One phase for most presets, two for `two-phases`. Deterministic for equal options. Cost: about 20 s at 512×512×300.
Result<std::vector<PhantomPhase>> makePhantom(const PhantomOptions& options, const Progress& progress);
/// What each voxel centre of `grid` belongs to (values of PhantomStructure), in the first phase. Cost: about 1 s a
/// million voxels. Errors as makePhantom.
Result<LabelImage> phantomStructures(const PhantomOptions& options, const ImageGrid& grid);
std::string truthJson(const PhantomTruth& truth);

}  // namespace tavr
