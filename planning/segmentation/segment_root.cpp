#include "planning/segmentation/aorta_search.h"
#include "planning/segmentation/coronaries.h"
#include "planning/segmentation/lumen_field.h"
#include "planning/segmentation/root_labels.h"
#include "planning/segmentation/root_model.h"
#include "planning/segmentation/root_path.h"
#include "planning/segmentation/scan_ends.h"
#include "planning/segmentation/scout.h"
#include "planning/segmentation/ventricle_search.h"
#include "planning/segmentation/wall_fit.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

constexpr const char* kWhere = "segmentation of the root";
constexpr double kScoutSpacing = 2.0, kMinBloodHu = 130.0, kPlaneStep = 0.5, kFieldSpacing = 0.5;
constexpr double kBelowAnnulus = 20.0, kAboveAnnulus = 62.0;
constexpr double kThickestSlice = 3.5;  ///< mm
constexpr int kAngles = 96;

tl::unexpected<Error> cancelled() {
    return fail(ErrorKind::Cancelled, "stopped", kWhere);
}

struct Detection {
    VesselTube tube;
    VentricleSeed ventricle;
};

/// A tube with another one of like blood 45 mm or more in front of it is the descending aorta.
bool hasVesselInFront(const VesselTube& tube, const std::vector<VesselTube>& all) {
    for (const VesselTube& other : all) {
        if (other.score() < 2.5 || std::abs(other.meanHu() / tube.meanHu() - 1.0) > 0.25) continue;
        for (const auto& s : tube.sections)
            for (const auto& o : other.sections)
                if (std::abs(s.centre.z() - o.centre.z()) < 10.0 && o.centre.y() < s.centre.y() - 45.0) return true;
    }
    return false;
}

Result<Detection> detect(const ScalarImage& scout, const SegmentOptions& options) {
    std::vector<VesselTube> tubes;
    if (options.seedAorta) {
        const VesselTube tube = tubeThrough(scout, *options.seedAorta);
        if (tube.sections.size() < 4)
            return fail(ErrorKind::Input, "the seed does not lie in a round, contrast-filled vessel", "--seed-aorta",
                        "place it in the middle of the ascending aorta");
        tubes.push_back(tube);
    } else {
        tubes = findTubes(scout, 90.0, 18.0);
    }
    Detection best;
    double bestScore = 0.0, brightest = 0.0;
    for (const VesselTube& tube : tubes) {
        brightest = std::max(brightest, tube.meanHu());
        if (tube.meanHu() < kMinBloodHu || hasVesselInFront(tube, tubes)) continue;
        auto ventricle = findVentricle(scout, tube.sections.front().centre, tube.meanHu());
        if (options.seedLv) ventricle = VentricleSeed{*options.seedLv, 1.0, tube.meanHu()};
        if (!ventricle) continue;
        const double score = tube.score() * ventricle->muscleShare * ventricle->muscleShare;
        if (score > bestScore) best = {tube, *ventricle}, bestScore = score;
    }
    if (bestScore > 0.0) return best;
    if (!tubes.empty() && brightest < kMinBloodHu) {
        return fail(ErrorKind::Input,
                    fmt::format("contrast too low: the brightest vessel has {:.0f} HU, {:.0f} are needed", brightest,
                                kMinBloodHu),
                    kWhere, "use a contrast-enhanced phase");
    }
    if (tubes.empty()) {
        return fail(ErrorKind::Input, "no contrast-filled aorta found in this scan", kWhere,
                    "use a contrast-enhanced scan of the heart, or give a point with --seed-aorta");
    }
    return fail(ErrorKind::Input, "contrast-filled vessels but no left ventricle below an ascending aorta in this scan",
                kWhere, "use a scan that covers the heart, or give points with --seed-aorta and --seed-lv");
}

/// The part of the line between two arc lengths, mm.
Polyline between(const Polyline& line, double from, double to) {
    from = std::max(0.0, from), to = std::min(length(line), to);
    Polyline out;
    for (double s = from; s < to; s += 1.0) out.push_back(pointAt(line, s));
    out.push_back(pointAt(line, to));
    return out;
}

/// The tube's line moved to the centre of the rough lumen.
TubeSurface centredTube(Polyline line, const LumenRegion& region, double cap) {
    for (int pass = 0; pass < 3; ++pass) {
        TubeSurface tube = makeTube(line, kPlaneStep, kAngles, 10.0);
        roughWall(tube, region, cap);
        Polyline centres;
        for (int p = 0; p < tube.planes(); ++p) centres.push_back(tube.centroid(p));
        line = smoothedLine(centres, 60, 0.8);
    }
    TubeSurface tube = makeTube(line, kPlaneStep, kAngles, 10.0);
    roughWall(tube, region, cap);
    return tube;
}

/// Share of a plane's rays that end in blood, where the tube opens into the ventricle rather than ends at a wall.
double openShare(const TubeSurface& tube, int plane, const LumenRegion& region) {
    int open = 0;
    for (int a = 0; a < tube.angles; ++a) {
        const Vec3 x = tube.point(plane, a), d = tube.direction(plane, a);
        open += sampleLinear(region.hu, x + 0.8 * d, -1024.0) > region.bloodLevel &&
                sampleLinear(region.hu, x + 1.6 * d, -1024.0) > region.bloodLevel;
    }
    return double(open) / tube.angles;
}

/// The narrowest closed plane between the ventricle and the tube's foot: near the annulus.
int narrowestPlane(const TubeSurface& tube, const LumenRegion& region, const VesselTube& aorta) {
    const double foot = nearestArc(tube.line(), aorta.sections.front().centre);
    const int from = std::max(4, int((foot - 40.0) / tube.step)),
              to = std::min(tube.planes() - 4, int((foot + 15.0) / tube.step));
    int best = std::clamp(from, 0, tube.planes() - 1);
    double least = 1e9;
    for (int p = from; p <= to; ++p) {
        const double cost = tube.area(p) * (1.0 + 3.0 * openShare(tube, p, region));
        if (cost < least) least = cost, best = p;
    }
    return best;
}

TubeSurface planesBetween(const TubeSurface& tube, int from, int to) {
    TubeSurface out = tube;
    from = std::max(0, from), to = std::min(tube.planes() - 1, to);
    out.frames.assign(tube.frames.begin() + from, tube.frames.begin() + to + 1);
    out.radius.assign(tube.radius.begin() + std::ptrdiff_t(from) * tube.angles,
                      tube.radius.begin() + std::ptrdiff_t(to + 1) * tube.angles);
    return out;
}

}  // namespace

Result<RootModel> segmentRoot(const Volume& ct, const SegmentOptions& options, const Progress& progress) {
    const Vec3 extent = Vec3(ct.grid.size[0], ct.grid.size[1], ct.grid.size[2]).cwiseProduct(ct.grid.spacing);
    if (extent.minCoeff() < 60.0) {
        return fail(ErrorKind::Input,
                    fmt::format("the scan covers only {:.0f} × {:.0f} × {:.0f} mm", extent.x(), extent.y(), extent.z()),
                    kWhere, "use a scan that covers the heart and the ascending aorta");
    }
    if (ct.grid.spacing.maxCoeff() > kThickestSlice) {
        return fail(
            ErrorKind::Input,
            fmt::format("the slices are {:.1f} mm apart, too far to measure a root", ct.grid.spacing.maxCoeff()),
            kWhere, "use a reconstruction of 1 mm or thinner, 3 mm at most");
    }
    progress.report(0.0, "looking for the aorta");
    const ScalarImage scout = makeScout(ct, kScoutSpacing);
    if (progress.stopped()) return cancelled();
    const auto found = detect(scout, options);
    if (!found) return tl::unexpected(found.error());
    if (progress.stopped()) return cancelled();

    progress.report(0.2, "from the ventricle to the aorta");
    const double blood = found->tube.meanHu(), radius = 0.5 * found->tube.meanDiameter();
    const auto path = findRootPath(ct, found->tube, found->ventricle.position, blood);
    if (!path) return tl::unexpected(withScanEnds(path.error(), ct.grid, found->tube.sections.front().centre));
    if (progress.stopped()) return cancelled();

    progress.report(0.4, "telling the root from its neighbours");
    const double foot = nearestArc(*path, found->tube.sections.front().centre);
    const Polyline around = between(*path, foot - 60.0, foot + 75.0);
    const auto region = splitBlood(ct, around, blood, 0.5 * radius, 1.6 * radius + 3.0);
    if (!region) return tl::unexpected(region.error());
    if (progress.stopped()) return cancelled();

    progress.report(0.6, "fitting the wall");
    const TubeSurface whole = centredTube(around, *region, 1.6 * radius + 2.0);
    const int narrow = narrowestPlane(whole, *region, found->tube);
    TubeSurface tube =
        planesBetween(whole, narrow - int(kBelowAnnulus / kPlaneStep), narrow + int(kAboveAnnulus / kPlaneStep));
    const double annulusArc = std::min(kBelowAnnulus, narrow * kPlaneStep);
    RootModel model;
    const BloodStatistics statistics = bloodStatistics(ct, tube, annulusArc + 20.0);
    model.lumenMeanHu = statistics.mean;
    model.lumenSdHu = statistics.sd;
    model.noiseHu = statistics.noise;
    chooseCalciumThreshold(model, options.calciumThresholdHu);
    const WallFit fit = refineWall(tube, ct, model.lumenMeanHu, model.noiseHu,
                                   model.lumenMeanHu + std::max(4.5 * model.noiseHu, 0.35 * model.lumenMeanHu));
    model.bloodEdgeHu = fit.edgeHu;
    if (progress.stopped()) return cancelled();

    progress.report(0.8, "labels");
    LumenField field = lumenField(tube, gridAround(ct.grid, tube, kFieldSpacing, 12.0));
    model.labels = labelRoot(ct, field, model, annulusArc);
    model.centreline = resampled(tube.line(), 1.0);
    const Status trunks = labelCoronaries(model.labels, ct, field, model, annulusArc);
    if (!trunks) return tl::unexpected(trunks.error());
    model.lumenDistance = std::move(field.distance);
    progress.report(1.0, "root segmented");
    return model;
}

}  // namespace tavr
