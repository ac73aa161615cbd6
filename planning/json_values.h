#pragma once
// Private to planning's .cpp files: reading and writing the house's values as JSON, with errors that name the key.
#include "core/geometry/grid.h"
#include "planning/measurements.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace tavr::jsonio {

using Json = nlohmann::ordered_json;

/// What is wrong with which key. Thrown by the readers below, caught where a text becomes a Result.
struct Problem {
    std::string key, what;
};

const Json& need(const Json& object, const std::string& key);
double number(const Json& object, const std::string& key);
std::string text(const Json& object, const std::string& key);
bool flag(const Json& object, const std::string& key);

/// The JSON text; bytes that are no UTF-8 (a device named on the command line) become the replacement character.
std::string dumped(const Json& json, int indent = -1);

/// A number, or null where it is not finite: JSON knows no NaN.
Json finite(double value);
Json vectorJson(const Vec3& v);
Vec3 vectorFrom(const Json& object, const std::string& key);

/// The whole of a Measurements value, contours and planes included, for plan.json (not the public `measure --json`).
Json measurementsToStore(const Measurements& m);
Measurements measurementsFromStore(const Json& json);

}  // namespace tavr::jsonio
