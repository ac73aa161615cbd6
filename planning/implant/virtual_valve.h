#pragma once
#include "devices/catalogue.h"
#include "planning/measurements.h"
#include "planning/plan.h"
#include "planning/segmentation/root_model.h"

namespace tavr {

/// The valve placed geometrically: rigid, at nominal expansion, a body of revolution about its axis. Not a simulation.
struct VirtualValve {
    std::string deviceId;
    PlaneFrame inflow;                 ///< centre and axis (downstream) of the inflow end
    double height = 0.0;               ///< mm
    std::vector<Vec2> profile;         ///< (height above the inflow, diameter), mm; ≥ 2 points
    std::string geometryNote;          ///< "generic, reconstructed from published envelope"
    double diameterAt(double heightMm) const;
};

/// Errors (Input): unknown device, no measured annulus, no published height or diameter to place it with.
Result<VirtualValve> placeValve(const Device& device, const ImplantChoice& choice, const Measurements& m);

/// Redo/obstruction distances (clinical.md §2.10), mm.
struct ValveDistances {
    std::array<Quantity, 2> vtc;       ///< LCA, RCA
    Quantity vtstj;
    std::array<Quantity, 3> depthByCusp;  ///< NCC, RCC, LCC: inflow below each hinge along the normal
};
ValveDistances valveDistances(const VirtualValve& valve, const Measurements& m, const Landmarks& landmarks);

}  // namespace tavr
