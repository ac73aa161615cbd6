#pragma once
// Benchmarks run at more than one mesh, by the quick and the slow test (../shared/reference/numerics.md, §1.2 and
// §1.6).
#include "tests/unit/physics/solid_problem.h"

namespace tavr {

/// The side of the unit cube at `at` along `axis`.
SolidProblem::Where side(int axis, double at);
void report(const char* what, const SolidProblem& problem, double value);

/// Cook's panel by n × n cells, small strain, E 1, ν 1/3, F 1, free along its thickness: rise of the middle of its
/// right edge.
double cookPlaneStress(int n);
/// The same panel at finite strain, no motion along its thickness, μ 80.194, κ 400889.8, F 100: rise of its upper
/// corner.
double cookPlaneStrain(int n);
/// Land's problem 1 by 10·across × across × across cells: height of the tip, mm.
double landTip(int across);

}  // namespace tavr
