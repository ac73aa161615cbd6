#include "app/cli/commands.h"
#include "planning/job/user_catalogue.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace tavr {
namespace {

using Json = nlohmann::json;

std::string rangeText(const Sourced<Range>& range, const char* unit) {
    return range.known() ? fmt::format("{:g}–{:g} {}", range.value->low, range.value->high, unit) : "not published";
}

Output listDevices(const Catalogue& catalogue) {
    Output out;
    out.text = fmt::format("  {:<22} {:<24} {:>6}  {:<20} {:<20} {}\n", "id", "family", "size", "annulus area",
                           "annulus perimeter", "status");
    for (const Device& d : catalogue.devices)
        out.text += fmt::format("  {:<22} {:<24} {:>6}  {:<20} {:<20} {}\n", d.id, d.family, d.size,
                                rangeText(d.annulusArea, "mm²"), rangeText(d.annulusPerimeter, "mm"), d.status);
    out.text += "catalogue version " + catalogue.version + "\n";
    out.json = catalogueJson(catalogue);
    return out;
}

Result<Output> checkFile(const std::string& file) {
    const std::vector<std::string> faults = checkDeviceFile(file);
    Output out;
    for (const std::string& fault : faults) out.text += fault + "\n";
    if (faults.empty()) out.text = file + ": every field is sound\n";
    out.json = Json{{"file", file}, {"faults", faults}}.dump(2);
    out.exitCode = faults.empty() ? 0 : 3;
    return out;
}

}  // namespace

Result<Output> devicesCommand(const CommandLine& line, const Progress&) {
    if (line.subVerb == "check") return checkFile(line.file);
    const Result<Catalogue> catalogue = userCatalogue();
    if (!catalogue) return tl::unexpected(catalogue.error());
    if (line.subVerb == "list") return listDevices(*catalogue);
    const Device* device = catalogue->find(line.device);
    if (!device)
        return fail(ErrorKind::Usage, "no device " + line.device + " in the catalogue", {},
                    "see `opentavr devices list`");
    return Output{deviceJson(*device) + "\n", deviceJson(*device)};
}

}  // namespace tavr
