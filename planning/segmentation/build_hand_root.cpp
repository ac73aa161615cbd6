#include "planning/segmentation/build_hand_root.h"

#include "planning/segmentation/coronaries.h"
#include "planning/segmentation/lumen_field.h"
#include "planning/segmentation/lumen_region.h"
#include "planning/segmentation/root_labels.h"
#include "planning/segmentation/wall_fit.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace tavr {
namespace {

constexpr double kPlaneStep = 0.5, kFieldSpacing = 0.5, kMargin = 12.0;  // mm, as the automatic root
constexpr int kAngles = 96;
constexpr double kMinBloodHu = 130.0;             ///< below it blood and muscle look alike
constexpr double kThinner = 0.67, kWider = 1.33;  ///< of the given radius: how far the wall may be moved
constexpr double kLeastTrusted = 0.3;             ///< share of rays with an edge, below which there is no wall to go to

std::vector<double> radiiOf(const TubeSurface& tube, const std::vector<HandRootPoint>& samples) {
    Polyline line;
    for (const HandRootPoint& p : samples) line.push_back(p.position);
    std::vector<double> arc{0.0}, out;
    for (std::size_t i = 1; i < line.size(); ++i) arc.push_back(arc.back() + (line[i] - line[i - 1]).norm());
    for (const PlaneFrame& f : tube.frames) {
        const double s = nearestArc(line, f.origin);
        const auto next = std::clamp<std::ptrdiff_t>(std::upper_bound(arc.begin(), arc.end(), s) - arc.begin(), 1,
                                                     std::ssize(arc) - 1);
        const auto n = std::size_t(next);
        const double t = (s - arc[n - 1]) / (arc[n] - arc[n - 1]);
        out.push_back(0.5 * ((1.0 - t) * samples[n - 1].diameterMm + t * samples[n].diameterMm));
    }
    return out;
}

void setRadii(TubeSurface& tube, const std::vector<double>& radii) {
    for (int p = 0; p < tube.planes(); ++p)
        for (int a = 0; a < tube.angles; ++a) tube.at(p, a) = radii[std::size_t(p)];
}

void keepNear(TubeSurface& tube, const std::vector<double>& radii) {
    for (int p = 0; p < tube.planes(); ++p) {
        const double r = radii[std::size_t(p)];
        for (int a = 0; a < tube.angles; ++a) tube.at(p, a) = std::clamp(tube.at(p, a), kThinner * r, kWider * r);
    }
}

/// Arc length near the annulus: a sinus' height below the section that bulges most over those 10 mm before and after
/// it. A tube without sinuses is taken to start 15 mm below. Good to a few millimetres, enough for the labels.
double annulusArcOf(const TubeSurface& tube) {
    constexpr double kSide = 10.0, kSinusHeight = 12.0, kHighest = 60.0, kLeastBulge = 0.05;
    const int side = int(kSide / tube.step), to = std::min(tube.planes() - side, int(kHighest / tube.step));
    double most = kLeastBulge, arc = 15.0;
    for (int p = side; p < to; ++p) {
        const double bulge = 1.0 - 0.5 * (tube.area(p - side) + tube.area(p + side)) / tube.area(p);
        if (bulge > most) most = bulge, arc = p * tube.step - kSinusHeight;
    }
    return std::clamp(arc, 0.0, (tube.planes() - 1) * tube.step);
}

/// The tube about a line through the middle of its sections: a hand's points zigzag, and planes across the line with
/// them.
TubeSurface recentred(const TubeSurface& tube) {
    Polyline centres;
    for (int p = 0; p < tube.planes(); ++p) centres.push_back(tube.centroid(p));
    return makeTube(smoothedLine(centres, 60, 0.8), tube.step, tube.angles, 10.0);
}

/// Moves the wall to the CT's edge; false, and the tube as it was, where too few rays show one.
bool snap(TubeSurface& tube, const Volume& ct, RootModel& model, const std::vector<HandRootPoint>& samples) {
    const TubeSurface given = tube;
    const double mean = model.lumenMeanHu;
    double widest = 0.0;
    for (const HandRootPoint& p : samples) widest = std::max(widest, 0.5 * p.diameterMm);
    const auto region = splitBlood(ct, tube.line(), mean, 0.5 * widest, 1.6 * widest + 3.0);
    WallFit fit;
    const auto refine = [&] {
        fit = refineWall(tube, ct, mean, model.noiseHu, mean + std::max(4.5 * model.noiseHu, 0.35 * mean));
    };
    constexpr int kPasses = 3;
    for (int pass = 0; pass < kPasses; ++pass) {
        const std::vector<double> radii = radiiOf(tube, samples);
        setRadii(tube, radii);
        // Without a region of its own (two fronts that never meet …) the blood's edge is sought from the given circles.
        region ? roughWall(tube, *region, kWider * widest) : refine();
        keepNear(tube, radii);
        if (pass + 1 < kPasses) tube = recentred(tube);
    }
    refine();
    keepNear(tube, radiiOf(tube, samples));
    if (fit.trusted < kLeastTrusted) {
        tube = given;
        return false;
    }
    model.bloodEdgeHu = fit.edgeHu;
    return true;
}

/// Lumen and calcium; where the wall shows, leaflets, muscle and trunks as in an automatic root.
Status label(RootModel& model, const Volume& ct, const LumenField& field, double annulusArc, bool wallSeen) {
    model.labels = labelRoot(ct, field, model, annulusArc);
    if (wallSeen) return labelCoronaries(model.labels, ct, field, model, annulusArc);
    for (std::size_t n = 0; n < model.labels.voxels.size(); ++n) {
        std::uint8_t& label = model.labels.voxels[n];
        if (label != kCalcium) label = field.distance.voxels[n] < 0.0F ? kLumen : kBackground;
    }
    return {};
}

}  // namespace

Status checkHandRoot(const HandRoot& root, const ImageGrid& scan) {
    if (const Status ok = checkHandRoot(root); !ok) return ok;
    for (std::size_t i = 0; i < root.points.size(); ++i) {
        const Vec3 x = scan.toIndex(root.points[i].position);
        if (x.minCoeff() >= 0.0 && x.x() <= scan.size[0] - 1 && x.y() <= scan.size[1] - 1 && x.z() <= scan.size[2] - 1)
            continue;
        return fail(ErrorKind::Input, fmt::format("point {} lies outside the scan", i + 1), "root by hand",
                    "give LPS coordinates of the CT in mm");
    }
    return {};
}

Result<RootModel> buildHandRoot(const Volume& ct, const HandRoot& hand, const Progress& progress) {
    if (const Status ok = checkHandRoot(hand, ct.grid); !ok) return tl::unexpected(ok.error());
    progress.report(0.0, "root by hand");
    const std::vector<HandRootPoint> samples = handRootSamples(hand);
    TubeSurface tube = makeTube(handRootLine(hand), kPlaneStep, kAngles, 10.0);
    setRadii(tube, radiiOf(tube, samples));

    RootModel model;
    // The upper part: no leaflets and little calcium there.
    const BloodStatistics blood = bloodStatistics(ct, tube, 0.6 * (tube.planes() - 1) * tube.step);
    model.lumenMeanHu = model.bloodEdgeHu = blood.mean;  // no edge known yet
    model.lumenSdHu = blood.sd;
    model.noiseHu = blood.noise;
    chooseCalciumThreshold(model, {});
    const bool contrast = blood.mean >= kMinBloodHu;
    const bool snapped = hand.snapToWall && contrast && snap(tube, ct, model, samples);
    model.byHand = fmt::format("built by hand from {} points, {}", hand.points.size(),
                               snapped            ? "wall fitted to the CT"
                               : !hand.snapToWall ? "with the given diameters"
                               : contrast         ? "with the given diameters: the CT shows no wall there"
                                                  : "with the given diameters: too little contrast to see the wall");
    if (progress.stopped()) return fail(ErrorKind::Cancelled, "stopped", "root by hand");

    progress.report(0.6, "labels");
    model.centreline = resampled(tube.line(), 1.0);
    LumenField field = lumenField(tube, gridAround(ct.grid, tube, kFieldSpacing, kMargin));
    if (const Status ok = label(model, ct, field, annulusArcOf(tube), snapped); !ok) return tl::unexpected(ok.error());
    model.lumenDistance = std::move(field.distance);
    progress.report(1.0, "root built");
    return model;
}

}  // namespace tavr
