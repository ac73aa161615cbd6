// Sixty synthetic patients through the whole automatic chain, against their exact truth.
#include "app/cli/verify_anatomy.h"

#include "core/base/parallel.h"
#include "core/base/units.h"
#include "core/image/phantom.h"
#include "core/image/phantom/render.h"
#include "core/image/phantom/root.h"
#include "planning/anatomy/anatomy.h"
#include "planning/anatomy/projection.h"
#include "planning/anatomy/section.h"
#include "planning/job/plausibility.h"
#include "planning/landmark_sets.h"

#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>

namespace tavr {
namespace {

constexpr std::uint32_t kHeldOut = 5001;  // tuning used seeds below 1000
constexpr int kCases = 60;
constexpr double kCoveredMm = 150.0;  // of the patient's length

double errorOf(const Quantity& q, double truth) {
    return q.known() ? *q.value - truth : std::nan("");
}

/// Mean difference of the coplanar CRAN over the LAO angles that a C-arm reaches in the plan, degrees.
double sCurveError(const Vec3& found, const Vec3& truth) {
    double sum = 0.0;
    int n = 0;
    for (double lao = -30.0; lao <= 30.0; lao += 5.0) {
        const auto a = coplanarCran(found, lao), b = coplanarCran(truth, lao);
        if (a && b) sum += std::abs(*a - *b), ++n;
    }
    return n > 0 ? sum / n : std::nan("");
}

/// Volume above `threshold` at the valve's nodules on the noise-free scan, mm³: what the threshold itself can see.
double noiseFreeCalcium(const Volume& clean, const phantom::Root& root, const PlaneFrame& annulus, double threshold) {
    double voxels = 0.0;
    for (int k = 0; k < clean.grid.size[2]; ++k)
        for (int j = 0; j < clean.grid.size[1]; ++j)
            for (int i = 0; i < clean.grid.size[0]; ++i) {
                if (clean.at(i, j, k) < threshold) continue;
                const Vec3 x = clean.grid.toLps(Vec3(i, j, k));
                if (annulus.height(x) < 0.0) continue;
                voxels += std::any_of(root.nodules().begin(), root.nodules().end(),
                                      [&](const auto& n) { return n.distance(x) < 2.0; });
            }
    return voxels * clean.grid.voxelVolume();
}

double sinusTruth(const PhantomTruth& t, std::size_t cusp) {  // as defined: to the commissure between the other two
    const Vec2 centre = centroid(t.sinus), facing = t.sinus.plane.toPlane(t.commissure[(cusp + 1) % 3]) - centre;
    return chordThrough(t.sinus, centre, facing.normalized());
}

void compareWith(AnatomyErrors& e, const Measurements& m, const Landmarks& landmarks, const PhantomTruth& t) {
    const CaliperDiameters d = calipers(t.annulus);
    e.areaPercent = 100.0 * errorOf(m.annulus.area, area(t.annulus)) / area(t.annulus);
    e.perimeter = errorOf(m.annulus.perimeter, perimeter(t.annulus));
    e.minDiameter = errorOf(m.annulus.minDiameter, d.min);
    e.maxDiameter = errorOf(m.annulus.maxDiameter, d.max);
    e.tiltDeg = degrees(std::acos(std::clamp(m.annulusPlane.normal.dot(t.annulusPlane.normal), -1.0, 1.0)));
    e.sCurveDeg = sCurveError(m.annulusPlane.normal, t.annulusPlane.normal);
    for (std::size_t i = 0; i < 3; ++i) {
        e.hinge[i] = (landmarks.at(kHinges[i]).position - t.hinge[i]).norm();
        e.sinus[i] = errorOf(m.sinusDiameter[i], sinusTruth(t, i));
    }
    for (std::size_t i = 0; i < 2; ++i) {
        e.coronary[i] = errorOf(m.coronary[i].lowerEdgeHeight, t.coronaryHeight[i]);
        e.ostium[i] = errorOf(m.coronary[i].diameter, t.ostiumDiameter[i]);
    }
    e.stjHeight = errorOf(m.stjHeight, t.stjHeight);
}

/// Finite values of one error over all measured cases.
template <class F>
std::vector<double> collect(const std::vector<AnatomyErrors>& all, F&& each) {
    std::vector<double> out;
    const auto keep = [&](double v) {
        if (std::isfinite(v)) out.push_back(v);
    };
    for (const AnatomyErrors& e : all)
        if (e.declared.empty()) each(e, keep);
    return out;
}

double mean(const std::vector<double>& v) {
    double sum = 0.0;
    for (double x : v) sum += x;
    return v.empty() ? std::nan("") : sum / double(v.size());
}
double meanAbsolute(std::vector<double> v) {
    for (double& x : v) x = std::abs(x);
    return mean(v);
}
double deviation(const std::vector<double>& v) {
    const double m = mean(v);
    double sum = 0.0;
    for (double x : v) sum += (x - m) * (x - m);
    return v.size() < 2 ? std::nan("") : std::sqrt(sum / double(v.size() - 1));
}
double quantile(std::vector<double> v, double share) {
    if (v.empty()) return std::nan("");
    std::sort(v.begin(), v.end());
    return v[std::size_t(std::ceil(share * double(v.size()))) - 1];
}
/// The farther limit of agreement from zero.
double limitOfAgreement(const std::vector<double>& v) {
    return std::abs(mean(v)) + 1.96 * deviation(v);
}

std::vector<IntervalPlace> allPlaces(const std::vector<AnatomyErrors>& all) {
    std::vector<IntervalPlace> out;
    for (const AnatomyErrors& e : all)
        if (e.declared.empty()) out.insert(out.end(), e.places.begin(), e.places.end());
    return out;
}

VerifyRow atMost(std::string quantity, double value, double limit) {
    return {"anatomy", std::move(quantity),      0.0, "exact truth of the phantoms", value,
            limit,     std::abs(value) <= limit, 0.0};
}

}  // namespace

std::vector<AnatomyCase> anatomyCases(int count, std::uint32_t firstSeed) {
    constexpr std::array kNoise{15.0, 25.0, 40.0, 60.0};
    constexpr std::array<std::pair<double, int>, 5> kGrid{
        {{0.5, 440}, {0.625, 352}, {0.8, 320}, {1.0, 256}, {1.25, 200}}};  // slice spacing, matrix
    const auto presets = phantomPresets();
    std::vector<AnatomyCase> cases;
    for (int i = 0; i < count; ++i) {
        const auto n = std::size_t(i);
        const auto& [slice, matrix] = kGrid[(n + n / 5) % kGrid.size()];
        cases.push_back({presets[n % presets.size()], firstSeed + std::uint32_t(i), kNoise[(n + n / 4) % kNoise.size()],
                         slice, matrix});
    }
    return cases;
}

Result<AnatomyErrors> runAnatomyCase(const AnatomyCase& from, const Progress& progress) {
    AnatomyErrors e;
    e.from = from;
    PhantomOptions o;
    o.preset = from.preset, o.seed = from.seed, o.size = from.matrix, o.sliceSpacing = from.sliceMm;
    o.slices = int(kCoveredMm / from.sliceMm), o.noiseHu = 0.0;
    const auto phases = makePhantom(o, progress);
    if (!phases) return tl::unexpected(phases.error());
    const PhantomTruth& truth = phases->front().truth;
    const Volume& clean = phases->front().ct;
    Volume ct = clean;
    phantom::addNoise(ct, from.noiseHu, from.seed);
    const auto start = std::chrono::steady_clock::now();
    const auto declared = [&](const Error& error) -> Result<AnatomyErrors> {
        if (error.kind == ErrorKind::Cancelled) return tl::unexpected(error);
        e.declared = error.what;
        return e;
    };
    const auto root = segmentRoot(ct, {}, progress);
    if (!root) return declared(root.error());
    const auto landmarks = findLandmarks(ct, *root, progress);
    if (!landmarks) return declared(landmarks.error());
    const Measurements m = measure(ct, *root, *landmarks);
    e.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (const auto reason = implausible(m)) e.declared = *reason;
    if (!m.annulus.known()) e.declared = m.annulus.area.note;
    compareWith(e, m, *landmarks, truth);
    const phantom::Root shape(phantom::drawAnatomy(from.preset, from.seed, false));
    const double visible = noiseFreeCalcium(clean, shape, truth.annulusPlane, m.calcium.thresholdHu);
    constexpr double kEnough = 50.0;  // mm³: a share of less says nothing
    e.calciumPercent = visible > kEnough ? 100.0 * errorOf(m.calcium.volume, visible) / visible : std::nan("");
    e.places = intervalPlaces(m, truth, visible > kEnough ? visible : std::nan(""));
    return e;
}

std::vector<VerifyRow> anatomyRows(const std::vector<AnatomyErrors>& all) {
    const auto areas = collect(all, [](const AnatomyErrors& e, auto keep) { keep(e.areaPercent); });
    const auto tilts = collect(all, [](const AnatomyErrors& e, auto keep) { keep(e.tiltDeg); });
    const auto hinges = collect(all, [](const AnatomyErrors& e, auto keep) {
        for (double d : e.hinge) keep(d);
    });
    const auto coronaries = collect(all, [](const AnatomyErrors& e, auto keep) {
        for (double d : e.coronary) keep(d);
    });
    const auto sinuses = collect(all, [](const AnatomyErrors& e, auto keep) {
        for (double d : e.sinus) keep(d);
    });
    const auto calcium = collect(all, [](const AnatomyErrors& e, auto keep) { keep(std::abs(e.calciumPercent)); });
    const double silent =
        double(std::count_if(areas.begin(), areas.end(), [](double a) { return std::abs(a) > 10.0; }));
    const double declared =
        double(std::count_if(all.begin(), all.end(), [](const AnatomyErrors& e) { return !e.declared.empty(); }));
    const auto one = [&](double AnatomyErrors::*what) {
        return collect(all, [what](const AnatomyErrors& e, auto keep) { keep(e.*what); });
    };
    // More than a tenth refused would make the other figures a selection.
    std::vector<VerifyRow> rows{
        atMost("annulus area bias, %", mean(areas), 1.0),
        atMost("annulus area limit of agreement, %", limitOfAgreement(areas), 4.0),
        atMost("annulus perimeter limit of agreement, mm", limitOfAgreement(one(&AnatomyErrors::perimeter)), 1.5),
        atMost("annulus min diameter MAE, mm", meanAbsolute(one(&AnatomyErrors::minDiameter)), 0.5),
        atMost("annulus max diameter MAE, mm", meanAbsolute(one(&AnatomyErrors::maxDiameter)), 0.5),
        atMost("plane tilt median, deg", quantile(tilts, 0.5), 2.0),
        atMost("plane tilt 95th percentile, deg", quantile(tilts, 0.95), 5.0),
        atMost("S-curve mean error, deg", mean(one(&AnatomyErrors::sCurveDeg)), 3.0),
        atMost("hinge points MAE, mm", mean(hinges), 1.2),
        atMost("coronary lower edge MAE, mm", meanAbsolute(coronaries), 1.0),
        atMost("STJ height MAE, mm", meanAbsolute(one(&AnatomyErrors::stjHeight)), 1.5),
        atMost("sinus diameters MAE, mm", meanAbsolute(sinuses), 0.7),
        atMost("calcium volume off the noise-free one, 95th percentile %", quantile(calcium, 0.95), 15.0),
        atMost("silent area errors above 10 %", silent, 0.0),
        atMost("failures declared", declared, 0.1 * double(all.size()))};
    const auto intervals = intervalRows(allPlaces(all));
    rows.insert(rows.end(), intervals.begin(), intervals.end());
    return rows;
}

std::string anatomyTable(const std::vector<AnatomyErrors>& all) {
    std::string out = fmt::format(
        "{:<22} {:>5} {:>5}  {:>6} {:>6} {:>6} {:>6}  {:>5} {:>6}  {:>17}  {:>13}  {:>13} {:>6}  {:>20}"
        "  {:>6}  {:>5}\n",
        "case", "noise", "mm", "area%", "perim", "dmin", "dmax", "tilt", "scurve", "hinge N R L", "LCA RCA", "ostia mm",
        "STJh", "sinus N R L", "Ca%", "s");
    for (const AnatomyErrors& e : all) {
        out += fmt::format("{:<22} {:>5.0f} {:>5.2f}  ", e.from.preset + " " + std::to_string(e.from.seed),
                           e.from.noiseHu, e.from.sliceMm);
        if (!e.declared.empty()) out += "declared: " + e.declared + "; ";
        out += fmt::format(
            "{:>+6.2f} {:>+6.2f} {:>+6.2f} {:>+6.2f}  {:>5.2f} {:>6.2f}  {:>5.2f} {:>5.2f} {:>5.2f}  "
            "{:>+6.2f} {:>+6.2f}  {:>+6.2f} {:>+6.2f} {:>+6.2f}  {:>+6.2f} {:>+6.2f} {:>+6.2f}  {:>+6.1f}  {:>5.1f}\n",
            e.areaPercent, e.perimeter, e.minDiameter, e.maxDiameter, e.tiltDeg, e.sCurveDeg, e.hinge[0], e.hinge[1],
            e.hinge[2], e.coronary[0], e.coronary[1], e.ostium[0], e.ostium[1], e.stjHeight, e.sinus[0], e.sinus[1],
            e.sinus[2], e.calciumPercent, e.seconds);
    }
    return out + intervalTable(allPlaces(all));
}

Result<std::vector<VerifyRow>> verifyAnatomy(const Progress& progress, std::string& table) {
    const auto cases = anatomyCases(kCases, kHeldOut);
    std::vector<Result<AnatomyErrors>> results(cases.size(), Result<AnatomyErrors>(AnatomyErrors{}));
    std::atomic<int> done{0};
    parallelFor(int(cases.size()), [&](int i) {
        if (!progress.stopped())
            results[std::size_t(i)] = runAnatomyCase(cases[std::size_t(i)], progress.part(0.0, 0.0));
        progress.report(double(++done) / double(cases.size()), "synthetic patients");
    });
    if (progress.stopped()) return fail(ErrorKind::Cancelled, "stopped", "verify anatomy", {});
    std::vector<AnatomyErrors> all;
    for (auto& r : results) {
        if (!r) return tl::unexpected(r.error());
        all.push_back(std::move(*r));
    }
    table = anatomyTable(all);
    return anatomyRows(all);
}

}  // namespace tavr
