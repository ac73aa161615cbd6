// phase.json of a study, and the comparison for people and programs.
#include "planning/json_values.h"
#include "planning/phases/phases.h"
#include "planning/store_values.h"

#include <fmt/format.h>

namespace tavr {
namespace {

using namespace jsonio;

constexpr int kSchema = 1;

Json landmarksJson(const Landmarks& landmarks) {
    Json json = Json::object();
    for (const auto& [id, landmark] : landmarks)
        json[std::string(landmarkName(id))] = {{"position", vectorJson(landmark.position)},
                                               {"sigma_mm", landmark.sigmaMm},
                                               {"confidence", landmark.confidence}};
    return json;
}

Landmarks landmarksFrom(const Json& json) {
    Landmarks out;
    for (const auto& [name, value] : json.items()) {
        const auto id = landmarkFromName(name);
        if (!id) throw Problem{name, "no such landmark"};
        out[*id] = {vectorFrom(value, "position"), number(value, "sigma_mm"), number(value, "confidence"),
                    Review::Required, "auto"};
    }
    return out;
}

const char* nameOf(HeartPhase phase) {
    return phase == HeartPhase::Systole ? "systole" : phase == HeartPhase::Diastole ? "diastole" : "phase unknown";
}

std::string called(std::optional<double> percent) {
    return percent ? fmt::format("{} ({:.0f} % R-R)", nameOf(heartPhase(percent)), *percent)
                   : nameOf(HeartPhase::Unknown);
}

std::string cell(const Quantity& q) {
    if (!q.known()) return "–";
    return q.unstable || q.sd <= 0.0 ? fmt::format("{:.1f}", *q.value)
                                     : fmt::format("{:.1f} ({:.1f} to {:.1f})", *q.value, q.low, q.high);
}

Json quantityOut(const Quantity& q) {
    const bool interval = q.known() && !q.unstable && q.sd > 0.0;
    return {{"value", q.known() ? Json(*q.value) : Json(nullptr)},
            {"interval_90", interval ? Json{q.low, q.high} : Json(nullptr)},
            {"reason", q.known() ? Json(nullptr) : Json(q.note)}};
}

}  // namespace

std::string phaseStoreJson(const OtherPhase& phase) {
    return dumped({{"schema", kSchema},
                   {"label", phase.label},
                   {"series_description", phase.seriesDescription},
                   {"series_uid", phase.seriesUid},
                   {"percent_rr", phase.percentRR ? Json(*phase.percentRR) : Json(nullptr)},
                   {"landmarks", landmarksJson(phase.landmarks)},
                   {"measurements", measurementsToStore(phase.measurements)}});
}

Result<OtherPhase> phaseFromJson(const std::string& content) try {
    const Json json = Json::parse(content);
    if (int(number(json, "schema")) > kSchema) throw Problem{"schema", "made by a newer OpenTAVR"};
    OtherPhase phase;
    phase.label = text(json, "label");
    phase.seriesDescription = text(json, "series_description");
    phase.seriesUid = text(json, "series_uid");
    if (!need(json, "percent_rr").is_null()) phase.percentRR = number(json, "percent_rr");
    phase.landmarks = landmarksFrom(need(json, "landmarks"));
    phase.measurements = measurementsFromStore(need(json, "measurements"));
    return phase;
} catch (const Problem& p) {
    return fail(ErrorKind::Input, "the other phase cannot be read: " + p.key + ": " + p.what, "phase.json",
                "measure it again with `opentavr phase`");
} catch (const std::exception& e) {
    return fail(ErrorKind::Input, "the other phase cannot be read", "phase.json", e.what());
}

std::string phasesText(const Measurements& here, std::optional<double> thisPercent, const OtherPhase& other) {
    std::string out =
        fmt::format("{:<34} {:<26} {:<26} {}\n", "", called(thisPercent), called(other.percentRR), "change");
    for (const PhaseRow& row : comparePhases(here, other.measurements))
        out += fmt::format("{:<34} {:<26} {:<26} {}\n", row.path, cell(row.here), cell(row.other),
                           row.change.known() ? cell(row.change) : row.change.note);
    return out + "Change: other phase minus the plan's, its interval as if the two errors were independent.\n";
}

std::string phasesJson(const Measurements& here, std::optional<double> thisPercent, const OtherPhase& other) {
    Json rows = Json::object();
    for (const PhaseRow& row : comparePhases(here, other.measurements))
        rows[row.path] = {
            {"plan", quantityOut(row.here)}, {"other", quantityOut(row.other)}, {"change", quantityOut(row.change)}};
    return dumped({{"plan_phase",
                    {{"name", nameOf(heartPhase(thisPercent))},
                     {"percent_rr", thisPercent ? Json(*thisPercent) : Json(nullptr)}}},
                   {"other_phase",
                    {{"name", nameOf(heartPhase(other.percentRR))},
                     {"label", other.label},
                     {"percent_rr", other.percentRR ? Json(*other.percentRR) : Json(nullptr)},
                     {"review", "review required"}}},
                   {"rows", rows}},
                  2);
}

}  // namespace tavr
