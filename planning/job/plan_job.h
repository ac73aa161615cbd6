#pragma once
// The main job: CT → segmentation → landmarks → measurements → sizing → virtual valve → risk, into a study.
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/dicom/import.h"
#include "core/study/study.h"
#include "devices/catalogue.h"
#include "planning/anatomy/anatomy.h"
#include "planning/plan.h"
#include "planning/redo/redo.h"
#include "planning/risk/risk.h"
#include "planning/segmentation/root_model.h"
#include "planning/sizing/sizing.h"

#include <string>
#include <vector>

namespace tavr {

struct AccessMeasurements;  // planning/access
struct HeartModel;          // planning/heart
struct OtherPhase;          // planning/phases

/// What the report says about where everything came from. No patient identity.
struct Provenance {
    std::string softwareVersion, catalogueVersion, created;  ///< created: ISO 8601 UTC
    std::string seriesUid, studyUid, frameOfReferenceUid, seriesDescription, seriesDate, modality, phaseLabel;
    std::string kernel, manufacturer;
    std::optional<double> kvp, percentRR;
    GeometryReport geometry;
    Vec3 spacing = Vec3::Zero();
    Index3 size{0, 0, 0};
    std::vector<std::string> warnings;
};

/// One device placed and judged. `problem` non-empty: it could not be placed (nothing published to draw it with), and
/// why; valve, distances and risk are then empty.
struct ImplantAssessment {
    ImplantChoice choice;
    Device device;
    std::string problem;
    VirtualValve valve;
    ValveDistances distances;
    std::vector<RiskItem> risk;
};

/// What the plan's failed valve leaves of the way to the coronaries. `problem` non-empty: it could not be placed, and
/// why; the measurements are then empty.
struct RedoAssessment {
    FailedValve failed;
    std::string problem;
    RedoMeasurements measured;
};

/// Everything the report and the desk show about one phase.
struct CaseData {
    VolumePtr ct;
    std::shared_ptr<const RootModel> root;             ///< what everything is measured on: with the plan's edits
    std::shared_ptr<const RootModel> automaticRoot;    ///< as the search left it; null: none, or it failed
    std::shared_ptr<const HeartModel> heart;           ///< chambers and great vessels; null: not segmented
    std::shared_ptr<const AccessMeasurements> access;  ///< the ways to the valve; null: not measured
    std::shared_ptr<const OtherPhase> otherPhase;      ///< the same root in another phase; null: not measured
    Plan plan;
    Catalogue catalogue;
    std::vector<SizingRow> sizing;
    std::vector<ImplantAssessment> implants;
    std::optional<RedoAssessment> redo;  ///< of plan.failedValve
    Provenance provenance;
};

struct PlanJobOptions {
    std::string source, studyFolder, seriesUid;
    std::optional<std::size_t> phase;    ///< index into SeriesCandidate::phases; empty: the best systolic one
    std::vector<std::string> deviceIds;  ///< empty: suggestedDevice()
    std::optional<double> depthMm;       ///< empty: middle of the device's depth band, else 3 mm
    SegmentOptions segment;
    bool quick = false;     ///< no intervals
    bool bicuspid = false;  ///< a person has called the valve bicuspid
    Sievers sievers = Sievers::NotStated;
    CalciumThreshold calcium;
    double lvotOffsetMm = 4.0;  ///< where the LVOT is measured, below the annulus plane
};

/// Import → segmentation → landmarks → measurements → sizing → implants → risk; commits the study after import,
/// after segmentation and at the end, so that a failing later step loses nothing. An existing study is planned anew
/// only if it holds the same series and no landmark that a person placed or reviewed.
/// Errors carry the step's name. Progress steps begin with it too: "import", "segmentation", "landmarks", "heart",
/// "measurements", "sizing". Cost: under 2 minutes at 512×512×300 on 2 cores.
Result<CaseData> runPlanJob(const PlanJobOptions& options, const Progress& progress);

/// The job's parts, for the desk: import into an open study (committed) …
Result<CaseData> importInto(Study& study, const PlanJobOptions& options, const Progress& progress);
/// … and everything after it from a case that has its CT, committed step by step. Replaces root, landmarks,
/// measurements and implants of `data`; after an error `data` holds what was reached.
Status planFromCt(Study& study, CaseData& data, const PlanJobOptions& options, const Progress& progress);

/// Chambers, coronary trunks and wall from data.ct, data.root and the hinge points that data.plan has; staged, not
/// committed. Replaces data.heart. What the scan does not show is said in the model; only Cancelled and a study that
/// cannot be written are errors. Cost: under 8 s on 2 cores.
Status segmentHeartInto(Study& study, CaseData& data, const Progress& progress);

/// The root of another phase of the examination that `data` is planned on: imported, segmented, found and measured on
/// its own, with the plan's own definitions. The phase is `phase` of the series at `source`; empty: the one farthest
/// from the plan's. Errors (Input): another examination, no other phase, the steps' own.
Result<OtherPhase> measureOtherPhase(const CaseData& data, const std::string& source, const std::string& seriesUid,
                                     std::optional<std::size_t> phase, const Progress& progress);

/// Adds the devices the options name (or the suggested one) to the plan at their default depths, then assess().
Status chooseDevices(CaseData& data, const PlanJobOptions& options);

/// Sizing, implants, risk and redo recomputed from data.plan. Never fails for one device: see
/// ImplantAssessment::problem.
void assess(CaseData& data);

/// Depth a device starts with: the middle of its published band, else 3 mm (docs/definitions.md, Valve).
double defaultDepth(const Device& device);

}  // namespace tavr
