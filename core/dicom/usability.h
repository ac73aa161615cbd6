#pragma once
#include "core/dicom/frame_header.h"

#include <string>

namespace tavr {

/// Why this frame can never be part of a planning volume ("MR, not CT"); empty when it can.
std::string whyUnusable(const FrameHeader& frame);

}  // namespace tavr
