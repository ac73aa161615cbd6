#pragma once
#include "core/caseio/vtk_files.h"

#include <string>

namespace tavr {

/// Binary STL, LPS mm; the 80-byte header says so ("SPACE=LPS", as 3D Slicer reads it). STL knows no fields: those of
/// `surface` are left out. Written whole or not at all. Errors (Input): a triangle names no point, cannot be written.
Status writeStl(const SurfaceFile& surface, const std::string& file);

}  // namespace tavr
