#pragma once
// The geometry verdict: what the slices' own positions say, never what a reader library makes of them.
#include "core/dicom/frame_header.h"
#include "core/dicom/import.h"

namespace tavr {

/// The grid that the volume will have, and where each slice really is on it.
struct StackGeometry {
    GeometryReport report;
    ImageGrid grid;                  ///< Accepted: the slices' own grid; Regularised: the right-angled target
    std::vector<Vec3> sliceOrigins;  ///< LPS mm, one a frame, in stack order
    double medianGap = 0;            ///< mm
    double largestGap = 0;           ///< mm
};

/// Limits of the verdict; README of core/dicom says why each is what it is.
struct GeometryLimits {
    double cornerErrorMm = 1e-2;   ///< below it the slices are the grid
    double gapDeviationMm = 1e-2;  ///< gaps nearer than this to the median are even
    double largestTiltDegrees = 45.0;
    double largestGapRatio = 3.5;      ///< two slices missing in a row may be interpolated, three may not
    double harmlessGapMm = 2.0;        ///< a hole smaller than this may always be interpolated
    double largestMedianGapMm = 10.0;  ///< thicker stacks are no volume: between two slices lies a whole sinus
    double largestGrowth = 8.0;        ///< of the grid by regularising; more means slices that are not one stack
    int fewestSlices = 3;
};

/// `frames` sorted by position, of one orientation and matrix, every frame usable (whyUnusable is empty).
StackGeometry judgeGeometry(const Frames& frames, const GeometryLimits& limits = {});

}  // namespace tavr
