#pragma once
// The two-node geometrically exact beam: Reissner–Simo strains, measured so that rigid motions and the order of loading
// leave no trace (Crisfield and Jelenić 1999, doi:10.1098/rspa.1999.0352; Simo and Vu-Quoc 1986,
// doi:10.1016/0045-7825(86)90079-4). One integration point: no shear locking, error O(length²).
#include "solver/physics/beam_section.h"

#include <Eigen/Core>
#include <Eigen/Geometry>

#include <array>
#include <span>

namespace tavr {

using Vector12 = Eigen::Matrix<double, 12, 1>;
using Matrix12 = Eigen::Matrix<double, 12, 12>;

/// A node's present state.
struct BeamNode {
    Eigen::Vector3d position;                                      ///< mm
    Eigen::Quaterniond rotation = Eigen::Quaterniond::Identity();  ///< from the reference to the present

    /// Degrees of freedom: three displacements (mm), then three spins about the fixed axes (radians), applied from the
    /// left.
    void advance(const Vector6& increment);
};

/// Axis 1 along `along`, axis 3 as near to `thickness` as can be. Precondition: the two are not parallel.
Eigen::Quaterniond sectionFrame(const Eigen::Vector3d& along, const Eigen::Vector3d& thickness);

/// An element's unstressed shape: a value made once.
struct BeamShape {
    std::array<Eigen::Quaterniond, 2> frame;  ///< section axes at the two nodes, reference
    double length = 0.0;                      ///< distance of the nodes, mm
    Eigen::Vector3d tangent;                  ///< chord / length in the frame halfway
    Eigen::Vector3d bend;                     ///< rotation from the first frame to the second

    /// Curved where the frames differ. Precondition: nodes apart, frames less than π apart.
    static BeamShape between(const Eigen::Vector3d& first, const Eigen::Vector3d& second,
                             const Eigen::Quaterniond& frame1, const Eigen::Quaterniond& frame2);
};

struct BeamForces {
    Vector6 strain;           ///< of the section halfway
    double stored = 0.0;      ///< mJ
    double dissipated = 0.0;  ///< mJ since the virgin state; stored + dissipated is the potential of the residual
    /// Internal forces (N) and moments (N·mm), node by node as in BeamNode::advance.
    Vector12 residual;
    /// Its exact derivative, N/mm, N, N·mm. Not symmetric: K − Kᵀ is −skew(moment of the node) on each node's
    /// rotational block and zero elsewhere, so it vanishes once summed over a node in equilibrium without applied
    /// moment.
    Matrix12 tangent;

    /// ½ (K + Kᵀ): the exact Hessian of the potential in the spins of BeamNode::advance (Simo 1992,
    /// doi:10.1016/0045-7825(92)90131-3); what a Cholesky factorisation or a line search takes.
    Matrix12 hessian() const { return 0.5 * (tangent + tangent.transpose()); }
};

/// Strain of the section halfway between the nodes. Precondition: the present frames are less than π apart.
Vector6 beamStrain(const BeamShape& shape, const BeamNode& first, const BeamNode& second);

/// Both spans hold section.fibreCount() entries: the element's one integration point.
BeamForces beamForces(const BeamShape& shape, const BeamNode& first, const BeamNode& second, const BeamSection& section,
                      std::span<const UniaxialHistory> committed, std::span<UniaxialHistory> trial);

}  // namespace tavr
