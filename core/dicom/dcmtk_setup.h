#pragma once
#include "core/base/result.h"

namespace tavr {

/// Once a process, safe from any thread: silences DCMTK's log (its lines may hold patient identity), registers the
/// JPEG and JPEG-LS decoders, and checks that the data dictionary was found. Error (Internal): no dictionary,
/// without which implicit-VR files cannot be understood.
Status prepareDcmtk();

}  // namespace tavr
