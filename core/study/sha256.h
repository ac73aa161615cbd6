#pragma once
#include "core/base/result.h"

#include <string>
#include <string_view>

namespace tavr {

/// SHA-256 (FIPS 180-4) as 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);
/// The same of a file, read in pieces: no more than 1 MiB of memory. Errors (Input): cannot be read.
Result<std::string> sha256OfFile(const std::string& file);

}  // namespace tavr
