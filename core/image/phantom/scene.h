#pragma once
// The whole chest as a painter's list: each part covers what was painted before it.
#include "core/image/phantom/root.h"
#include "core/image/phantom/structure.h"

#include <functional>
#include <vector>

namespace tavr::phantom {

struct Part {
    Vec3 lower = Vec3::Zero(), upper = Vec3::Zero();  ///< LPS box outside which the part is absent, mm
    double hu = 0.0;
    std::function<double(const Vec3&)> distance;  ///< mm, negative inside; slope at most about 1.5
    PhantomStructure structure = PhantomStructure::Other;
    bool painted = true;  ///< false: the picture stays as it is, only the truth is divided here (a valve's plane)
};

/// Parts in painting order, air first. `root` must outlive the list.
std::vector<Part> sceneOf(const Root& root);

}  // namespace tavr::phantom
