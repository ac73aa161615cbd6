#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace tavr {

/// The R-R percentage that a description names: "BestSyst 35 %", "0.6 B26f 75%", "Phase 40.0%". Percentages of
/// reconstruction blending ("ASIR 30%", "SS-50% ASiR", "iDose", "40% AR50") and values over 100 are not phases.
/// Two different percentages ("30-75%", "30 % 70 %") name no single phase.
std::optional<double> percentInText(std::string_view text);

/// "30 %", "37.5 %": the way every list, report and label prints a phase.
std::string percentLabel(double percentRR);

}  // namespace tavr
