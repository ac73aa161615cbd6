#pragma once
#include "app/cli/context.h"
#include "planning/plan.h"

namespace tavr {

/// What the command line says about morphology and calcium; empty: nothing.
struct PlanChoices {
    std::optional<Sievers> sievers;
    std::optional<CalciumThreshold> calcium;
};
PlanChoices planChoices(const CommandLine& line);

}  // namespace tavr
