#pragma once
// What a failed valve leaves of the way to the coronaries, with its words: for the report's table and the desk's.
#include "planning/job/plan_job.h"

#include <QString>

#include <vector>

namespace tavr {

struct RedoLine {
    QString name, definition, key;
    Quantity quantity;                ///< mm
    QString bound;                    ///< "≤" or "≥" where an assumed neo-skirt makes the number a bound
    QString text;                     ///< for a class, which is a word and no Quantity
    QString shortName;                ///< without the artery
    int coronary = -1;                ///< 0: LCA, 1: RCA; both have the same lines in the same order
    std::string riskClass;            ///< of such a line
    std::optional<PlaneFrame> plane;  ///< where the views go
};

/// Neo-skirt plane, VTSTJ, then VTC, VTA and class of each coronary. Empty where the valve could not be placed.
std::vector<RedoLine> redoLines(const RedoAssessment& redo);
/// "≤ 15.0 mm", an en dash where nothing is known.
QString redoValueText(const RedoLine& line);
/// "SAPIEN 3 23 at 3.0 mm", "frame in the CT, 22.8 mm wide, 18.1 mm high".
QString failedValveText(const FailedValve& valve, const Catalogue& catalogue);
/// What holds for all the lines: an assumed neo-skirt, the drawn geometry, what sizing does not know.
QStringList redoRemarks(const RedoAssessment& redo);

}  // namespace tavr
