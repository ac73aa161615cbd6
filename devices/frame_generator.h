#pragma once
// Lattices of struts from a handful of parameters.
//
//      ╱╲  ╱╲  ╱╲      strut row 2                A strut row is one zigzag ring. The crowns of two rows meet in one
//     ╱  ╲╱  ╲╱  ╲                                node (bar 0: diamond cells between them) or are joined by axial
//     │  │   │   │     bar of row 1               bars (hexagonal cells). Columns: crowns around the ring.
//     ╲  ╱╲  ╱╲  ╱
//      ╲╱  ╲╱  ╲╱      strut row 1, inflow
#include "devices/frame.h"

#include <vector>

namespace tavr {

struct LatticeRow {
    double strutsMm = 0.0;  ///< height of the zigzag
    double barMm = 0.0;     ///< axial bar from its upper crowns to the next row; 0: diamond; the last row has none
};
/// Outer diameter at a height.
struct ProfilePoint {
    double heightMm = 0.0;
    double diameterMm = 0.0;
};
struct LatticeParameters {
    int columns = 12;              ///< a multiple of 3, so that the three commissures see the same lattice
    std::vector<LatticeRow> rows;  ///< from the inflow up
    /// From height 0 to the total height, increasing; one point: a cylinder. Between points a cubic that is level at
    /// both ends and at every turning point, so that it never overshoots (Fritsch and Butland 1984,
    /// doi:10.1137/0905021).
    std::vector<ProfilePoint> profile;
    double widthMm = 0.0, thicknessMm = 0.0;
    /// 0: struts are straight on the unrolled surface; 1: they leave the crowns level and bend in an S.
    double crownRounding = 0.0;
    int beamsPerStrut = 8;
    double postFromMm = 0.0, postToMm = 0.0;  ///< crossings between these heights carry the commissures
};

/// The diameter of the profile at a height, mm. Precondition: as in LatticeParameters::profile.
double profileDiameter(const std::vector<ProfilePoint>& profile, double heightMm);

/// Nodes, beams, section and tags; name, material, skirts and origins are the caller's. Errors name the parameter.
Result<Frame> latticeFrame(const LatticeParameters& parameters);

}  // namespace tavr
