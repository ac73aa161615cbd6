// The verification benchmarks that run from the command line, each against its reference.
#include "app/cli/commands.h"
#include "app/cli/verify_access.h"
#include "app/cli/verify_anatomy.h"
#include "app/cli/verify_solver.h"
#include "core/image/phantom.h"
#include "planning/anatomy/anatomy.h"
#include "planning/anatomy/projection.h"
#include "planning/landmark_sets.h"
#include "planning/segmentation/root_model.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <chrono>
#include <cmath>
#include <functional>
#include <numbers>

namespace tavr {
namespace {

using Json = nlohmann::json;

VerifyRow compare(std::string name, std::string quantity, double reference, std::string source, double computed,
                  double tolerance) {
    return {std::move(name),
            std::move(quantity),
            reference,
            std::move(source),
            computed,
            tolerance,
            std::abs(computed - reference) <= tolerance,
            0.0};
}

/// docs/definitions.md, Projections: hinge points with the views that another tool gave for them, in whole degrees.
Result<std::vector<VerifyRow>> sCurve(const CommandLine&, const Progress&) {
    const Vec3 left(36.790, -199.311, 1416.193), right(32.250, -218.025, 1404.997), non(26.103, -199.937, 1391.409);
    Vec3 normal = (right - non).cross(left - non).normalized();
    if (normal.z() < 0.0) normal = -normal;
    const Projections p = projections(normal, {non, right, left});
    const std::string source = "docs/definitions.md, Projections, cross-checked with ProSizeAV";
    const CArmView missing{std::nan(""), std::nan("")};
    const CArmView threeCusp = p.threeCusp.value_or(missing), overlap = p.cuspOverlap.value_or(missing);
    std::vector<VerifyRow> rows{compare("s-curve", "three-cusp LAO deg", 2.5, source, threeCusp.laoDeg, 0.1),
                                compare("s-curve", "three-cusp CRAN deg", 3.7, source, threeCusp.cranDeg, 0.1),
                                compare("s-curve", "cusp-overlap LAO deg", -13.6, source, overlap.laoDeg, 0.1),
                                compare("s-curve", "cusp-overlap CRAN deg", -30.2, source, overlap.cranDeg, 0.1)};
    for (const auto& [lao, cran] : {std::pair(-30.0, -50.0), {0.0, -2.1}, {20.0, 37.2}}) {
        const double computed = coplanarCran(normal, lao).value_or(std::nan(""));
        rows.push_back(
            compare("s-curve", fmt::format("coplanar CRAN deg at LAO {:.0f}", lao), cran, source, computed, 0.1));
    }
    return rows;
}

Result<std::vector<VerifyRow>> ellipse(const CommandLine&, const Progress&) {
    const double a = 13.5, b = 11.0;
    PlanarContour contour;
    for (int i = 0; i < 720; ++i) {
        const double t = 2.0 * std::numbers::pi * i / 720;
        contour.points.emplace_back(a * std::cos(t), b * std::sin(t));
    }
    contour = smoothed(contour);
    const double exactPerimeter = 4.0 * a * std::comp_ellint_2(std::sqrt(1.0 - b * b / (a * a)));
    const CaliperDiameters d = calipers(contour);
    return std::vector<VerifyRow>{
        compare("ellipse", "area mm2", std::numbers::pi * a * b, "exact", area(contour),
                0.002 * std::numbers::pi * a * b),
        compare("ellipse", "perimeter mm", exactPerimeter, "exact, complete elliptic integral", perimeter(contour),
                0.002 * exactPerimeter),
        compare("ellipse", "max diameter mm", 2 * a, "exact", d.max, 0.05),
        compare("ellipse", "min diameter mm", 2 * b, "exact", d.min, 0.05)};
}

/// One phantom through the whole automatic chain, against its exact truth; tolerances are the project's acceptance
/// limits.
Result<std::vector<VerifyRow>> phantomRoot(const CommandLine&, const Progress& progress) {
    PhantomOptions options;
    options.size = 256;
    options.slices = 215;
    options.sliceSpacing = 0.7;
    const Result<std::vector<PhantomPhase>> phases = makePhantom(options, progress.part(0.0, 0.3));
    if (!phases) return tl::unexpected(phases.error());
    const PhantomPhase& phase = phases->front();
    const Result<RootModel> root = segmentRoot(phase.ct, {}, progress.part(0.3, 0.7));
    if (!root) return tl::unexpected(root.error());
    const Result<Landmarks> landmarks = findLandmarks(phase.ct, *root, progress.part(0.7, 0.9));
    if (!landmarks) return tl::unexpected(landmarks.error());
    MeasureOptions how;
    how.intervals = false;
    const Measurements m = measure(phase.ct, *root, *landmarks, how);
    const double trueArea = area(phase.truth.annulus);
    const double cosine = std::min(1.0, m.annulusPlane.normal.dot(phase.truth.annulusPlane.normal));
    std::vector<VerifyRow> rows{compare("phantom", "annulus area mm2", trueArea, "exact truth of the phantom",
                                        m.annulus.area.value.value_or(std::nan("")), 0.03 * trueArea),
                                compare("phantom", "annulus plane tilt deg", 0.0, "exact truth of the phantom",
                                        std::acos(cosine) * 180.0 / std::numbers::pi, 5.0)};
    for (std::size_t c = 0; c < 3; ++c)
        rows.push_back(compare("phantom", std::string(kCuspNames[c]) + " hinge error mm", 0.0,
                               "exact truth of the phantom",
                               (landmarks->at(kHinges[c]).position - phase.truth.hinge[c]).norm(), 2.5));
    for (std::size_t c = 0; c < 2; ++c)
        rows.push_back(compare("phantom", std::string(kCoronaryNames[c]) + " height mm", phase.truth.coronaryHeight[c],
                               "exact truth of the phantom", m.coronary[c].lowerEdgeHeight.value.value_or(std::nan("")),
                               2.0));
    return rows;
}

using Benchmark = std::function<Result<std::vector<VerifyRow>>(const CommandLine&, const Progress&)>;
const std::vector<std::pair<std::string, Benchmark>> kBenchmarks = {
    {"s-curve", sCurve}, {"ellipse", ellipse}, {"phantom", phantomRoot}, {"solver", verifySolver}};
using LongBenchmark = Result<std::vector<VerifyRow>> (*)(const Progress&, std::string& table);
/// Minutes each: they run only when named.
const std::vector<std::pair<std::string, LongBenchmark>> kLong = {{"anatomy", verifyAnatomy}, {"access", verifyAccess}};

Json toJson(const VerifyRow& row) {
    return {{"name", row.name},     {"quantity", row.quantity}, {"reference", row.reference},
            {"source", row.source}, {"computed", row.computed}, {"tolerance", row.tolerance},
            {"pass", row.pass},     {"wall_s", row.wallS}};
}

}  // namespace

Result<Output> verifyCommand(const CommandLine& line, const Progress& progress) {
    Output out;
    Json list = Json::array();
    bool known = line.subVerb.empty(), passed = true;
    const auto add = [&](std::vector<VerifyRow> rows, std::chrono::steady_clock::time_point start) {
        const double wall = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
        for (VerifyRow& row : rows) {
            row.wallS = wall;
            passed = passed && row.pass;
            list.push_back(toJson(row));
            out.text += fmt::format("{} {:<10} {:<32} {:>10.4g} reference {:>10.4g} ± {:.3g} [{}]\n",
                                    row.pass ? "ok  " : "FAIL", row.name, row.quantity, row.computed, row.reference,
                                    row.tolerance, row.source);
        }
    };
    for (std::size_t i = 0; i < kBenchmarks.size(); ++i) {
        const auto& [name, benchmark] = kBenchmarks[i];
        if (!line.subVerb.empty() && line.subVerb != name) continue;
        known = true;
        const auto start = std::chrono::steady_clock::now();
        Result<std::vector<VerifyRow>> rows = benchmark(
            line, progress.part(double(i) / double(kBenchmarks.size()), double(i + 1) / double(kBenchmarks.size())));
        if (!rows) return tl::unexpected(within(rows.error(), name));
        add(std::move(*rows), start);
    }
    for (const auto& [name, benchmark] : kLong) {
        if (line.subVerb != name) continue;
        known = true;
        const auto start = std::chrono::steady_clock::now();
        Result<std::vector<VerifyRow>> rows = benchmark(progress, out.text);
        if (!rows) return tl::unexpected(within(rows.error(), name));
        add(std::move(*rows), start);
    }
    if (!known)
        return fail(ErrorKind::Usage, "no benchmark " + line.subVerb, "verify",
                    "s-curve, ellipse, phantom, solver, anatomy or access (minutes)");
    out.json = list.dump(2);
    out.exitCode = passed ? 0 : 4;
    return out;
}

}  // namespace tavr
