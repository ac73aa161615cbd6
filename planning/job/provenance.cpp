#include "core/base/version.h"
#include "planning/job/case_store.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <ctime>

namespace tavr {
namespace {

using Json = nlohmann::json;

std::string nowUtc() {
    const std::time_t t = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm tm{};
    gmtime_r(&t, &tm);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &tm);
    return text;
}

const char* verdictName(GeometryVerdict verdict) {
    switch (verdict) {
        case GeometryVerdict::Accepted:
            return "accepted";
        case GeometryVerdict::Regularised:
            return "regularised";
        case GeometryVerdict::Refused:
            return "refused";
    }
    return "refused";
}

GeometryVerdict verdictFrom(const std::string& name) {
    if (name == "accepted") return GeometryVerdict::Accepted;
    if (name == "regularised") return GeometryVerdict::Regularised;
    return GeometryVerdict::Refused;
}

Json optional(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

std::optional<double> optionalFrom(const Json& json, const char* key) {
    const auto it = json.find(key);
    return it != json.end() && it->is_number() ? std::optional(it->get<double>()) : std::nullopt;
}

}  // namespace

Provenance makeProvenance(const ImportedVolume& imported, const std::string& catalogueVersion) {
    Provenance p;
    p.softwareVersion = kVersion;
    p.catalogueVersion = catalogueVersion;
    p.created = nowUtc();
    p.seriesUid = imported.series.seriesUid;
    p.studyUid = imported.series.studyUid;
    p.frameOfReferenceUid = imported.series.frameOfReferenceUid;
    p.seriesDescription = imported.series.description;
    p.seriesDate = imported.series.date;
    p.modality = imported.series.modality;
    p.kernel = imported.kernel;
    p.manufacturer = imported.manufacturer;
    p.kvp = imported.kvp;
    p.spacing = imported.ct->grid.spacing;
    p.size = imported.ct->grid.size;
    p.warnings = imported.warnings;
    if (imported.phaseIndex < imported.series.phases.size()) {
        const SeriesPhase& phase = imported.series.phases[imported.phaseIndex];
        p.phaseLabel = phase.label;
        p.percentRR = phase.percentRR;
        p.geometry = phase.geometry;
    }
    return p;
}

std::string provenanceJson(const Provenance& p) {
    const Json json = {{"software_version", p.softwareVersion},
                       {"catalogue_version", p.catalogueVersion},
                       {"created_utc", p.created},
                       {"series",
                        {{"uid", p.seriesUid},
                         {"study_uid", p.studyUid},
                         {"frame_of_reference_uid", p.frameOfReferenceUid},
                         {"description", p.seriesDescription},
                         {"date", p.seriesDate},
                         {"modality", p.modality},
                         {"phase", p.phaseLabel},
                         {"percent_rr", optional(p.percentRR)},
                         {"kernel", p.kernel},
                         {"manufacturer", p.manufacturer},
                         {"kvp", optional(p.kvp)}}},
                       {"geometry",
                        {{"verdict", verdictName(p.geometry.verdict)},
                         {"reason", p.geometry.reason},
                         {"largest_corner_error_mm", p.geometry.largestCornerErrorMm},
                         {"spacing_mm", {p.spacing.x(), p.spacing.y(), p.spacing.z()}},
                         {"size", p.size}}},
                       {"warnings", p.warnings}};
    return json.dump(2);
}

Result<Provenance> provenanceFromJson(const std::string& text) {
    try {
        const Json json = Json::parse(text);
        const Json &series = json.at("series"), &geometry = json.at("geometry");
        Provenance p;
        p.softwareVersion = json.at("software_version");
        p.catalogueVersion = json.at("catalogue_version");
        p.created = json.at("created_utc");
        p.seriesUid = series.at("uid");
        p.studyUid = series.at("study_uid");
        p.frameOfReferenceUid = series.at("frame_of_reference_uid");
        p.seriesDescription = series.at("description");
        p.seriesDate = series.at("date");
        p.modality = series.at("modality");
        p.phaseLabel = series.at("phase");
        p.percentRR = optionalFrom(series, "percent_rr");
        p.kernel = series.at("kernel");
        p.manufacturer = series.at("manufacturer");
        p.kvp = optionalFrom(series, "kvp");
        p.geometry = {verdictFrom(geometry.at("verdict")), geometry.at("reason"),
                      geometry.at("largest_corner_error_mm")};
        for (int a = 0; a < 3; ++a) p.spacing[a] = geometry.at("spacing_mm").at(std::size_t(a));
        p.size = geometry.at("size").get<Index3>();
        p.warnings = json.at("warnings").get<std::vector<std::string>>();
        return p;
    } catch (const Json::exception& e) {
        return fail(ErrorKind::Input, "the study's provenance cannot be read", "provenance.json", e.what());
    }
}

}  // namespace tavr
