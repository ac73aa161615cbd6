#include "devices/catalogue.h"
#include "devices/record_fields.h"

#include <nlohmann/json.hpp>

namespace tavr {
namespace {

using Json = nlohmann::ordered_json;

Json valueJson(double value) {
    return value;
}
Json valueJson(const Range& r) {
    return Json::array({r.low, r.high});
}

template <class T>
Json fieldJson(const Sourced<T>& field) {
    if (!field.known()) return nullptr;
    return {{"value", valueJson(*field.value)},
            {"source", field.source},
            {"confidence", field.confidence},
            {"date", field.date}};
}

template <class T, std::size_t N>
const char* nameOf(const T& value, const std::array<std::pair<const char*, T>, N>& names) {
    for (const auto& [name, candidate] : names) {
        if (candidate == value) return name;
    }
    return "";
}

Json recordJson(const Device& d) {
    Json json{{"id", d.id}, {"family", d.family}, {"size", d.size}, {"manufacturer", d.manufacturer}};
    json["expansion"] = nameOf(d.expansion, records::kExpansions);
    json["sizing_rule"] = nameOf(d.sizingRule, records::kRules);
    json["supra_annular"] = d.supraAnnular;
    json["status"] = d.status;
    json["record_date"] = d.recordDate;
    json["notes"] = d.notes;
    for (const auto& [key, member] : records::kRanges) json["fields"][key] = fieldJson(d.*member);
    for (const auto& [key, member] : records::kNumbers) json["fields"][key] = fieldJson(d.*member);
    return json;
}

}  // namespace

std::string deviceJson(const Device& device) {
    return recordJson(device).dump(2);
}

std::string catalogueJson(const Catalogue& catalogue) {
    Json json{{"version", catalogue.version}, {"devices", Json::array()}};
    for (const Device& device : catalogue.devices) json["devices"].push_back(recordJson(device));
    return json.dump(2);
}

}  // namespace tavr
