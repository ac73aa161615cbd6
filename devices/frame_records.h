#pragma once
// From a device's published envelope to its frame.
#include "devices/frame_generator.h"

namespace tavr {

/// A device's lattice with every number's origin: height and diameters from the device's record, rows, columns and
/// strut section from resources/frames/lattices.json, by family, or the default of its kind of expansion. The frame is
/// generic, reconstructed from the envelope: never the manufacturer's drawing.
struct FrameRecord {
    LatticeParameters lattice;
    std::string material;
    std::vector<FrameSkirt> skirts;
    std::vector<FrameNumber> numbers;
};

/// Fails where the envelope is not published, naming the field. A self-expanding frame needs inflow, waist and outflow
/// diameter, a balloon-expandable one its nominal diameter, both a height.
Result<FrameRecord> frameRecordOf(const Device& device);

/// The frame at its nominal expansion (balloon) or free of stress (self-expanding). Fails as frameRecordOf.
Result<Frame> frameOf(const Device& device, int beamsPerStrut = 8);

}  // namespace tavr
