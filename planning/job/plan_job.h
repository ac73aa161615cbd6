#pragma once
// The main job: CT → segmentation → landmarks → measurements → sizing → virtual valve → risk, into a study.
#include <string>
#include <vector>

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/dicom/import.h"
#include "devices/catalogue.h"
#include "planning/anatomy/anatomy.h"
#include "planning/plan.h"
#include "planning/risk/risk.h"
#include "planning/segmentation/root_model.h"
#include "planning/sizing/sizing.h"

namespace tavr {

/// What the report says about where everything came from. No patient identity.
struct Provenance {
    std::string softwareVersion, catalogueVersion, created;   ///< created: ISO 8601 UTC
    std::string seriesUid, studyUid, frameOfReferenceUid, seriesDescription, seriesDate, modality, phaseLabel;
    std::string kernel, manufacturer;
    std::optional<double> kvp, percentRR;
    GeometryReport geometry;
    Vec3 spacing = Vec3::Zero();
    Index3 size{0, 0, 0};
    std::vector<std::string> warnings;
};

/// One device placed and judged.
struct ImplantAssessment {
    ImplantChoice choice;
    Device device;
    VirtualValve valve;
    ValveDistances distances;
    std::vector<RiskItem> risk;
};

/// Everything the report and the desk show about one phase.
struct CaseData {
    VolumePtr ct;
    std::shared_ptr<const RootModel> root;
    Plan plan;
    Catalogue catalogue;
    std::vector<SizingRow> sizing;
    std::vector<ImplantAssessment> implants;
    Provenance provenance;
};

struct PlanJobOptions {
    std::string source, studyFolder, seriesUid;
    std::vector<std::string> deviceIds;     ///< empty: suggestedDevice()
    std::optional<double> depthMm;          ///< empty: middle of the device's depth band, else 3 mm
    SegmentOptions segment;
    bool quick = false;                     ///< no intervals
};

/// Runs every step and commits the study after import and at the end. Errors carry the step's name.
Result<CaseData> runPlanJob(const PlanJobOptions& options, const Progress& progress);

// The steps by themselves, for the command line's single verbs and the desk.
Status saveImport(class Study& study, const ImportedVolume& imported);
Status saveRoot(class Study& study, const RootModel& root);
Status savePlan(class Study& study, const CaseData& data, const std::string& why);
Result<CaseData> loadCase(const class Study& study, const Progress& progress);  ///< whatever the study holds so far
/// Sizing, implants and risk recomputed from data.plan.
Status assess(CaseData& data);

}  // namespace tavr
