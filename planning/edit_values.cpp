#include "planning/edit_values.h"

#include "planning/store_values.h"

namespace tavr::jsonio {
namespace {

Json lineJson(const Polyline& line) {
    Json json = Json::array();
    for (const Vec3& p : line) json.push_back(vectorJson(p));
    return json;
}

Polyline lineFrom(const Json& object, const std::string& key) {
    Polyline line;
    for (const Json& point : need(object, key)) line.push_back(vectorFrom(Json{{key, point}}, key));
    return line;
}

}  // namespace

Json editJson(const MaskEdit& e) {
    Json json{{"tool", kEditToolNames[std::size_t(e.tool)]},
              {"target", kEditTargetNames[std::size_t(e.target)]},
              {"radius_mm", finite(e.radiusMm)},
              {"stroke_mm", lineJson(e.stroke)}};
    if (e.window) json["window_hu"] = Json::array({finite(e.window->low), finite(e.window->high)});
    if (e.disc)
        json["disc"] = {{"normal", vectorJson(e.disc->normal)}, {"half_thickness_mm", finite(e.disc->halfThicknessMm)}};
    return json;
}

MaskEdit editFrom(const Json& json) {
    MaskEdit e;
    e.tool = EditTool(indexOf(text(json, "tool"), "tool", kEditToolNames));
    e.target = EditTarget(indexOf(text(json, "target"), "target", kEditTargetNames));
    e.radiusMm = number(json, "radius_mm");
    e.stroke = lineFrom(json, "stroke_mm");
    if (json.contains("window_hu")) {
        const Json& window = json["window_hu"];
        if (!window.is_array() || window.size() != 2 || !window[0].is_number() || !window[1].is_number())
            throw Problem{"window_hu", "not two numbers"};
        e.window = HuWindow{window[0].get<double>(), window[1].get<double>()};
    }
    if (json.contains("disc"))
        e.disc = BrushDisc{vectorFrom(json["disc"], "normal"), number(json["disc"], "half_thickness_mm")};
    if (const Status ok = checkEdit(e); !ok) throw Problem{"stroke", line(ok.error())};
    return e;
}

Json handRootJson(const std::optional<HandRoot>& root) {
    if (!root) return nullptr;
    Json points = Json::array();
    for (const HandRootPoint& p : root->points)
        points.push_back({{"position", vectorJson(p.position)}, {"diameter_mm", finite(p.diameterMm)}});
    return {{"points", std::move(points)}, {"snap_to_wall", root->snapToWall}};
}

std::optional<HandRoot> handRootFrom(const Json& json) {
    if (json.is_null()) return std::nullopt;
    HandRoot root;
    for (const Json& p : need(json, "points"))
        root.points.push_back({vectorFrom(p, "position"), number(p, "diameter_mm")});
    root.snapToWall = flag(json, "snap_to_wall");
    if (const Status ok = checkHandRoot(root); !ok) throw Problem{"hand_root", line(ok.error())};
    return root;
}

}  // namespace tavr::jsonio
