#pragma once
#include <string>

namespace tavr {

/// What a segment is, in codes that other programs know, and how it is drawn.
struct SegmentTerm {
    std::string color;     ///< "r g b", 0…1
    std::string category;  ///< "SCT^123037004^Anatomical Structure"
    std::string type;      ///< "SCT^15825003^Aorta"
    std::string region;    ///< where it lies, if the type does not say: "SCT^34202007^Aortic Valve"; may be empty

    /// Seven parts split by '~' (modifiers left empty), as in 3D Slicer's TerminologyEntry tag.
    std::string entry() const;
};

/// The term of a segment's name ("aortic root lumen", "calcium", "left coronary" …); plain tissue for a name not in the
/// table. SNOMED CT codes and meanings as in DICOM PS3.16 (CID 7150, 7151, 3010, 3802, 12305).
SegmentTerm segmentTerm(const std::string& name);

}  // namespace tavr
