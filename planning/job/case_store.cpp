#include "planning/job/case_store.h"

#include "core/image/image_io.h"
#include "planning/access/access.h"
#include "planning/job/heart_store.h"
#include "planning/job/root_store.h"
#include "planning/job/user_catalogue.h"
#include "planning/job/working_root.h"
#include "planning/phases/phases.h"

namespace tavr {
namespace {

constexpr const char* kPlanItem = "plan.json";
constexpr const char* kAccessItem = "access.json";
constexpr const char* kPhaseItem = "phase.json";
constexpr const char* kProvenanceItem = "provenance.json";

constexpr const char* kVolume = "/volume.nrrd";
constexpr const char* kSource = "/source.json";

/// "images/30"; one-phase series lie under "images/0".
std::string imageFolder(const Provenance& provenance) {
    const int percent = provenance.percentRR ? int(*provenance.percentRR + 0.5) : 0;
    return "images/" + std::to_string(percent);
}

std::string storedImage(const Study& study) {
    for (const StudyItem& item : study.items()) {
        if (item.path.starts_with("images/") && item.path.ends_with(kVolume)) return item.path;
    }
    return {};
}

std::string sourceBeside(const std::string& image) {
    return image.substr(0, image.rfind('/')) + kSource;
}

}  // namespace

Status stageImport(Study& study, const ImportedVolume& imported, const Provenance& provenance) {
    const std::string item = imageFolder(provenance) + kVolume, source = sourceBeside(item);
    if (const std::string old = storedImage(study); !old.empty()) {
        const std::string oldSource = sourceBeside(old);
        if (old != item) {
            if (Status s = study.remove(old); !s) return s;
        }
        if (study.has(oldSource) && (oldSource != source || !imported.source)) {
            if (Status s = study.remove(oldSource); !s) return s;
        }
    }
    const Result<std::string> path = study.stagePath(item);
    if (!path) return tl::unexpected(path.error());
    if (Status s = writeVolume(*imported.ct, *path); !s) return s;
    if (imported.source) {
        if (Status s = study.stage(source, dicomSourceJson(*imported.source)); !s) return s;
    }
    return study.stage(kProvenanceItem, provenanceJson(provenance));
}

Result<DicomSource> loadDicomSource(const Study& study) {
    const std::string image = storedImage(study);
    if (image.empty()) return fail(ErrorKind::Input, "the study holds no CT", study.folder(), "import one first");
    const std::string item = sourceBeside(image);
    if (study.has(item)) return study.readText(item).and_then(dicomSourceFromJson);
    const Result<Provenance> p = study.readText(kProvenanceItem).and_then(provenanceFromJson);
    if (!p) return tl::unexpected(p.error());
    if (p->seriesUid.empty())
        return fail(ErrorKind::Input, "the CT did not come from DICOM", study.folder(),
                    "plan on the DICOM series to get DICOM objects");
    return fail(ErrorKind::Input, "the study does not name its source's images (made by an older OpenTAVR)",
                study.folder(), "import the series into a new study");
}

Status stagePlan(Study& study, const Plan& plan) {
    return study.stage(kPlanItem, planJson(plan));
}

Status stageAccess(Study& study, const AccessMeasurements& access) {
    return study.stage(kAccessItem, accessStoreJson(access));
}

Status stageOtherPhase(Study& study, const OtherPhase& phase) {
    return study.stage(kPhaseItem, phaseStoreJson(phase));
}

Result<CaseData> loadCase(const Study& study, const Progress& progress) {
    CaseData data;
    Result<Catalogue> catalogue = userCatalogue();
    if (!catalogue) return tl::unexpected(catalogue.error());
    data.catalogue = std::move(*catalogue);
    progress.report(0.05, "Reading the study");
    if (study.has(kProvenanceItem)) {
        Result<Provenance> p = study.readText(kProvenanceItem).and_then(provenanceFromJson);
        if (!p) return tl::unexpected(p.error());
        data.provenance = std::move(*p);
    }
    if (const std::string item = storedImage(study); !item.empty()) {
        Result<Volume> ct = study.verifiedPathOf(item).and_then(readVolume);
        if (!ct) return tl::unexpected(within(ct.error(), item));
        data.ct = std::make_shared<const Volume>(std::move(*ct));
    }
    if (progress.stopped()) return fail(ErrorKind::Cancelled, "cancelled", "reading the study");
    progress.report(0.7, "Reading the segmentation");
    if (study.has(kRootItem)) {
        Result<RootModel> root = loadRoot(study);
        if (!root) return tl::unexpected(root.error());
        data.root = data.automaticRoot = std::make_shared<const RootModel>(std::move(*root));
    }
    if (study.has(kAccessItem)) {
        Result<AccessMeasurements> access = study.readText(kAccessItem).and_then(accessFromJson);
        if (!access) return tl::unexpected(access.error());
        data.access = std::make_shared<const AccessMeasurements>(std::move(*access));
    }
    if (study.has(kPhaseItem)) {
        Result<OtherPhase> phase = study.readText(kPhaseItem).and_then(phaseFromJson);
        if (!phase) return tl::unexpected(phase.error());
        data.otherPhase = std::make_shared<const OtherPhase>(std::move(*phase));
    }
    if (study.has(kHeartItem)) {
        Result<HeartModel> heart = loadHeart(study);
        if (!heart) return tl::unexpected(heart.error());
        data.heart = std::make_shared<const HeartModel>(std::move(*heart));
    }
    if (study.has(kPlanItem)) {
        Result<Plan> plan = study.readText(kPlanItem).and_then(planFromJson);
        if (!plan) return tl::unexpected(plan.error());
        data.plan = std::move(*plan);
        Result<RootPtr> root = workingRoot(data.ct, data.automaticRoot, data.plan, progress.part(0.8, 0.95));
        if (!root) return tl::unexpected(root.error());
        data.root = std::move(*root);
        assess(data);
    }
    progress.report(1.0, "Study read");
    return data;
}

}  // namespace tavr
