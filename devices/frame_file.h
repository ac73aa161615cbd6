#pragma once
// Frames as files: a beam mesh of the user's own (JSON, read and written) and VTP to look at.
#include "devices/frame.h"

#include <string>

namespace tavr {

/// The text of a beam mesh (form: README of devices), checked by checkFrame; a radial vector that is left out points
/// away from the axis, rims that are left out are the lowest and the highest nodes. `name` stands in the messages,
/// which name the item.
Result<Frame> readFrame(const std::string& text, const std::string& name);
Result<Frame> readFrameFile(const std::string& file);

/// What readFrame reads, with reach and the numbers' origins besides.
std::string frameJson(const Frame& frame);

/// VTK PolyData, ASCII: a line a beam with width, thickness and length, nodes with their tags.
std::string frameVtp(const Frame& frame);

}  // namespace tavr
