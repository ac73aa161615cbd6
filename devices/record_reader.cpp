#include "devices/record_reader.h"

#include "devices/record_fields.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <set>

namespace tavr {
namespace {

using Json = nlohmann::ordered_json;

class Reader {
public:
    explicit Reader(std::string name) : name_(std::move(name)) {}

    RecordFile read(const std::string& text) {
        try {
            const Json json = Json::parse(text);
            if (json.is_object())
                family(json);
            else
                problem("", "", "a family file is one JSON object");
        } catch (const Json::exception& e) {
            problem("", "", std::string("not valid JSON: ") + e.what());
        }
        return std::move(out_);
    }

private:
    void problem(const std::string& record, const std::string& field, const std::string& what) {
        std::string text = name_;
        if (!record.empty()) text += ": " + record;
        if (!field.empty()) text += ": " + field;
        out_.problems.push_back(text + ": " + what);
    }

    std::string textField(const Json& json, const std::string& record, const char* key, bool required) {
        const auto found = json.find(key);
        if (found == json.end()) {
            if (required) problem(record, key, "missing");
            return {};
        }
        if (!found->is_string()) {
            problem(record, key, "is not a text");
            return {};
        }
        if (required && found->get<std::string>().empty()) problem(record, key, "is empty");
        return found->get<std::string>();
    }

    void unknownKeys(const Json& json, const std::string& record, const std::set<std::string>& allowed) {
        for (const auto& [key, value] : json.items()) {
            if (!allowed.count(key)) problem(record, key, "unknown field");
        }
    }

    template <class T, std::size_t N>
    T choice(const Json& json, const char* key, const std::array<std::pair<const char*, T>, N>& choices) {
        const std::string value = textField(json, "", key, true);
        for (const auto& [text, result] : choices) {
            if (value == text) return result;
        }
        std::string all;
        for (const auto& c : choices) all += std::string(all.empty() ? "" : ", ") + c.first;
        if (!value.empty()) problem("", key, "\"" + value + "\" is not one of " + all);
        return choices[0].second;
    }

    void family(const Json& json) {
        unknownKeys(json, "",
                    {"family", "manufacturer", "expansion", "sizing_rule", "supra_annular", "status", "record_date",
                     "notes", "records"});
        Device common;
        common.family = textField(json, "", "family", true);
        common.manufacturer = textField(json, "", "manufacturer", true);
        common.expansion = choice(json, "expansion", records::kExpansions);
        common.sizingRule = choice(json, "sizing_rule", records::kRules);
        common.status = textField(json, "", "status", true);
        if (!common.status.empty() &&
            std::find(records::kStatuses.begin(), records::kStatuses.end(), common.status) == records::kStatuses.end())
            problem("", "status", "\"" + common.status + "\" is not one of marketed, investigational, discontinued");
        if (const auto supra = json.find("supra_annular"); supra == json.end() || !supra->is_boolean())
            problem("", "supra_annular", "is not true or false");
        else
            common.supraAnnular = supra->get<bool>();
        common.recordDate = textField(json, "", "record_date", true);
        common.notes = textField(json, "", "notes", false);
        const auto list = json.find("records");
        if (list == json.end() || !list->is_array() || list->empty())
            return problem("", "records", "is not a list of at least one record");
        std::size_t index = 0;
        for (const Json& r : *list) record(r, common, ++index);
    }

    void record(const Json& json, const Device& common, std::size_t index) {
        const std::string place = "record " + std::to_string(index);
        if (!json.is_object()) return problem(place, "", "is not an object");
        Device device = common;
        device.id = textField(json, place, "id", true);
        const std::string label = device.id.empty() ? place : "record " + device.id;
        unknownKeys(json, label, {"id", "size", "notes", "fields"});
        device.size = textField(json, label, "size", true);
        const std::string notes = textField(json, label, "notes", false);
        if (!notes.empty()) device.notes += (device.notes.empty() ? "" : " ") + notes;
        const bool duplicate =
            std::any_of(out_.devices.begin(), out_.devices.end(), [&](const Device& d) { return d.id == device.id; });
        if (duplicate) problem(label, "id", "appears twice");
        const auto found = json.find("fields");
        if (found == json.end() || !found->is_object()) return problem(label, "fields", "is not an object");
        fields(*found, label, device);
        out_.devices.push_back(std::move(device));
    }

    void fields(const Json& json, const std::string& record, Device& device) {
        std::set<std::string> allowed;
        for (const auto& [key, member] : records::kRanges) {
            allowed.insert(key);
            if (const auto found = json.find(key); found != json.end()) range(*found, record, key, device.*member);
        }
        for (const auto& [key, member] : records::kNumbers) {
            allowed.insert(key);
            if (const auto found = json.find(key); found != json.end()) number(*found, record, key, device.*member);
        }
        unknownKeys(json, record, allowed);
    }

    /// The envelope {value, source, confidence, date}. True where there is a value to read.
    template <class T>
    bool envelope(const Json& json, const std::string& record, const char* key, Sourced<T>& field) {
        if (json.is_null()) return false;
        if (!json.is_object()) {
            problem(record, key, "is neither null nor {value, source, confidence, date}");
            return false;
        }
        for (const auto& [name, value] : json.items()) {
            if (name != "value" && name != "source" && name != "confidence" && name != "date")
                problem(record, std::string(key) + "." + name, "unknown field");
        }
        const auto value = json.find("value");
        if (value == json.end()) {
            problem(record, key, "has no value (write null where nothing is published)");
            return false;
        }
        if (value->is_null()) return false;
        const std::string label = record + ": " + key;
        field.source = textField(json, label, "source", false);
        if (field.source.empty()) problem(record, key, "has a value without a source");
        field.confidence = textField(json, label, "confidence", true);
        if (!field.confidence.empty() && field.confidence != "H" && field.confidence != "M" && field.confidence != "L")
            problem(record, key, "has the confidence \"" + field.confidence + "\"; it is H, M or L");
        field.date = textField(json, label, "date", true);
        return true;
    }

    void number(const Json& json, const std::string& record, const char* key, Sourced<double>& field) {
        if (!envelope(json, record, key, field)) return;
        const Json& value = json.at("value");
        if (!value.is_number()) return problem(record, key, "the value is not a number");
        if (!(value.get<double>() > 0.0)) return problem(record, key, "the value is not positive");
        field.value = value.get<double>();
    }

    void range(const Json& json, const std::string& record, const char* key, Sourced<Range>& field) {
        if (!envelope(json, record, key, field)) return;
        const Json& value = json.at("value");
        if (!value.is_array() || value.size() != 2 || !value[0].is_number() || !value[1].is_number())
            return problem(record, key, "the value is not a pair [low, high]");
        const Range r{value[0].get<double>(), value[1].get<double>()};
        if (!(r.low <= r.high)) return problem(record, key, "the range is inverted: " + value.dump());
        if (r.low < 0.0) return problem(record, key, "the range is negative: " + value.dump());
        field.value = r;
    }

    std::string name_;
    RecordFile out_;
};

}  // namespace

RecordFile readRecords(const std::string& text, const std::string& name) {
    return Reader(name).read(text);
}

}  // namespace tavr
