#pragma once
#include "planning/anatomy/section.h"
#include "planning/segmentation/root_model.h"

#include <cmath>
#include <optional>

namespace tavr {

/// The root unrolled about a straight axis: wall radius as a function of azimuth and height.
/// Azimuth is right-handed about the axis (seen from the aorta: counter-clockwise), zero along `frame.u`.
///
///      z ▲  aorta            frame.origin: centre of the sinuses
///        │  ┌──────────┐     frame.normal: downstream
///      0 ┼──│ sinuses  │     at(i, k): lumen radius, mm; NaN where the ray leaves the segmented region
///        │  └┐ ▽  ▽  ▽┌┘
///        │   │  LVOT  │
///        └────────────────► θ
struct RootMap {
    static constexpr int kAzimuths = 120;
    static constexpr double kStep = 0.5;  ///< mm of height
    PlaneFrame frame;
    double zMin = -26.0;
    int rows = 0;
    std::vector<float> radius;

    double theta(int i) const;
    double z(int k) const { return zMin + kStep * k; }
    float at(int i, int k) const {
        return radius[std::size_t(k) * kAzimuths + std::size_t((i % kAzimuths + kAzimuths) % kAzimuths)];
    }
    /// Bilinear; NaN outside or where a neighbour is unknown.
    double radiusAt(double theta, double z) const;
    Vec3 place(double theta, double z, double r) const;
    /// (θ, z, r) of a point.
    Vec3 locate(const Vec3& x) const;
};

/// Where the three sinuses are: found by the three-lobed shape of the sections ⟂ the centreline, which no other part of
/// the heart's outlet shows.
struct SinusSite {
    double arc = 0.0;            ///< on the centreline, mm
    double lobeAmplitude = 0.0;  ///< third harmonic of the section's radius, mm
};
std::optional<SinusSite> findSinuses(const RootModel& root);

/// The map about the straight line that best fits the section centroids around the sinuses.
RootMap unroll(const RootModel& root, const SinusSite& site);

}  // namespace tavr
