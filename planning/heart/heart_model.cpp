#include "planning/heart/heart_model.h"

#include <algorithm>

namespace tavr {

const char* nameOf(StructureState state) {
    switch (state) {
        case StructureState::Found:
            return "found";
        case StructureState::PartlyCovered:
            return "partly_covered";
        case StructureState::Missing:
            break;
    }
    return "missing";
}

const char* nameOf(HeartLabel label) {
    switch (label) {
        case kLeftVentricle:
            return "left ventricle";
        case kLvMyocardium:
            return "left ventricular myocardium";
        case kLeftAtrium:
            return "left atrium";
        case kRightVentricle:
            return "right ventricle";
        case kRightAtrium:
            return "right atrium";
        case kPulmonaryArtery:
            return "pulmonary artery";
        case kAorticWall:
            return "aortic wall";
        case kLeftTrunk:
            return "left coronary trunk";
        case kRightTrunk:
            return "right coronary trunk";
        case kHeartBackground:
            break;
    }
    return "background";
}

const HeartStructure* HeartModel::find(HeartLabel label) const {
    const auto at = std::find_if(structures.begin(), structures.end(),
                                 [label](const HeartStructure& s) { return s.label == label; });
    return at == structures.end() ? nullptr : &*at;
}

}  // namespace tavr
