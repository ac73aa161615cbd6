#include "planning/json_values.h"
#include "planning/sizing/sizing.h"

namespace tavr {

std::string sizingJson(const std::vector<SizingRow>& rows) {
    using jsonio::finite;
    using jsonio::Json;
    Json json = Json::array();
    for (const SizingRow& row : rows) {
        Json r{{"device", row.deviceId},
               {"family", row.family},
               {"size", row.size},
               {"fit", std::string(fitName(row.fit))},
               {"rule", row.ruleText}};
        const bool verdict = row.fit != Fit::NotPublished && row.fit != Fit::NotMeasured;
        r["oversizing_percent"] = row.oversizingPercent.known() ? finite(*row.oversizingPercent.value) : Json(nullptr);
        if (row.oversizingPercent.known())
            r["oversizing_interval"] =
                Json::array({finite(row.oversizingPercent.low), finite(row.oversizingPercent.high)});
        r["nominal_source"] = row.nominalSource;
        r[row.unit == "mm²" ? "margin_mm2" : "margin_mm"] = verdict ? finite(row.marginToRange) : Json(nullptr);
        r["margin"] = row.marginText;
        r["probability_in_range"] = finite(row.probabilityInRange);
        r["chosen_diameter_mm"] = row.chosenDiameterMm ? finite(*row.chosenDiameterMm) : Json(nullptr);
        if (!row.methods.empty()) r["methods"] = Json::array();
        for (const MethodFit& m : row.methods)
            r["methods"].push_back({{"method", m.method},
                                    {"diameter_mm", m.diameter.known() ? finite(*m.diameter.value) : Json(nullptr)},
                                    {"fit", std::string(fitName(m.fit))},
                                    {"note", m.diameter.note}});
        r["cautions"] = row.cautions;
        r["unknown_limits"] = row.unknowns;
        json.push_back(std::move(r));
    }
    return jsonio::dumped(json, 2);
}

}  // namespace tavr
