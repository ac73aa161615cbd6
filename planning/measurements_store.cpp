// Measurements inside plan.json: everything, so that a reopened study shows the same numbers and the same contours.
#include "planning/json_values.h"

#include <array>

namespace tavr::jsonio {
namespace {

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

Json optionalVector(const std::optional<Vec3>& v) {
    return v ? vectorJson(*v) : Json(nullptr);
}

std::optional<Vec3> optionalVectorFrom(const Json& parent, const std::string& key) {
    if (need(parent, key).is_null()) return std::nullopt;
    return vectorFrom(parent, key);
}

Json coronaryJson(const CoronaryMeasurement& c) {
    return {{"ostium_centre", optionalVector(c.ostiumCentre)},
            {"lower_edge", optionalVector(c.lowerEdge)},
            {"upper_edge", optionalVector(c.upperEdge)},
            {"centre_height_mm", quantityJson(c.centreHeight)},
            {"lower_edge_height_mm", quantityJson(c.lowerEdgeHeight)},
            {"diameter_mm", quantityJson(c.diameter)},
            {"clock_angle_deg", quantityJson(c.clockAngleDeg)}};
}

CoronaryMeasurement coronaryFrom(const Json& parent, const std::string& key) {
    const Json& json = need(parent, key);
    CoronaryMeasurement c;
    c.ostiumCentre = optionalVectorFrom(json, "ostium_centre");
    c.lowerEdge = optionalVectorFrom(json, "lower_edge");
    c.upperEdge = optionalVectorFrom(json, "upper_edge");
    c.centreHeight = quantityFrom(json, "centre_height_mm");
    c.lowerEdgeHeight = quantityFrom(json, "lower_edge_height_mm");
    c.diameter = quantityFrom(json, "diameter_mm");
    c.clockAngleDeg = quantityFrom(json, "clock_angle_deg");
    return c;
}

Json byCuspJson(const std::array<Quantity, 3>& values) {
    Json json = Json::object();
    for (std::size_t i = 0; i < 3; ++i) json[kCuspNames[i]] = quantityJson(values[i]);
    return json;
}

std::array<Quantity, 3> byCuspFrom(const Json& parent, const std::string& key) {
    const Json& json = need(parent, key);
    std::array<Quantity, 3> values;
    for (std::size_t i = 0; i < 3; ++i) values[i] = quantityFrom(json, kCuspNames[i]);
    return values;
}

Json calciumJson(const CalciumMeasurement& c) {
    return {{"threshold_hu", finite(c.thresholdHu)}, {"threshold_rule", c.thresholdRule},
            {"volume_mm3", quantityJson(c.volume)},  {"lvot_mm3", quantityJson(c.lvotVolume)},
            {"by_cusp_mm3", byCuspJson(c.byCusp)},   {"detection_limit_mm3", finite(c.detectionLimit)}};
}

CalciumMeasurement calciumFrom(const Json& parent, const std::string& key) {
    const Json& json = need(parent, key);
    return {number(json, "threshold_hu"),   text(json, "threshold_rule"),    quantityFrom(json, "volume_mm3"),
            quantityFrom(json, "lvot_mm3"), byCuspFrom(json, "by_cusp_mm3"), json.value("detection_limit_mm3", 0.0)};
}

Json viewJson(const CArmView& view) {
    return Json::array({finite(view.laoDeg), finite(view.cranDeg)});
}

CArmView viewFrom(const Json& json, const std::string& key) {
    if (!json.is_array() || json.size() != 2 || !json[0].is_number() || !json[1].is_number())
        throw Problem{key, "not two angles"};
    return {json[0].get<double>(), json[1].get<double>()};
}

Json projectionJson(const Projections& p) {
    Json curve = Json::array();
    for (const CArmView& view : p.sCurve) curve.push_back(viewJson(view));
    return {{"s_curve", std::move(curve)},
            {"three_cusp", p.threeCusp ? viewJson(*p.threeCusp) : Json(nullptr)},
            {"cusp_overlap", p.cuspOverlap ? viewJson(*p.cuspOverlap) : Json(nullptr)}};
}

Projections projectionFrom(const Json& parent, const std::string& key) {
    const Json& json = need(parent, key);
    Projections p;
    for (const Json& view : need(json, "s_curve")) p.sCurve.push_back(viewFrom(view, "s_curve"));
    if (const Json& view = need(json, "three_cusp"); !view.is_null()) p.threeCusp = viewFrom(view, "three_cusp");
    if (const Json& view = need(json, "cusp_overlap"); !view.is_null()) p.cuspOverlap = viewFrom(view, "cusp_overlap");
    return p;
}

}  // namespace

Json measurementsToStore(const Measurements& m) {
    Json json{{"annulus_plane", planeJson(m.annulusPlane)}, {"annulus", sectionJson(m.annulus)}};
    json["lvot"] = sectionJson(m.lvot);
    json["lvot_offset_mm"] = finite(m.lvotOffset);
    json["sinus"] = sectionJson(m.sinus);
    json["sinus_diameter_mm"] = byCuspJson(m.sinusDiameter);
    json["sinus_height_mm"] = quantityJson(m.sinusHeight);
    json["stj"] = sectionJson(m.stj);
    json["stj_height_mm"] = quantityJson(m.stjHeight);
    json["ascending"] = sectionJson(m.ascending);
    json["ascending_level_mm"] = finite(m.ascendingLevel);
    for (std::size_t i = 0; i < 2; ++i) json["coronary"][kCoronaryNames[i]] = coronaryJson(m.coronary[i]);
    json["calcium"] = calciumJson(m.calcium);
    json["membranous_septum_mm"] = quantityJson(m.membranousSeptum);
    json["aorto_ventricular_angle_deg"] = quantityJson(m.aortoVentricularAngleDeg);
    json["projection"] = projectionJson(m.projection);
    json["notes"] = m.notes;
    return json;
}

Measurements measurementsFromStore(const Json& json) {
    Measurements m;
    m.annulusPlane = planeFrom(json, "annulus_plane");
    m.annulus = sectionFrom(json, "annulus");
    m.lvot = sectionFrom(json, "lvot");
    m.lvotOffset = number(json, "lvot_offset_mm");
    m.sinus = sectionFrom(json, "sinus");
    m.sinusDiameter = byCuspFrom(json, "sinus_diameter_mm");
    m.sinusHeight = quantityFrom(json, "sinus_height_mm");
    m.stj = sectionFrom(json, "stj");
    m.stjHeight = quantityFrom(json, "stj_height_mm");
    m.ascending = sectionFrom(json, "ascending");
    m.ascendingLevel = number(json, "ascending_level_mm");
    for (std::size_t i = 0; i < 2; ++i) m.coronary[i] = coronaryFrom(need(json, "coronary"), kCoronaryNames[i]);
    m.calcium = calciumFrom(json, "calcium");
    m.membranousSeptum = quantityFrom(json, "membranous_septum_mm");
    m.aortoVentricularAngleDeg = quantityFrom(json, "aorto_ventricular_angle_deg");
    m.projection = projectionFrom(json, "projection");
    for (const Json& note : need(json, "notes")) m.notes.push_back(note.get<std::string>());
    return m;
}

}  // namespace tavr::jsonio
