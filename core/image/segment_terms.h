#pragma once
#include <string>

namespace tavr {

/// What a segment is, in codes that other programs know, and how it is drawn.
struct SegmentTerm {
    std::string color;     ///< "r g b", 0…1
    std::string category;  ///< "SCT^123037004^Anatomical Structure"
    std::string type;      ///< "SCT^15825003^Aorta"

    /// Seven parts split by '~' (modifier and region left empty), as in 3D Slicer's TerminologyEntry tag.
    std::string entry() const;
};

/// The term of a segment's name ("aortic root lumen", "calcium", "left coronary" …); plain tissue for a name not in the
/// table. SNOMED CT codes as in DICOM PS3.16 CID 3016, 7152 and 12339.
SegmentTerm segmentTerm(const std::string& name);

}  // namespace tavr
