#pragma once
// The tables of the desk as pure functions of the case. Texts in the user's language, numbers in the user's locale.
#include "app/presentation/table_model.h"
#include "planning/job/plan_job.h"

namespace tavr {

/// Name, value with unit, 90 % interval; definitions in the tool tips, the plane to go to in each line.
/// `bicuspid`: as a person has called the valve; the first line says so.
Table measurementTable(const Measurements* m, bool bicuspid = false);
void addPhaseRows(Table& table, const CaseData& data);  ///< nothing where one phase only was measured
/// Every catalogue valve against the annulus, what fits first: valve, fit, oversizing, the published rule. Key: device
/// id.
/// `reviewed`: a person has confirmed the hinge points; else the probability says that nobody has.
Table sizingTable(const std::vector<SizingRow>& rows, const std::string& selectedDevice, bool reviewed = false);
/// All twelve landmarks, found or not. Key: landmarkName().
Table landmarkTable(const Landmarks& landmarks, const Measurements* m);
/// The risks of one implant: a heading with the class and the base rate, then the published rules. Key: rule name.
Table riskTable(const ImplantAssessment* implant, bool bicuspid = false);
/// The access route: both sides' numbers with the plane to go to where it lies in the CT on show, then every valve's
/// sheath against the arteries. Empty where it was not measured.
Table accessTable(const CaseData& data);
/// The heart's structures: volume, 90 % interval, state with its reason. One line where it was not segmented; empty
/// without a root. Key: nameOf() of the label.
Table heartTable(const CaseData& data);
/// What the plan's failed valve leaves of the way to the coronaries; the reason stands where a number is missing. Empty
/// without a failed valve.
Table redoTable(const CaseData& data);
/// Every series and phase of a source, the unusable ones with their reason. Key: "series/phase", see seriesChoice().
Table seriesTable(const ScanResult& scan);
std::optional<std::pair<std::size_t, std::size_t>> seriesChoice(const QString& key);
/// What it means for the numbers that a person has called the valve bicuspid.
TableRow bicuspidRow();
/// More than one series or phase could be planned on: the user must choose.
bool needsChoice(const ScanResult& scan);
/// What the importer did to the geometry, one sentence.
QString geometryText(const GeometryReport& geometry);

}  // namespace tavr
