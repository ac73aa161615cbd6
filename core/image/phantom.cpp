#include "core/image/phantom.h"

#include "core/image/phantom/render.h"
#include "core/image/phantom/truth.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace tavr {
namespace {

using nlohmann::json;

constexpr double kFieldOfView = 220.0;  // mm, a cardiac field
constexpr double kCoarsestPixel = 0.8;  // mm: smaller matrices show a smaller field instead

ImageGrid gridOf(const PhantomOptions& options, const phantom::Anatomy& anatomy) {
    ImageGrid grid;
    grid.size = {options.size, options.size, options.slices};
    const double pixel = std::min(kCoarsestPixel, kFieldOfView / options.size);
    grid.spacing = Vec3(pixel, pixel, options.sliceSpacing);
    const Vec3 extent = Vec3(options.size - 1, options.size - 1, options.slices - 1).cwiseProduct(grid.spacing);
    const Vec3 root = anatomy.centre + 10.0 * anatomy.frame.col(2);
    const double whole = std::clamp((extent.x() - 90.0) / 120.0, 0.0, 1.0);  // small fields stay on the root
    const double tall = std::clamp((extent.z() - 60.0) / 80.0, 0.0, 1.0);
    const Vec3 shift(whole * anatomy.fieldShift.x(), whole * anatomy.fieldShift.y(), tall * anatomy.fieldShift.z());
    grid.origin = root + shift - 0.5 * extent;
    return grid;
}

Status check(const PhantomOptions& o) {
    const auto names = phantomPresets();
    if (std::find(names.begin(), names.end(), o.preset) == names.end()) {
        std::string all;
        for (const auto& n : names) all += (all.empty() ? "" : ", ") + n;
        return fail(ErrorKind::Usage, "no phantom preset \"" + o.preset + "\"", {}, "choose one of " + all);
    }
    if (o.size < 32 || o.size > 1024 || o.slices < 16 || o.slices > 1200 ||
        !(o.sliceSpacing >= 0.2 && o.sliceSpacing <= 5.0) || !(o.noiseHu >= 0.0 && o.noiseHu <= 500.0))
        return fail(ErrorKind::Usage, "phantom matrix, slices, spacing or noise out of range", {},
                    "size 32–1024, slices 16–1200, spacing 0.2–5 mm, noise 0–500 HU");
    return {};
}

json point(const Vec3& x) {
    return {x.x(), x.y(), x.z()};
}

json section(const PlanarContour& c) {
    const double a = area(c), p = perimeter(c);
    const CaliperDiameters d = calipers(c);
    return {{"area_mm2", a},
            {"perimeter_mm", p},
            {"min_diameter_mm", d.min},
            {"max_diameter_mm", d.max},
            {"area_derived_diameter_mm", areaDerivedDiameter(a)},
            {"perimeter_derived_diameter_mm", perimeterDerivedDiameter(p)}};
}

json with(json base, const json& more) {
    base.update(more);
    return base;
}

json coronary(const PhantomTruth& t, std::size_t i) {
    return {{"ostium_centre", point(t.ostiumCentre[i])},
            {"centre_height_mm", t.annulusPlane.height(t.ostiumCentre[i])},
            {"lower_edge", point(t.ostiumLowerEdge[i])},
            {"lower_edge_height_mm", t.coronaryHeight[i]},
            {"diameter_mm", t.ostiumDiameter[i]}};
}

}  // namespace

std::vector<std::string> phantomPresets() {
    return {"standard",         "small",          "large",        "elliptic",
            "bicuspid-type1",   "low-coronaries", "lvot-calcium", "steep-aorta",
            "horizontal-aorta", "two-phases",     "low-contrast"};
}

Result<std::vector<PhantomPhase>> makePhantom(const PhantomOptions& options, const Progress& progress) {
    if (const Status ok = check(options); !ok) return tl::unexpected(ok.error());
    const std::vector<int> percent = options.preset == "two-phases" ? std::vector<int>{30, 70} : std::vector<int>{30};
    const ImageGrid grid = gridOf(options, phantom::drawAnatomy(options.preset, options.seed, false));
    std::vector<PhantomPhase> phases;
    for (std::size_t i = 0; i < percent.size(); ++i) {
        const Progress part = progress.part(double(i) / double(percent.size()), double(i + 1) / double(percent.size()));
        const phantom::Root root(phantom::drawAnatomy(options.preset, options.seed, percent[i] > 50));
        const phantom::Scanner scanner{0.75, options.noiseHu, options.seed * 2u + std::uint32_t(i)};
        Result<Volume> ct = phantom::render(phantom::sceneOf(root), grid, scanner, part);
        if (!ct) return tl::unexpected(ct.error());
        PhantomPhase phase{percent[i], std::move(*ct), phantom::truthOf(root)};
        phase.truth.preset = options.preset;
        phase.truth.seed = options.seed;
        phases.push_back(std::move(phase));
        part.report(1.0, "Phantom done");
    }
    return phases;
}

Result<LabelImage> phantomStructures(const PhantomOptions& options, const ImageGrid& grid) {
    if (const Status ok = check(options); !ok) return tl::unexpected(ok.error());
    const phantom::Root root(phantom::drawAnatomy(options.preset, options.seed, false));
    return phantom::structuresOn(phantom::sceneOf(root), grid);
}

std::string truthJson(const PhantomTruth& t) {
    const CaliperDiameters d = calipers(t.annulus);
    json out{
        {"frame", "LPS"}, {"preset", t.preset}, {"seed", t.seed}, {"bicuspid", t.bicuspid}, {"lumen_hu", t.lumenHu}};
    out["annulus"] = with(section(t.annulus), {{"centre", point(t.annulusPlane.origin)},
                                               {"normal", point(t.annulusPlane.normal)},
                                               {"eccentricity", 1.0 - d.min / d.max}});
    for (std::size_t i = 0; i < 3; ++i) out["hinge_points"][kCuspNames[i]] = point(t.hinge[i]);
    out["commissures"] = {
        {"NR", point(t.commissure[0])}, {"RL", point(t.commissure[1])}, {"LN", point(t.commissure[2])}};
    out["lvot"] = with(section(t.lvot), {{"offset_mm", t.lvotOffset}});
    out["sinus"] = with(section(t.sinus), {{"height_mm", t.sinusHeight}});
    out["stj"] = with(section(t.stj), {{"height_mm", t.stjHeight}});
    out["ascending_aorta"] = {{"diameter_mm", t.ascendingDiameter}};
    out["coronary"] = {{"LCA", coronary(t, 0)}, {"RCA", coronary(t, 1)}};
    json& calcium = out["calcium"];
    calcium = {{"threshold_hu", nullptr}, {"volume_mm3", t.calciumVolume}, {"lvot_mm3", t.lvotCalciumVolume}};
    for (std::size_t i = 0; i < 3; ++i) calcium["by_cusp_mm3"][kCuspNames[i]] = t.calciumByCusp[i];
    out["membranous_septum_mm"] = t.membranousSeptum;
    for (const Vec3& x : t.centreline) out["centreline"].push_back(point(x));
    return out.dump(2);
}

}  // namespace tavr
