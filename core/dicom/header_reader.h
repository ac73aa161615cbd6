#pragma once
#include "core/base/result.h"
#include "core/dicom/frame_header.h"

class DcmDataset;

namespace tavr {

/// One header a frame: classic images give one, enhanced multi-frame images one for each functional group item.
/// Frames that are no CT come back too, so that the caller can say why they are unusable. Error (Input): no image.
Result<Frames> readFrameHeaders(DcmDataset& dataset, std::size_t file);

}  // namespace tavr
