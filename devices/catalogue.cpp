#include "devices/catalogue.h"

#include <algorithm>

namespace tavr {

const Device* Catalogue::find(const std::string& id) const {
    const auto found = std::find_if(devices.begin(), devices.end(), [&](const Device& d) { return d.id == id; });
    return found == devices.end() ? nullptr : &*found;
}

}  // namespace tavr
