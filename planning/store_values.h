#pragma once
// Private to planning's .cpp files: the parts of a stored Measurements value. Readers throw jsonio::Problem.
#include "planning/json_values.h"

#include <algorithm>
#include <array>

namespace tavr::jsonio {

Json quantityJson(const Quantity& q);
Quantity quantityFrom(const Json& parent, const std::string& key);
Json planeJson(const PlaneFrame& plane);
PlaneFrame planeFrom(const Json& parent, const std::string& key);
Json sectionJson(const Section& section);
Section sectionFrom(const Json& parent, const std::string& key);

/// Quantities under names, as an object.
template <std::size_t N>
Json quantitiesJson(const std::array<Quantity, N>& values, const std::array<const char*, N>& names) {
    Json json = Json::object();
    for (std::size_t i = 0; i < N; ++i) json[names[i]] = quantityJson(values[i]);
    return json;
}
template <std::size_t N>
std::array<Quantity, N> quantitiesFrom(const Json& parent, const std::string& key,
                                       const std::array<const char*, N>& names) {
    std::array<Quantity, N> values;
    for (std::size_t i = 0; i < N; ++i) values[i] = quantityFrom(need(parent, key), names[i]);
    return values;
}
/// The place of a stable name in its list.
template <std::size_t N>
std::size_t indexOf(const std::string& name, const std::string& key, const std::array<const char*, N>& names) {
    const auto at = std::find(names.begin(), names.end(), name);
    if (at == names.end()) throw Problem{key, "\"" + name + "\" is not known"};
    return std::size_t(at - names.begin());
}

Json calciumJson(const CalciumMeasurement& c);
CalciumMeasurement calciumFrom(const Json& parent, const std::string& key);
Json projectionJson(const Projections& p);
Projections projectionFrom(const Json& parent, const std::string& key);
Json leafletsJson(const std::array<LeafletMeasurement, 3>& leaflets);
std::array<LeafletMeasurement, 3> leafletsFrom(const Json& parent, const std::string& key);
Json bicuspidJson(const BicuspidMeasurement& b);
BicuspidMeasurement bicuspidFrom(const Json& parent, const std::string& key);

}  // namespace tavr::jsonio
