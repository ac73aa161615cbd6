#include "core/image/segment_terms.h"

#include <array>
#include <string_view>

namespace tavr {
namespace {

constexpr std::string_view kStructure = "SCT^123037004^Anatomical Structure";
constexpr std::string_view kAbnormal = "SCT^49755003^Morphologically Altered Structure";
constexpr std::string_view kTissue = "SCT^85756007^Tissue";

struct Row {
    std::string_view word;  // occurs in the segment's name
    std::string_view color, category, type, region;
};

// The first row whose word occurs in the name holds: the particular stands before the general.
constexpr std::array kRows{
    Row{"calcium", "0.95 0.95 0.85", kAbnormal, "SCT^18115005^Pathologic calcification", "SCT^34202007^Aortic Valve"},
    Row{"left coronary", "0.90 0.55 0.20", kStructure, "SCT^3227004^Left Main Coronary Artery", ""},
    Row{"right coronary", "0.95 0.70 0.20", kStructure, "SCT^13647002^Right Coronary Artery", ""},
    Row{"leaflet", "0.55 0.75 0.95", kStructure, "SCT^6530003^Cardiac Valve Leaflet", "SCT^34202007^Aortic Valve"},
    Row{"aortic wall", "0.80 0.60 0.55", kStructure, "SCT^15825003^Aorta", ""},
    Row{"myocardium", "0.70 0.40 0.35", kStructure, "SCT^74281007^Myocardium", ""},
    Row{"left ventric", "0.75 0.15 0.25", kStructure, "SCT^87878005^Left Ventricle", ""},
    Row{"right ventric", "0.25 0.35 0.75", kStructure, "SCT^53085002^Right Ventricle", ""},
    Row{"left atri", "0.80 0.35 0.45", kStructure, "SCT^82471001^Left Atrium", ""},
    Row{"right atri", "0.35 0.45 0.80", kStructure, "SCT^73829009^Right Atrium", ""},
    Row{"pulmonary", "0.30 0.50 0.85", kStructure, "SCT^81040000^Pulmonary Artery", ""},
    Row{"iliac", "0.85 0.30 0.25", kStructure, "SCT^10293006^Iliac Artery", ""},
    Row{"femoral", "0.85 0.35 0.25", kStructure, "SCT^7657000^Femoral Artery", ""},
    Row{"aortic root", "0.88 0.22 0.20", kStructure, "SCT^8128003^Aortic Root", ""},
    Row{"aort", "0.88 0.22 0.20", kStructure, "SCT^15825003^Aorta", ""},
};

}  // namespace

std::string SegmentTerm::entry() const {
    return "Segmentation category and type - 3D Slicer General Anatomy list~" + category + "~" + type +
           "~^^~Anatomic codes - DICOM master list~" + (region.empty() ? "^^" : region) + "~^^";
}

SegmentTerm segmentTerm(const std::string& name) {
    for (const Row& row : kRows) {
        if (name.find(row.word) == std::string::npos) continue;
        return {std::string(row.color), std::string(row.category), std::string(row.type), std::string(row.region)};
    }
    return {"0.60 0.60 0.60", std::string(kTissue), std::string(kTissue), {}};
}

}  // namespace tavr
