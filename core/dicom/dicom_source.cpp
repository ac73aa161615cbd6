#include "core/dicom/dicom_source.h"

#include <nlohmann/json.hpp>

namespace tavr {
namespace {

using Json = nlohmann::ordered_json;

Json triple(const Vec3& v) {
    return {v.x(), v.y(), v.z()};
}

Vec3 tripleFrom(const Json& json) {
    return {json.at(0).get<double>(), json.at(1).get<double>(), json.at(2).get<double>()};
}

Json imagesJson(const std::vector<SourceImage>& images) {
    Json list = Json::array();
    for (const SourceImage& image : images) {
        Json one = {{"sop_instance_uid", image.sopInstanceUid}, {"position_mm", triple(image.position)}};
        if (image.frame > 0) one["frame"] = image.frame;
        list.push_back(std::move(one));
    }
    return list;
}

std::vector<SourceImage> imagesFrom(const Json& list) {
    std::vector<SourceImage> images;
    for (const Json& one : list)
        images.push_back({one.at("sop_instance_uid"), one.value("frame", 0), tripleFrom(one.at("position_mm"))});
    return images;
}

}  // namespace

std::string dicomSourceJson(const DicomSource& s) {
    const Json json = {{"frame", "LPS"},
                       {"identity", s.header},
                       {"study_uid", s.studyUid},
                       {"series_uid", s.seriesUid},
                       {"frame_of_reference_uid", s.frameOfReferenceUid},
                       {"sop_class_uid", s.sopClassUid},
                       {"modality", s.modality},
                       {"row_direction", triple(s.axes.row)},
                       {"column_direction", triple(s.axes.column)},
                       {"pixel_spacing_mm", {s.spacing.x(), s.spacing.y()}},
                       {"slice_gap_mm", s.sliceGapMm},
                       {"columns", s.columns},
                       {"rows", s.rows},
                       {"images", imagesJson(s.images)}};
    return json.dump(1);
}

Result<DicomSource> dicomSourceFromJson(const std::string& text) {
    try {
        const Json json = Json::parse(text);
        DicomSource s;
        s.header = json.at("identity").get<std::map<std::string, std::string>>();
        s.studyUid = json.at("study_uid");
        s.seriesUid = json.at("series_uid");
        s.frameOfReferenceUid = json.at("frame_of_reference_uid");
        s.sopClassUid = json.at("sop_class_uid");
        s.modality = json.at("modality");
        s.axes = {tripleFrom(json.at("row_direction")), tripleFrom(json.at("column_direction"))};
        s.spacing = {json.at("pixel_spacing_mm").at(0).get<double>(), json.at("pixel_spacing_mm").at(1).get<double>()};
        s.sliceGapMm = json.at("slice_gap_mm");
        s.columns = json.at("columns");
        s.rows = json.at("rows");
        s.images = imagesFrom(json.at("images"));
        return s;
    } catch (const Json::exception& e) {
        return fail(ErrorKind::Input, "the list of source images cannot be read", "source.json", e.what());
    }
}

}  // namespace tavr
