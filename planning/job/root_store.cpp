#include "planning/job/root_store.h"

#include "core/caseio/vtk_files.h"
#include "core/image/image_io.h"
#include "core/mesh/surface.h"
#include "planning/job/case_store.h"
#include "planning/job/working_root.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace tavr {
namespace {

using Json = nlohmann::json;
constexpr const char* kSurfaceItem = "models/lumen.vtp";
constexpr double kDistanceUnitMm = 0.01;  // int16 then spans ±327 mm at a hundredth of a millimetre

Volume packDistance(const ScalarImage& distance) {
    Volume packed(distance.grid);
    for (std::size_t i = 0; i < packed.voxels.size(); ++i) {
        const double units = std::clamp(double(distance.voxels[i]) / kDistanceUnitMm, -32768.0, 32767.0);
        packed.voxels[i] = std::int16_t(std::lround(units));
    }
    return packed;
}

ScalarImage unpackDistance(const Volume& packed) {
    ScalarImage distance(packed.grid);
    for (std::size_t i = 0; i < packed.voxels.size(); ++i)
        distance.voxels[i] = float(packed.voxels[i] * kDistanceUnitMm);
    return distance;
}

Json rootJson(const RootModel& root) {
    Json line = Json::array();
    for (const Vec3& p : root.centreline) line.push_back({p.x(), p.y(), p.z()});
    return {{"frame", "LPS"},
            {"centreline_mm", line},
            {"lumen_mean_hu", root.lumenMeanHu},
            {"lumen_sd_hu", root.lumenSdHu},
            {"blood_edge_hu", root.bloodEdgeHu},
            {"noise_hu", root.noiseHu},
            {"calcium", {{"threshold_hu", root.calciumThresholdHu}, {"rule", root.calciumRule}}}};
}

Status readRootJson(const std::string& text, RootModel& root) {
    try {
        const Json json = Json::parse(text);
        for (const Json& p : json.at("centreline_mm")) root.centreline.emplace_back(p.at(0), p.at(1), p.at(2));
        root.lumenMeanHu = json.at("lumen_mean_hu");
        root.lumenSdHu = json.at("lumen_sd_hu");
        root.bloodEdgeHu = json.at("blood_edge_hu");
        root.noiseHu = json.at("noise_hu");
        root.calciumThresholdHu = json.at("calcium").at("threshold_hu");
        root.calciumRule = json.at("calcium").at("rule");
    } catch (const Json::exception& e) {
        return fail(ErrorKind::Input, "the segmentation's numbers cannot be read", kRootItem, e.what());
    }
    return {};
}

Status stageImages(Study& study, const RootModel& root, const char* labelsItem, const char* distanceItem) {
    const Result<std::string> labels = study.stagePath(labelsItem);
    if (!labels) return tl::unexpected(labels.error());
    if (Status s = writeSegmentation(root.labels, rootSegmentNames(), *labels); !s) return s;
    const Result<std::string> distance = study.stagePath(distanceItem);
    if (!distance) return tl::unexpected(distance.error());
    return writeVolume(packDistance(root.lumenDistance), *distance);
}

/// The lumen's closed surface for other programs and for the 3-D view.
Status stageLumenSurface(Study& study, const RootModel& root) {
    if (root.centreline.empty()) return {};
    const ImageGrid& grid = root.lumenDistance.grid;
    Vec3 centre = root.centreline.front();
    double deepest = 0.0;
    for (const Vec3& p : root.centreline) {
        const double d = sampleLinear(root.lumenDistance, p, 1.0);
        if (d < deepest) deepest = d, centre = p;
    }
    if (deepest >= 0.0) return {};
    const double outside = std::max(1.0, grid.spacing.maxCoeff());
    const auto field = [&root, outside](const Vec3& x) { return sampleLinear(root.lumenDistance, x, outside); };
    const double radius = (grid.toLps(Vec3::Zero()) - grid.centre()).norm() + (centre - grid.centre()).norm();
    const Result<TriangleMesh> mesh = isosurface(field, centre, radius, 1.0);
    if (!mesh) return tl::unexpected(within(mesh.error(), "lumen surface"));
    const Result<std::string> path = study.stagePath(kSurfaceItem);
    if (!path) return tl::unexpected(path.error());
    return writeVtp({mesh->points, mesh->triangles, {}}, *path);
}

}  // namespace

const std::vector<std::pair<int, std::string>>& rootSegmentNames() {
    static const std::vector<std::pair<int, std::string>> names = {
        {kLumen, "aortic root lumen"},      {kCalcium, "calcium"},   {kLeftCoronary, "left coronary"},
        {kRightCoronary, "right coronary"}, {kLeaflets, "leaflets"}, {kMyocardium, "myocardium"}};
    return names;
}

Status stageRoot(Study& study, const RootModel& root) {
    if (Status s = stageImages(study, root, kLabelsItem, kDistanceItem); !s) return s;
    if (Status s = study.stage(kRootItem, rootJson(root).dump(2)); !s) return s;
    return stageLumenSurface(study, root);
}

Status stageEditedRoot(Study& study, const CaseData& data) {
    if (edited(data.plan) && data.root) {
        if (Status s = stageImages(study, *data.root, kEditedLabelsItem, kEditedDistanceItem); !s) return s;
        return stageLumenSurface(study, *data.root);
    }
    if (!study.has(kEditedLabelsItem)) return {};
    for (const char* item : {kEditedLabelsItem, kEditedDistanceItem, kSurfaceItem}) {
        if (!study.has(item)) continue;
        if (Status s = study.remove(item); !s) return s;
    }
    return data.automaticRoot ? stageLumenSurface(study, *data.automaticRoot) : Status{};
}

Result<RootModel> loadRoot(const Study& study) {
    RootModel root;
    const Result<std::string> text = study.readText(kRootItem);
    if (!text) return tl::unexpected(text.error());
    if (Status s = readRootJson(*text, root); !s) return tl::unexpected(s.error());
    const Result<std::string> labelsPath = study.verifiedPathOf(kLabelsItem);
    const Result<std::string> distancePath = study.verifiedPathOf(kDistanceItem);
    if (!labelsPath) return tl::unexpected(labelsPath.error());
    if (!distancePath) return tl::unexpected(distancePath.error());
    Result<LabelImage> labels = readSegmentation(*labelsPath);
    if (!labels) return tl::unexpected(within(labels.error(), kLabelsItem));
    const Result<Volume> distance = readVolume(*distancePath);
    if (!distance) return tl::unexpected(within(distance.error(), kDistanceItem));
    root.labels = std::move(*labels);
    root.lumenDistance = unpackDistance(*distance);
    return root;
}

}  // namespace tavr
