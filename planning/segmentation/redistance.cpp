#include "planning/segmentation/redistance.h"

#include "core/base/parallel.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace tavr {
namespace {

constexpr float kFar = 1e4F;  // mm

/// The upwind solution of |∇u| = 1 from the smallest neighbour on each axis.
double solved(std::array<double, 3> a, std::array<double, 3> h) {
    for (const auto& [p, q] : {std::pair(0, 1), std::pair(1, 2), std::pair(0, 1)})
        if (a[std::size_t(p)] > a[std::size_t(q)])
            std::swap(a[std::size_t(p)], a[std::size_t(q)]), std::swap(h[std::size_t(p)], h[std::size_t(q)]);
    double u = a[0] + h[0];
    double w = 0.0, wa = 0.0, waa = -1.0;  // Σ (u − a)² / h² = 1 over the axes that count
    for (std::size_t n = 0; n < 3 && u > a[n]; ++n) {
        const double inv = 1.0 / (h[n] * h[n]);
        w += inv, wa += inv * a[n], waa += inv * a[n] * a[n];
        u = (wa + std::sqrt(std::max(0.0, wa * wa - w * waa))) / w;
    }
    return u;
}

/// Visits the voxels next to (i, j, k) in the patch.
template <class F>
void eachNeighbour(const FieldPatch& p, const Index3& x, F&& visit) {
    for (std::size_t axis = 0; axis < 3; ++axis)
        for (const int step : {-1, 1}) {
            Index3 y = x;
            y[axis] += step;
            if (y[axis] >= 0 && y[axis] < p.size[axis]) visit(axis, p.offset(y[0], y[1], y[2]));
        }
}

/// Distance to the surface from its crossings with the grid's lines, as to a plane.
float crossingDistance(const FieldPatch& p, const Index3& x, const Vec3& spacing) {
    const double v = p.values[p.offset(x[0], x[1], x[2])];
    std::array<double, 3> nearest{1e9, 1e9, 1e9};
    eachNeighbour(p, x, [&](std::size_t axis, std::size_t to) {
        const double w = p.values[to];
        if ((v < 0.0) != (w < 0.0))
            nearest[axis] = std::min(nearest[axis], spacing[int(axis)] * std::abs(v) / (std::abs(v) + std::abs(w)));
    });
    double inverse = 0.0;
    for (const double d : nearest) inverse += 1.0 / std::max(d * d, 1e-12);
    return float(std::copysign(1.0 / std::sqrt(inverse), v));
}

/// One pass over the open voxels in one of the eight orders. None of them lies on a face.
void sweep(const FieldPatch& p, std::vector<float>& u, const std::vector<char>& open, const Vec3& spacing, int way) {
    const std::array<double, 3> h{spacing.x(), spacing.y(), spacing.z()};
    const std::size_t row = std::size_t(p.size[0]), slice = row * std::size_t(p.size[1]);
    const auto order = [&](int n, int size, int bit) { return way & bit ? size - 1 - n : n; };
    for (int kk = 1; kk + 1 < p.size[2]; ++kk)
        for (int jj = 1; jj + 1 < p.size[1]; ++jj) {
            const std::size_t first = p.offset(0, order(jj, p.size[1], 2), order(kk, p.size[2], 4));
            for (int ii = 1; ii + 1 < p.size[0]; ++ii) {
                const std::size_t n = first + std::size_t(order(ii, p.size[0], 1));
                if (!open[n]) continue;
                const float a = std::min(u[n - 1], u[n + 1]), b = std::min(u[n - row], u[n + row]),
                            c = std::min(u[n - slice], u[n + slice]);
                if (std::min({a, b, c}) >= u[n]) continue;  // nothing can come from there
                u[n] = std::min(u[n], float(solved({double(a), double(b), double(c)}, h)));
            }
        }
}

/// A symmetric kernel along one axis: whole rows are added at a time, so that the compiler can use vectors.
std::vector<float> blurred(const FieldPatch& p, const std::vector<float>& v, std::size_t axis,
                           const std::vector<float>& kernel) {
    std::vector<float> out(v.size(), 0.0F);
    const int width = p.size[0];
    parallelFor(p.size[2], [&](int k) {
        std::vector<float> wide(std::size_t(width) + 2 * kernel.size());
        for (int j = 0; j < p.size[1]; ++j) {
            float* to = out.data() + p.offset(0, j, k);
            const auto row = [&](int step) {  // the row `step` voxels on; the outermost one goes on for ever
                const int jj = axis == 1 ? std::clamp(j + step, 0, p.size[1] - 1) : j,
                          kk = axis == 2 ? std::clamp(k + step, 0, p.size[2] - 1) : k;
                return v.data() + p.offset(0, jj, kk);
            };
            const float* along = nullptr;
            if (axis == 0) {
                const float* from = row(0);
                std::fill(wide.begin(), wide.begin() + std::ssize(kernel), from[0]);
                std::fill(wide.end() - std::ssize(kernel), wide.end(), from[width - 1]);
                std::copy(from, from + width, wide.begin() + std::ssize(kernel));
                along = wide.data() + kernel.size();
            }
            for (int d = 0; d < int(kernel.size()); ++d) {
                const float w = d == 0 ? 0.5F * kernel[0] : kernel[std::size_t(d)];
                const float *a = along ? along - d : row(-d), *b = along ? along + d : row(d);
                for (int i = 0; i < width; ++i) to[i] += w * (a[i] + b[i]);
            }
        }
    });
    return out;
}

}  // namespace

FieldPatch::FieldPatch(const ScalarImage& field, const VoxelBox& where)
    : box(where), size{where.hi[0] - where.lo[0] + 1, where.hi[1] - where.lo[1] + 1, where.hi[2] - where.lo[2] + 1} {
    values.reserve(std::size_t(size[0]) * std::size_t(size[1]) * std::size_t(size[2]));
    for (int k = box.lo[2]; k <= box.hi[2]; ++k)
        for (int j = box.lo[1]; j <= box.hi[1]; ++j) {
            const auto from = field.voxels.begin() + std::ptrdiff_t(field.grid.offset(box.lo[0], j, k));
            values.insert(values.end(), from, from + size[0]);
        }
}

void FieldPatch::putInto(ScalarImage& field) const {
    auto from = values.begin();
    for (int k = box.lo[2]; k <= box.hi[2]; ++k)
        for (int j = box.lo[1]; j <= box.hi[1]; ++j, from += size[0])
            std::copy(from, from + size[0], field.voxels.begin() + std::ptrdiff_t(field.grid.offset(box.lo[0], j, k)));
}

std::vector<float> smoothedPatch(const FieldPatch& patch, double sigmaMm, const Vec3& spacing) {
    std::vector<float> out = patch.values;
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const double sigma = sigmaMm / spacing[int(axis)];
        std::vector<float> kernel;
        for (int d = 0; d <= int(std::ceil(2.5 * sigma)); ++d)
            kernel.push_back(float(std::exp(-0.5 * d * d / (sigma * sigma))));
        float sum = kernel[0];
        for (std::size_t d = 1; d < kernel.size(); ++d) sum += 2.0F * kernel[d];
        for (float& w : kernel) w /= sum;
        out = blurred(patch, out, axis, kernel);
    }
    return out;
}

void redistance(FieldPatch& patch, const Vec3& spacing, Sides sides, const std::vector<bool>& steep) {
    const std::vector<float>& v = patch.values;
    const std::size_t row = std::size_t(patch.size[0]), slice = row * std::size_t(patch.size[1]);
    std::vector<float> u(v.size());
    std::vector<char> open(v.size(), 0);
    for (std::size_t n = 0; n < v.size(); ++n) u[n] = std::abs(v[n]);
    for (int k = 1; k + 1 < patch.size[2]; ++k)
        for (int j = 1; j + 1 < patch.size[1]; ++j)
            for (int i = 1; i + 1 < patch.size[0]; ++i) {
                const std::size_t n = patch.offset(i, j, k);
                const bool inside = v[n] < 0.0F;
                const auto differs = [&](std::size_t to) { return (v[to] < 0.0F) != inside; };
                const bool atSurface = differs(n - 1) || differs(n + 1) || differs(n - row) || differs(n + row) ||
                                       differs(n - slice) || differs(n + slice);
                if (atSurface && !steep.empty() && steep[n])
                    u[n] = std::abs(crossingDistance(patch, {i, j, k}, spacing));
                open[n] = !atSurface && (sides == Sides::Both || (sides == Sides::Inside) == inside);
                if (open[n]) u[n] = kFar;
            }
    for (int way = 0; way < 8; ++way) sweep(patch, u, open, spacing, way);
    const bool atLeast = sides != Sides::Both;
    for (std::size_t n = 0; n < u.size(); ++n) {
        const float given = patch.values[n];
        if (u[n] < kFar) patch.values[n] = std::copysign(atLeast ? std::max(u[n], std::abs(given)) : u[n], given);
    }
}

}  // namespace tavr
