// Measurements inside plan.json: everything, so that a reopened study shows the same numbers and the same contours.
#include "planning/store_values.h"

namespace tavr::jsonio {
namespace {

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

}  // namespace

Json leafletsJson(const std::array<LeafletMeasurement, 3>& leaflets) {
    Json json = Json::object();
    for (std::size_t i = 0; i < 3; ++i) {
        const LeafletMeasurement& l = leaflets[i];
        json[kCuspNames[i]] = {{"state", kLeafletStateNames[std::size_t(l.state)]},
                               {"reason", l.reason},
                               {"seen_share", finite(l.seenShare)},
                               {"thickness_mm", quantityJson(l.thickness)},
                               {"free_edge_length_mm", quantityJson(l.freeEdgeLength)},
                               {"geometric_height_mm", quantityJson(l.geometricHeight)},
                               {"effective_height_mm", quantityJson(l.effectiveHeight)}};
    }
    return json;
}

std::array<LeafletMeasurement, 3> leafletsFrom(const Json& parent, const std::string& key) {
    std::array<LeafletMeasurement, 3> leaflets;
    for (std::size_t i = 0; i < 3; ++i) {
        const Json& json = need(need(parent, key), kCuspNames[i]);
        LeafletMeasurement& l = leaflets[i];
        l.state = LeafletState(indexOf(text(json, "state"), "state", kLeafletStateNames));
        l.reason = text(json, "reason");
        l.seenShare = number(json, "seen_share");
        l.thickness = quantityFrom(json, "thickness_mm");
        l.freeEdgeLength = quantityFrom(json, "free_edge_length_mm");
        l.geometricHeight = quantityFrom(json, "geometric_height_mm");
        l.effectiveHeight = quantityFrom(json, "effective_height_mm");
    }
    return leaflets;
}

Json measurementsToStore(const Measurements& m) {
    Json json{{"annulus_plane", planeJson(m.annulusPlane)}, {"annulus", sectionJson(m.annulus)}};
    json["lvot"] = sectionJson(m.lvot);
    json["lvot_offset_mm"] = finite(m.lvotOffset);
    json["sinus"] = sectionJson(m.sinus);
    json["sinus_diameter_mm"] = quantitiesJson(m.sinusDiameter, kCuspNames);
    json["sinus_height_mm"] = quantityJson(m.sinusHeight);
    json["stj"] = sectionJson(m.stj);
    json["stj_height_mm"] = quantityJson(m.stjHeight);
    json["ascending"] = sectionJson(m.ascending);
    json["ascending_level_mm"] = finite(m.ascendingLevel);
    for (std::size_t i = 0; i < 2; ++i) json["coronary"][kCoronaryNames[i]] = coronaryJson(m.coronary[i]);
    json["calcium"] = calciumJson(m.calcium);
    json["membranous_septum_mm"] = quantityJson(m.membranousSeptum);
    json["aorto_ventricular_angle_deg"] = quantityJson(m.aortoVentricularAngleDeg);
    json["leaflets"] = leafletsJson(m.leaflet);
    json["projection"] = projectionJson(m.projection);
    json["sievers"] = kSieversNames[std::size_t(m.sievers)];
    json["bicuspid"] = m.bicuspid ? bicuspidJson(*m.bicuspid) : Json(nullptr);
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
    m.sinusDiameter = quantitiesFrom(json, "sinus_diameter_mm", kCuspNames);
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
    m.leaflet.fill(LeafletMeasurement::notSought("not measured by the version that saved this plan; measure again"));
    if (json.contains("leaflets")) m.leaflet = leafletsFrom(json, "leaflets");
    if (json.contains("sievers")) m.sievers = Sievers(indexOf(text(json, "sievers"), "sievers", kSieversNames));
    if (json.contains("bicuspid") && !json["bicuspid"].is_null()) m.bicuspid = bicuspidFrom(json, "bicuspid");
    for (const Json& note : need(json, "notes")) m.notes.push_back(note.get<std::string>());
    return m;
}

}  // namespace tavr::jsonio
