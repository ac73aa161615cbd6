#include "planning/anatomy/root_levels.h"

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

/// Binomial smoothing that leaves unknown samples alone: a waist is not made by one noisy section.
std::vector<double> calmed(std::vector<double> a, int passes) {
    for (int p = 0; p < passes; ++p) {
        const std::vector<double> b = a;
        for (std::size_t i = 1; i + 1 < a.size(); ++i)
            if (b[i - 1] > 0.0 && b[i] > 0.0 && b[i + 1] > 0.0) a[i] = 0.25 * (b[i - 1] + 2.0 * b[i] + b[i + 1]);
    }
    return a;
}

/// Where the parabola through three neighbours has its extremum, as a fractional index.
double parabolic(const std::vector<double>& a, std::size_t i) {
    if (i == 0 || i + 1 >= a.size()) return double(i);
    const double bend = a[i - 1] - 2.0 * a[i] + a[i + 1];
    if (std::abs(bend) < 1e-12) return double(i);
    return double(i) + std::clamp(0.5 * (a[i - 1] - a[i + 1]) / bend, -0.5, 0.5);
}

/// The sample farthest below the chord from `top` to `end`: the knee of a profile that only falls.
std::size_t kneeBetween(const std::vector<double>& a, std::size_t top, std::size_t end) {
    std::size_t best = end;
    double deepest = 0.0;
    for (std::size_t i = top; i <= end; ++i) {
        const double chord = a[top] + (a[end] - a[top]) * double(i - top) / double(end - top);
        if (chord - a[i] > deepest) deepest = chord - a[i], best = i;
    }
    return best;
}

/// The waist itself on a finer, unsmoothed profile: smoothing pulls a lopsided minimum to its flatter side.
double fineWaist(const RootModel& root, double arc, double levelMm) {
    double best = arc, least = 1e18;
    for (double s = arc - 2.5; s <= arc + 1.5; s += 0.25) {
        const auto cut = cutLumen(root.lumenDistance, acrossCentreline(root.centreline, s), {levelMm, 96, 35.0});
        if (cut && area(*cut) < least) least = area(*cut), best = s;
    }
    return best;
}

}  // namespace

PlaneFrame acrossCentreline(const Polyline& centreline, double arc, const Vec3& towards) {
    constexpr double kChord = 6.0;
    const Vec3 along = pointAt(centreline, arc + kChord) - pointAt(centreline, arc - kChord);
    return makePlane(pointAt(centreline, arc),
                     along.norm() > 1.0 ? Vec3(along.normalized()) : tangentAt(centreline, arc), towards);
}

AreaProfile areaProfile(const RootModel& root, double fromArc, double toArc, double levelMm) {
    AreaProfile profile{fromArc, 1.0, {}};
    const CutOptions coarse{levelMm, 48, 35.0};
    for (double s = fromArc; s <= std::min(toArc, length(root.centreline)) + 1e-9; s += profile.stepMm) {
        const auto cut = cutLumen(root.lumenDistance, acrossCentreline(root.centreline, s), coarse);
        profile.area.push_back(cut ? area(*cut) : -1.0);
    }
    return profile;
}

std::optional<RootLevels> rootLevels(const AreaProfile& profile) {
    std::vector<double> a = calmed(profile.area, 2);
    const auto unknown = std::find_if(a.begin(), a.end(), [](double x) { return x <= 0.0; });
    a.erase(unknown, a.end());
    constexpr std::size_t kFirst = 4;     // a sinus maximum lies at least this many millimetres above the annulus
    constexpr double kProminence = 0.98;  // the profile must fall by 2 % after it
    if (a.size() < kFirst + 6) return std::nullopt;
    std::size_t top = 0;
    for (std::size_t i = kFirst; i < a.size() && top == 0; ++i) {
        if (a[i] < a[i - 1] || (i + 1 < a.size() && a[i] < a[i + 1])) continue;
        for (std::size_t j = i + 1; j < a.size() && a[j] <= a[i]; ++j)
            if (a[j] < kProminence * a[i]) top = i;
    }
    if (top == 0) return std::nullopt;
    std::size_t low = top;
    while (low + 1 < a.size() && a[low + 1] <= a[low]) ++low;
    RootLevels levels;
    // A fall that flattens out for centimetres has its waist at the knee, not at the far end of a plateau.
    const std::size_t knee = kneeBetween(a, top, low);
    levels.knee = low + 1 >= a.size() || (low - knee > 5 && a[knee] < 1.06 * a[low]);
    levels.stjArc = levels.knee ? profile.arc(double(knee)) : profile.arc(parabolic(a, low));
    return levels;
}

std::optional<RootLevels> findLevels(const RootModel& root, double annulusArc, double levelMm) {
    auto levels = rootLevels(areaProfile(root, annulusArc, annulusArc + 45.0, levelMm));
    if (levels && !levels->knee) levels->stjArc = fineWaist(root, levels->stjArc, levelMm);
    return levels;
}

std::optional<double> arcAtHeight(const Polyline& centreline, const PlaneFrame& plane, double heightMm,
                                  double nearArc) {
    std::optional<double> best;
    double arc = 0.0;
    for (std::size_t i = 1; i < centreline.size(); ++i) {
        const double step = (centreline[i] - centreline[i - 1]).norm();
        const double a = plane.height(centreline[i - 1]) - heightMm, b = plane.height(centreline[i]) - heightMm;
        if (a <= 0.0 && b > 0.0) {
            const double s = arc + step * a / (a - b);
            if (!best || std::abs(s - nearArc) < std::abs(*best - nearArc)) best = s;
        }
        arc += step;
    }
    return best;
}

}  // namespace tavr
