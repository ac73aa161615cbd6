#include "planning/job/case_store.h"

#include "core/image/image_io.h"
#include "planning/job/root_store.h"
#include "planning/job/user_catalogue.h"

namespace tavr {
namespace {

constexpr const char* kPlanItem = "plan.json";
constexpr const char* kProvenanceItem = "provenance.json";

/// "images/30/volume.nrrd"; one-phase series lie under "images/0".
std::string imageItem(const Provenance& provenance) {
    const int percent = provenance.percentRR ? int(*provenance.percentRR + 0.5) : 0;
    return "images/" + std::to_string(percent) + "/volume.nrrd";
}

std::string storedImage(const Study& study) {
    for (const StudyItem& item : study.items()) {
        if (item.path.starts_with("images/") && item.path.ends_with("/volume.nrrd")) return item.path;
    }
    return {};
}

}  // namespace

Status stageImport(Study& study, const ImportedVolume& imported, const Provenance& provenance) {
    const std::string item = imageItem(provenance), old = storedImage(study);
    if (!old.empty() && old != item) {
        if (Status s = study.remove(old); !s) return s;
    }
    const Result<std::string> path = study.stagePath(item);
    if (!path) return tl::unexpected(path.error());
    if (Status s = writeVolume(*imported.ct, *path); !s) return s;
    return study.stage(kProvenanceItem, provenanceJson(provenance));
}

Status stagePlan(Study& study, const Plan& plan) {
    return study.stage(kPlanItem, planJson(plan));
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
        data.root = std::make_shared<const RootModel>(std::move(*root));
    }
    if (study.has(kPlanItem)) {
        Result<Plan> plan = study.readText(kPlanItem).and_then(planFromJson);
        if (!plan) return tl::unexpected(plan.error());
        data.plan = std::move(*plan);
        assess(data);
    }
    progress.report(1.0, "Study read");
    return data;
}

}  // namespace tavr
