#include "devices/material_card.h"

#include "devices/record_reader.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <map>

namespace tavr {
namespace {

using Json = nlohmann::ordered_json;

const std::map<std::string, std::vector<std::string>>& laws() {
    static const std::map<std::string, std::vector<std::string>> all{
        {"elastic", {"young_mpa", "poisson"}},
        {"neo_hookean", {"mu_mpa", "bulk_mpa"}},
        {"ogden", {"mu1_mpa", "alpha1", "bulk_mpa"}},
        {"holzapfel", {"mu_mpa", "k1_mpa", "k2", "dispersion", "angle_deg", "bulk_mpa"}},
        {"guccione", {"c_mpa", "bf", "bt", "bfs", "bulk_mpa"}},
        {"plastic", {"young_mpa", "poisson", "yield_mpa", "isotropic_mpa"}},
        {"superelastic",
         {"austenite_mpa", "martensite_mpa", "poisson", "transformation_strain", "forward_start_mpa",
          "forward_finish_mpa", "reverse_start_mpa", "reverse_finish_mpa", "compression_ratio"}}};
    return all;
}

/// Constants a card may have besides those its law needs.
bool optionalConstant(const std::string& law, const std::string& name) {
    static const std::map<std::string, std::vector<std::string>> more{
        {"ogden", {"mu2_mpa", "alpha2", "mu3_mpa", "alpha3", "mu4_mpa", "alpha4"}},
        {"plastic", {"kinematic_mpa", "saturation_mpa", "saturation_rate"}},
        {"superelastic", {"forward_slope_mpa_per_c", "reverse_slope_mpa_per_c", "reference_c"}}};
    if (name == "density_g_mm3" || name == "thickness_mm") return true;
    const auto found = more.find(law);
    return found != more.end() && std::count(found->second.begin(), found->second.end(), name) > 0;
}

/// No material has such a value; the laws' own checks (solver/physics) look at the constants together.
bool impossible(const std::string& law, const std::string& name, double value) {
    if (!std::isfinite(value)) return true;
    if (name == "poisson") return !(value >= 0.0 && value < 0.5);
    if (name == "dispersion") return !(value >= 0.0 && value <= 1.0 / 3.0);
    if (name == "compression_ratio") return !(value >= 1.0);
    if (name == "isotropic_mpa" || name == "kinematic_mpa" || name == "k1_mpa") return !(value >= 0.0);
    const bool anySign = name == "angle_deg" || name == "reference_c" || (law == "ogden" && name != "bulk_mpa");
    return !anySign && !(value > 0.0);
}

class CardReader {
public:
    explicit CardReader(std::string name) : name_(std::move(name)) {}

    MaterialFile read(const std::string& text) {
        try {
            const Json json = Json::parse(text);
            const Json& list = json.at("cards");
            if (!list.is_array()) throw std::runtime_error("\"cards\" is not a list");
            for (const Json& one : list) card(one);
        } catch (const std::exception& e) {
            problem(std::string("not a file of material cards: ") + e.what());
        }
        return std::move(out_);
    }

private:
    void problem(const std::string& what) {
        out_.problems.push_back(name_ + ": " + (place_.empty() ? "" : place_ + ": ") + what);
    }

    void card(const Json& json) {
        MaterialCard card;
        place_ = "card " + std::to_string(out_.cards.size() + 1);
        card.id = json.at("id").get<std::string>();
        place_ = card.id;
        card.title = json.at("title").get<std::string>();
        card.law = json.at("law").get<std::string>();
        card.notes = json.value("notes", std::string());
        const std::vector<std::string> needed = neededConstants(card.law);
        if (needed.empty()) problem("there is no law \"" + card.law + "\"");
        if (std::any_of(out_.cards.begin(), out_.cards.end(), [&](const auto& c) { return c.id == card.id; }))
            problem("the id appears twice");
        for (const auto& [name, entry] : json.at("constants").items()) {
            if (std::count(needed.begin(), needed.end(), name) == 0 && !optionalConstant(card.law, name))
                problem(name + ": not a constant of the law " + card.law);
            card.constants.push_back(constant(card.law, name, entry));
        }
        out_.cards.push_back(std::move(card));
        place_.clear();
    }

    MaterialConstant constant(const std::string& law, const std::string& name, const Json& entry) {
        MaterialConstant c;
        c.name = name;
        if (entry.is_null()) return c;
        c.source = entry.value("source", std::string());
        if (c.source.empty() || entry.at("value").is_null()) return c;
        c.confidence = entry.value("confidence", std::string());
        c.date = entry.value("date", std::string());
        if (c.confidence != "H" && c.confidence != "M" && c.confidence != "L")
            problem(name + ": the confidence is not H, M or L");
        if (c.date.empty()) problem(name + ": has no date");
        c.value = entry.at("value").get<double>();
        if (impossible(law, name, *c.value)) problem(fmt::format("{}: no material has {}", name, *c.value));
        if (const auto range = entry.find("range"); range != entry.end() && !range->is_null()) {
            c.range = Range{range->at(0).get<double>(), range->at(1).get<double>()};
            if (!(c.range->low <= c.range->high)) problem(name + ": the range is inverted");
            if (!(*c.value >= c.range->low && *c.value <= c.range->high))
                problem(
                    fmt::format("{}: {} is outside its range {} to {}", name, *c.value, c.range->low, c.range->high));
        }
        return c;
    }

    std::string name_, place_;
    MaterialFile out_;
};

}  // namespace

const MaterialConstant* MaterialCard::find(const std::string& name) const {
    const auto found = std::find_if(constants.begin(), constants.end(), [&](const auto& c) { return c.name == name; });
    return found == constants.end() ? nullptr : &*found;
}

std::optional<double> MaterialCard::value(const std::string& name) const {
    const MaterialConstant* found = find(name);
    return found ? found->value : std::nullopt;
}

std::vector<std::string> MaterialCard::missing() const {
    std::vector<std::string> names;
    for (const std::string& name : neededConstants(law))
        if (!value(name)) names.push_back(name);
    return names;
}

std::vector<std::string> neededConstants(const std::string& law) {
    const auto found = laws().find(law);
    return found == laws().end() ? std::vector<std::string>() : found->second;
}

MaterialFile readMaterialCards(const std::string& text, const std::string& name) {
    return CardReader(name).read(text);
}

Result<std::vector<MaterialCard>> materialCards() {
    std::vector<MaterialCard> all;
    for (const EmbeddedRecords& file : embeddedMaterials()) {
        MaterialFile read = readMaterialCards(file.text, file.name);
        if (!read.problems.empty())
            return fail(ErrorKind::Internal, read.problems.front(), {}, "correct the material card and build again");
        all.insert(all.end(), read.cards.begin(), read.cards.end());
    }
    return all;
}

Result<MaterialCard> materialCard(const std::string& id) {
    const auto all = materialCards();
    if (!all) return tl::make_unexpected(all.error());
    for (const MaterialCard& card : *all)
        if (card.id == id) return card;
    return fail(ErrorKind::Input, "there is no material card \"" + id + "\"", {},
                "choose one of resources/materials/cards.json");
}

Result<MaterialCard> withConstant(const MaterialCard& card, const std::string& name, double value,
                                  const std::string& source) {
    const auto refused = [&](const std::string& what) {
        return fail(ErrorKind::Input, what, card.id + ": " + name, "choose a value that the card allows");
    };
    MaterialCard changed = card;
    const auto constant = std::find_if(changed.constants.begin(), changed.constants.end(),
                                       [&](const MaterialConstant& c) { return c.name == name; });
    if (constant == changed.constants.end()) return refused("the card has no such constant");
    if (impossible(card.law, name, value)) return refused(fmt::format("no material has {}", value));
    if (source.empty()) return refused("the value has no source");
    if (constant->range && !(value >= constant->range->low && value <= constant->range->high))
        return refused(fmt::format("{} is outside the published range {} to {}", value, constant->range->low,
                                   constant->range->high));
    constant->value = value;
    constant->source = source;
    constant->confidence = "L";
    return changed;
}

}  // namespace tavr
