#pragma once
#include "planning/measurements.h"

#include <optional>
#include <string>

namespace tavr {

/// Why these measurements cannot be a human aortic root, in one sentence; empty if they can. A gate against an
/// automatic result that went wrong without noticing: wide on purpose, it judges no pathology. Limits: annulus 150–1100
/// mm² (catalogue ranges reach 273–840 mm²), a contour no more ragged than P/π ≤ 1.12·√(4A/π) (an ellipse of 2:1
/// has 1.09), 1 − Dmin/Dmax ≤ 0.5, LVOT and sinus area within 0.4–3.5 of the annulus'.
std::optional<std::string> implausible(const Measurements& m);

}  // namespace tavr
