#include "planning/anatomy/fluoroscopy.h"

#include "core/base/check.h"
#include "core/base/parallel.h"
#include "planning/anatomy/projection.h"

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

constexpr double kWaterPerMm = 0.02059;

/// Where a ray, in index coordinates, enters and leaves the box of the grid: parameters in [0, 1].
std::optional<std::pair<double, double>> within(const Vec3& from, const Vec3& step, const Index3& size) {
    double first = 0.0, last = 1.0;
    for (int axis = 0; axis < 3; ++axis) {
        const double high = double(size[std::size_t(axis)]) - 1.001;
        if (std::abs(step[axis]) < 1e-12) {
            if (from[axis] < 0.0 || from[axis] > high) return std::nullopt;
            continue;
        }
        const double a = -from[axis] / step[axis], b = (high - from[axis]) / step[axis];
        first = std::max(first, std::min(a, b));
        last = std::min(last, std::max(a, b));
    }
    return first < last ? std::optional(std::pair(first, last)) : std::nullopt;
}

/// Trilinear, without a check: the ray was cut to the box before.
struct Sampler {
    const float* voxels;
    std::ptrdiff_t row, slice;
    float at(float x, float y, float z) const {
        const int i = int(x), j = int(y), k = int(z);
        const float u = x - float(i), v = y - float(j), w = z - float(k);
        const float* p = voxels + k * slice + j * row + i;
        const auto line = [u](const float* q) { return q[0] + u * (q[1] - q[0]); };
        const float low = line(p) + v * (line(p + row) - line(p));
        const float high = line(p + slice) + v * (line(p + slice + row) - line(p + slice));
        return low + w * (high - low);
    }
};

}  // namespace

FluoroCamera::FluoroCamera(const CArmView& view, const Vec3& isocentre, const CArmGeometry& g, int pixels)
    : pixels_(pixels),
      pixelMm_(g.fieldMm * g.sourceToDetectorMm / g.sourceToIsocentreMm / pixels),
      distanceMm_(g.sourceToDetectorMm) {
    TAVR_CHECK(pixels > 0 && g.sourceToIsocentreMm > 0.0 && g.sourceToDetectorMm > g.sourceToIsocentreMm);
    towards_ = detectorDirection(view);
    // At CRAN or CAUD 90° the head points along the beam; the patient's front is then up.
    const Vec3 head = std::abs(towards_.z()) < 0.9999 ? Vec3::UnitZ().eval() : Vec3(0.0, -1.0, 0.0);
    up_ = (head - head.dot(towards_) * towards_).normalized();
    right_ = up_.cross(towards_);
    source_ = isocentre - g.sourceToIsocentreMm * towards_;
    centre_ = source_ + distanceMm_ * towards_;
}

Vec3 FluoroCamera::onDetector(double x, double y) const {
    const double half = 0.5 * (pixels_ - 1);
    return centre_ + pixelMm_ * ((x - half) * right_ - (y - half) * up_);
}

std::optional<Vec2> FluoroCamera::project(const Vec3& lps) const {
    const Vec3 ray = lps - source_;
    const double depth = ray.dot(towards_);
    if (depth <= 1.0) return std::nullopt;
    const double scale = distanceMm_ / depth / pixelMm_, half = 0.5 * (pixels_ - 1);
    return Vec2(half + scale * ray.dot(right_), half - scale * ray.dot(up_));
}

Attenuation attenuationOf(const Volume& ct, const Vec3& centre, double spacingMm, double radiusMm) {
    Index3 block, from, size;
    const Vec3 middle = ct.grid.toIndex(centre);
    for (std::size_t a = 0; a < 3; ++a) {
        const auto axis = Eigen::Index(a);
        block[a] = std::max(1, int(std::lround(spacingMm / ct.grid.spacing[axis])));
        const int reach = int(radiusMm / ct.grid.spacing[axis]);
        from[a] = std::clamp(int(middle[axis]) - reach, 0, ct.grid.size[a] - 1);
        const int to = std::clamp(int(middle[axis]) + reach, from[a], ct.grid.size[a] - 1);
        size[a] = std::max(2, (to - from[a] + 1) / block[a]);
    }
    ImageGrid grid = ct.grid;
    grid.size = size;
    const Vec3 first = Vec3(from[0], from[1], from[2]) + 0.5 * (Vec3(block[0], block[1], block[2]) - Vec3::Ones());
    grid.origin = ct.grid.toLps(first);
    grid.spacing = ct.grid.spacing.cwiseProduct(Vec3(block[0], block[1], block[2]));
    Attenuation out{ScalarImage(grid)};
    parallelFor(size[2], [&](int k) {
        for (int j = 0; j < size[1]; ++j)
            for (int i = 0; i < size[0]; ++i) {
                double sum = 0.0;
                int n = 0;
                for (int c = 0; c < block[2]; ++c)
                    for (int b = 0; b < block[1]; ++b)
                        for (int a = 0; a < block[0]; ++a) {
                            const int x = from[0] + i * block[0] + a, y = from[1] + j * block[1] + b,
                                      z = from[2] + k * block[2] + c;
                            if (!ct.grid.contains(x, y, z)) continue;
                            sum += std::max(0.0, 1.0 + 0.001 * double(ct.at(x, y, z))), ++n;
                        }
                out.perMm.at(i, j, k) = n > 0 ? float(kWaterPerMm * sum / n) : 0.0F;
            }
    });
    return out;
}

std::vector<float> lineIntegrals(const Attenuation& attenuation, const FluoroCamera& camera) {
    const ScalarImage& image = attenuation.perMm;
    const int n = camera.pixels();
    std::vector<float> out(std::size_t(n) * std::size_t(n), 0.0F);
    const Sampler sampler{image.voxels.data(), image.grid.size[0],
                          std::ptrdiff_t(image.grid.size[0]) * image.grid.size[1]};
    // A trilinear field changes little within its own spacing: a longer step costs nothing that can be seen.
    const double stepMm = 1.25 * image.grid.spacing.maxCoeff();
    const Vec3 from = image.grid.toIndex(camera.source());
    parallelFor(n, [&](int y) {
        for (int x = 0; x < n; ++x) {
            const Vec3 end = camera.onDetector(x, y), ray = image.grid.toIndex(end) - from;
            const auto part = within(from, ray, image.grid.size);
            if (!part) continue;
            const double lengthMm = (end - camera.source()).norm() * (part->second - part->first);
            const int steps = std::max(1, int(std::ceil(lengthMm / stepMm)));
            const double dt = (part->second - part->first) / steps;
            const Eigen::Vector3f start = (from + (part->first + 0.5 * dt) * ray).cast<float>();
            const Eigen::Vector3f step = (dt * ray).cast<float>();
            float sum = 0.0F;
            for (int s = 0; s < steps; ++s) {
                const Eigen::Vector3f p = (start + float(s) * step).cwiseMax(0.0F);
                sum += sampler.at(p.x(), p.y(), p.z());
            }
            out[std::size_t(y) * std::size_t(n) + std::size_t(x)] = sum * float(lengthMm / steps);
        }
    });
    return out;
}

std::vector<std::uint8_t> fluoroPicture(const std::vector<float>& integrals) {
    std::vector<std::uint8_t> out(integrals.size(), 255);
    std::vector<float> sorted;
    for (const float v : integrals)
        if (v > 0.0F) sorted.push_back(v);
    if (sorted.size() < 2) return out;
    const auto quantile = [&](double share) {
        const auto at = sorted.begin() + std::ptrdiff_t(share * double(sorted.size() - 1));
        std::nth_element(sorted.begin(), at, sorted.end());
        return *at;
    };
    const float low = quantile(0.01), high = std::max(quantile(0.99), low + 1e-6F);
    for (std::size_t i = 0; i < out.size(); ++i) {
        const float share = std::clamp((integrals[i] - low) / (high - low), 0.0F, 1.0F);
        out[i] = std::uint8_t(std::lround(255.0F * (1.0F - share)));
    }
    return out;
}

}  // namespace tavr
