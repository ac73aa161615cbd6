#pragma once
#include <cstdint>

namespace tavr {

/// What a point of the synthetic patient belongs to: the values of a truth label image (phantomStructures).
enum class PhantomStructure : std::uint8_t {
    Other = 0,  ///< chest, fat, vessels without a name here, walls of the right heart and the atria
    LeftVentricle,
    Myocardium,  ///< of the left ventricle
    LeftAtrium,
    RightVentricle,
    RightAtrium,
    PulmonaryArtery,
    Aorta,  ///< lumen above the plane ⟂ axis through the annulus' centre
    AorticWall,
    Coronary
};

}  // namespace tavr
