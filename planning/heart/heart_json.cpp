#include "planning/heart/heart_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace tavr {
namespace {

using Json = nlohmann::json;

constexpr std::array kAllLabels{kLeftVentricle,   kLvMyocardium, kLeftAtrium, kRightVentricle, kRightAtrium,
                                kPulmonaryArtery, kAorticWall,   kLeftTrunk,  kRightTrunk};

Json numberOf(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json structureJson(const HeartStructure& s) {
    const Quantity& v = s.volumeMl;
    const bool interval = v.known() && !v.unstable;
    return {{"name", nameOf(s.label)},
            {"label", int(s.label)},
            {"state", nameOf(s.state)},
            {"reason", s.reason},
            {"volume_ml", numberOf(v.value)},
            {"volume_90_ml", interval ? Json{v.low, v.high} : Json(nullptr)},
            {"volume_sd_ml", interval ? Json(v.sd) : Json(nullptr)},
            {"mean_hu", numberOf(s.contrastHu)}};
}

Json trunkJson(const CoronaryTrunk& trunk) {
    Json points = Json::array(), diameters = Json::array();
    for (const Vec3& p : trunk.line) points.push_back({p.x(), p.y(), p.z()});
    for (const double d : trunk.diameter) diameters.push_back(d > 0.0 ? Json(d) : Json(nullptr));
    return {{"length_mm", trunk.line.empty() ? 0.0 : length(trunk.line)},
            {"centreline_mm", points},
            {"diameter_mm", diameters},
            {"reason", trunk.reason}};
}

StructureState stateFrom(const std::string& name) {
    for (const StructureState state : {StructureState::Found, StructureState::PartlyCovered})
        if (name == nameOf(state)) return state;
    return StructureState::Missing;
}

HeartStructure structureFrom(const Json& json) {
    HeartStructure s;
    const int label = json.at("label");
    const auto known = std::find(kAllLabels.begin(), kAllLabels.end(), HeartLabel(label));
    s.label = known == kAllLabels.end() ? kHeartBackground : *known;
    s.state = stateFrom(json.at("state"));
    s.reason = json.at("reason");
    if (!json.at("mean_hu").is_null()) s.contrastHu = json.at("mean_hu").get<double>();
    s.volumeMl = Quantity::missing(s.reason);
    if (json.at("volume_ml").is_null()) return s;
    const Json& range = json.at("volume_90_ml");
    if (range.is_null()) {
        s.volumeMl = Quantity::exactly(json.at("volume_ml").get<double>());
        s.volumeMl.unstable = true, s.volumeMl.note = s.reason;
        return s;
    }
    s.volumeMl = {json.at("volume_ml").get<double>(), json.at("volume_sd_ml"), range.at(0), range.at(1), {}};
    return s;
}

CoronaryTrunk trunkFrom(const Json& json) {
    CoronaryTrunk trunk;
    for (const Json& p : json.at("centreline_mm")) trunk.line.emplace_back(p.at(0), p.at(1), p.at(2));
    for (const Json& d : json.at("diameter_mm")) trunk.diameter.push_back(d.is_null() ? 0.0 : d.get<double>());
    trunk.reason = json.at("reason");
    if (trunk.diameter.size() != trunk.line.size()) throw std::invalid_argument("a trunk's diameters do not fit it");
    return trunk;
}

}  // namespace

std::string heartJson(const HeartModel& heart) {
    Json structures = Json::array();
    for (const HeartStructure& s : heart.structures) structures.push_back(structureJson(s));
    return Json{{"frame", "LPS"},
                {"structures", structures},
                {"coronary_trunks", {{"LCA", trunkJson(heart.trunks[0])}, {"RCA", trunkJson(heart.trunks[1])}}},
                {"aortic_wall",
                 {{"thickness_mm", heart.wall.thickness},
                  {"shown_share", heart.wall.shownShare},
                  {"assumed", heart.wall.fromDefault},
                  {"reason", heart.wall.reason}}},
                {"muscle_hu", heart.muscleHu},
                {"root_by_hand", heart.madeOn}}
        .dump(2);
}

Result<HeartModel> heartFromJson(const std::string& text) try {
    const Json json = Json::parse(text);
    HeartModel heart;
    heart.madeOn = json.value("root_by_hand", std::string());
    for (const Json& s : json.at("structures")) heart.structures.push_back(structureFrom(s));
    heart.trunks = {trunkFrom(json.at("coronary_trunks").at("LCA")), trunkFrom(json.at("coronary_trunks").at("RCA"))};
    const Json& wall = json.at("aortic_wall");
    heart.wall = {wall.at("thickness_mm"), wall.at("shown_share"), wall.at("assumed"), wall.at("reason")};
    heart.muscleHu = json.at("muscle_hu");
    return heart;
} catch (const std::exception& e) {
    return fail(ErrorKind::Input, "the heart's numbers cannot be read", "heart.json", e.what());
}

std::string heartText(const HeartModel& heart) {
    std::string out;
    for (const HeartStructure& s : heart.structures) {
        const Quantity& v = s.volumeMl;
        const std::string volume = v.unstable ? fmt::format("{:6.1f} mL (no interval)", *v.value)
                                   : v.known()
                                       ? fmt::format("{:6.1f} mL (90 %: {:.1f} to {:.1f})", *v.value, v.low, v.high)
                                       : "";
        const char* state = s.state == StructureState::Found           ? "found"
                            : s.state == StructureState::PartlyCovered ? "partly covered"
                                                                       : "missing";
        out += fmt::format("{:<28} {:<15} {}{}{}\n", nameOf(s.label), state, volume,
                           volume.empty() || s.reason.empty() ? "" : "; ", s.reason);
    }
    return out;
}

}  // namespace tavr
