#pragma once
#include "planning/plan.h"
#include "planning/segmentation/root_model.h"

#include <tl/expected.hpp>

#include <string>

namespace tavr {

/// The crest of the muscular septum on the outflow tract's wall below the RCC–NCC commissure: where, going down outside
/// the wall, muscle begins. Above it the membranous septum has something else behind it: the right heart's contrast, or
/// fat. Needs the hinge points and that commissure. The error is the reason, for a note. Cost: a few ms.
tl::expected<Landmark, std::string> findSeptalCrest(const Volume& ct, const RootModel& root,
                                                    const Landmarks& landmarks);

}  // namespace tavr
