#pragma once
#include "planning/leaflets/sheet_evidence.h"

namespace tavr {

/// A sheet's thickness from the contrast that it takes out of the blood, which no blur changes.
struct SheetThickness {
    double mm = 0.0, sd = 0.0;  ///< sd: everything; of noise alone in `noiseSd`
    double noiseSd = 0.0;
    double area = 0.0;          ///< of the nodes that it rests on, mm²
    double seenShare = 0.0;     ///< of the sheet's area away from the wall
    double calciumShare = 0.0;  ///< of that area: hidden by calcium
};
SheetThickness thicknessOf(const Sheet& sheet, const SheetEvidence& evidence);

}  // namespace tavr
