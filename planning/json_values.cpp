#include "planning/json_values.h"

#include <cmath>

namespace tavr::jsonio {

const Json& need(const Json& object, const std::string& key) {
    if (!object.is_object()) throw Problem{key, "its parent is not an object"};
    const auto found = object.find(key);
    if (found == object.end()) throw Problem{key, "missing"};
    return *found;
}

double number(const Json& object, const std::string& key) {
    const Json& value = need(object, key);
    if (!value.is_number()) throw Problem{key, "not a number"};
    return value.get<double>();
}

std::string text(const Json& object, const std::string& key) {
    const Json& value = need(object, key);
    if (!value.is_string()) throw Problem{key, "not a text"};
    return value.get<std::string>();
}

bool flag(const Json& object, const std::string& key) {
    const Json& value = need(object, key);
    if (!value.is_boolean()) throw Problem{key, "not true or false"};
    return value.get<bool>();
}

std::string dumped(const Json& json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

Json finite(double value) {
    return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json vectorJson(const Vec3& v) {
    return Json::array({finite(v.x()), finite(v.y()), finite(v.z())});
}

Vec3 vectorFrom(const Json& object, const std::string& key) {
    const Json& value = need(object, key);
    if (!value.is_array() || value.size() != 3) throw Problem{key, "not three numbers"};
    Vec3 v;
    for (std::size_t i = 0; i < 3; ++i) {
        if (!value[i].is_number()) throw Problem{key, "not three numbers"};
        v[Eigen::Index(i)] = value[i].get<double>();
    }
    return v;
}

}  // namespace tavr::jsonio
