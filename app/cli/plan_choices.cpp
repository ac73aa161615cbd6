#include "app/cli/plan_choices.h"

#include <algorithm>

namespace tavr {

PlanChoices planChoices(const CommandLine& line) {
    PlanChoices out;
    static constexpr std::array<std::pair<const char*, Sievers>, 5> kTypes{{{"0", Sievers::Type0},
                                                                            {"1LR", Sievers::Type1LR},
                                                                            {"1RN", Sievers::Type1RN},
                                                                            {"1NL", Sievers::Type1NL},
                                                                            {"2", Sievers::Type2}}};
    for (const auto& [name, type] : kTypes)
        if (line.sievers == name) out.sievers = type;
    const auto rule = std::find(kCalciumRuleNames.begin(), kCalciumRuleNames.end(), line.calciumRule);
    if (rule != kCalciumRuleNames.end())
        out.calcium = CalciumThreshold{CalciumRule(rule - kCalciumRuleNames.begin()), 850.0};
    // The segmentation has its own threshold, which `auto` follows; on a segmented study the plan's own counts.
    if (line.calciumThresholdHu && line.verb == "measure")
        out.calcium = CalciumThreshold{CalciumRule::User, *line.calciumThresholdHu};
    return out;
}

}  // namespace tavr
