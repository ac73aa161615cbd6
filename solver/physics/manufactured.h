#pragma once
#include "solver/physics/material.h"

#include <Eigen/Core>

namespace tavr {

/// A displacement on the cube [0, side]³ that vanishes on its faces, u = a sin(πx/s) sin(πy/s) sin(πz/s), and the body
/// force that makes it the exact solution of linear elasticity (the method of manufactured solutions: Roache, Code
/// Verification by the Method of Manufactured Solutions, J. Fluids Eng. 2002, doi 10.1115/1.1436090).
struct ManufacturedElasticity {
    double sideMm = 10.0;
    Elastic material;
    Eigen::Vector3d amplitudeMm{0.10, -0.07, 0.04};

    Eigen::Vector3d displacement(const Eigen::Vector3d& x) const;  ///< mm
    Eigen::Vector3d bodyForce(const Eigen::Vector3d& x) const;     ///< N/mm³
    double norm() const;                                           ///< √∫|u|², mm^2.5
};

}  // namespace tavr
