#include "planning/anatomy/septum_crest.h"

#include "core/base/units.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace tavr {
namespace {

constexpr double kTop = 3.0, kBottom = -15.0, kStep = 0.25;  // mm from the annulus plane
constexpr double kLeastMuscle = 3.0;                         // mm of muscle below the crest, of something else above
constexpr double kInner = 3.0, kOuter = 6.5;                 // mm outside the lumen: behind the wall, within the septum
constexpr double kLeastStepHu = 40.0;                        // muscle against what lies above it

using Reason = tl::unexpected<std::string>;

struct Site {
    const Volume& ct;
    const RootModel& root;
    PlaneFrame annulus;
    double theta = 0.0;  ///< of the commissure about the annulus' normal
};

/// The lumen's edge at an azimuth and height; empty where it lies outside the segmented root.
std::optional<Vec3> wallAt(const Site& s, double theta, double height) {
    const PlaneFrame plane = s.annulus.shifted(height);
    const Vec3 out = std::cos(theta) * plane.u + std::sin(theta) * plane.v;
    const auto distance = [&](double r) { return sampleLinear(s.root.lumenDistance, plane.origin + r * out, 1e6); };
    if (!(distance(3.0) < 0.0)) return std::nullopt;
    for (double r = 3.0; r < 24.0; r += 0.5) {
        const double d = distance(r + 0.5);
        if (d > 1e5) return std::nullopt;
        if (d < 0.0) continue;
        double inner = r, outer = r + 0.5;
        for (int i = 0; i < 7; ++i) (distance(0.5 * (inner + outer)) > 0.0 ? outer : inner) = 0.5 * (inner + outer);
        return plane.origin + 0.5 * (inner + outer) * out;
    }
    return std::nullopt;
}

/// Mean HU behind the wall over ±8°.
std::optional<double> behind(const Site& s, double theta, double height) {
    double sum = 0.0;
    int n = 0;
    for (const double turn : {-8.0, -4.0, 0.0, 4.0, 8.0}) {
        const double t = theta + radians(turn);
        const auto wall = wallAt(s, t, height);
        if (!wall) continue;
        const Vec3 out = std::cos(t) * s.annulus.u + std::sin(t) * s.annulus.v;
        for (double o = kInner; o <= kOuter; o += 0.5) {
            constexpr double kOutside = 1e6;
            const double hu = sampleLinear(s.ct, *wall + o * out, kOutside);
            if (hu < 0.5 * kOutside) sum += hu, ++n;
        }
    }
    return n > 20 ? std::optional(sum / n) : std::nullopt;
}

struct Step {
    double height = 0.0, above = 0.0, below = 0.0, scatter = 0.0;
};

/// The two levels that fit the profile best, and where one becomes the other.
std::optional<Step> stepOf(const std::vector<std::pair<double, double>>& profile) {
    const int n = int(profile.size()), least = int(kLeastMuscle / kStep);
    std::optional<Step> best;
    double leastSquares = 1e300;
    for (int cut = least; cut + least <= n; ++cut) {
        double a = 0.0, b = 0.0, squares = 0.0;
        for (int i = 0; i < n; ++i) (i < cut ? a : b) += profile[std::size_t(i)].second;
        a /= cut, b /= n - cut;
        for (int i = 0; i < n; ++i) {
            const double d = profile[std::size_t(i)].second - (i < cut ? a : b);
            squares += d * d;
        }
        if (squares >= leastSquares) continue;
        leastSquares = squares;
        best = Step{profile[std::size_t(cut)].first + 0.5 * kStep, a, b, std::sqrt(squares / n)};
    }
    return best;
}

tl::expected<Step, std::string> crestAt(const Site& s, double theta) {
    std::vector<std::pair<double, double>> profile;
    for (double h = kTop; h >= kBottom; h -= kStep)
        if (const auto hu = behind(s, theta, h)) profile.emplace_back(h, *hu);
    if (profile.size() < 2.5 * kLeastMuscle / kStep || profile.back().first > -8.0)
        return Reason("the segmented outflow tract ends too high");
    const auto step = stepOf(profile);
    if (!step) return Reason("the segmented outflow tract ends too high");
    const double muscleLow = 40.0, muscleHigh = 180.0;  // HU, in the arterial phase
    if (step->below < muscleLow || step->below > muscleHigh)
        return Reason("no heart muscle below the right and non-coronary cusps");
    if (std::abs(step->above - step->below) < std::max(kLeastStepHu, 2.0 * step->scatter))
        return Reason("what lies above the muscular septum is about as dense as muscle");
    if (step->height > 1.0 || step->height < kBottom + kLeastMuscle + 0.5)
        return Reason("no clear upper end of the muscular septum");
    return *step;
}

}  // namespace

tl::expected<Landmark, std::string> findSeptalCrest(const Volume& ct, const RootModel& root,
                                                    const Landmarks& landmarks) {
    for (const LandmarkId id :
         {LandmarkId::HingeNCC, LandmarkId::HingeRCC, LandmarkId::HingeLCC, LandmarkId::CommissureNR})
        if (!landmarks.contains(id)) return Reason("needs the hinge points and the RCC–NCC commissure");
    const Landmark& commissure = landmarks.at(LandmarkId::CommissureNR);
    if (root.centreline.empty()) return Reason("the segmentation has no centreline");
    Site site{ct, root,
              planeThrough(landmarks.at(LandmarkId::HingeNCC).position, landmarks.at(LandmarkId::HingeRCC).position,
                           landmarks.at(LandmarkId::HingeLCC).position, root.centreline.back())};
    const Vec2 at = site.annulus.toPlane(commissure.position);
    site.theta = std::atan2(at.y(), at.x());
    const auto step = crestAt(site, site.theta);
    if (!step) return Reason(step.error());
    const auto wall = wallAt(site, site.theta, step->height);
    if (!wall) return Reason("the segmented outflow tract ends too high");
    // The crest slopes, and the commissure's azimuth is not exact: what 10° to either side say is doubt.
    double spread = 0.0;
    int sides = 0;
    for (const double turn : {-10.0, 10.0})
        if (const auto side = crestAt(site, site.theta + radians(turn)))
            spread += std::abs(side->height - step->height) / 2.0, ++sides;
    const double sharp = std::abs(step->above - step->below) / std::max(1.0, 6.0 * step->scatter);
    Landmark crest;
    crest.position = *wall;
    crest.sigmaMm = std::hypot(0.4, 0.3 * ct.grid.spacing.maxCoeff(), spread) * (sides < 2 ? 1.5 : 1.0);
    crest.confidence =
        0.8 * std::min(1.0, sharp) * std::min(1.0, commissure.confidence / 0.7) * (sides < 2 ? 0.5 : 1.0);
    return crest;
}

}  // namespace tavr
