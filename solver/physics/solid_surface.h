#pragma once
// What acts on the boundary of quadratic tetrahedra: pressure that follows the surface, and springs for what surrounds
// the solid. Quadratic triangles: three corners, counter-clockwise seen from outside, then the edges 01 12 20.
#include "solver/physics/solid_tetrahedron.h"

#include <Eigen/Core>

namespace tavr {

using SurfaceNodes = Eigen::Matrix<double, 3, 6>;    ///< columns are the nodes, mm
using SurfaceVector = Eigen::Matrix<double, 18, 1>;  ///< degree of freedom 3·node + component
using SurfaceMatrix = Eigen::Matrix<double, 18, 18>;

struct SurfaceForces {
    SurfaceVector residual;  ///< what the residual (internal − external forces) gains, N
    SurfaceMatrix tangent;   ///< its derivative, N/mm
};

/// Pressure (MPa) pushing against the outward normal of the deformed surface: residual p ∫ N n da, integrated exactly.
/// The tangent of one triangle is unsymmetric; over a surface that is closed, or fixed along its rim, the sum is
/// symmetric. Bonet and Wood, Nonlinear Continuum Mechanics, 2nd ed. 2008, §8.5.
SurfaceForces pressureForces(const SurfaceNodes& reference, const SurfaceVector& displacement, double pressureMPa);

/// Springs (N/mm per mm² of the reference surface) along its reference normal and in its plane:
/// energy ½ ∫ kn (u·n)² + kt |u − (u·n) n|² dA. Linear: residual = tangent · displacement.
struct SpringBed {
    double normal = 0.0, tangential = 0.0;  ///< MPa/mm, not negative
};
SurfaceForces springForces(const SurfaceNodes& reference, const SurfaceVector& displacement, const SpringBed& bed);

/// Springs through the volume, ½ ∫ k |u|² dV with k in N/mm per mm³: the same 10 × 10 matrix for each component,
/// N/mm; exact where the reference edges are straight.
Eigen::Matrix<double, 10, 10> bodySprings(const SolidGeometry& geometry, double stiffness);

}  // namespace tavr
