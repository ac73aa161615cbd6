#pragma once
// What every DICOM object that OpenTAVR makes has in common.
#include "core/base/result.h"
#include "core/dicom/dicom_source.h"

#include <functional>
#include <string>

class DcmFileFormat;

namespace tavr {

/// One entry of a coding scheme: ("15825003", "SCT", "Aorta").
struct Code {
    std::string value, scheme, meaning;

    bool operator==(const Code&) const = default;
};

/// Who an object is, for the objects that refer to it.
struct DicomReference {
    std::string sopClassUid, sopInstanceUid, seriesUid;
};

/// Why no object can be made that refers to this source; empty if one can.
std::string whyNotReferable(const DicomSource& source);

/// Explicit little endian, mode 0600, written beside its name, synced and renamed. Errors (Input): cannot be written.
Status saveObject(DcmFileFormat& object, const std::string& file);

}  // namespace tavr
