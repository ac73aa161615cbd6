#pragma once
// What the importer knows of one image plane before its pixels are read. A plain value: no DCMTK type in it, so that
// every sorter can be tested with headers made by hand.
#include "core/geometry/grid.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tavr {

/// Unit LPS directions of increasing column (row) and increasing row (column) index, as (0020,0037) gives them.
struct PlaneAxes {
    Vec3 row = Vec3::UnitX();
    Vec3 column = Vec3::UnitY();
    Vec3 normal() const { return row.cross(column); }
};

/// The clues that tell heart phases apart; each is empty where the file does not say.
struct PhaseClues {
    std::optional<double> percentRR;      ///< (0020,9241), or a "30 %" in the image's own comment
    std::optional<double> triggerMs;      ///< delay after the R wave
    std::optional<double> intervalMs;     ///< R to R
    std::optional<double> temporalIndex;  ///< (0020,0100) or (0020,9128)
};

struct FrameHeader {
    std::size_t file = 0;  ///< index into the scan's list of files
    int frame = 0;         ///< 0 in a single-frame file
    int instance = 0;
    std::string sopInstanceUid, sopClassUid, seriesUid, studyUid, frameOfReferenceUid;
    std::uint64_t patient = 0;  ///< a hash of the identity: equal for frames of one patient, meaningless otherwise
    std::string modality, imageType, description, protocol, date, kernel, manufacturer, rescaleType;
    std::optional<double> kvp;
    bool contrast = false;
    bool hasPixels = false;

    std::optional<Vec3> position;  ///< centre of the first voxel, LPS mm
    std::optional<PlaneAxes> axes;
    std::optional<Vec2> spacing;  ///< mm between columns (i) and between rows (j)
    int columns = 0, rows = 0;
    int samplesPerPixel = 1;

    PhaseClues phase;
    int acquisition = 0;
    std::string stack;  ///< (0020,9056), enhanced images only
};

using Frames = std::vector<FrameHeader>;

}  // namespace tavr
