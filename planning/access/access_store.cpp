// access.json of a study.
#include "planning/access/access_fields.h"
#include "planning/store_values.h"

namespace tavr {
namespace {

using namespace jsonio;

constexpr int kSchema = 1;

Json lineJson(const Polyline& line) {
    Json json = Json::array();
    for (const Vec3& x : line) json.push_back(vectorJson(x));
    return json;
}

Polyline lineFrom(const Json& parent, const std::string& key) {
    Polyline line;
    for (const Json& x : need(parent, key)) line.push_back(vectorFrom(Json{{"point", x}}, "point"));
    return line;
}

Json routeJson(const AccessRoute& route) {
    Json profile = Json::array();
    for (const AccessSection& s : route.profile)
        profile.push_back({finite(s.arcMm), finite(s.areaDerivedMm), finite(s.inscribedMm), finite(s.calciumArcDeg)});
    return {{"reason", route.reason},
            {"centreline", lineJson(route.centreline)},
            {"profile", profile},
            {"femoral_head", route.femoralHead ? vectorJson(*route.femoralHead) : Json(nullptr)},
            {"femoral_head_diameter_mm", finite(route.femoralHeadDiameter)}};
}

void routeFrom(const Json& json, AccessRoute& route) {
    route.reason = text(json, "reason");
    route.centreline = lineFrom(json, "centreline");
    for (const Json& s : need(json, "profile")) {
        if (!s.is_array() || s.size() != 4) throw Problem{"profile", "a section is not four numbers"};
        route.profile.push_back({s[0].get<double>(), s[1].get<double>(), s[2].get<double>(), s[3].get<double>()});
    }
    if (!need(json, "femoral_head").is_null()) route.femoralHead = vectorFrom(json, "femoral_head");
    route.femoralHeadDiameter = number(json, "femoral_head_diameter_mm");
}

AccessMeasurements readAll(const Json& json) {
    if (int(number(json, "schema")) > kSchema) throw Problem{"schema", "made by a newer OpenTAVR"};
    AccessMeasurements access;
    access.source = text(json, "source");
    access.seriesUid = text(json, "series_uid");
    access.frameOfReferenceUid = text(json, "frame_of_reference_uid");
    access.bloodHu = number(json, "blood_hu");
    access.calciumHu = number(json, "calcium_hu");
    access.bifurcation = vectorFrom(json, "bifurcation");
    for (const Json& note : need(json, "notes")) access.notes.push_back(note.get<std::string>());
    for (std::size_t s = 0; s < 2; ++s) routeFrom(need(json, kSideNames[s]), access.sides[s]);
    const Json& values = need(json, "values");
    access::eachValue(access, [&](const std::string& path, Quantity& q, std::optional<PlaneFrame>* place) {
        q = quantityFrom(values, path);
        if (place && values[path].contains("place")) *place = planeFrom(values[path], "place");
    });
    return access;
}

}  // namespace

std::string accessStoreJson(const AccessMeasurements& access) {
    Json values = Json::object();
    access::eachValue(access, [&](const std::string& path, const Quantity& q, const std::optional<PlaneFrame>* place) {
        values[path] = quantityJson(q);
        if (place && *place) values[path]["place"] = planeJson(**place);
    });
    Json json{{"schema", kSchema},
              {"source", access.source},
              {"series_uid", access.seriesUid},
              {"frame_of_reference_uid", access.frameOfReferenceUid},
              {"blood_hu", finite(access.bloodHu)},
              {"calcium_hu", finite(access.calciumHu)},
              {"bifurcation", vectorJson(access.bifurcation)},
              {"values", values},
              {"notes", access.notes}};
    for (std::size_t s = 0; s < 2; ++s) json[kSideNames[s]] = routeJson(access.sides[s]);
    return dumped(json, 1);
}

Result<AccessMeasurements> accessFromJson(const std::string& text) try {
    return readAll(Json::parse(text));
} catch (const Problem& p) {
    return fail(ErrorKind::Input, p.key + ": " + p.what, "access.json", "measure the access route again");
} catch (const nlohmann::json::exception&) {
    return fail(ErrorKind::Input, "not the JSON that OpenTAVR wrote", "access.json", "measure the access route again");
}

}  // namespace tavr
