// Quantities, planes and sections as they lie in plan.json.
#include "planning/store_values.h"

namespace tavr::jsonio {

Json quantityJson(const Quantity& q) {
    if (!q.known()) return {{"value", nullptr}, {"note", q.note}};
    Json json{{"value", finite(*q.value)},
              {"sd", finite(q.sd)},
              {"low", finite(q.low)},
              {"high", finite(q.high)},
              {"note", q.note}};
    if (q.unstable) json["unstable"] = true;
    return json;
}

Quantity quantityFrom(const Json& parent, const std::string& key) {
    const Json& json = need(parent, key);
    if (need(json, "value").is_null()) return Quantity::missing(text(json, "note"));
    return {number(json, "value"), number(json, "sd"), number(json, "low"),
            number(json, "high"),  text(json, "note"), json.value("unstable", false)};
}

Json planeJson(const PlaneFrame& plane) {
    return {{"origin", vectorJson(plane.origin)},
            {"u", vectorJson(plane.u)},
            {"v", vectorJson(plane.v)},
            {"normal", vectorJson(plane.normal)}};
}

PlaneFrame planeFrom(const Json& parent, const std::string& key) {
    const Json& json = need(parent, key);
    return {vectorFrom(json, "origin"), vectorFrom(json, "u"), vectorFrom(json, "v"), vectorFrom(json, "normal")};
}

namespace {

/// The quantities of a section with their keys; writing and reading walk the same list.
using SectionField = std::pair<const char*, Quantity Section::*>;
constexpr std::array<SectionField, 7> kSectionFields{
    {{"area_mm2", &Section::area},
     {"perimeter_mm", &Section::perimeter},
     {"min_diameter_mm", &Section::minDiameter},
     {"max_diameter_mm", &Section::maxDiameter},
     {"area_derived_diameter_mm", &Section::areaDerivedDiameter},
     {"perimeter_derived_diameter_mm", &Section::perimeterDerivedDiameter},
     {"eccentricity", &Section::eccentricity}}};

}  // namespace

Json sectionJson(const Section& section) {
    Json points = Json::array();
    for (const Vec2& p : section.contour.points) points.push_back(Json::array({finite(p.x()), finite(p.y())}));
    Json json{{"plane", planeJson(section.contour.plane)}, {"contour_mm", std::move(points)}};
    for (const auto& [key, member] : kSectionFields) json[key] = quantityJson(section.*member);
    return json;
}

Section sectionFrom(const Json& parent, const std::string& key) {
    const Json& json = need(parent, key);
    Section section;
    section.contour.plane = planeFrom(json, "plane");
    for (const Json& p : need(json, "contour_mm")) {
        if (!p.is_array() || p.size() != 2 || !p[0].is_number() || !p[1].is_number())
            throw Problem{key + ".contour_mm", "a point is not two numbers"};
        section.contour.points.emplace_back(p[0].get<double>(), p[1].get<double>());
    }
    for (const auto& [name, member] : kSectionFields) section.*member = quantityFrom(json, name);
    return section;
}

}  // namespace tavr::jsonio
