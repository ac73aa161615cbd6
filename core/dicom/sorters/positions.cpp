#include "core/dicom/sorters/positions.h"

#include "core/base/check.h"
#include "core/dicom/sorters/split.h"

#include <algorithm>
#include <cmath>

namespace tavr {

std::vector<double> heights(const Frames& frames) {
    std::vector<double> result;
    if (frames.empty()) return result;
    TAVR_CHECK(frames.front().axes.has_value());
    const Vec3 normal = frames.front().axes->normal().normalized();
    result.reserve(frames.size());
    for (const FrameHeader& f : frames) result.push_back(normal.dot(*f.position));
    return result;
}

void sortByPosition(Frames& frames) {
    if (frames.empty()) return;
    const Vec3 normal = frames.front().axes->normal().normalized();
    std::stable_sort(frames.begin(), frames.end(), [&](const FrameHeader& a, const FrameHeader& b) {
        return normal.dot(*a.position) < normal.dot(*b.position);
    });
}

std::vector<Frames> positionClusters(const Frames& given) {
    Frames frames = given;
    sortByPosition(frames);
    const std::vector<double> h = heights(frames);
    std::vector<Frames> clusters;
    for (std::size_t i = 0; i < frames.size(); ++i) {
        if (i == 0 || h[i] - h[i - 1] > kSamePositionMm) clusters.emplace_back();
        clusters.back().push_back(std::move(frames[i]));
    }
    return clusters;
}

std::vector<double> gaps(const Frames& frames) {
    std::vector<double> h = heights(frames);
    std::sort(h.begin(), h.end());
    std::vector<double> result;
    for (std::size_t i = 1; i < h.size(); ++i) result.push_back(h[i] - h[i - 1]);
    return result;
}

bool positionsRepeat(const Frames& frames) {
    const auto g = gaps(frames);
    return std::any_of(g.begin(), g.end(), [](double gap) { return gap <= kSamePositionMm; });
}

double median(std::vector<double> values) {
    if (values.empty()) return 0.0;
    const auto middle = values.begin() + long((values.size() - 1) / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

bool uniformlySpaced(const Frames& frames) {
    const auto g = gaps(frames);
    const double usual = median(g);
    return std::all_of(g.begin(), g.end(), [&](double gap) { return std::abs(gap - usual) <= 1e-2; });
}

}  // namespace tavr
