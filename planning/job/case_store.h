#pragma once
// How a case lies in a study folder: which items, and what each holds.
#include "planning/job/plan_job.h"

namespace tavr {

// Items: provenance.json · images/<phase>/volume.nrrd · images/<phase>/source.json (of a DICOM series: its images and
// the patient's identity, for DICOM objects only) · segmentation/root.seg.nrrd · segmentation/lumen_distance.nrrd
// (int16, 1/100 mm) · segmentation/root.json · segmentation/heart.seg.nrrd ·
// segmentation/heart.json · models/lumen.vtp · plan.json · access.json · phase.json. Where the plan has strokes
// or a root by hand, also segmentation/edited.seg.nrrd and segmentation/edited_distance.nrrd for other programs:
// OpenTAVR itself makes the edited root anew from the automatic one and the plan.

/// Stages the CT, its provenance and its DICOM source (no commit). Cost: the gzip of the volume.
Status stageImport(Study& study, const ImportedVolume& imported, const Provenance& provenance);
/// Stages labels, distance, centreline, statistics and the lumen surface (no commit).
Status stageRoot(Study& study, const RootModel& root);
/// Stages plan.json (no commit).
Status stagePlan(Study& study, const Plan& plan);
/// Stages the root that the plan is measured on, with its surface, if a person changed it; else takes such items out.
/// Cost: about 1 s for an edited root.
Status stageEditedRoot(Study& study, const CaseData& data);

/// Stages access.json (no commit).
Status stageAccess(Study& study, const AccessMeasurements& access);
/// Stages phase.json (no commit).
Status stageOtherPhase(Study& study, const OtherPhase& phase);

/// Whatever the study holds so far: CT, root and plan may each still be missing. Errors (Input): a damaged item, named.
Result<CaseData> loadCase(const Study& study, const Progress& progress);

/// The images that the CT was made from, as DICOM objects must name them. Not part of CaseData: the identity is read
/// where it is needed. Errors (Input): the CT came from no DICOM, or was imported before studies kept this; says which.
Result<DicomSource> loadDicomSource(const Study& study);

Provenance makeProvenance(const ImportedVolume& imported, const std::string& catalogueVersion);
std::string provenanceJson(const Provenance& provenance);
Result<Provenance> provenanceFromJson(const std::string& text);

}  // namespace tavr
