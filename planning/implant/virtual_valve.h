#pragma once
#include "devices/catalogue.h"
#include "planning/measurements.h"
#include "planning/plan.h"
#include "planning/segmentation/root_model.h"

namespace tavr {

/// The valve placed geometrically: rigid, at nominal expansion, a body of revolution about its axis. Not a simulation.
struct VirtualValve {
    std::string deviceId;
    PlaneFrame inflow;                         ///< centre and axis (downstream) of the inflow end
    double height = 0.0;                       ///< mm
    std::vector<Vec2> profile;                 ///< (height above the inflow, diameter), mm; ≥ 2 points
    std::string geometryNote;                  ///< "generic, reconstructed from published envelope"
    double diameterAt(double heightMm) const;  ///< mm; clamped to the ends of the profile
};

/// The axis leans by the tilt towards the annulus plane's u axis, turning about the annulus centre; the roll turns the
/// valve about its own axis and leaves this body of revolution as it is. Errors (Input): unknown device, no measured
/// annulus, no published height or diameter to place it with.
Result<VirtualValve> placeValve(const Device& device, const ImplantChoice& choice, const Measurements& m);

/// Redo/obstruction distances (docs/definitions.md, Redo), mm.
/// VTC: at the ostium's level along the axis, ⟂ to it, from the valve's surface to the ostium's centre. VTSTJ: the
/// smallest such gap over the STJ contour. Both missing, with the reason, where the frame does not reach that level,
/// and where the undeformed cylinder pierces the wall: see noGapLeft().
/// Intervals: first-order propagation of the hinge points' standard deviations (they carry plane and centre), of the
/// ostium's, and of the STJ wall's.
struct ValveDistances {
    std::array<Quantity, 2> vtc;  ///< LCA, RCA
    Quantity vtstj;
    std::array<Quantity, 3> depthByCusp;  ///< NCC, RCC, LCC: inflow below each hinge along the normal
};
/// A distance from the valve to the wall; below zero there is none, and the note says how far the valve would pierce
/// the wall. An interval ends at zero.
Quantity gapToWall(double value, double sd);
/// Missing because the undeformed valve would pierce the wall: to be judged as a gap of zero, not as one unknown.
bool noGapLeft(const Quantity& gap);
ValveDistances valveDistances(const VirtualValve& valve, const Measurements& m, const Landmarks& landmarks);

}  // namespace tavr
