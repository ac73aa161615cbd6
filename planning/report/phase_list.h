#pragma once
// The root in two phases of the heart, with its words: for the report's table and the desk's.
#include "planning/job/plan_job.h"
#include "planning/phases/phases.h"

#include <QString>

#include <vector>

namespace tavr {

struct PhaseLine {
    QString name, unit;
    int decimals = 1;
    Quantity here, other, change;
};

/// Empty where one phase only was measured. Texts in the application's language.
std::vector<PhaseLine> phaseLines(const CaseData& data);
/// "diastole, 70 % R–R"; "phase unknown".
QString heartPhaseText(std::optional<double> percentRR);
/// What the change is, and that the other phase's landmarks were reviewed by nobody.
QString phaseNote();

}  // namespace tavr
