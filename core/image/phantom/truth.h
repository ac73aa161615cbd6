#pragma once
#include "core/image/phantom.h"
#include "core/image/phantom/root.h"

namespace tavr::phantom {

/// Section of the lumen surface with a plane, by bisection along `rays` rays from the plane's origin (inside the
/// lumen).
PlanarContour sectionOf(const Root& root, const PlaneFrame& plane, int rays);

/// Everything that can be known exactly, from the same functions that the picture is rendered from. Cost: about 0.3 s.
PhantomTruth truthOf(const Root& root);

}  // namespace tavr::phantom
