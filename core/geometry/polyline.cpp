#include "core/geometry/polyline.h"

#include "core/base/check.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tavr {

double length(const Polyline& line) {
    double sum = 0.0;
    for (std::size_t i = 1; i < line.size(); ++i) sum += (line[i] - line[i - 1]).norm();
    return sum;
}

Vec3 pointAt(const Polyline& line, double arcMm) {
    TAVR_CHECK(!line.empty());
    double left = std::max(0.0, arcMm);
    for (std::size_t i = 1; i < line.size(); ++i) {
        const double step = (line[i] - line[i - 1]).norm();
        if (left <= step && step > 0.0) return line[i - 1] + (left / step) * (line[i] - line[i - 1]);
        left -= step;
    }
    return line.back();
}

Vec3 tangentAt(const Polyline& line, double arcMm) {
    TAVR_CHECK(line.size() >= 2);
    const double total = length(line), h = std::min(1.0, 0.25 * total);
    const double at = std::clamp(arcMm, 0.0, total);
    return (pointAt(line, std::min(total, at + h)) - pointAt(line, std::max(0.0, at - h))).normalized();
}

double nearestArc(const Polyline& line, const Vec3& x) {
    double best = std::numeric_limits<double>::max(), arc = 0.0, walked = 0.0;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Vec3 ab = line[i] - line[i - 1];
        const double step = ab.norm();
        const double t = std::clamp((x - line[i - 1]).dot(ab) / std::max(ab.squaredNorm(), 1e-300), 0.0, 1.0);
        const double d = (x - line[i - 1] - t * ab).norm();
        if (d < best) best = d, arc = walked + t * step;
        walked += step;
    }
    return arc;
}

Polyline resampled(const Polyline& line, double stepMm) {
    TAVR_CHECK(line.size() >= 2 && stepMm > 0.0);
    const double total = length(line);
    const int n = std::max(1, int(std::round(total / stepMm)));
    Polyline out;
    for (int i = 0; i <= n; ++i) out.push_back(pointAt(line, total * i / n));
    out.front() = line.front();
    out.back() = line.back();
    return out;
}

Polyline smoothedLine(const Polyline& line, int passes, double w) {
    Polyline out = line;
    for (int pass = 0; pass < passes; ++pass) {
        const Polyline old = out;
        for (std::size_t i = 1; i + 1 < old.size(); ++i)
            out[i] = (1.0 - w) * old[i] + 0.5 * w * (old[i - 1] + old[i + 1]);
    }
    return out;
}

}  // namespace tavr
