#include "core/dicom/regularise.h"

#include "core/base/check.h"
#include "core/dicom/parallel.h"

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

constexpr std::int16_t kAir = -1024;

/// One decoded slice and its in-plane shift against the target grid, in voxels.
struct Slice {
    const std::int16_t* hu;
    int columns, rows;
    double shiftI, shiftJ;

    /// Bilinear; air beyond the slice's outer voxel centres.
    double at(int i, int j) const {
        const double x = i - shiftI, y = j - shiftJ;
        constexpr double slack = 1e-6;
        if (x < -slack || y < -slack || x > columns - 1 + slack || y > rows - 1 + slack) return kAir;
        const int x0 = std::clamp(int(x), 0, columns - 2), y0 = std::clamp(int(y), 0, rows - 2);
        const double fx = std::clamp(x - x0, 0.0, 1.0), fy = std::clamp(y - y0, 0.0, 1.0);
        const std::int16_t* p = hu + std::size_t(y0) * std::size_t(columns) + x0;
        const double top = p[0] + fx * (p[1] - p[0]);
        const double bottom = p[columns] + fx * (p[columns + 1] - p[columns]);
        return top + fy * (bottom - top);
    }
};

/// The two slices that a target plane lies between, and how far it is from the lower one, 0 to 1.
struct Between {
    std::size_t lower = 0, upper = 0;
    double fraction = 0;
};

Between neighbours(const std::vector<double>& height, double h) {
    const auto above = std::upper_bound(height.begin(), height.end(), h);
    if (above == height.begin()) return {0, 0, 0.0};
    const auto lower = std::size_t(above - height.begin()) - 1;
    if (above == height.end()) return {lower, lower, 0.0};
    return {lower, lower + 1, (h - height[lower]) / (height[lower + 1] - height[lower])};
}

void fillPlane(const Slice& lower, const Slice& upper, double fraction, const ImageGrid& grid, std::int16_t* out) {
    for (int j = 0; j < grid.size[1]; ++j)
        for (int i = 0; i < grid.size[0]; ++i) {
            const double a = lower.at(i, j);
            const double b = fraction > 0.0 ? upper.at(i, j) : a;
            *out++ = std::int16_t(std::lround(a + fraction * (b - a)));
        }
}

}  // namespace

Result<Volume> regularise(const std::vector<std::int16_t>& slices, int columns, int rows, const StackGeometry& stack,
                          const Progress& progress) {
    const std::size_t area = std::size_t(columns) * std::size_t(rows);
    TAVR_CHECK(columns >= 2 && rows >= 2 && slices.size() == area * stack.sliceOrigins.size());
    std::vector<double> height;
    std::vector<Slice> planes;
    for (const Vec3& origin : stack.sliceOrigins) {
        const Vec3 index = stack.grid.toIndex(origin);
        planes.push_back({slices.data() + area * planes.size(), columns, rows, index.x(), index.y()});
        height.push_back(index.z());
    }
    Volume volume(stack.grid, kAir);
    const auto worker = [&]() -> IndexedJob {
        return [&](std::size_t k) -> Status {
            const Between b = neighbours(height, double(k) + 1e-9);
            fillPlane(planes[b.lower], planes[b.upper], b.fraction, stack.grid, &volume.at(0, 0, int(k)));
            return {};
        };
    };
    if (Status done =
            runParallel(std::size_t(stack.grid.size[2]), worker, progress, "resampling to a right-angled grid");
        !done)
        return tl::unexpected(done.error());
    return volume;
}

}  // namespace tavr
