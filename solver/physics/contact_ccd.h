#pragma once
// Additive continuous collision detection (Li et al. 2021, doi:10.1145/3450626.3459767, algorithm 1): advances by a
// lower bound of the time to touch, so that it errs only towards shorter steps, whatever the rounding.
#include "solver/physics/contact_distance.h"

namespace tavr {

struct CcdLimits {
    double keep = 0.1;     ///< fraction of the present gap that must remain, in (0, 0.9)
    int iterations = 200;  ///< afterwards the step reached so far is the answer: still safe
};

/// Largest fraction of `displacement` (mm, node by node, straight), at most 1, along which the distance stays above the
/// offset. Precondition: it is above it at the start.
double largestStep(ContactKind kind, const ContactPoints& points, const ContactPoints& displacement, double offsetMm,
                   const CcdLimits& limits = {});

}  // namespace tavr
