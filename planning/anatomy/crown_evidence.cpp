#include "core/base/units.h"
#include "planning/anatomy/crown.h"
#include "planning/anatomy/ostium.h"

#include <algorithm>
#include <numbers>

namespace tavr {
namespace {

/// 0 in blood, 1 in wall or leaflet. Calcium counts for a third of it: it sits on leaflets but also hangs from them,
/// and counted in full, a nodule at the attachment pulls the hinge point to its own lower end, 2–3 mm too low.
class Tissue {
public:
    Tissue(const Volume& ct, const RootModel& root)
        : ct_(ct), blood_(root.lumenMeanHu), depth_(root.lumenMeanHu - wallHu(root)) {}
    double operator()(const Vec3& x) const {
        constexpr double kCalcium = 0.35;
        const double darker = (blood_ - sampleLinear(ct_, x, blood_)) / depth_;
        return darker >= 0.0 ? std::min(1.0, darker) : std::min(kCalcium, -darker);
    }

private:
    const Volume& ct_;
    double blood_, depth_;
};

/// How much a sheet leaving (θ, z) inward at `elevation` stands out from the blood on its two sides, −1…1. Points in
/// the wall take no part. A steep, open leaflet has the wall, not blood, on its upper side near its attachment: counted
/// in full, that wall pushes the attachment up by 1 mm; not counted at all, it no longer holds the attachment from
/// sliding down.
double sheetContrast(const Tissue& tissue, const RootMap& map, double theta, double z, double r, double elevation) {
    constexpr double kSide = 1.9;        // mm from the sheet's middle: beyond its half thickness and the scanner's blur
    constexpr double kClear = 0.3;       // mm from the wall: the blur's own reach
    constexpr double kWallShare = 0.45;  // how much of a wall counts as a side: between blood and tissue
    constexpr int kLeast = 4;            // points: a shorter line is no sheet
    const double c = std::cos(elevation), s = std::sin(elevation);
    const auto clear = [&](double zt, double rt) { return rt < map.radiusAt(theta, zt) - kClear; };
    double sum = 0.0;
    int n = 0;
    for (double t = 1.0; t <= 4.0 + 1e-9; t += 0.5) {
        const double rt = r - t * c, zt = z + t * s;
        if (!clear(zt, rt)) continue;
        double side = -1.0;
        for (double way : {kSide, -kSide}) {
            const double seen = tissue(map.place(theta, zt + way * c, rt + way * s));
            side = std::max(side, clear(zt + way * c, rt + way * s) ? seen : std::min(seen, kWallShare));
        }
        sum += tissue(map.place(theta, zt, rt)) - side;
        ++n;
    }
    return n < kLeast ? 0.0 : sum / n;
}

/// Slope of r(z) at azimuth i by least squares over rows [from, to]; empty where a radius is unknown.
std::optional<double> slope(const RootMap& map, int i, int from, int to) {
    double n = 0.0, sz = 0.0, sr = 0.0, szz = 0.0, szr = 0.0;
    for (int k = from; k <= to; ++k) {
        if (k < 0 || k >= map.rows || !std::isfinite(map.at(i, k))) return std::nullopt;
        const double z = map.z(k), r = map.at(i, k);
        n += 1.0, sz += z, sr += r, szz += z * z, szr += z * r;
    }
    return (n * szr - sz * sr) / (n * szz - sz * sz);
}

}  // namespace

CrownEvidence crownEvidence(const Volume& ct, const RootModel& root, const RootMap& map) {
    const Tissue tissue(ct, root);
    CrownEvidence e;
    e.leaflet.assign(map.radius.size(), 0.0f);
    e.kink = e.leaflet;
    constexpr double kFullKink = 0.8;  // change of dr/dz at the foot of a deep sinus
    for (int k = 0; k < map.rows; ++k)
        for (int i = 0; i < RootMap::kAzimuths; ++i) {
            const std::size_t at = std::size_t(k) * RootMap::kAzimuths + std::size_t(i);
            if (!std::isfinite(map.at(i, k)) || map.at(i, k) < 6.0) continue;
            double best = 0.0;
            for (double elevation : {10.0, 25.0, 40.0, 55.0, 70.0})
                best = std::max(best,
                                sheetContrast(tissue, map, map.theta(i), map.z(k), map.at(i, k), radians(elevation)));
            e.leaflet[at] = float(best);
            const auto below = slope(map, i, k - 10, k - 2), above = slope(map, i, k + 2, k + 8);
            if (below && above) e.kink[at] = float(std::clamp((*above - *below) / kFullKink, 0.0, 1.0));
        }
    return e;
}

}  // namespace tavr
