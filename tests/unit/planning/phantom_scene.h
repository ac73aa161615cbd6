#pragma once
// The phantom's root alone on a small grid, with its true landmarks and an exact lumen.
#include "core/image/phantom/render.h"
#include "core/image/phantom/truth.h"
#include "planning/plan.h"
#include "planning/segmentation/root_model.h"

#include <memory>

namespace tavr::test {

struct Scene {
    std::unique_ptr<phantom::Root> truth;
    Volume ct;
    RootModel root;
    Landmarks landmarks;
};

inline Landmarks landmarksOf(const PhantomTruth& t) {
    constexpr std::array hinges{LandmarkId::HingeNCC, LandmarkId::HingeRCC, LandmarkId::HingeLCC};
    constexpr std::array commissures{LandmarkId::CommissureNR, LandmarkId::CommissureRL, LandmarkId::CommissureLN};
    Landmarks l;
    for (std::size_t i = 0; i < 3; ++i) {
        l[hinges[i]] = {t.hinge[i], 0.5, 1.0, Review::Reviewed, "user"};
        l[commissures[i]] = {t.commissure[i], 1.0, 1.0, Review::Reviewed, "user"};
    }
    return l;
}

/// The root alone on a small grid, its lumen's distance exact.
inline Scene sceneOf(phantom::Anatomy a, double spacing, double noise) {
    Scene s;
    s.truth = std::make_unique<phantom::Root>(a);
    ImageGrid grid;
    grid.spacing = Vec3(0.55, 0.55, spacing);
    grid.size = {120, 120, int(66.0 / spacing)};
    const Vec3 extent = Vec3(grid.size[0], grid.size[1], grid.size[2]).cwiseProduct(grid.spacing);
    grid.origin = a.centre + 10.0 * a.frame.col(2) - 0.5 * extent;
    s.ct = *phantom::render(phantom::sceneOf(*s.truth), grid, {0.75, noise, 7}, {});
    s.root.lumenDistance = ScalarImage(grid);
    for (int k = 0; k < grid.size[2]; ++k)
        for (int j = 0; j < grid.size[1]; ++j)
            for (int i = 0; i < grid.size[0]; ++i)
                s.root.lumenDistance.at(i, j, k) =
                    float(std::clamp(s.truth->lumen(grid.toLps(Vec3(i, j, k))), -1.0, 5.0));
    s.root.centreline = phantom::truthOf(*s.truth).centreline;
    s.root.lumenMeanHu = a.bloodHu;
    s.root.noiseHu = std::max(5.0, noise);
    s.landmarks = landmarksOf(phantom::truthOf(*s.truth));
    return s;
}

}  // namespace tavr::test
