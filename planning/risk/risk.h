#pragma once
#include "planning/implant/virtual_valve.h"
#include "planning/sizing/sizing.h"

#include <string>
#include <vector>

namespace tavr {

/// One published rule on this patient (docs/definitions.md, Risk). `value` missing: the rule says what it needs.
struct RiskRule {
    std::string name, unit, threshold, source, n, performance;
    Quantity value;
    std::optional<bool> positive;
    bool uncertain = false;  ///< the 90 % interval of `value` crosses the limit: never "low", alone never "high"
    bool counted = false;    ///< decides the class (or would, with what it lacks); else only shown
};

/// `estimate` is empty where no calibrated model exists yet: rules and base rate are shown, no number is invented.
struct RiskItem {
    std::string key;  ///< docs/command-line.md: "coronary_obstruction", "paravalvular_leak" …
    std::optional<double> estimate;
    double low = 0.0, high = 0.0;
    std::string unit, riskClass;  ///< class: "low", "intermediate", "high", "not assessed"
    std::vector<RiskRule> rules;
    std::string baseRate;  ///< with source; always shown first
};

std::vector<RiskItem> assessRisk(const Device& device, const ImplantChoice& choice, const VirtualValve& valve,
                                 const ValveDistances& distances, const SizingRow& sizing, const Measurements& m);
struct AccessMeasurements;  // planning/access
/// The sheath against the wider side's arteries; only where the access route was measured.
RiskItem vascularComplication(const Device& device, const AccessMeasurements& access);
std::string riskJson(const std::vector<RiskItem>& items);

}  // namespace tavr
