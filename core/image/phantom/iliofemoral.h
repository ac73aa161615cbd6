#pragma once
// One synthetic patient below the diaphragm: aorta, iliac and femoral arteries, and what lies next to them.
#include "core/image/access_phantom.h"
#include "core/image/phantom/anatomy.h"
#include "core/image/phantom/artery.h"
#include "core/image/phantom/scene.h"

#include <memory>

namespace tavr::phantom {

/// One side; the axis begins inside the aorta, at its fork.
struct IliacSide {
    Artery main;                              ///< common, external and common femoral, on into the superficial femoral
    Artery internal, profunda;                ///< branches
    double dividerArc = 0.0;                  ///< where the lumen has left the other side's
    double forkArc = 0.0, profundaArc = 0.0;  ///< origins of the branches
    double headTopArc = 0.0, headCentreArc = 0.0;
    Vec3 headCentre = Vec3::Zero();
    double headRadius = 23.5;
    Polyline vein;
};

struct Iliofemoral {
    Artery aorta;
    std::array<IliacSide, 2> sides;  ///< patient's right, left
    Polyline cava;
    double bloodHu = 380.0, veinHu = 140.0, bowelHu = 40.0;
    std::uint32_t seed = 0;
};

/// LPS mm, the aortic fork near the origin. Deterministic.
Iliofemoral drawIliofemoral(std::uint32_t seed);
/// Parts in painting order. `body` must outlive the list.
std::vector<Part> sceneOf(const Iliofemoral& body);
AccessTruth truthOf(const Iliofemoral& body);

}  // namespace tavr::phantom
