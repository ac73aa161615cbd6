#pragma once
// What of a case is drawn into the pictures, as pure functions.
#include "app/viz/mpr_scene.h"
#include "app/viz/scene3d.h"
#include "planning/job/plan_job.h"

#include <optional>
#include <vector>

namespace tavr {

Rgb landmarkColour(LandmarkId id);
std::vector<MprMarker> mprMarkers(const Landmarks& landmarks, std::optional<LandmarkId> selected);
std::vector<SceneMarker> sceneMarkers(const Landmarks& landmarks);
/// The measured sections, and the centreline.
std::vector<MprCurve> mprCurves(const Plan& plan);
std::vector<SceneCurve> sceneCurves(const Plan& plan);
/// The valve's envelope; empty if it could not be placed.
std::optional<TriangleMesh> valveMesh(const ImplantAssessment& implant);
/// The failed valve's; empty if it could not be placed.
std::optional<TriangleMesh> failedValveMesh(const RedoAssessment& redo);
/// Where its leaflets end once pinned open: a dashed circle as wide as the frame there.
std::optional<MprCurve> neoSkirtCurve(const RedoAssessment& redo);
/// Window for the lumen at hand: its mean stays grey, so that calcium stands out.
WindowLevel windowFor(const CaseData& data);

}  // namespace tavr
