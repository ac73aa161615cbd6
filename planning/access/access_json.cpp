// The public JSON of the access route.
#include "planning/access/access_fields.h"
#include "planning/json_values.h"

namespace tavr {
namespace {

using jsonio::finite;
using jsonio::Json;
using jsonio::vectorJson;

struct Trees {
    Json values = Json::object(), intervals = Json::object(), places = Json::object(), notes = Json::array();
};

std::string dotted(std::string path) {
    for (char& c : path)
        if (c == '/') c = '.';
    return path;
}

Json intervalJson(const Quantity& q) {
    if (!q.known() || q.unstable) return nullptr;
    return {{"sd", finite(q.sd)}, {"low", finite(q.low)}, {"high", finite(q.high)}};
}

Json fitJson(const SheathFit& fit) {
    Json json{{"id", fit.deviceId},
              {"sheath_outer_diameter_mm", fit.sheathMm ? finite(*fit.sheathMm) : Json(nullptr)},
              {"min_vessel_diameter_mm", fit.minVesselMm ? finite(*fit.minVesselMm) : Json(nullptr)}};
    for (std::size_t s = 0; s < 2; ++s) {
        Json& side = json[kSideNames[s]];
        for (const auto& [key, q] : {std::pair("sfar", &fit.sfar[s]), {"sifar", &fit.sifar[s]}}) {
            side[key] = q->known() ? finite(*q->value) : Json(nullptr);
            side[std::string(key) + "_interval"] = intervalJson(*q);
        }
        side["ratio_limit"] = finite(fit.limit[s]);
        side["whole_route"] = fit.whole[s];
        side["wide_enough"] = fit.wideEnough[s] ? Json(*fit.wideEnough[s]) : Json(nullptr);
        side["wide_enough_uncertain"] = fit.wideEnoughUncertain[s];
    }
    return json;
}

Trees treesOf(const AccessMeasurements& access) {
    Trees t;
    access::eachValue(access, [&](const std::string& path, const Quantity& q, const std::optional<PlaneFrame>* place) {
        const Json::json_pointer at("/" + path);
        t.values[at] = q.known() ? finite(*q.value) : Json(nullptr);
        t.intervals[at] = intervalJson(q);
        if (place && *place)
            t.places[at] = {{"point", vectorJson((*place)->origin)}, {"normal", vectorJson((*place)->normal)}};
        if (!q.known()) t.notes.push_back(dotted(path) + ": " + q.note);
    });
    for (std::size_t s = 0; s < 2; ++s) {
        const AccessRoute& route = access.sides[s];
        Json& side = t.values[kSideNames[s]];
        side["length_mm"] = route.centreline.size() > 1 ? finite(length(route.centreline)) : Json(nullptr);
        side["femoral_head"] = route.femoralHead ? Json{{"centre", vectorJson(*route.femoralHead)},
                                                        {"diameter_mm", finite(route.femoralHeadDiameter)}}
                                                 : Json(nullptr);
    }
    const bool forked = access.sides[0].reason.empty() || access.sides[1].reason.empty();
    t.values["bifurcation"] = forked ? vectorJson(access.bifurcation) : Json(nullptr);
    t.values["blood_hu"] = finite(access.bloodHu);
    t.values["calcium_threshold_hu"] = finite(access.calciumHu);
    t.values["series_uid"] = access.seriesUid;
    for (const std::string& note : access.notes) t.notes.push_back(note);
    return t;
}

Json valuesOf(Trees& t, const AccessMeasurements& access, const Catalogue& catalogue) {
    Json json = std::move(t.values);
    json["places"] = t.places;
    json["devices"] = Json::array();
    for (const SheathFit& fit : sheathFits(catalogue, access)) json["devices"].push_back(fitJson(fit));
    return json;
}

}  // namespace

std::string accessJson(const AccessMeasurements& access, const Catalogue& catalogue) {
    Trees t = treesOf(access);
    Json json{{"frame", "LPS"}};
    json.update(valuesOf(t, access, catalogue));
    json["uncertainty"] = t.intervals;
    json["notes"] = t.notes;
    return jsonio::dumped(json, 2);
}

std::string withAccess(const std::string& measurementsJson, const AccessMeasurements* access,
                       const Catalogue& catalogue) {
    if (!access) return measurementsJson;
    Json json = Json::parse(measurementsJson);
    Trees t = treesOf(*access);
    json["access"] = valuesOf(t, *access, catalogue);
    json["uncertainty"]["access"] = t.intervals;
    Json notes = Json::array();
    for (const Json& note : json["notes"])
        if (!note.get<std::string>().starts_with("access:")) notes.push_back(note);
    for (const Json& note : t.notes) notes.push_back("access." + note.get<std::string>());
    json["notes"] = notes;
    return jsonio::dumped(json, 2);
}

}  // namespace tavr
