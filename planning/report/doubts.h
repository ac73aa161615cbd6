#pragma once
// What should stop a reader before the first number: gathered from the scan, the anatomy and the landmarks.
#include "planning/job/plan_job.h"

#include <QString>
#include <QStringList>

namespace tavr {

/// An automatic landmark below it is doubted until a person has reviewed it.
inline constexpr double kDoubtedConfidence = 0.5;

/// So many stand on page 1 of the report; more are listed in a section of their own.
inline constexpr qsizetype kDoubtsOnPageOne = 6;

/// Reasons to doubt the numbers, the most serious first, in the application's language: the anatomy's notes that doubt
/// the result, the scan's warnings, the access route's remarks, landmarks of low confidence that nobody has reviewed,
/// C-arm views out of reach. Notes that only say why something is missing are none: its place in the table says it.
QStringList doubtsOf(const CaseData& data);

}  // namespace tavr
