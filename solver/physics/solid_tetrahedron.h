#pragma once
// The ten-node tetrahedron for near-incompressible solids at finite strain: quadratic displacement, one dilatation
// v/V and one pressure in each element, both condensed (P2/P0; Simo, Taylor and Pister 1985,
// doi:10.1016/0045-7825(85)90033-7), and a small part of the bulk modulus at each point (README: why this element).
// Everything is the exact derivative of one energy, by four points:
//   Π = ∫ W̄(C̄) + κₚ/κ U(J) dV + (1 − κₚ/κ) V U(v/V),  v = ∫ J dV.
// Nodes: four corners with det[x1−x0, x2−x0, x3−x0] > 0, then the edges 01 12 20 03 13 23 (VTK's quadratic tetra).
#include "solver/physics/law_hyperelastic.h"

#include <Eigen/Core>

#include <array>
#include <optional>

namespace tavr {

using SolidNodes = Eigen::Matrix<double, 3, 10>;   ///< columns are the nodes, mm
using SolidVector = Eigen::Matrix<double, 30, 1>;  ///< degree of freedom 3·node + component
using SolidMatrix = Eigen::Matrix<double, 30, 30>;

/// What the kernels need of the reference element; made once for a mesh (about 1 kB).
struct SolidGeometry {
    std::array<Eigen::Matrix<double, 3, 10>, 4> gradient;  ///< of the shapes in space, 1/mm
    std::array<double, 4> volume;                          ///< of the four points, mm³
    double total = 0.0;                                    ///< mm³
};

/// Empty where the reference element is flat or turned inside out at an integration point.
std::optional<SolidGeometry> solidGeometry(const SolidNodes& reference);
/// Volume centroid's place of each integration point, mm.
std::array<Eigen::Vector3d, 4> solidPoints(const SolidNodes& reference);

struct SolidMaterial {
    HyperelasticLaw law;
    double bulkMPa = 0.0;       ///< κ
    double pointBulkMPa = 0.0;  ///< κₚ, the part of κ that acts at each point
};
/// κₚ as five mean shear moduli of the law at rest (Poisson's ratio 0.41), or κ where that is less.
/// Refuses bad constants, and a bulk modulus under two thirds of the shear modulus (Poisson's ratio below zero).
Result<SolidMaterial> solidMaterial(const HyperelasticLaw& law, double bulkMPa);

struct SolidForces {
    double energyMj = 0.0;  ///< stored energy, mJ
    SolidVector residual;   ///< internal nodal forces, N: the gradient of the energy
    SolidMatrix tangent;    ///< N/mm: its Hessian, symmetric
};

/// Energy, forces and tangent at `displacement`; `frame`: material axes (law_hyperelastic.h), constant in the element.
/// False, and `forces` undefined, where the deformed element is turned inside out at an integration point or the law
/// overflows: the step must be shortened. No allocation.
[[nodiscard]] bool solidForces(const SolidGeometry& geometry, const SolidVector& displacement,
                               const SolidMaterial& material, const Eigen::Matrix3d& frame, SolidForces& forces);

/// Deformation gradient and Cauchy stress (MPa, tension positive) at the four integration points.
struct SolidState {
    std::array<Eigen::Matrix3d, 4> gradient, cauchyMPa;
    double dilatation = 1.0;  ///< v/V
};
/// Empty under the same conditions as solidForces.
std::optional<SolidState> solidState(const SolidGeometry& geometry, const SolidVector& displacement,
                                     const SolidMaterial& material, const Eigen::Matrix3d& frame);

}  // namespace tavr
