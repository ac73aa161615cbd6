#pragma once
#include "devices/catalogue.h"

namespace tavr {

/// Where a user's own device records lie: $XDG_CONFIG_HOME/opentavr/devices, else ~/.config/opentavr/devices.
/// Empty if there is no such folder.
std::string userDeviceFolder();

/// The built-in catalogue with the user's own records.
Result<Catalogue> userCatalogue();

}  // namespace tavr
