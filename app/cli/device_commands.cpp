#include "app/cli/commands.h"
#include "devices/frame_file.h"
#include "devices/frame_reach.h"
#include "devices/frame_records.h"
#include "planning/job/user_catalogue.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

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

Status writeFrame(const Frame& frame, const std::string& file) {
    const std::string ending = std::filesystem::path(file).extension().string();
    if (ending != ".vtp" && ending != ".json")
        return fail(ErrorKind::Usage, "a frame is written as .vtp or .json", file, "name the file so");
    std::ofstream out(file, std::ios::binary);
    out << (ending == ".vtp" ? frameVtp(frame) : frameJson(frame) + "\n");
    if (!out.flush()) return fail(ErrorKind::Input, "the frame cannot be written", file, "check folder and rights");
    return {};
}

Result<Output> describeFrame(const Result<Frame>& frame, const std::string& file) {
    if (!frame) return tl::unexpected(frame.error());
    if (!file.empty()) {
        if (const Status written = writeFrame(*frame, file); !written) return tl::unexpected(written.error());
    }
    const FrameReach reach = reachOf(*frame);
    const auto count = [&](FrameOrigin origin) {
        return std::count_if(frame->numbers.begin(), frame->numbers.end(),
                             [&](const FrameNumber& n) { return n.origin == origin; });
    };
    Output out;
    out.text = fmt::format("{}: {} nodes, {} beams, {:.2f} mm high\n", frame->name, frame->nodes.size(),
                           frame->beams.size(), frame->heightMm());
    if (frame->numbers.front().origin != FrameOrigin::Given)
        out.text += fmt::format(
            "  generic lattice reconstructed from the published envelope: {} numbers published, {} "
            "reconstructed, {} assumed\n",
            count(FrameOrigin::Published), count(FrameOrigin::Reconstructed), count(FrameOrigin::Assumed));
    out.text += fmt::format("  struts side by side at {:.2f} mm, {:.1f} mm long; ", reach.smallestDiameterMm,
                            reach.crimpedLengthMm);
    out.text += reach.largestDiameterMm ? fmt::format("straight at {:.1f} mm\n", *reach.largestDiameterMm)
                                        : "no closed ring of struts\n";
    if (!file.empty()) out.text += "  written to " + file + "\n";
    out.json = frameJson(*frame);
    return out;
}

}  // namespace

Result<Output> devicesCommand(const CommandLine& line, const Progress&) {
    if (line.subVerb == "check") return checkFile(line.file);
    if (line.subVerb == "frame" && line.device.ends_with(".json"))
        return describeFrame(readFrameFile(line.device), line.output);
    const Result<Catalogue> catalogue = userCatalogue();
    if (!catalogue) return tl::unexpected(catalogue.error());
    if (line.subVerb == "list") return listDevices(*catalogue);
    const Device* device = catalogue->find(line.device);
    if (!device)
        return fail(ErrorKind::Usage, "no device " + line.device + " in the catalogue", {},
                    "see `opentavr devices list`");
    if (line.subVerb == "frame") return describeFrame(frameOf(*device), line.output);
    return Output{deviceJson(*device) + "\n", deviceJson(*device)};
}

}  // namespace tavr
