#include "planning/job/phantom_files.h"

#include "core/base/version.h"
#include "core/dicom/series_writer.h"
#include "core/image/access_phantom.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>

namespace tavr {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

Status writeText(const fs::path& file, const std::string& text) {
    const fs::path partial = file.string() + ".part";
    std::ofstream out(partial, std::ios::binary);
    out << text;
    out.close();
    std::error_code error;
    if (out) fs::rename(partial, file, error);
    if (!out || error)
        return fail(ErrorKind::Input, "cannot write the ground truth", file.string(),
                    "check the disk and the folder's permissions");
    return {};
}

std::string stamped(const std::string& truth) {
    Json json = Json::parse(truth);
    json["software_version"] = kVersion;
    return json.dump(2);
}

Status preparedFolder(const fs::path& folder) {
    std::error_code error;
    if (fs::exists(folder, error) && !fs::is_empty(folder, error))
        return fail(ErrorKind::Input, "the folder is not empty", folder.string(),
                    "choose a new folder for the synthetic series");
    fs::create_directories(folder, error);
    if (error) return fail(ErrorKind::Input, "cannot make the folder", folder.string(), error.message());
    return {};
}

Status writeAccessPhantom(const fs::path& folder, const PhantomOptions& options, const Progress& progress) {
    const Result<AccessPhantom> phantom = makeAccessPhantom(options, progress.part(0.0, 0.6));
    if (!phantom) return tl::unexpected(phantom.error());
    SeriesText text;
    text.studyUid = newUid();
    text.frameOfReferenceUid = newUid();
    text.description = "Synthetic CTA " + options.preset;
    if (Status s = writeCtSeries(phantom->ct, text, (folder / "series").string(), progress.part(0.6, 1.0)); !s)
        return s;
    return writeText(folder / "truth.json", stamped(truthJson(phantom->truth)));
}

}  // namespace

bool hasPhantom(const std::string& folder, const PhantomOptions& options) {
    std::ifstream in(fs::path(folder) / "truth.json");
    if (!in) return false;
    const Json json = Json::parse(in, nullptr, false);
    return json.is_object() && json.value("preset", "") == options.preset && json.value("seed", 0u) == options.seed &&
           json.value("software_version", "") == kVersion;
}

Status writePhantom(const std::string& folder, const PhantomOptions& options, const Progress& progress) {
    if (Status s = preparedFolder(folder); !s) return s;
    if (options.preset == kAccessPreset) return writeAccessPhantom(folder, options, progress);
    const Result<std::vector<PhantomPhase>> phases = makePhantom(options, progress.part(0.0, 0.6));
    if (!phases) return tl::unexpected(phases.error());
    SeriesText text;
    text.studyUid = newUid();
    text.frameOfReferenceUid = newUid();
    for (std::size_t i = 0; i < phases->size(); ++i) {
        const PhantomPhase& phase = (*phases)[i];
        text.description = fmt::format("Synthetic CTA {} {} %", options.preset, phase.percentRR);
        text.seriesNumber = int(i) + 1;
        text.percentRR = phase.percentRR;
        const double from = 0.6 + 0.4 * double(i) / double(phases->size()), to = from + 0.4 / double(phases->size());
        const fs::path series = fs::path(folder) / fmt::format("phase-{:02d}", phase.percentRR);
        if (Status s = writeCtSeries(phase.ct, text, series.string(), progress.part(from, to)); !s) return s;
    }
    for (std::size_t i = phases->size(); i-- > 0;) {
        const PhantomPhase& phase = (*phases)[i];
        const std::string name = i == 0 ? "truth.json" : fmt::format("truth-{:02d}.json", phase.percentRR);
        if (Status s = writeText(fs::path(folder) / name, stamped(truthJson(phase.truth))); !s) return s;
    }
    return {};
}

Result<std::string> writeDemoPatient(const std::string& folder, const Progress& progress) {
    if (hasPhantom(folder, PhantomOptions{})) return folder;
    if (Status s = writePhantom(folder, PhantomOptions{}, progress); !s) return tl::unexpected(s.error());
    return folder;
}

}  // namespace tavr
