#include "app/presentation/hand_root_draft.h"

#include <algorithm>
#include <limits>

namespace tavr {
namespace {

constexpr double kSamePointMm = 4.0;

/// How much longer the line becomes with x between its points i − 1 and i.
double detour(const std::vector<HandRootPoint>& p, const Vec3& x, std::size_t i) {
    if (i == 0) return (x - p.front().position).norm();
    if (i == p.size()) return (x - p.back().position).norm();
    const Vec3 &a = p[i - 1].position, &b = p[i].position;
    return (x - a).norm() + (b - x).norm() - (b - a).norm();
}

}  // namespace

std::size_t HandRootDraft::placeFor(const Vec3& x) const {
    if (points_.empty()) return 0;
    std::size_t best = 0;
    double least = std::numeric_limits<double>::max();
    for (std::size_t i = 0; i <= points_.size(); ++i) {
        const double longer = detour(points_, x, i);
        if (longer < least) least = longer, best = i;
    }
    return best;
}

void HandRootDraft::add(const Vec3& lps, double diameterMm) {
    const auto near =
        std::ranges::find_if(points_, [&](const HandRootPoint& p) { return (p.position - lps).norm() < kSamePointMm; });
    if (near != points_.end()) {
        std::ranges::replace(clicks_, near->position, lps);
        *near = {lps, diameterMm};
        return;
    }
    points_.insert(points_.begin() + std::ptrdiff_t(placeFor(lps)), {lps, diameterMm});
    clicks_.push_back(lps);
    if (points_.size() > 1 && points_.front().position.z() > points_.back().position.z()) std::ranges::reverse(points_);
}

void HandRootDraft::removeLast() {
    if (clicks_.empty()) return;
    std::erase_if(points_, [&](const HandRootPoint& p) { return p.position == clicks_.back(); });
    clicks_.pop_back();
}

void HandRootDraft::clear() {
    points_.clear();
    clicks_.clear();
}

void HandRootDraft::show(std::vector<HandRootPoint> points) {
    clear();
    for (const HandRootPoint& p : points) clicks_.push_back(p.position);
    points_ = std::move(points);
}

}  // namespace tavr
