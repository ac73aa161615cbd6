#pragma once
#include "planning/job/plan_job.h"
#include "planning/report/quantity_list.h"
#include "planning/report/sheet.h"

namespace tavr::report {

void summaryPage(Sheet& sheet, const CaseData& data);
void geometrySection(Sheet& sheet, const CaseData& data);  ///< long axis, S-curve, named views
void measurementSection(Sheet& sheet, const CaseData& data);
/// `compact`: valves outside their range become one sentence, where the full table would exceed the page limit.
void sizingSection(Sheet& sheet, const CaseData& data, bool compact);
void riskSection(Sheet& sheet, const CaseData& data);
void provenanceSection(Sheet& sheet, const CaseData& data);

// Texts shared by the pages; numbers as in the desk (quantity_list.h).
inline QString number(double value, int decimals) {
    return numberText(value, {}, decimals);
}
inline QString viewText(const std::optional<CArmView>& view) {
    return view ? tavr::viewText(*view) : QStringLiteral("–");
}
QString riskTitle(const std::string& key);
QColor riskColour(const std::string& riskClass);
QString riskClassText(const std::string& riskClass);
QString fitText(Fit fit);
QString probabilityText(const SizingRow& row);  ///< "96 %", "> 99 %", "–" where there is none
QColor fitColour(Fit fit);

}  // namespace tavr::report
