#include "core/caseio/stl_file.h"

#include "core/caseio/atomic_file.h"

#include <Eigen/Geometry>

#include <bit>
#include <cstdint>
#include <cstring>

namespace tavr {
namespace {

static_assert(std::endian::native == std::endian::little, "STL is little endian");
constexpr std::size_t kHead = 80, kTriangle = 50;

void append(std::string& bytes, const Eigen::Vector3d& v) {
    const Eigen::Vector3f single = v.cast<float>();
    char raw[sizeof(float) * 3];
    std::memcpy(raw, single.data(), sizeof raw);
    bytes.append(raw, sizeof raw);
}

}  // namespace

Status writeStl(const SurfaceFile& surface, const std::string& file) {
    std::string bytes = "OpenTAVR surface SPACE=LPS UNIT=mm";  // must not begin with "solid": that is an ASCII file
    bytes.resize(kHead, ' ');
    bytes.reserve(kHead + 4 + kTriangle * surface.triangles.size());
    const auto count = std::uint32_t(surface.triangles.size());
    char raw[sizeof count];
    std::memcpy(raw, &count, sizeof count);
    bytes.append(raw, sizeof count);
    for (const auto& triangle : surface.triangles) {
        for (const int corner : triangle)
            if (corner < 0 || std::size_t(corner) >= surface.points.size())
                return fail(ErrorKind::Input, "a triangle of the surface names no point", file);
        const auto& a = surface.points[std::size_t(triangle[0])];
        const auto& b = surface.points[std::size_t(triangle[1])];
        const auto& c = surface.points[std::size_t(triangle[2])];
        append(bytes, (b - a).cross(c - a).stableNormalized());
        for (const auto& corner : {a, b, c}) append(bytes, corner);
        bytes.append(2, '\0');
    }
    return writeAtomically(file, bytes);
}

}  // namespace tavr
