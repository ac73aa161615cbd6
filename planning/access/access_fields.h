#pragma once
// Private to planning/access: every number of AccessMeasurements under its public key, for writers and readers alike.
#include "planning/access/access.h"

namespace tavr::access {

/// visit(path, quantity, place or null); paths like "right/common_iliac/min_diameter_mm".
template <class Access, class Visitor>
void eachValue(Access& a, const Visitor& visit) {
    const auto value = [&](const std::string& path, auto& v) { visit(path, v.q, &v.place); };
    const auto plain = [&](const std::string& path, auto& q) {
        decltype(&a.aortaMinDiameter.place) none = nullptr;
        visit(path, q, none);
    };
    value("aorta_min_diameter_mm", a.aortaMinDiameter);
    for (std::size_t s = 0; s < 2; ++s) {
        const std::string side = kSideNames[s];
        auto& route = a.sides[s];
        for (std::size_t k = 0; k < kArterySegments; ++k) {
            const std::string path = side + "/" + kArterySegmentNames[k];
            value(path + "/min_diameter_mm", route.segments[k].minDiameter);
            value(path + "/min_inscribed_diameter_mm", route.segments[k].minInscribed);
            plain(path + "/mean_diameter_mm", route.segments[k].meanDiameter);
            value(path + "/calcium_arc_deg", route.segments[k].calciumArc);
        }
        value(side + "/min_diameter_mm", route.minDiameter);
        value(side + "/min_inscribed_diameter_mm", route.minInscribed);
        value(side + "/calcium_arc_deg", route.calciumArc);
        value(side + "/calcium_length_mm", route.calciumLength);
        value(side + "/anterior_calcium_deg", route.anteriorCalcium);
        plain(side + "/tortuosity", route.tortuosity);
        plain(side + "/angle_sum_deg", route.angleSum);
        value(side + "/max_angle_deg", route.maxAngle);
        value("subclavian/" + side + "_min_diameter_mm", a.subclavian[s]);
        value("carotid/" + side + "_min_diameter_mm", a.carotid[s]);
    }
}

}  // namespace tavr::access
