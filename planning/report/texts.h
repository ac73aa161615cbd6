#pragma once
// The words for risks, classes, fits and the engine's sentences: report, desk and tables say them alike.
#include "planning/implant/virtual_valve.h"
#include "planning/plan.h"
#include "planning/risk/risk.h"
#include "planning/sizing/sizing.h"

#include <QString>

#include <string>
#include <vector>

namespace tavr {

QString riskTitle(const std::string& key);            ///< "Coronary obstruction"
QString riskClassText(const std::string& riskClass);  ///< "intermediate"
QString fitText(Fit fit);                             ///< "in range"
/// Every hinge point was confirmed or placed by a person; until then a probability of lying in range is marked.
bool hingesReviewed(const Landmarks& landmarks);
QString probabilityText(const SizingRow& row);               ///< "96 %", "> 99 %", "–" where there is none
QString calciumRuleText(const CalciumThreshold& threshold);  ///< "lumen mean + 2 SD"
QString calciumGradeText(CalciumGrade grade);                ///< "moderate"
QString sieversText(Sievers type);                           ///< "Sievers 1, L–R fused"
QString methodText(const std::string& method);               ///< "Circle", of a MethodFit
QString landmarkText(LandmarkId id);                         ///< "Hinge point NCC"
/// "3.2 mm"; "none" where the undeformed valve would pierce the wall; an en dash where it is not known.
QString gapText(const Quantity& gap, const QString& unit, int decimals);
QString deviceStatusText(const std::string& status);  ///< "Marketed"

/// A sentence of the engine (note, caution, margin, rule, warning) in the application's language, its numbers in the
/// locale's decimals. The engine writes English, since plan.json and --json keep it; here each sentence is recognised
/// by the pattern it was made from (sentences.cpp) and said anew. What no pattern knows stays as it is: a citation, a
/// name.
QString sentence(const std::string& english);
/// The sentences one after another.
QString sentences(const std::vector<std::string>& english, const QString& separator);
/// Whether some pattern knows this sentence; for the tests that keep the list whole.
bool knowsSentence(const std::string& english);

}  // namespace tavr
