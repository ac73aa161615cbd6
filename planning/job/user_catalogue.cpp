#include "planning/job/user_catalogue.h"

#include <cstdlib>
#include <filesystem>

namespace tavr {

std::string userDeviceFolder() {
    std::filesystem::path base;
    if (const char* config = std::getenv("XDG_CONFIG_HOME"); config && *config)
        base = config;
    else if (const char* home = std::getenv("HOME"); home && *home)
        base = std::filesystem::path(home) / ".config";
    else
        return {};
    const std::filesystem::path folder = base / "opentavr" / "devices";
    std::error_code ignored;
    return std::filesystem::is_directory(folder, ignored) ? folder.string() : std::string();
}

Result<Catalogue> userCatalogue() {
    return loadCatalogue(userDeviceFolder());
}

}  // namespace tavr
