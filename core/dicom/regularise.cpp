#include "core/dicom/regularise.h"

#include "core/base/check.h"
#include "core/dicom/parallel.h"

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

constexpr std::int16_t kAir = -1024;
constexpr double kOnSlice = 1e-6;  // a plane nearer to a slice than this, in gaps, is that slice

/// A shift in voxels as whole steps and a remainder in [0, 1): constant over a slice, so that its weights are too.
struct Shift {
    int steps = 0;
    float rest = 0;
};

Shift shiftOf(double voxels) {
    constexpr double slack = 1e-6;
    const double steps = std::floor(voxels + slack);
    const double rest = voxels - steps;
    return {int(steps), rest < slack ? 0.0F : float(rest)};
}

/// One decoded slice and where target voxel (0, 0) lies on it.
struct Slice {
    const std::int16_t* hu;
    int columns, rows;
    Shift i, j;

    /// Adds weight × HU of row `y` at target columns 0…, air where the row ends.
    void addRow(int y, float weight, std::vector<float>& out) const {
        const int last = columns - 1 - (i.rest > 0 ? 1 : 0);
        const int width = int(out.size());
        const int from = std::clamp(-i.steps, 0, width), to = std::clamp(last - i.steps + 1, from, width);
        if (y < 0 || y >= rows) return addAir(0, width, weight, out);
        addAir(0, from, weight, out);
        const std::int16_t* p = hu + std::ptrdiff_t(y) * columns;
        const auto at = [&](int x) { return float(p[x + i.steps]); };
        if (i.rest > 0)
            for (int x = from; x < to; ++x) out[std::size_t(x)] += weight * ((1 - i.rest) * at(x) + i.rest * at(x + 1));
        else
            for (int x = from; x < to; ++x) out[std::size_t(x)] += weight * at(x);
        addAir(to, width, weight, out);
    }
    /// Adds weight × the slice at target row `row`, bilinear.
    void add(int row, float weight, std::vector<float>& out) const {
        const int y = row + j.steps;
        if (j.rest == 0) return addRow(y, weight, out);
        if (y < 0 || y + 1 >= rows) return addAir(0, int(out.size()), weight, out);
        addRow(y, weight * (1 - j.rest), out);
        addRow(y + 1, weight * j.rest, out);
    }
    static void addAir(int from, int to, float weight, std::vector<float>& out) {
        for (int x = from; x < to; ++x) out[std::size_t(x)] += weight * kAir;
    }
};

/// The two slices that a target plane lies between, and how far it is from the lower one, 0 to 1.
struct Between {
    std::size_t lower = 0, upper = 0;
    double fraction = 0;
};

Between neighbours(const std::vector<double>& height, double h) {
    const auto above = std::upper_bound(height.begin(), height.end(), h + kOnSlice);
    if (above == height.begin()) return {0, 0, 0.0};
    const auto lower = std::size_t(above - height.begin()) - 1;
    const double past = h - height[lower];
    if (above == height.end() || past < kOnSlice) return {lower, lower, 0.0};
    return {lower, lower + 1, past / (height[lower + 1] - height[lower])};
}

void fillPlane(const Slice& lower, const Slice& upper, double fraction, const ImageGrid& grid, std::int16_t* out) {
    std::vector<float> row(std::size_t(grid.size[0]));
    const auto share = float(fraction);
    for (int j = 0; j < grid.size[1]; ++j) {
        std::fill(row.begin(), row.end(), 0.0F);
        lower.add(j, 1 - share, row);
        if (share > 0) upper.add(j, share, row);
        out = std::transform(row.begin(), row.end(), out, [](float v) { return std::int16_t(std::lrint(v)); });
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
        planes.push_back(
            {slices.data() + area * planes.size(), columns, rows, shiftOf(-index.x()), shiftOf(-index.y())});
        height.push_back(index.z());
    }
    Volume volume(stack.grid, kAir);
    const auto worker = [&]() -> IndexedJob {
        return [&](std::size_t k) -> Status {
            const Between b = neighbours(height, double(k));
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
