// plan.json and the journal's commands.
#include "planning/edit_values.h"
#include "planning/plan.h"
#include "planning/store_values.h"

namespace tavr {
namespace {

using namespace jsonio;

// 2: strokes or a root by hand, without which an older version would show another root's numbers.
constexpr int kPlanSchema = 2, kPlanSchemaUnedited = 1;

LandmarkId landmarkIdFrom(const std::string& name) {
    const auto id = landmarkFromName(name);
    if (!id) throw Problem{name, "is no landmark known here"};
    return *id;
}

Json landmarkJson(const Landmark& l) {
    return {{"position", vectorJson(l.position)},
            {"sigma_mm", finite(l.sigmaMm)},
            {"confidence", finite(l.confidence)},
            {"review", l.review == Review::Reviewed ? "reviewed" : "required"},
            {"origin", l.origin}};
}

Json calciumThresholdJson(const CalciumThreshold& t) {
    return {{"rule", kCalciumRuleNames[std::size_t(t.rule)]}, {"user_hu", finite(t.userHu)}};
}

CalciumThreshold calciumThresholdFrom(const Json& json) {
    return {CalciumRule(indexOf(text(json, "rule"), "rule", kCalciumRuleNames)), number(json, "user_hu")};
}

Landmark landmarkFrom(const Json& json) {
    const std::string review = text(json, "review");
    if (review != "reviewed" && review != "required") throw Problem{"review", "neither \"reviewed\" nor \"required\""};
    return {vectorFrom(json, "position"), number(json, "sigma_mm"), number(json, "confidence"),
            review == "reviewed" ? Review::Reviewed : Review::Required, text(json, "origin")};
}

Json implantJson(const ImplantChoice& i) {
    return {{"id", i.id},
            {"device", i.deviceId},
            {"depth_mm", finite(i.depthMm)},
            {"tilt_deg", finite(i.tiltDeg)},
            {"roll_deg", finite(i.rollDeg)}};
}

ImplantChoice implantFrom(const Json& json) {
    return {text(json, "id"), text(json, "device"), number(json, "depth_mm"), number(json, "tilt_deg"),
            number(json, "roll_deg")};
}

Json failedValveJson(const std::optional<FailedValve>& v) {
    if (!v) return nullptr;
    Json json{{"device", v->deviceId},
              {"depth_mm", finite(v->depthMm)},
              {"tilt_deg", finite(v->tiltDeg)},
              {"neo_skirt_mm", v->neoSkirtMm ? finite(*v->neoSkirtMm) : Json(nullptr)}};
    if (v->frame)
        json["frame"] = {{"inflow", planeJson(v->frame->inflow)},
                         {"height_mm", finite(v->frame->height)},
                         {"diameter_mm", finite(v->frame->diameter)},
                         {"coverage", finite(v->frame->coverage)}};
    return json;
}

std::optional<FailedValve> failedValveFrom(const Json& json) {
    if (json.is_null()) return std::nullopt;
    FailedValve v{text(json, "device"), number(json, "depth_mm"), number(json, "tilt_deg"), {}, {}};
    if (!need(json, "neo_skirt_mm").is_null()) v.neoSkirtMm = number(json, "neo_skirt_mm");
    if (json.contains("frame")) {
        const Json& frame = json["frame"];
        v.frame = {planeFrom(frame, "inflow"), number(frame, "height_mm"), number(frame, "diameter_mm"),
                   number(frame, "coverage")};
    }
    return v;
}

struct CommandWriter {
    Json operator()(const PlaceLandmark& c) const {
        return {{"command", "place_landmark"},
                {"landmark", std::string(landmarkName(c.id))},
                {"position", vectorJson(c.position)},
                {"voxel_mm", finite(c.voxelMm)}};
    }
    Json operator()(const ReviewLandmark& c) const {
        return {{"command", "review_landmark"}, {"landmark", std::string(landmarkName(c.id))}};
    }
    Json operator()(const SelectDevice& c) const { return {{"command", "select_device"}, {"device", c.deviceId}}; }
    Json operator()(const PlaceImplant& c) const {
        return {{"command", "place_implant"}, {"implant", implantJson(c.implant)}};
    }
    Json operator()(const RemoveImplant& c) const { return {{"command", "remove_implant"}, {"implant", c.id}}; }
    Json operator()(const SetBicuspid& c) const {
        return {
            {"command", "set_bicuspid"}, {"bicuspid", c.bicuspid}, {"sievers", kSieversNames[std::size_t(c.sievers)]}};
    }
    Json operator()(const SetCalciumThreshold& c) const {
        return {{"command", "set_calcium_threshold"}, {"threshold", calciumThresholdJson(c.threshold)}};
    }
    Json operator()(const EditMask& c) const { return {{"command", "edit_mask"}, {"edit", editJson(c.edit)}}; }
    Json operator()(const DropEdits& c) const { return {{"command", "drop_edits"}, {"count", c.count}}; }
    Json operator()(const SetHandRoot& c) const {
        return {{"command", "set_hand_root"}, {"root", handRootJson(c.root)}};
    }
    Json operator()(const SetLvotLevel& c) const {
        return {{"command", "set_lvot_level"}, {"offset_mm", finite(c.offsetMm)}};
    }
    Json operator()(const SetFailedValve& c) const {
        return {{"command", "set_failed_valve"}, {"valve", failedValveJson(c.valve)}};
    }
};

/// Plans and commands from before the types had none.
Sievers sieversFrom(const Json& json) {
    return json.contains("sievers") ? Sievers(indexOf(text(json, "sievers"), "sievers", kSieversNames))
                                    : Sievers::NotStated;
}

Command commandFrom(const Json& json) {
    const std::string name = text(json, "command");
    if (name == "place_landmark")
        return PlaceLandmark{landmarkIdFrom(text(json, "landmark")), vectorFrom(json, "position"),
                             json.contains("voxel_mm") ? number(json, "voxel_mm") : 0.0};
    if (name == "review_landmark") return ReviewLandmark{landmarkIdFrom(text(json, "landmark"))};
    if (name == "select_device") return SelectDevice{text(json, "device")};
    if (name == "place_implant") return PlaceImplant{implantFrom(need(json, "implant"))};
    if (name == "remove_implant") return RemoveImplant{text(json, "implant")};
    if (name == "set_bicuspid") return SetBicuspid{flag(json, "bicuspid"), sieversFrom(json)};
    if (name == "set_calcium_threshold") return SetCalciumThreshold{calciumThresholdFrom(need(json, "threshold"))};
    if (name == "edit_mask") return EditMask{editFrom(need(json, "edit"))};
    if (name == "drop_edits") return DropEdits{int(number(json, "count"))};
    if (name == "set_hand_root") return SetHandRoot{handRootFrom(need(json, "root"))};
    if (name == "set_lvot_level") return SetLvotLevel{number(json, "offset_mm")};
    if (name == "set_failed_valve") return SetFailedValve{failedValveFrom(need(json, "valve"))};
    throw Problem{"command", "\"" + name + "\" is not known"};
}

std::string selectorFrom(const Json& json) {
    const std::string by = text(json, "selected_by");
    if (by != "automatic" && by != "user") throw Problem{"selected_by", "neither \"automatic\" nor \"user\""};
    return by;
}

Plan planFrom(const Json& json) {
    const int schema = int(number(json, "schema"));
    if (schema > kPlanSchema) throw Problem{"schema", "written by a newer version of OpenTAVR"};
    Plan plan;
    for (const auto& [name, value] : need(json, "landmarks").items()) {
        const LandmarkId id = landmarkIdFrom(name);
        plan.landmarks[id] = landmarkFrom(value);
    }
    for (const Json& point : need(json, "centreline"))
        plan.centreline.push_back(vectorFrom(Json{{"centreline", point}}, "centreline"));
    for (const Json& implant : need(json, "implants")) plan.implants.push_back(implantFrom(implant));
    plan.selectedDevice = text(json, "selected_device");
    if (json.contains("selected_by")) plan.selectedBy = selectorFrom(json);
    plan.bicuspid = flag(json, "bicuspid");
    plan.sievers = sieversFrom(json);
    if (json.contains("calcium_threshold")) plan.calcium = calciumThresholdFrom(json["calcium_threshold"]);
    if (json.contains("lvot_offset_mm")) plan.lvotOffsetMm = number(json, "lvot_offset_mm");
    if (json.contains("hand_root")) plan.handRoot = handRootFrom(json["hand_root"]);
    if (json.contains("edits"))
        for (const Json& edit : json["edits"]) plan.edits.push_back(editFrom(edit));
    if (json.contains("root_doubts"))
        for (const Json& d : json["root_doubts"]) plan.rootDoubts.push_back({text(d, "text"), flag(d, "names")});
    if (json.contains("failed_valve")) plan.failedValve = failedValveFrom(json["failed_valve"]);
    if (const Json& m = need(json, "measurements"); !m.is_null()) plan.measurements = measurementsFromStore(m);
    return plan;
}

/// Runs a reader on a text and turns what it throws into one Input error.
template <class Read>
auto parsed(const std::string& text, const char* what, const Read& read) -> Result<decltype(read(Json{}))> {
    try {
        return read(Json::parse(text));
    } catch (const Problem& p) {
        return fail(ErrorKind::Input, std::string(what) + " cannot be read: key \"" + p.key + "\" is " + p.what, {},
                    "restore the file from an earlier generation or make it anew");
    } catch (const nlohmann::json::exception& e) {
        return fail(ErrorKind::Input, std::string(what) + " is not valid JSON: " + e.what(), {},
                    "restore the file from an earlier generation or make it anew");
    }
}

}  // namespace

std::string commandJson(const Command& command) {
    return dumped(std::visit(CommandWriter{}, command));
}

Result<Command> commandFromJson(const std::string& text) {
    return parsed(text, "the command", commandFrom);
}

std::string planJson(const Plan& plan) {
    const bool edited = plan.handRoot || !plan.edits.empty();
    Json json{{"schema", edited ? kPlanSchema : kPlanSchemaUnedited},
              {"frame", "LPS"},
              {"landmarks", Json::object()},
              {"centreline", Json::array()}};
    for (const auto& [id, landmark] : plan.landmarks)
        json["landmarks"][std::string(landmarkName(id))] = landmarkJson(landmark);
    for (const Vec3& point : plan.centreline) json["centreline"].push_back(vectorJson(point));
    json["bicuspid"] = plan.bicuspid;
    json["sievers"] = kSieversNames[std::size_t(plan.sievers)];
    json["calcium_threshold"] = calciumThresholdJson(plan.calcium);
    json["lvot_offset_mm"] = finite(plan.lvotOffsetMm);
    json["selected_device"] = plan.selectedDevice;
    json["selected_by"] = plan.selectedBy;
    json["implants"] = Json::array();
    for (const ImplantChoice& implant : plan.implants) json["implants"].push_back(implantJson(implant));
    if (plan.handRoot) json["hand_root"] = handRootJson(plan.handRoot);
    if (!plan.edits.empty()) {
        json["edits"] = Json::array();
        for (const MaskEdit& edit : plan.edits) json["edits"].push_back(editJson(edit));
    }
    for (const RootDoubt& d : plan.rootDoubts)
        json["root_doubts"].push_back(Json{{"text", d.text}, {"names", d.names}});
    if (plan.failedValve) json["failed_valve"] = failedValveJson(plan.failedValve);
    json["measurements"] = plan.measurements ? measurementsToStore(*plan.measurements) : Json(nullptr);
    return dumped(json, 1);
}

Result<Plan> planFromJson(const std::string& text) {
    return parsed(text, "the plan", planFrom);
}

}  // namespace tavr
