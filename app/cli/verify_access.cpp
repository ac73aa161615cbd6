// Twelve synthetic pelvises through the whole measurement of the access route, against their exact truth.
#include "app/cli/verify_access.h"

#include "core/image/access_phantom.h"
#include "planning/access/access.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

constexpr std::uint32_t kHeldOut = 5101;  // tuning used seeds below 1000
constexpr int kCases = 12;

/// One side, each error measured − truth.
struct SideErrors {
    bool declared = false;
    double diameter = 0.0, inscribed = 0.0, line = 0.0, tortuosity = 0.0, calcium = 0.0;  ///< mm, mm, mm, %, degrees
    std::array<bool, 2> covered{};  ///< by the 90 % interval: smallest diameter, tortuosity
};

double arcOverChord(const Polyline& line) {
    return length(line) / (line.back() - line.front()).norm();
}

double meanDistance(const Polyline& truth, const Polyline& found) {
    constexpr double kEnds = 12.0;  // mm: where a route begins and ends is another question
    double sum = 0.0;
    int n = 0;
    for (double s = kEnds; s < length(truth) - kEnds; s += 2.0, ++n) {
        const Vec3 x = pointAt(truth, s);
        sum += (pointAt(found, nearestArc(found, x)) - x).norm();
    }
    return sum / n;
}

bool holds(const Quantity& q, double truth) {
    return q.known() && q.low <= truth && truth <= q.high;
}

SideErrors compare(const AccessRoute& route, const ArteryTruth& truth) {
    SideErrors e;
    e.declared = !route.minDiameter.known() || !route.minInscribed.known() || !route.calciumArc.known();
    if (e.declared) return e;
    const double smallest = *std::min_element(truth.areaDerived.begin(), truth.areaDerived.end());
    const double tortuosity = arcOverChord(truth.centreline);
    e.diameter = *route.minDiameter.q.value - smallest;
    e.inscribed = *route.minInscribed.q.value - *std::min_element(truth.inscribed.begin(), truth.inscribed.end());
    e.line = meanDistance(truth.centreline, route.centreline);
    e.tortuosity = 100.0 * (*route.tortuosity.value / tortuosity - 1.0);
    e.calcium = *route.calciumArc.q.value - truth.calciumArcDeg;
    e.covered = {holds(route.minDiameter.q, smallest), holds(route.tortuosity, tortuosity)};
    return e;
}

PhantomOptions caseOf(int i) {
    constexpr std::array kNoise{15.0, 25.0, 40.0, 60.0};
    constexpr std::array<std::pair<double, int>, 4> kGrid{{{0.7, 440}, {0.8, 400}, {1.0, 340}, {1.25, 300}}};
    const auto n = std::size_t(i);
    PhantomOptions o;
    o.seed = kHeldOut + std::uint32_t(i);
    o.sliceSpacing = kGrid[n % kGrid.size()].first;
    o.size = kGrid[n % kGrid.size()].second;
    o.slices = int(kAccessLengthMm / o.sliceSpacing);
    o.noiseHu = kNoise[(n + n / 4) % kNoise.size()];
    return o;
}

VerifyRow row(const char* quantity, double reference, double computed, double tolerance) {
    return {"access",
            quantity,
            reference,
            "exact truth of the phantoms",
            computed,
            tolerance,
            std::abs(computed - reference) <= tolerance,
            0.0};
}

std::vector<VerifyRow> rowsOf(const std::vector<SideErrors>& all) {
    std::vector<SideErrors> known;
    std::copy_if(all.begin(), all.end(), std::back_inserter(known), [](const SideErrors& e) { return !e.declared; });
    const auto mean = [&](const auto& of) {
        double sum = 0.0;
        for (const SideErrors& e : known) sum += of(e);
        return known.empty() ? std::nan("") : sum / double(known.size());
    };
    const auto worst = [&](double SideErrors::*what) {
        double most = known.empty() ? std::nan("") : 0.0;
        for (const SideErrors& e : known) most = std::max(most, std::abs(e.*what));
        return most;
    };
    const auto absolute = [&](double SideErrors::*what) {
        return mean([what](const SideErrors& e) { return std::abs(e.*what); });
    };
    const double covered = mean([](const SideErrors& e) { return 50.0 * (int(e.covered[0]) + int(e.covered[1])); });
    return {row("smallest diameter bias, mm", 0.0, mean([](const SideErrors& e) { return e.diameter; }), 0.2),
            row("smallest diameter MAE, mm", 0.0, absolute(&SideErrors::diameter), 0.5),
            row("inscribed diameter MAE, mm", 0.0, absolute(&SideErrors::inscribed), 0.5),
            row("centreline mean distance, worst mm", 0.0, worst(&SideErrors::line), 0.7),
            row("tortuosity worst error, %", 0.0, worst(&SideErrors::tortuosity), 3.0),
            row("calcium arc worst error, deg", 0.0, worst(&SideErrors::calcium), 25.0),
            row("silent diameter errors above 1 mm", 0.0,
                double(std::count_if(known.begin(), known.end(),
                                     [](const SideErrors& e) { return std::abs(e.diameter) > 1.0; })),
                0.0),
            row("sides declared unmeasurable", 0.0, double(all.size() - known.size()), 0.1 * double(all.size())),
            row("truth within the 90 % interval, %", 90.0, covered, 10.0)};
}

}  // namespace

Result<std::vector<VerifyRow>> verifyAccess(const Progress& progress, std::string& table) {
    std::vector<SideErrors> all;
    table = fmt::format("{:<12} {:>5} {:>5}  {:<5}  {:>6} {:>6} {:>6} {:>6} {:>6}\n", "case", "noise", "mm", "side",
                        "dmin", "circle", "line", "tort%", "arc");
    for (int i = 0; i < kCases; ++i) {
        const Progress part = progress.part(double(i) / kCases, double(i + 1) / kCases);
        const PhantomOptions options = caseOf(i);
        const auto phantom = makeAccessPhantom(options, part);
        if (!phantom) return tl::unexpected(phantom.error());
        const auto access = measureAccess(phantom->ct, {}, part);
        if (!access && access.error().kind == ErrorKind::Cancelled) return tl::unexpected(access.error());
        for (std::size_t s = 0; s < 2; ++s) {
            SideErrors e;
            e.declared = true;
            if (access) e = compare(access->sides[s], phantom->truth.sides[s]);
            table += fmt::format("seed {:<7} {:>5.0f} {:>5.2f}  {:<5}  ", options.seed, options.noiseHu,
                                 options.sliceSpacing, kSideNames[s]);
            table += e.declared ? "declared: " + (access ? access->sides[s].reason : access.error().what) + "\n"
                                : fmt::format("{:>+6.2f} {:>+6.2f} {:>6.2f} {:>+6.2f} {:>+6.0f}\n", e.diameter,
                                              e.inscribed, e.line, e.tortuosity, e.calcium);
            all.push_back(e);
        }
    }
    return rowsOf(all);
}

}  // namespace tavr
