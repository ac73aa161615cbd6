#pragma once
#include "core/dicom/dicom_source.h"
#include "core/dicom/scan_index.h"

namespace tavr {

/// The source of a stack: its images, and patient and study as the stack's first file says them, in UTF-8.
/// Errors (Input): the file vanished or changed since the scan.
Result<DicomSource> readDicomSource(const Stack& stack, const std::vector<std::string>& files);

}  // namespace tavr
