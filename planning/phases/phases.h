#pragma once
#include "core/base/result.h"
#include "planning/measurements.h"
#include "planning/plan.h"

#include <optional>
#include <string>
#include <vector>

namespace tavr {

/// The same patient's root in another phase of the heart, found and measured on its own.
struct OtherPhase {
    std::string label, seriesDescription, seriesUid;  ///< label as the scan has it: "phase 75 %"
    std::optional<double> percentRR;
    Landmarks landmarks;
    Measurements measurements;
};

enum class HeartPhase { Unknown, Systole, Diastole };
/// 5–45 % of R–R is systole, 55–95 % diastole (SCCT 2019: reconstruct at 30–40 % for the annulus); else unknown.
HeartPhase heartPhase(std::optional<double> percentRR);

/// One number in both phases. `change`: other minus this one; its interval takes the two errors as independent, which
/// is wide: the same scanner, patient and program share some.
struct PhaseRow {
    std::string path;  ///< as in `measure --json`: "annulus.area_mm2"
    Quantity here, other, change;
};
/// Annulus, LVOT, sinuses, junction and coronary heights. A number that one phase lacks has no change, with the reason.
std::vector<PhaseRow> comparePhases(const Measurements& here, const Measurements& other);

/// phase.json of a study, and back. Errors (Input): what is wrong with which key.
std::string phaseStoreJson(const OtherPhase& phase);
Result<OtherPhase> phaseFromJson(const std::string& text);

/// For people and for `--json`: `thisPercent` is the plan's own phase.
std::string phasesText(const Measurements& here, std::optional<double> thisPercent, const OtherPhase& other);
std::string phasesJson(const Measurements& here, std::optional<double> thisPercent, const OtherPhase& other);

}  // namespace tavr
