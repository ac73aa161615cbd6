// `redo --json`.
#include "planning/json_values.h"
#include "planning/redo/redo.h"

namespace tavr {
namespace {

using jsonio::finite;
using jsonio::Json;
using jsonio::vectorJson;

/// Value with its interval, or null with the reason.
Json quantity(const Quantity& q) {
    if (!q.known()) return {{"value", nullptr}, {"note", q.note}};
    return {{"value", finite(*q.value)}, {"sd", finite(q.sd)}, {"low", finite(q.low)}, {"high", finite(q.high)}};
}

}  // namespace

std::string redoJson(const RedoMeasurements& redo) {
    Json json{
        {"frame", "LPS"},
        {"failed_device", redo.failed.deviceId},
        {"geometry", redo.failed.geometryNote},
        {"risk_plane", {{"point", vectorJson(redo.riskPlane.origin)}, {"normal", vectorJson(redo.riskPlane.normal)}}},
        {"neo_skirt_height_mm", quantity(redo.neoSkirtHeight)},
        {"neo_skirt_is_upper_bound", redo.neoSkirtIsBound},
        {"neo_skirt_above_stj_mm", quantity(redo.skirtAboveStj)},
        {"vtstj_mm", quantity(redo.vtstj)}};
    for (std::size_t i = 0; i < 2; ++i) {
        const RedoCoronary& c = redo.coronary[i];
        json["coronary"][kCoronaryNames[i]] = {{"vtc_mm", quantity(c.vtc)},
                                               {"vta_mm", quantity(c.vta)},
                                               {"neo_skirt_above_ostium_mm", quantity(c.skirtAboveOstium)},
                                               {"class", kRedoClassNames[std::size_t(c.risk)]},
                                               {"reason", c.reason}};
    }
    return jsonio::dumped(json, 2);
}

}  // namespace tavr
