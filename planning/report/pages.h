#pragma once
#include "planning/job/plan_job.h"
#include "planning/report/quantity_list.h"
#include "planning/report/sheet.h"
#include "planning/report/texts.h"

namespace tavr::report {

void summaryPage(Sheet& sheet, const CaseData& data);
/// `compact`, where the whole would exceed the page limit: lower pictures, fewer notes, implants and warnings, and
/// valves outside their range in one sentence.
void geometrySection(Sheet& sheet, const CaseData& data, bool compact);  ///< long axis, S-curve, named views
void measurementSection(Sheet& sheet, const CaseData& data, bool compact);
void sizingSection(Sheet& sheet, const CaseData& data, bool compact);
void riskSection(Sheet& sheet, const CaseData& data, bool compact);
void accessSection(Sheet& sheet, const CaseData& data, bool compact);  ///< nothing where it was not measured
void heartSection(Sheet& sheet, const CaseData& data, bool compact);   ///< nothing where it was not segmented
void phaseSection(Sheet& sheet, const CaseData& data);                 ///< nothing where one phase only was measured
void redoSection(Sheet& sheet, const CaseData& data);                  ///< nothing without a failed valve
/// What should stop a reader, on page 1: a few lines, and where the others stand; nothing where there are none.
void doubtsBlock(Sheet& sheet, const CaseData& data);
void doubtsSection(Sheet& sheet, const CaseData& data);  ///< all of them, where page 1 has no room for all
void provenanceSection(Sheet& sheet, const CaseData& data, bool compact);

// Texts shared by the pages; numbers as in the desk (quantity_list.h).
inline QString number(double value, int decimals) {
    return numberText(value, {}, decimals);
}
inline QString viewText(const std::optional<CArmView>& view) {
    return view ? tavr::viewText(*view) : QStringLiteral("–");
}
QColor riskColour(const std::string& riskClass);
QColor fitColour(Fit fit);
QString isoDate(const std::string& dicomDate);  ///< "20260131" as "2026-01-31"; anything else as it is
QString phaseText(const Provenance& provenance);
bool isSystolic(const Provenance& provenance);
/// Background of a device's row: green where a person chose it, grey where the choice was automatic.
QColor chosenFill(const CaseData& data, const std::string& deviceId);

}  // namespace tavr::report
