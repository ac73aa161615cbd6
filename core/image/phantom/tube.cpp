#include "core/image/phantom/tube.h"

#include "core/base/check.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tavr::phantom {
namespace {
constexpr double kCell = 5.0;  // mm
}

void appendBezier(Polyline& line, const Vec3& a, const Vec3& tangentA, const Vec3& b, const Vec3& tangentB,
                  double handleA, double handleB, int n) {
    const Vec3 p1 = a + handleA * tangentA, p2 = b - handleB * tangentB;
    for (int i = 1; i <= n; ++i) {
        const double t = double(i) / n, q = 1.0 - t;
        line.push_back(q * q * q * a + 3 * q * q * t * p1 + 3 * q * t * t * p2 + t * t * t * b);
    }
}

Tube::Tube(Polyline line, std::vector<double> radius, double reach)
    : line_(std::move(line)), radius_(std::move(radius)), reach_(reach) {
    TAVR_CHECK(line_.size() >= 2 && line_.size() == radius_.size() && reach_ > 0.0);
    lo_ = hi_ = line_.front();
    for (const Vec3& p : line_) lo_ = lo_.cwiseMin(p), hi_ = hi_.cwiseMax(p);
    lo_ -= Vec3::Constant(reach_);
    hi_ += Vec3::Constant(reach_);
    for (int a = 0; a < 3; ++a) cells_[std::size_t(a)] = std::max(1, int(std::ceil((hi_[a] - lo_[a]) / kCell)));
    fillCells();
}

void Tube::fillCells() {
    for (std::size_t i = 1; i < line_.size(); ++i) longest_ = std::max(longest_, (line_[i] - line_[i - 1]).norm());
    ranges_.resize(std::size_t(cells_[0]) * std::size_t(cells_[1]) * std::size_t(cells_[2]));
    std::size_t at = 0;
    for (int k = 0; k < cells_[2]; ++k)
        for (int j = 0; j < cells_[1]; ++j)
            for (int i = 0; i < cells_[0]; ++i, ++at)
                ranges_[at] = rangeOf(lo_ + kCell * Vec3(i + 0.5, j + 0.5, k + 0.5));
}

/// Segments among which the nearest of every point in the cell must be; empty beyond the reach. Every eighth point
/// first.
Tube::Range Tube::rangeOf(const Vec3& centre) const {
    constexpr std::size_t kStride = 8;
    const double halfDiagonal = 0.5 * kCell * std::sqrt(3.0), slack = double(kStride) * longest_;
    double best = std::numeric_limits<double>::max();
    for (std::size_t p = 0; p < line_.size(); p += kStride) best = std::min(best, (line_[p] - centre).norm());
    Range r;
    if (best > reach_ + halfDiagonal + slack) return r;
    const double limit = best + 2.0 * halfDiagonal + slack;
    r.first = int(line_.size());
    for (std::size_t p = 0; p < line_.size(); p += kStride) {
        if ((line_[p] - centre).norm() > limit) continue;
        r.first = std::min(r.first, std::max(0, int(p - std::min(p, kStride))));
        r.last = std::max(r.last, std::min(int(p + kStride), int(line_.size()) - 2));
    }
    return r;
}

Tube::Nearest Tube::nearest(const Vec3& x) const {
    Nearest best;
    best.distance = reach_;
    const Vec3 c = (x - lo_) / kCell;
    int at[3];
    for (int a = 0; a < 3; ++a) {
        at[a] = int(std::floor(c[a]));
        if (at[a] < 0 || at[a] >= cells_[std::size_t(a)]) return best;
    }
    const Range r =
        ranges_[std::size_t(at[0]) +
                std::size_t(cells_[0]) * (std::size_t(at[1]) + std::size_t(cells_[1]) * std::size_t(at[2]))];
    double squared = std::numeric_limits<double>::max();
    for (int i = r.first; i <= r.last; ++i) {
        const Vec3& a = line_[std::size_t(i)];
        const Vec3 ab = line_[std::size_t(i) + 1] - a, ax = x - a;
        const double t = std::clamp(ax.dot(ab) / ab.squaredNorm(), 0.0, 1.0);
        const double d = (ax - t * ab).squaredNorm();
        if (d < squared) squared = d, best.segment = std::size_t(i), best.t = t, best.found = true;
    }
    if (best.found) best.distance = std::sqrt(squared);
    return best;
}

double Tube::distance(const Vec3& x) const {
    const Nearest n = nearest(x);
    if (!n.found) return reach_;
    return n.distance - ((1.0 - n.t) * radius_[n.segment] + n.t * radius_[n.segment + 1]);
}

}  // namespace tavr::phantom
