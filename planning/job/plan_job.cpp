#include "planning/job/plan_job.h"

#include "core/base/check.h"
#include "planning/job/case_store.h"
#include "planning/job/heart_store.h"
#include "planning/job/plausibility.h"
#include "planning/job/root_doubts.h"
#include "planning/job/user_catalogue.h"
#include "planning/job/working_root.h"
#include "planning/segmentation/coronaries.h"
#include "planning/segmentation/scan_ends.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace tavr {
namespace {

Result<ImportedVolume> importChosen(const PlanJobOptions& options, const Progress& progress) {
    if (!options.phase) return importBest(options.source, options.seriesUid, progress);
    const Result<ScanResult> scan = scanSource(options.source, progress.part(0.0, 0.2));
    if (!scan) return tl::unexpected(scan.error());
    for (std::size_t i = 0; i < scan->series.size(); ++i) {
        const SeriesCandidate& series = scan->series[i];
        if (!options.seriesUid.empty() && series.seriesUid != options.seriesUid) continue;
        if (*options.phase < series.phases.size())
            return loadVolume(options.source, *scan, i, *options.phase, progress.part(0.2, 1.0));
    }
    return fail(ErrorKind::Input, "no such series or phase", options.source, "see `opentavr import SRC --list`");
}

/// Planning anew must not silently replace another patient or a person's own work.
Status mayReplan(const Study& study, const ImportedVolume& imported) {
    const Result<CaseData> old = study.has("provenance.json") ? loadCase(study, {}) : Result<CaseData>(CaseData{});
    if (!old) return tl::unexpected(old.error());
    if (!old->provenance.seriesUid.empty() && old->provenance.seriesUid != imported.series.seriesUid)
        return fail(ErrorKind::Input, "this study holds another series", study.folder(),
                    "choose an empty folder with --study");
    if (edited(old->plan))
        return fail(ErrorKind::Input, "this study holds a segmentation that a person changed", study.folder(),
                    "open it with opentavr-desk or `opentavr report`, or plan into another folder");
    for (const auto& [id, landmark] : old->plan.landmarks) {
        if (landmark.origin == "user" || landmark.review == Review::Reviewed)
            return fail(ErrorKind::Input, "this study holds landmarks that a person placed or reviewed", study.folder(),
                        "open it with opentavr-desk or `opentavr report`, or plan into another folder");
    }
    return {};
}

std::string spacingText(const Volume& ct) {
    const Vec3& s = ct.grid.spacing;
    return fmt::format("voxels of {:.2f} × {:.2f} × {:.2f} mm", s.x(), s.y(), s.z());
}

Status commitStep(Study& study, const Status& staged, const std::string& why) {
    if (!staged) return staged;
    return study.commit("opentavr", why);
}

RedoAssessment redoOf(const CaseData& data) {
    RedoAssessment redo;
    redo.failed = *data.plan.failedValve;
    auto measured =
        redoGeometry(data.catalogue, redo.failed, *data.plan.measurements, data.plan.landmarks, data.root.get());
    if (measured)
        redo.measured = std::move(*measured);
    else
        redo.problem = line(measured.error());
    return redo;
}

Result<CaseData> storeImport(Study& study, const ImportedVolume& imported) {
    if (Status s = mayReplan(study, imported); !s) return tl::unexpected(s.error());
    CaseData data;
    Result<Catalogue> catalogue = userCatalogue();
    if (!catalogue) return tl::unexpected(catalogue.error());
    data.catalogue = std::move(*catalogue);
    data.ct = imported.ct;
    data.provenance = makeProvenance(imported, data.catalogue.version);
    if (Status s = commitStep(study, stageImport(study, imported, data.provenance), "import"); !s)
        return tl::unexpected(s.error());
    return data;
}

/// Says why there is no heart; empty where there is one.
Result<std::string> heartInto(Study& study, CaseData& data, const Progress& progress) {
    data.heart.reset();
    Result<HeartModel> heart = heartOf(data, progress);
    if (!heart && heart.error().kind == ErrorKind::Cancelled) return tl::unexpected(heart.error());
    if (!heart) {
        if (Status s = removeHeart(study); !s) return tl::unexpected(s.error());
        return "the heart was not segmented: " + line(heart.error());
    }
    if (Status s = stageHeart(study, *heart); !s) return tl::unexpected(s.error());
    data.heart = std::make_shared<const HeartModel>(std::move(*heart));
    return std::string();
}

}  // namespace

Status segmentHeartInto(Study& study, CaseData& data, const Progress& progress) {
    const Result<std::string> failed = heartInto(study, data, progress);
    if (!failed) return tl::unexpected(failed.error());
    if (!failed->empty() && data.plan.measurements) data.plan.measurements->notes.push_back(*failed);
    return {};
}

double defaultDepth(const Device& device) {
    if (device.depthBand.known()) return 0.5 * (device.depthBand.value->low + device.depthBand.value->high);
    return 3.0;
}

void assess(CaseData& data) {
    data.sizing.clear();
    data.implants.clear();
    data.redo.reset();
    if (!data.plan.measurements) return;
    const Measurements& m = *data.plan.measurements;
    if (data.plan.failedValve) data.redo = redoOf(data);
    data.sizing = sizeAll(data.catalogue, m, data.plan.bicuspid);
    for (const ImplantChoice& choice : data.plan.implants) {
        const Device* device = data.catalogue.find(choice.deviceId);
        ImplantAssessment a;
        a.choice = choice;
        if (!device) {
            a.problem = "device " + choice.deviceId + " is not in this catalogue";
            data.implants.push_back(std::move(a));
            continue;
        }
        a.device = *device;
        const auto row = std::find_if(data.sizing.begin(), data.sizing.end(),
                                      [&](const SizingRow& r) { return r.deviceId == choice.deviceId; });
        Result<VirtualValve> valve = placeValve(*device, choice, m);
        if (valve) {
            a.valve = std::move(*valve);
            a.distances = valveDistances(a.valve, m, data.plan.landmarks);
            a.risk =
                assessRisk(*device, choice, a.valve, a.distances, row != data.sizing.end() ? *row : SizingRow{}, m);
            if (data.access) a.risk.push_back(vascularComplication(*device, *data.access));
        } else {
            a.problem = line(valve.error());
        }
        data.implants.push_back(std::move(a));
    }
}

Status chooseDevices(CaseData& data, const PlanJobOptions& options) {
    assess(data);  // the suggestion needs the sizing
    std::vector<std::string> ids = options.deviceIds;
    // No device is proposed for what may be another vessel; a person still may choose one.
    const bool doubted = std::any_of(data.plan.rootDoubts.begin(), data.plan.rootDoubts.end(),
                                     [](const RootDoubt& doubt) { return doubt.names; });
    if (ids.empty() && !doubted) {
        const std::string suggested = suggestedDevice(data.catalogue, data.sizing);
        if (!suggested.empty()) ids.push_back(suggested);
    }
    for (const std::string& id : ids) {
        const Device* device = data.catalogue.find(id);
        if (!device)
            return fail(ErrorKind::Usage, "no device " + id + " in the catalogue", "--device",
                        "see `opentavr devices list`");
        const ImplantChoice choice{"plan-" + std::to_string(data.plan.implants.size() + 1), id,
                                   options.depthMm.value_or(defaultDepth(*device)), 0.0, 0.0};
        Result<Plan> placed = apply(data.plan, PlaceImplant{choice});
        if (!placed) return tl::unexpected(placed.error());
        data.plan = std::move(*placed);
    }
    if (!ids.empty()) {
        data.plan.selectedDevice = ids.front();
        data.plan.selectedBy = options.deviceIds.empty() ? "automatic" : "user";
    }
    assess(data);
    return {};
}

Result<CaseData> importInto(Study& study, const PlanJobOptions& options, const Progress& progress) {
    const Result<ImportedVolume> imported = importChosen(options, progress.part(0.0, 0.8, "import"));
    if (!imported) return tl::unexpected(imported.error());
    progress.part(0.8, 1.0, "import").report(0.0, "saving the volume");
    return storeImport(study, *imported);
}

Status planFromCt(Study& study, CaseData& data, const PlanJobOptions& options, const Progress& progress) {
    TAVR_CHECK(data.ct);
    data.plan = Plan{};
    data.plan.bicuspid = options.bicuspid;
    data.plan.sievers = options.sievers;
    data.plan.calcium = options.calcium;
    data.plan.lvotOffsetMm = options.lvotOffsetMm;
    Result<RootModel> root = segmentRoot(*data.ct, options.segment, progress.part(0.0, 0.45, "segmentation"));
    if (!root) return tl::unexpected(within(root.error(), "segmentation"));
    Result<Landmarks> landmarks = findLandmarks(*data.ct, *root, progress.part(0.45, 0.6, "landmarks"));
    if (landmarks) keepTrunksAt(ostiaOf(*landmarks), *root);
    data.root = data.automaticRoot = std::make_shared<const RootModel>(std::move(*root));
    progress.part(0.6, 0.7, "segmentation").report(0.0, "saving");
    if (Status s = commitStep(study, stageRoot(study, *data.root), "segmentation"); !s) return s;
    data.plan.centreline = data.root->centreline;
    if (landmarks) data.plan.landmarks = *landmarks;
    // The chambers do not wait for a root that cannot be measured.
    const Result<std::string> noHeart = heartInto(study, data, progress.part(0.7, 0.8, "heart"));
    if (!noHeart) return tl::unexpected(noHeart.error());
    if (Status s = study.commit("opentavr", "heart"); !s) return s;
    if (!landmarks) {
        // The annulus lies some 20 mm up the segmented line.
        const Error why = withScanEnds(landmarks.error(), data.ct->grid, pointAt(data.root->centreline, 20.0));
        return tl::unexpected(within(why, "landmarks"));
    }
    renewRootDoubts(data);
    progress.part(0.8, 0.95, "measurements").report(0.0, options.quick ? "values" : "values and intervals");
    MeasureOptions how = optionsOf(data.plan);
    how.intervals = !options.quick;
    data.plan.measurements = measure(*data.ct, *data.root, data.plan.landmarks, how);
    if (!noHeart->empty()) data.plan.measurements->notes.push_back(*noHeart);
    if (progress.stopped()) return fail(ErrorKind::Cancelled, "cancelled", "after measuring");
    if (const auto reason = implausible(*data.plan.measurements)) {
        // The landmarks are kept for correction by hand; numbers that cannot be a root are not.
        data.plan.measurements.reset();
        if (Status s = commitStep(study, stagePlan(study, data.plan), "landmarks"); !s) return s;
        return fail(ErrorKind::Input, "the automatic measurement is not plausible: " + *reason, spacingText(*data.ct),
                    "correct the hinge points in opentavr-desk, or scan with slices of 1 mm or less, ECG-gated");
    }
    // A valve that stands there already shows by its frame.
    if (const auto frame = findFrame(*data.ct, data.plan.measurements->annulusPlane)) {
        data.plan.failedValve.emplace();
        data.plan.failedValve->frame = *frame;
    }
    progress.part(0.95, 1.0, "sizing").report(0.0, "every valve of the catalogue");
    if (Status s = chooseDevices(data, options); !s) return s;
    return commitStep(study, stagePlan(study, data.plan), "plan");
}

Result<CaseData> runPlanJob(const PlanJobOptions& options, const Progress& progress) {
    std::error_code ignored;
    const bool isStudy = std::filesystem::exists(std::filesystem::path(options.studyFolder) / "study.json", ignored);
    // A new study is made only once there is something to put in it.
    const Result<ImportedVolume> imported =
        isStudy ? Result<ImportedVolume>() : importChosen(options, progress.part(0.0, 0.25, "import"));
    if (!imported) return tl::unexpected(imported.error());
    Result<Study> study = isStudy ? Study::open(options.studyFolder) : Study::create(options.studyFolder);
    if (!study) return tl::unexpected(study.error());
    Result<CaseData> data =
        isStudy ? importInto(*study, options, progress.part(0.0, 0.3)) : storeImport(*study, *imported);
    if (!data) return tl::unexpected(data.error());
    if (Status s = planFromCt(*study, *data, options, progress.part(0.3, 1.0)); !s) return tl::unexpected(s.error());
    return data;
}

}  // namespace tavr
