#pragma once
// Between a DicomSource and DCMTK; for the writers of DICOM objects only.
#include "core/dicom/dicom_source.h"

#include <memory>
#include <string>
#include <vector>

class DcmDataset;
class DcmTagKey;

namespace tavr {

/// The attributes of the patient, study and frame-of-reference modules that derived objects must repeat.
const std::vector<DcmTagKey>& identityTags();
std::string keyword(const DcmTagKey& tag);

/// A data set in UTF-8 with those attributes, the UIDs and `image`'s own: what DCMTK's writers import from. Attributes
/// of type 2 are there, empty where the source said nothing.
std::unique_ptr<DcmDataset> sourceDataset(const DicomSource& source, const SourceImage& image);

}  // namespace tavr
