#pragma once
// The smooth barrier that keeps surfaces apart: nothing beyond the reach, infinite at touch (Li et al. 2020,
// doi:10.1145/3386569.3392425, eq. 6), here per area, so that its slope is a pressure, and with a thickness of the
// surfaces (Li et al. 2021, doi:10.1145/3450626.3459767, section 4).
#include "solver/physics/contact_distance.h"

#include <array>

namespace tavr {

struct ContactBarrier {
    double reachMm = 0.01;      ///< gap at which two surfaces begin to feel each other
    double stiffnessMPa = 1.0;  ///< near the pressure that halves the gap: 1.19 of it does

    struct Value {
        double energy = 0.0;     ///< mJ/mm²
        double slope = 0.0;      ///< −pressure, MPa
        double curvature = 0.0;  ///< MPa/mm
    };
    /// −κ d̂ (x − 1)² ln x with x = gap / reach. Precondition: the gap (mm) is positive.
    Value at(double gapMm) const;
};

struct ContactPair {
    ContactKind kind = ContactKind::pointTriangle;
    std::array<int, 4> nodes{};  ///< columns that the kind leaves unused repeat the first
    double offsetMm = 0.0;       ///< the two half-thicknesses together: the gap is distance − offset
    double areaMm2 = 1.0;        ///< may be negative where another pair counts the same place twice
    double parallelMm4 = 0.0;    ///< parallelThreshold of two edges; 0: none
};

struct ContactForces {
    double energyMj = 0.0;
    double normalN = 0.0;    ///< force between the two
    ContactVector gradient;  ///< N
    ContactMatrix hessian;   ///< N/mm
    ContactNearest nearest;
};

double contactEnergy(const ContactPair& pair, const ContactPoints& points, const ContactBarrier& barrier);
/// The Hessian is the exact one with `projected` false, else the nearest positive semidefinite matrix to it. The
/// projection works in the five dimensions that a pair has, nearly parallel edges apart.
ContactForces contactForces(const ContactPair& pair, const ContactPoints& points, const ContactBarrier& barrier,
                            bool projected = true);

}  // namespace tavr
