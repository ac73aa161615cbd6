#include "planning/risk/risk.h"

#include "planning/json_values.h"
#include "planning/risk/rules.h"

#include <numbers>

namespace tavr {
namespace risk {

ItemBuilder::ItemBuilder(std::string key, std::string baseRate) {
    item_.key = std::move(key);
    item_.unit = std::string("%");  // GCC 12 warns falsely (-Wrestrict) on assigning the literal
    item_.baseRate = std::move(baseRate);
}

void ItemBuilder::decide(RiskRule rule, const Verdict& verdict) {
    rule.positive = verdict.positive;
    rule.uncertain = verdict.uncertain();
    rule.counted = true;
    positives_ += verdict.positive ? 1 : 0;
    certain_ += verdict.positive && !rule.uncertain ? 1 : 0;
    uncertain_ += rule.uncertain ? 1 : 0;
    ++decided_;
    item_.rules.push_back(std::move(rule));
}

void ItemBuilder::lacking(RiskRule rule) {
    rule.counted = true;
    ++lacking_;
    item_.rules.push_back(std::move(rule));
}

void ItemBuilder::show(RiskRule rule) {
    item_.rules.push_back(std::move(rule));
}

RiskItem ItemBuilder::finish() && {
    if (positives_ >= 2 && certain_ > 0) return std::move(*this).finishAs("high");
    if (positives_ > 0) return std::move(*this).finishAs("intermediate");
    return std::move(*this).finishAs(decided_ == 0 || lacking_ > 0 || uncertain_ > 0 ? "not assessed" : "low");
}

RiskItem ItemBuilder::finishAs(std::string riskClass) && {
    item_.riskClass = std::move(riskClass);
    return std::move(item_);
}

Quantity areaOversizing(const Context& c) {
    if (!c.m.annulus.area.known()) return Quantity::missing("needs the annulus area");
    double nominal = 0.0;
    std::string note;
    if (c.device.nominalArea.known()) {
        nominal = *c.device.nominalArea.value;
    } else if (c.device.nominalDiameter.known()) {
        nominal = std::numbers::pi * *c.device.nominalDiameter.value * *c.device.nominalDiameter.value / 4.0;
        note = "by the circle of the nominal diameter; no labelled area";
    } else {
        return Quantity::missing("needs the valve's nominal area, which is not published");
    }
    const Quantity& a = c.m.annulus.area;
    const auto percent = [&](double x) { return 100.0 * (nominal / x - 1.0); };
    if (!(a.sd > 0.0)) return {percent(*a.value), 0.0, percent(*a.value), percent(*a.value), note};
    return {percent(*a.value), 100.0 * nominal / (*a.value * *a.value) * a.sd, percent(a.high), percent(a.low), note};
}

}  // namespace risk

std::vector<RiskItem> assessRisk(const Device& device, const ImplantChoice& choice, const VirtualValve& valve,
                                 const ValveDistances& distances, const SizingRow& sizing, const Measurements& m) {
    const risk::Context c{device, choice, valve, distances, sizing, m};
    return {risk::paravalvularLeak(c), risk::coronaryObstruction(c), risk::conduction(c),
            risk::rupture(c),          risk::embolisation(c),        risk::mismatch(c)};
}

std::string riskJson(const std::vector<RiskItem>& items) {
    using jsonio::finite;
    using jsonio::Json;
    Json json = Json::object();
    for (const RiskItem& item : items) {
        const bool estimated = item.estimate.has_value();
        Json out{{"estimate", estimated ? finite(*item.estimate) : Json(nullptr)}, {"unit", item.unit}};
        out["low"] = estimated ? finite(item.low) : Json(nullptr);
        out["high"] = estimated ? finite(item.high) : Json(nullptr);
        out["class"] = item.riskClass;
        out["rules"] = Json::array();
        for (const RiskRule& r : item.rules) {
            Json rule{{"name", r.name},
                      {"value", r.value.known() ? finite(*r.value.value) : Json(nullptr)},
                      {"unit", r.unit}};
            const bool interval = r.value.known() && r.value.high > r.value.low;
            rule["low"] = interval ? finite(r.value.low) : Json(nullptr);
            rule["high"] = interval ? finite(r.value.high) : Json(nullptr);
            rule["threshold"] = r.threshold;
            rule["source"] = r.source;
            rule["n"] = r.n;
            rule["performance"] = r.performance;
            rule["positive"] = r.positive ? Json(*r.positive) : Json(nullptr);
            rule["uncertain"] = r.uncertain;
            rule["counted"] = r.counted;
            if (!r.value.note.empty()) rule["note"] = r.value.note;
            out["rules"].push_back(std::move(rule));
        }
        out["base_rate"] = item.baseRate;
        json[item.key] = std::move(out);
    }
    return jsonio::dumped(json, 2);
}

}  // namespace tavr
