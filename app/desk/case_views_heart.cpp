// Chambers, trunks and wall in the pictures, beside the valves.
#include "app/desk/case_marks.h"
#include "app/desk/case_views.h"
#include "app/desk/style.h"

namespace tavr {

/// The old surfaces stay until the new ones are made.
void CaseViews::showHeart() {
    const CaseData none;
    const CaseData& shown = session_.hasCase() ? session_.data() : none;
    shownHeart_ = shown.heart;
    if (!shown.heart) {
        heartMeshes_ = {};
        drawHeart();
        return;
    }
    heart_.request([this, heart = shown.heart, root = shown.root, m = shown.plan.measurements] {
        CaseData part;
        part.heart = heart;
        part.root = root;
        part.plan.measurements = m;
        auto meshes = std::make_shared<HeartMeshes>(heartMeshes(part));
        return [this, heart, meshes] {
            if (!session_.hasCase() || session_.data().heart != heart) return;
            heartMeshes_ = *meshes;
            drawHeart();
            Q_EMIT heartDrawn();
        };
    });
}

void CaseViews::setHeartPartShown(HeartPart part, bool on) {
    heartShown_[std::size_t(part)] = on;
    drawHeart();
}

void CaseViews::drawHeart() {
    for (std::size_t i = 0; i < kHeartParts; ++i) {
        const auto part = HeartPart(i);
        vtk_->scene().setSurface(heartPartKey(part), heartShown_[i] ? heartMeshes_[i] : nullptr, heartPartColour(part),
                                 heartPartOpacity(part));
    }
    vtk_->refresh();
    showOutlines();
}

/// Where surfaces cut the planes.
void CaseViews::showOutlines() {
    std::vector<MprSurface> outlines;
    for (std::size_t i = 0; i < kHeartParts; ++i)
        if (heartShown_[i] && heartMeshes_[i])
            outlines.push_back({heartMeshes_[i], heartPartColour(HeartPart(i)), 1.2});
    for (const auto& [mesh, colour] :
         {std::pair(failedMesh_, colours::kFailed), std::pair(valveMesh_, colours::kValve)})
        if (mesh) outlines.push_back({mesh, colour});
    for (MprView* view : mpr_) {
        view->scene().setSurfaces(outlines);
        view->refresh();
    }
}

/// The rehearsed valve, and the failed one that it is to stand in.
void CaseViews::showValve() {
    const auto shared = [](std::optional<TriangleMesh> mesh) {
        return mesh ? std::make_shared<const TriangleMesh>(std::move(*mesh)) : nullptr;
    };
    const CaseData none;
    const CaseData& shown = session_.hasCase() ? session_.data() : none;
    valveMesh_ = shared(shown.implants.empty() ? std::nullopt : valveMesh(shown.implants.front()));
    failedMesh_ = shared(shown.redo ? failedValveMesh(*shown.redo) : std::nullopt);
    vtk_->scene().setSurface("valve", valveMesh_, colours::kValve, 0.55);
    vtk_->scene().setSurface("failed", failedMesh_, colours::kFailed, 0.55);
    showOutlines();
}

}  // namespace tavr
