#pragma once
// Cross-sections of struts: fibres with a uniaxial law, elastic shear and torsion.
//
//        3, z (thickness, radial)          strain of a section  (Γ1, Γ2, Γ3, κ1, κ2, κ3)
//        │   ┌─────────────┐               force of a section   (N, V2, V3, T, M2, M3)
//        │   │ · · · · · · │               fibre strain          Γ1 + z κ2 − y κ3
//        │   │ · · + · · · │  + centre
//        │   └─────────────┘
//        └─────────── 2, y (width)         the node line is the origin; axis 1 runs along the strut
#include "solver/physics/law_uniaxial.h"
#include "solver/physics/material.h"

#include <Eigen/Core>

#include <span>
#include <vector>

namespace tavr {

using Vector6 = Eigen::Matrix<double, 6, 1>;

struct SectionForces {
    Vector6 force;            ///< N and N·mm, conjugate to the strain
    Matrix6 tangent;          ///< symmetric, at fixed committed history
    double stored = 0.0;      ///< recoverable energy, mJ/mm
    double dissipated = 0.0;  ///< since the virgin state, mJ/mm; stored + dissipated is the potential of `force`
};

/// A value shared by all elements of one strut size and material; evaluation neither allocates nor changes it.
/// Shear and torsion stay elastic with the virgin material's modulus: a transforming or yielding strut is too stiff in
/// these two, which carry little of a lattice's load.
class BeamSection {
public:
    struct Fibre {
        double y, z;  ///< mm, from the node line
        double area;  ///< mm²
    };

    /// Width along axis 2 and thickness along axis 3, mm; Gauss points across and through (2 or more are exact for an
    /// elastic law; n of them err by 1/n² where the stress has kinks). Preconditions: lengths positive, the law passes
    /// checkLaw, −1 < poisson ≤ 0.5.
    static BeamSection rectangle(double widthMm, double thicknessMm, const UniaxialLaw& law, double poisson,
                                 int across = 8, int through = 4);
    /// Rings of equal area weight by Gauss in r², each of `spokes` (4 or more) fibres.
    static BeamSection circle(double diameterMm, const UniaxialLaw& law, double poisson, int rings = 3, int spokes = 8);

    /// The same section with its centre at (y, z) of the node line: what gives a strut drawn by its inner or outer face
    /// its thickness. Rigid link, exact for a straight element.
    BeamSection shifted(double y, double z) const;

    /// Both spans hold fibreCount() entries, one per fibre; they may not overlap.
    SectionForces respond(const Vector6& strain, std::span<const UniaxialHistory> committed,
                          std::span<UniaxialHistory> trial) const;

    int fibreCount() const { return static_cast<int>(fibres_.size()); }
    const std::vector<Fibre>& fibres() const { return fibres_; }
    const UniaxialLaw& law() const { return law_; }
    /// The same fibres at another temperature or state of the material. Precondition: the law passes checkLaw.
    void setLaw(const UniaxialLaw& law);
    double torsionStiffness() const { return torsion_; }  ///< G J, N·mm²

private:
    BeamSection(std::vector<Fibre> fibres, const UniaxialLaw& law) : fibres_(std::move(fibres)), law_(law) {}

    std::vector<Fibre> fibres_;
    UniaxialLaw law_;
    double shear_ = 0.0;    ///< k G A, N
    double torsion_ = 0.0;  ///< about the centre
    double centreY_ = 0.0;
    double centreZ_ = 0.0;
};

/// St Venant's torsion constant of a rectangle, mm⁴; its series to full precision (Timoshenko and Goodier, Theory of
/// Elasticity, §109).
double torsionConstant(double widthMm, double thicknessMm);

}  // namespace tavr
