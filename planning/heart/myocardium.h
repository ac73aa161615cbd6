#pragma once
#include "planning/heart/cavities.h"

namespace tavr {

/// Closes the left ventricle's cavity over papillary muscles and trabeculae (closing by 7 mm), then labels its muscle:
/// from the cavity to the outer edge, which is fat, lung or another pool. The thickness is a smooth function of the
/// direction from the ventricle's middle, so that where muscle meets liver or chest wall of like brightness the
/// neighbourhood decides. Ends at the mitral and the aortic annulus. Returns the share of directions whose outer edge
/// was seen. Precondition: the ventricle was found. Cost: about 1.5 s.
Result<double> labelMyocardium(Cavities& cavities, const HeartScan& scan);

}  // namespace tavr
