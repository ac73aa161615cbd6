#pragma once
// The native leaflets as surfaces: where the CT shows them, else reconstructed from the line on which they hang.
#include "core/geometry/triangle_mesh.h"
#include "core/image/volume.h"
#include "planning/plan.h"
#include "planning/segmentation/root_model.h"

namespace tavr {

/// One leaflet. The surface is its middle sheet, LPS mm, normals towards the ventricle's side; empty where the
/// landmarks are missing.
struct Leaflet {
    LeafletMeasurement measurement;
    TriangleMesh surface;
    Polyline attachment, freeEdge;  ///< commissure to commissure, right-handed about the normal
};

/// NCC, RCC, LCC. Never fails: a leaflet without its landmarks is `NotSought` with the reason. `bicuspid`: the fused
/// cusps are not measured, since a raphe stands between them. Pure: equal input, equal output. Cost: under 1 s.
std::array<Leaflet, 3> findLeaflets(const Volume& ct, const RootModel& root, const Landmarks& landmarks,
                                    Sievers sievers = Sievers::NotStated, bool bicuspid = false);

}  // namespace tavr
