#include "planning/segmentation/brush.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tavr {
namespace {

constexpr double kSimplified = 0.05;  // of the radius: a stroke of a mouse has many more points than bends

double squaredDistance(const Vec3& x, const Vec3& a, const Vec3& b) {
    const Vec3 ab = b - a;
    const double t = std::clamp((x - a).dot(ab) / std::max(ab.squaredNorm(), 1e-12), 0.0, 1.0);
    return (x - a - t * ab).squaredNorm();
}

/// Douglas and Peucker 1973 (doi 10.3138/FM57-6770-U75U-7727): keeps what lies farther than the tolerance off.
void keepBends(const Polyline& line, std::size_t from, std::size_t to, double tolerance, Polyline& out) {
    double worst = 0.0;
    std::size_t at = from;
    for (std::size_t i = from + 1; i < to; ++i) {
        const double d = squaredDistance(line[i], line[from], line[to]);
        if (d > worst) worst = d, at = i;
    }
    if (worst > tolerance * tolerance) {
        keepBends(line, from, at, tolerance, out);
        keepBends(line, at, to, tolerance, out);
    } else {
        out.push_back(line[to]);
    }
}

}  // namespace

Brush::Brush(const MaskEdit& edit) : radius_(edit.radiusMm), disc_(edit.disc) {
    Polyline line = edit.stroke;
    if (disc_) {
        const Vec3 n = disc_->normal.normalized();
        disc_->normal = n;
        for (Vec3& x : line) x -= n.dot(x - line.front()) * n;
    }
    line_.push_back(line.front());
    if (line.size() > 1) keepBends(line, 0, line.size() - 1, kSimplified * radius_, line_);
}

double Brush::lineDistance(const Vec3& x) const {
    double best = (x - line_.front()).squaredNorm();
    for (std::size_t i = 1; i < line_.size(); ++i) best = std::min(best, squaredDistance(x, line_[i - 1], line_[i]));
    return std::sqrt(best);
}

double Brush::distance(const Vec3& x) const {
    if (!disc_) return lineDistance(x) - radius_;
    const double height = disc_->normal.dot(x - line_.front());
    const double across = lineDistance(x - height * disc_->normal) - radius_;
    const double along = std::abs(height) - disc_->halfThicknessMm;
    return std::min(std::max(across, along), 0.0) + std::hypot(std::max(across, 0.0), std::max(along, 0.0));
}

VoxelBox Brush::box(const ImageGrid& grid, double marginMm) const {
    Vec3 lo = Vec3::Constant(std::numeric_limits<double>::max()), hi = -lo;
    const double reach = (disc_ ? std::hypot(radius_, disc_->halfThicknessMm) : radius_) + marginMm;
    for (const Vec3& x : line_) {
        const Vec3 at = grid.toIndex(x), around = Vec3::Constant(reach).cwiseQuotient(grid.spacing);
        lo = lo.cwiseMin(at - around);
        hi = hi.cwiseMax(at + around);
    }
    VoxelBox box;
    for (int a = 0; a < 3; ++a) {
        const auto axis = std::size_t(a);
        box.lo[axis] = int(std::clamp(std::ceil(lo[a]), 0.0, double(grid.size[axis])));
        box.hi[axis] = int(std::clamp(std::floor(hi[a]), -1.0, double(grid.size[axis] - 1)));
    }
    return box;
}

}  // namespace tavr
