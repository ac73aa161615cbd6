#pragma once
// The header of a VTK XML file of the appended-raw kind, read with Expat as far as <AppendedData>.
#include "core/base/result.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace tavr {

/// One <DataArray> or <Array>, with the section that it stands in: "PointData", "Points", "Polys", "FieldData" …
struct VtkArray {
    std::string section;
    std::map<std::string, std::string> attributes;
    std::string text;   ///< inline content (ascii arrays)
    std::string units;  ///< UNITS_LABEL, trimmed
    std::string attribute(const std::string& name) const;
};

struct VtkHeader {
    std::map<std::string, std::string> file;   ///< attributes of <VTKFile>
    std::map<std::string, std::string> piece;  ///< attributes of the only <Piece>
    std::vector<VtkArray> arrays;
    std::size_t appended = 0;  ///< offset of the first byte after the '_'

    const VtkArray* find(const std::string& section,
                         const std::string& name) const;  ///< name "" is the first of the section
};

/// Errors (Input): not such a file, several pieces, no appended raw data.
Result<VtkHeader> parseVtkHeader(std::string_view bytes, const std::string& where);

}  // namespace tavr
