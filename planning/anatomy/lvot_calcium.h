#pragma once
#include "planning/anatomy/root_calcium.h"

namespace tavr {

/// The published grade from counts and sizes (Barbanti 2013, Circulation 128:244; SCCT 2019). Mild: one nodule under
/// 5 mm in any direction and under 10 % of the perimeter. Moderate: two nodules, or one of 5–10 mm, or 10–20 %.
/// Severe: three or more, or one over 10 mm, or over 20 %.
CalciumGrade gradeOf(int nodules, double longestMm, double perimeterPercent);

/// Grade and protrusion of the chosen rule's calcium below the annulus plane. Nodules are bodies of touching voxels
/// (26 neighbours) of at least 1 mm³: less is noise.
LvotCalcium gradeLvotCalcium(const CalciumCloud& cloud, const CalciumFrame& frame);

}  // namespace tavr
