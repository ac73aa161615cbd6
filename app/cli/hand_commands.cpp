// What a person does to a study: strokes, a root by hand, landmarks, the valve. Each is a command of the plan.
#include "app/cli/commands.h"
#include "app/cli/open_case.h"
#include "app/cli/text_tables.h"
#include "planning/job/case_store.h"
#include "planning/job/root_doubts.h"
#include "planning/job/working_root.h"
#include "planning/segmentation/build_hand_root.h"
#include "planning/segmentation/mask_edits.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>

namespace tavr {
namespace {

using Json = nlohmann::json;

Result<std::vector<double>> numbers(const std::string& text, std::size_t count, const char* option) {
    std::vector<double> out;
    for (const char *at = text.data(), *end = at + text.size(); at < end;) {
        double value = 0.0;
        const auto [next, error] = std::from_chars(at, end, value);
        if (error != std::errc() || (next < end && *next != ',')) break;
        out.push_back(value);
        at = next < end ? next + 1 : next;
    }
    if (out.size() == count && !text.empty() && text.back() != ',') return out;
    return fail(ErrorKind::Usage, fmt::format("\"{}\" is not {} numbers split by commas", text, count), option,
                "see `opentavr --help`");
}

Result<Vec3> pointOf(const std::string& text, const char* option) {
    return numbers(text, 3, option).map([](const std::vector<double>& v) { return Vec3(v[0], v[1], v[2]); });
}

Status carryOut(OpenCase& open, const Command& command) {
    Result<Plan> plan = tavr::apply(open.data.plan, command);
    if (!plan) return tl::unexpected(plan.error());
    open.data.plan = std::move(*plan);
    return {};
}

bool hasHinges(const Landmarks& marks) {
    return marks.contains(LandmarkId::HingeNCC) && marks.contains(LandmarkId::HingeRCC) &&
           marks.contains(LandmarkId::HingeLCC);
}

/// The root that the plan now asks for, and the numbers on it as far as there are hinge points.
Status follow(OpenCase& open, bool quick, const Progress& progress) {
    CaseData& data = open.data;
    Result<RootPtr> root = workingRoot(data.ct, data.automaticRoot, data.plan, progress.part(0.0, 0.6));
    if (!root) return tl::unexpected(root.error());
    data.root = std::move(*root);
    if (data.plan.centreline.empty() && data.root) data.plan.centreline = data.root->centreline;
    progress.report(0.6, "Measuring");
    if (data.root && !data.plan.measurements && hasHinges(data.plan.landmarks)) {
        renewRootDoubts(data);
        MeasureOptions how = optionsOf(data.plan);
        how.intervals = !quick;
        data.plan.measurements = measure(*data.ct, *data.root, data.plan.landmarks, how);
    }
    assess(data);
    return {};
}

Status keep(OpenCase& open, const char* why) {
    if (Status s = stagePlan(open.study, open.data.plan); !s) return s;
    if (Status s = stageEditedRoot(open.study, open.data); !s) return s;
    return open.study.commit("opentavr", why);
}

Json editsJson(const Plan& plan) {
    Json list = Json::array();
    for (const MaskEdit& edit : plan.edits) list.push_back(Json::parse(commandJson(EditMask{edit})).at("edit"));
    return list;
}

std::string editsText(const Plan& plan) {
    std::string out;
    for (std::size_t i = 0; i < plan.edits.size(); ++i) {
        const MaskEdit& e = plan.edits[i];
        out += fmt::format("{:>3}  {:<9} {:<14} radius {:.1f} mm, {} point(s), {:.1f} mm long{}\n", i + 1,
                           kEditToolNames[std::size_t(e.tool)], kEditTargetNames[std::size_t(e.target)], e.radiusMm,
                           e.stroke.size(), length(e.stroke), e.disc ? ", disc" : "");
    }
    return out.empty() ? "no strokes\n" : out;
}

double lumenMl(const RootModel& root) {
    const auto voxels = std::count(root.labels.voxels.begin(), root.labels.voxels.end(), std::uint8_t(kLumen));
    return double(voxels) * root.labels.grid.voxelVolume() / 1000.0;
}

Output describeRoot(const CaseData& data) {
    Output out;
    Json json{{"strokes", data.plan.edits.size()},
              {"edits", editsJson(data.plan)},
              {"by_hand", data.root ? data.root->byHand : ""}};
    if (data.root) {
        json["lumen_volume_ml"] = lumenMl(*data.root);
        json["lumen_mean_hu"] = data.root->lumenMeanHu;
        out.text += fmt::format("segmentation: {}; lumen {:.1f} mL, blood {:.0f} ± {:.0f} HU\n",
                                data.root->byHand.empty() ? "automatic" : data.root->byHand, lumenMl(*data.root),
                                data.root->lumenMeanHu, data.root->lumenSdHu);
    }
    if (const auto& m = data.plan.measurements) {
        json["measurements"] = Json::parse(measurementsJson(*m, data.plan.landmarks));
        out.text += measurementsText(*m);
    }
    out.json = json.dump(2);
    return out;
}

Result<MaskEdit> editOf(const HandWork& hand) {
    MaskEdit edit;
    const auto tool = std::find(kEditToolNames.begin(), kEditToolNames.end(), hand.tool);
    if (tool == kEditToolNames.end() || hand.at.empty())
        return fail(ErrorKind::Usage, "--tool and --at are missing", "edit", "or use --list or --undo");
    edit.tool = EditTool(tool - kEditToolNames.begin());
    edit.target =
        EditTarget(std::find(kEditTargetNames.begin(), kEditTargetNames.end(), hand.target) - kEditTargetNames.begin());
    edit.radiusMm = hand.radiusMm;
    std::vector<std::string> texts{hand.at};
    texts.insert(texts.end(), hand.to.begin(), hand.to.end());
    for (const std::string& text : texts) {
        const Result<Vec3> x = pointOf(text, "--at, --to");
        if (!x) return tl::unexpected(x.error());
        edit.stroke.push_back(*x);
    }
    if (!hand.hu.empty()) {
        const auto window = numbers(hand.hu, 2, "--hu");
        if (!window) return tl::unexpected(window.error());
        edit.window = HuWindow{(*window)[0], (*window)[1]};
    }
    if (!hand.disc.empty()) {
        const Result<Vec3> normal = pointOf(hand.disc, "--disc");
        if (!normal) return tl::unexpected(normal.error());
        edit.disc = BrushDisc{normal->stableNormalized(), 0.5 * hand.thicknessMm};
    }
    return edit;
}

Status makeStroke(OpenCase& open, const CommandLine& line) {
    const Result<MaskEdit> edit = editOf(line.hand);
    if (!edit) return tl::unexpected(edit.error());
    if (!open.data.root) return missing("segmentation", line.study, "run `opentavr segment` or `opentavr manual-root`");
    if (const Status ok = carryOut(open, EditMask{*edit}); !ok) return ok;
    if (!reaches(*open.data.root, *edit))
        return fail(ErrorKind::Input, "the stroke lies outside the segmented region", "--at",
                    "give LPS coordinates within 12 mm of the root");
    return {};
}

Result<HandRoot> handRootOf(const HandWork& hand) {
    HandRoot root;
    root.snapToWall = !hand.noSnap;
    for (const std::string& text : hand.points) {
        const auto v = numbers(text, 4, "--point");
        if (!v) return tl::unexpected(v.error());
        root.points.push_back({Vec3((*v)[0], (*v)[1], (*v)[2]), (*v)[3]});
    }
    return root;
}

}  // namespace

Result<Output> editCommand(const CommandLine& line, const Progress& progress) {
    Result<OpenCase> open = openCase(line.study, line.list, progress.part(0.0, 0.3));
    if (!open) return tl::unexpected(open.error());
    if (line.list) return Output{editsText(open->data.plan), Json{{"edits", editsJson(open->data.plan)}}.dump(2)};
    const Status done = line.hand.undo ? carryOut(*open, DropEdits{1}) : makeStroke(*open, line);
    if (!done) return tl::unexpected(done.error());
    if (Status s = follow(*open, line.quick, progress.part(0.3, 0.9)); !s) return tl::unexpected(s.error());
    if (Status s = keep(*open, "edit"); !s) return tl::unexpected(s.error());
    return describeRoot(open->data);
}

Result<Output> manualRootCommand(const CommandLine& line, const Progress& progress) {
    if (line.hand.automatic == !line.hand.points.empty())
        return fail(ErrorKind::Usage, "either --point or --automatic", "manual-root",
                    "see `opentavr manual-root --help`");
    Result<OpenCase> open = openCase(line.study, false, progress.part(0.0, 0.2));
    if (!open) return tl::unexpected(open.error());
    if (!open->data.ct) return missing("CT", line.study, "run `opentavr import SRC --study DIR` first");
    std::optional<HandRoot> root;
    if (!line.hand.automatic) {
        Result<HandRoot> given = handRootOf(line.hand);
        if (!given) return tl::unexpected(given.error());
        if (const Status ok = checkHandRoot(*given, open->data.ct->grid); !ok) return tl::unexpected(ok.error());
        root = std::move(*given);
    }
    if (const Status s = carryOut(*open, SetHandRoot{root}); !s) return tl::unexpected(s.error());
    if (Status s = follow(*open, line.quick, progress.part(0.2, 0.9)); !s) return tl::unexpected(s.error());
    if (Status s = keep(*open, "root by hand"); !s) return tl::unexpected(s.error());
    return describeRoot(open->data);
}

Result<Output> placeCommand(const CommandLine& line, const Progress& progress) {
    Result<OpenCase> open = openCase(line.study, false, progress.part(0.0, 0.3));
    if (!open) return tl::unexpected(open.error());
    if (!open->data.ct) return missing("CT", line.study, "run `opentavr import SRC --study DIR` first");
    for (const std::string& mark : line.hand.marks) {
        const std::size_t split = mark.find('=');
        const auto id = landmarkFromName(mark.substr(0, split));
        if (!id || split == std::string::npos)
            return fail(ErrorKind::Usage, "\"" + mark + "\" names no landmark", "place",
                        "write hinge_NCC=X,Y,Z; the names are those of plan.json");
        const Result<Vec3> x = pointOf(mark.substr(split + 1), mark.c_str());
        if (!x) return tl::unexpected(x.error());
        const double voxel = open->data.ct->grid.spacing.maxCoeff();
        if (const Status s = carryOut(*open, PlaceLandmark{*id, *x, voxel}); !s) return tl::unexpected(s.error());
    }
    if (Status s = follow(*open, line.quick, progress.part(0.3, 0.9)); !s) return tl::unexpected(s.error());
    if (Status s = keep(*open, "landmarks by hand"); !s) return tl::unexpected(s.error());
    const auto& m = open->data.plan.measurements;
    return Output{fmt::format("{} landmark(s) placed\n", line.hand.marks.size()) + (m ? measurementsText(*m) : ""),
                  Json{{"placed", line.hand.marks.size()},
                       {"measurements", m ? Json::parse(measurementsJson(*m, open->data.plan.landmarks)) : Json()}}
                      .dump(2)};
}

Result<Output> implantCommand(const CommandLine& line, const Progress& progress) {
    Result<OpenCase> open = openCase(line.study, false, progress.part(0.0, 0.8));
    if (!open) return tl::unexpected(open.error());
    CaseData& data = open->data;
    if (!data.plan.measurements) return missing("measurements", line.study, "run `opentavr measure STUDY` first");
    const Device* device = data.catalogue.find(line.device);
    if (!device)
        return fail(ErrorKind::Usage, "no device " + line.device + " in the catalogue", "--device",
                    "see `opentavr devices list`");
    const std::string id = data.plan.implants.empty() ? "plan-1" : data.plan.implants.front().id;
    const ImplantChoice choice{id, line.device, line.depthMm.value_or(defaultDepth(*device)), 0.0, 0.0};
    for (const Command& command : {Command(SelectDevice{line.device}), Command(PlaceImplant{choice})})
        if (const Status s = carryOut(*open, command); !s) return tl::unexpected(s.error());
    assess(data);
    if (Status s = keep(*open, "valve chosen"); !s) return tl::unexpected(s.error());
    const ImplantAssessment& a = data.implants.front();
    return Output{
        fmt::format("{}: {} at {:.1f} mm{}\n", id, line.device, choice.depthMm,
                    a.problem.empty() ? "" : ", not placed: " + a.problem),
        Json{{"id", id}, {"device", line.device}, {"depth_mm", choice.depthMm}, {"problem", a.problem}}.dump(2)};
}

}  // namespace tavr
