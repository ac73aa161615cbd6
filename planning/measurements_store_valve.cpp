// Calcium, C-arm views and the set of a bicuspid valve inside plan.json. What an older plan lacks stays unmeasured.
#include "planning/store_values.h"

namespace tavr::jsonio {
namespace {

const std::string kOlderPlan = "not measured by the version that saved this plan; measure again";

Quantity quantityIfAny(const Json& json, const std::string& key) {
    return json.contains(key) ? quantityFrom(json, key) : Quantity::missing(kOlderPlan);
}

template <std::size_t N>
Json listJson(const std::array<Quantity, N>& values) {
    Json json = Json::array();
    for (const Quantity& q : values) json.push_back(quantityJson(q));
    return json;
}

template <std::size_t N>
std::array<Quantity, N> listFrom(const Json& parent, const std::string& key) {
    const Json& json = need(parent, key);
    if (!json.is_array() || json.size() != N) throw Problem{key, "not a list of " + std::to_string(N)};
    std::array<Quantity, N> values;
    for (std::size_t i = 0; i < N; ++i) values[i] = quantityFrom(Json{{key, json[i]}}, key);
    return values;
}

Json lvotJson(const LvotCalcium& l) {
    return {{"grade", l.grade ? Json(kCalciumGradeNames[std::size_t(*l.grade)]) : Json(nullptr)},
            {"reason", l.reason},
            {"uncertain", l.uncertain},
            {"nodules", l.nodules},
            {"longest_mm", quantityJson(l.longest)},
            {"perimeter_percent", quantityJson(l.perimeterShare)},
            {"protrusion_mm", quantityJson(l.protrusion)}};
}

LvotCalcium lvotFrom(const Json& json) {
    LvotCalcium l;
    if (!need(json, "grade").is_null())
        l.grade = CalciumGrade(indexOf(text(json, "grade"), "grade", kCalciumGradeNames));
    l.reason = text(json, "reason");
    l.uncertain = flag(json, "uncertain");
    l.nodules = int(number(json, "nodules"));
    l.longest = quantityFrom(json, "longest_mm");
    l.perimeterShare = quantityFrom(json, "perimeter_percent");
    l.protrusion = quantityFrom(json, "protrusion_mm");
    return l;
}

Json byRuleJson(const std::array<CalciumAtThreshold, kCalciumRules>& rules) {
    Json json = Json::object();
    for (std::size_t i = 0; i < kCalciumRules; ++i)
        json[kCalciumRuleNames[i]] = {{"threshold_hu", finite(rules[i].thresholdHu)},
                                      {"reason", rules[i].reason},
                                      {"volume_mm3", quantityJson(rules[i].volume)},
                                      {"lvot_mm3", quantityJson(rules[i].lvotVolume)},
                                      {"by_cusp_mm3", quantitiesJson(rules[i].byCusp, kCuspNames)}};
    return json;
}

CalciumAtThreshold atThresholdFrom(const Json& json) {
    return {number(json, "threshold_hu"), text(json, "reason"), quantityFrom(json, "volume_mm3"),
            quantityFrom(json, "lvot_mm3"), quantitiesFrom(json, "by_cusp_mm3", kCuspNames)};
}

Json viewJson(const std::optional<CArmView>& view) {
    return view ? Json::array({finite(view->laoDeg), finite(view->cranDeg)}) : Json(nullptr);
}

std::optional<CArmView> viewFrom(const Json& json, const std::string& key) {
    if (json.is_null()) return std::nullopt;
    if (!json.is_array() || json.size() != 2 || !json[0].is_number() || !json[1].is_number())
        throw Problem{key, "not two angles"};
    return CArmView{json[0].get<double>(), json[1].get<double>()};
}

Json curveJson(const std::vector<CArmView>& curve) {
    Json json = Json::array();
    for (const CArmView& view : curve) json.push_back(viewJson(view));
    return json;
}

std::vector<CArmView> curveFrom(const Json& parent, const std::string& key) {
    std::vector<CArmView> curve;
    for (const Json& point : need(parent, key)) {
        const auto view = viewFrom(point, key);
        if (!view) throw Problem{key, "not two angles"};
        curve.push_back(*view);
    }
    return curve;
}

using ViewField = std::pair<const char*, std::optional<CArmView> Projections::*>;
constexpr std::array<ViewField, 7> kViewFields{{{"three_cusp", &Projections::threeCusp},
                                                {"cusp_overlap", &Projections::cuspOverlap},
                                                {"lcc_posterior", &Projections::lccPosterior},
                                                {"ncc_posterior", &Projections::nccPosterior},
                                                {"overlap_rn", &Projections::overlapRN},
                                                {"overlap_ln", &Projections::overlapLN},
                                                {"double_s", &Projections::doubleS}}};

}  // namespace

Json calciumJson(const CalciumMeasurement& c) {
    return {{"threshold_hu", finite(c.thresholdHu)},
            {"threshold_rule", c.thresholdRule},
            {"rule", kCalciumRuleNames[std::size_t(c.rule)]},
            {"volume_mm3", quantityJson(c.volume)},
            {"lvot_mm3", quantityJson(c.lvotVolume)},
            {"by_cusp_mm3", quantitiesJson(c.byCusp, kCuspNames)},
            {"by_sector_mm3", quantitiesJson(c.bySector, kCalciumSectors)},
            {"annulus_mm3", quantityJson(c.annulusVolume)},
            {"upper_lvot_mm3", quantityJson(c.upperLvot)},
            {"lower_lvot_mm3", quantityJson(c.lowerLvot)},
            {"lvot_calcium", lvotJson(c.lvot)},
            {"by_rule", byRuleJson(c.byRule)},
            {"detection_limit_mm3", finite(c.detectionLimit)}};
}

CalciumMeasurement calciumFrom(const Json& parent, const std::string& key) {
    const Json& json = need(parent, key);
    CalciumMeasurement c;
    c.thresholdHu = number(json, "threshold_hu");
    c.thresholdRule = text(json, "threshold_rule");
    c.volume = quantityFrom(json, "volume_mm3");
    c.lvotVolume = quantityFrom(json, "lvot_mm3");
    c.byCusp = quantitiesFrom(json, "by_cusp_mm3", kCuspNames);
    c.detectionLimit = json.value("detection_limit_mm3", 0.0);
    c.annulusVolume = quantityIfAny(json, "annulus_mm3");
    c.upperLvot = quantityIfAny(json, "upper_lvot_mm3");
    c.lowerLvot = quantityIfAny(json, "lower_lvot_mm3");
    c.bySector.fill(Quantity::missing(kOlderPlan));
    c.lvot.reason = kOlderPlan;
    if (!json.contains("rule")) return c;
    c.rule = CalciumRule(indexOf(text(json, "rule"), "rule", kCalciumRuleNames));
    c.bySector = quantitiesFrom(json, "by_sector_mm3", kCalciumSectors);
    c.lvot = lvotFrom(need(json, "lvot_calcium"));
    for (std::size_t i = 0; i < kCalciumRules; ++i)
        c.byRule[i] = atThresholdFrom(need(need(json, "by_rule"), kCalciumRuleNames[i]));
    return c;
}

Json projectionJson(const Projections& p) {
    Json json{{"s_curve", curveJson(p.sCurve)}, {"delivery_curve", curveJson(p.deliveryCurve)}};
    for (const auto& [key, member] : kViewFields) json[key] = viewJson(p.*member);
    json["delivery_axis"] = p.deliveryAxis ? vectorJson(*p.deliveryAxis) : Json(nullptr);
    json["tilt_sd_deg"] = p.tiltSdDeg ? finite(*p.tiltSdDeg) : Json(nullptr);
    return json;
}

Projections projectionFrom(const Json& parent, const std::string& key) {
    const Json& json = need(parent, key);
    Projections p;
    p.sCurve = curveFrom(json, "s_curve");
    if (json.contains("delivery_curve")) p.deliveryCurve = curveFrom(json, "delivery_curve");
    for (const auto& [name, member] : kViewFields)
        if (json.contains(name)) p.*member = viewFrom(json[name], name);
    if (json.contains("delivery_axis") && !json["delivery_axis"].is_null())
        p.deliveryAxis = vectorFrom(json, "delivery_axis");
    if (json.contains("tilt_sd_deg") && json["tilt_sd_deg"].is_number()) p.tiltSdDeg = number(json, "tilt_sd_deg");
    return p;
}

Json bicuspidJson(const BicuspidMeasurement& b) {
    return {{"intercommissural_mm", listJson(b.intercommissural)},
            {"circle_mm", listJson(b.circle)},
            {"raphe_length_mm", quantityJson(b.rapheLength)},
            {"raphe_calcium_mm3", quantityJson(b.rapheCalcium)},
            {"casper_mm", quantityJson(b.casperDiameter)},
            {"casper_steps", b.casperSteps},
            {"lira", sectionJson(b.lira)},
            {"lira_height_mm", quantityJson(b.liraHeight)}};
}

BicuspidMeasurement bicuspidFrom(const Json& parent, const std::string& key) {
    const Json& json = need(parent, key);
    BicuspidMeasurement b;
    b.intercommissural = listFrom<3>(json, "intercommissural_mm");
    b.circle = listFrom<4>(json, "circle_mm");
    b.rapheLength = quantityFrom(json, "raphe_length_mm");
    b.rapheCalcium = quantityFrom(json, "raphe_calcium_mm3");
    b.casperDiameter = quantityFrom(json, "casper_mm");
    b.casperSteps = text(json, "casper_steps");
    b.lira = sectionFrom(json, "lira");
    b.liraHeight = quantityFrom(json, "lira_height_mm");
    return b;
}

}  // namespace tavr::jsonio
