// 3D Slicer Markups JSON, schema 1.0.3 (Slicer/Modules/Loadable/Markups/Resources/Schema): one markup a file, LPS, mm.
#include "core/caseio/atomic_file.h"
#include "planning/report/export/writers.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace tavr::exporting {
namespace {

using Json = nlohmann::ordered_json;
constexpr const char* kSchema =
    "https://raw.githubusercontent.com/slicer/slicer/master/Modules/Loadable/Markups/Resources/Schema/"
    "markups-schema-v1.0.3.json#";

Json controlPoint(std::size_t index, const std::string& label, const std::string& description, const Vec3& p) {
    return {{"id", std::to_string(index + 1)},
            {"label", label},
            {"description", description},
            {"associatedNodeID", ""},
            {"position", {p.x(), p.y(), p.z()}},
            {"orientation", {-1.0, 0.0, 0.0, 0.0, -1.0, 0.0, 0.0, 0.0, 1.0}},
            {"selected", true},
            {"locked", true},
            {"visibility", true},
            {"positionStatus", "defined"}};
}

/// `source` is no part of the schema, which allows further properties: the series that the points lie in.
Status write(const CaseData& data, Json markup, const std::string& file) {
    const Provenance& p = data.provenance;
    const Json json = {{"@schema", kSchema},
                       {"source",
                        {{"study_instance_uid", p.studyUid},
                         {"series_instance_uid", p.seriesUid},
                         {"frame_of_reference_uid", p.frameOfReferenceUid},
                         {"origin", originText(data)},
                         {"software", "OpenTAVR " + p.softwareVersion}}},
                       {"markups", Json::array({std::move(markup)})}};
    return writeAtomically(file, json.dump(1) + "\n");
}

Json markup(const char* type, const std::string& name, Json points, bool labels) {
    return {{"type", type},
            {"name", name},
            {"coordinateSystem", "LPS"},
            {"coordinateUnits", "mm"},
            {"locked", true},
            {"fixedNumberOfControlPoints", true},
            {"labelFormat", "%N-%d"},
            {"lastUsedControlPointNumber", points.size()},
            {"controlPoints", std::move(points)},
            {"display", {{"visibility", true}, {"pointLabelsVisibility", labels}}}};
}

std::string describe(const Landmark& mark) {
    return fmt::format("{}; {}; standard deviation {:.2f} mm; confidence {:.2f}",
                       mark.origin == "user" ? "placed by hand" : "automatic",
                       mark.review == Review::Reviewed ? "reviewed" : "review required", mark.sigmaMm, mark.confidence);
}

}  // namespace

Status writeLandmarkMarkups(const CaseData& data, const std::string& file) {
    Json points = Json::array();
    for (const auto& [id, mark] : data.plan.landmarks)
        points.push_back(controlPoint(points.size(), std::string(landmarkName(id)), describe(mark), mark.position));
    return write(data, markup("Fiducial", "landmarks", std::move(points), true), file);
}

Status writeCurveMarkups(const CaseData& data, const std::string& name, const std::vector<Vec3>& points, bool closed,
                         const std::string& file) {
    Json list = Json::array();
    for (const Vec3& p : points)
        list.push_back(controlPoint(list.size(), fmt::format("{}-{}", name, list.size() + 1), "", p));
    return write(data, markup(closed ? "ClosedCurve" : "Curve", name, std::move(list), false), file);
}

}  // namespace tavr::exporting
