#pragma once
// Material cards: a law's name and its constants, each with its unit in its name, a source, and where published a
// range. What has no source does not exist here: it is empty. The laws themselves are solver/physics.
#include "devices/catalogue.h"

#include <optional>
#include <string>
#include <vector>

namespace tavr {

struct MaterialConstant {
    std::string name;             ///< "young_mpa"
    std::optional<double> value;  ///< empty: not published, or without a source
    std::optional<Range> range;   ///< within which it may be varied; empty: not published
    std::string source, confidence, date;
};

struct MaterialCard {
    std::string id;     ///< "cocr_mp35n"
    std::string title;  ///< for people
    std::string law;    ///< elastic, neo_hookean, ogden, holzapfel, guccione, plastic, superelastic
    std::string notes;
    std::vector<MaterialConstant> constants;

    const MaterialConstant* find(const std::string& name) const;
    std::optional<double> value(const std::string& name) const;
    /// Constants that the law needs and the card has not: where there is one the card cannot be used.
    std::vector<std::string> missing() const;
};

/// The constants a law cannot do without; empty for a law that does not exist.
std::vector<std::string> neededConstants(const std::string& law);

struct MaterialFile {
    std::vector<MaterialCard> cards;    ///< complete only where `problems` is empty
    std::vector<std::string> problems;  ///< "file: card: constant: what is wrong"
};
/// Reads the text of a file of cards (schema: README of devices). `name` stands in the messages.
MaterialFile readMaterialCards(const std::string& text, const std::string& name);

/// The cards built into the product.
Result<std::vector<MaterialCard>> materialCards();
Result<MaterialCard> materialCard(const std::string& id);

/// The card with another value of one constant, of low confidence. Refuses a constant that the card has not, a value
/// that no material has or that is outside the published range, and one without a source.
Result<MaterialCard> withConstant(const MaterialCard& card, const std::string& name, double value,
                                  const std::string& source);

}  // namespace tavr
