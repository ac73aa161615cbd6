#include "core/base/units.h"
#include "planning/anatomy/anatomy.h"
#include "planning/anatomy/returning_trunks.h"
#include "planning/anatomy/root_levels.h"
#include "planning/anatomy/septum_crest.h"
#include "planning/landmark_sets.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tavr {
namespace {

constexpr std::array<std::pair<LandmarkId, LandmarkId>, 2> kOstia{
    std::pair(LandmarkId::OstiumLCA, LandmarkId::OstiumLCALower),
    std::pair(LandmarkId::OstiumRCA, LandmarkId::OstiumRCALower)};

/// Where each cusp's sinus looks in a usual heart, LPS: NCC to the right and back, RCC to the front, LCC to the left
/// and back.
const std::array<Vec3, 3> kFacing{Vec3(-0.75, 0.6, -0.25), Vec3(0.05, -1.0, 0.0), Vec3(0.75, 0.55, 0.25)};

/// Which lobe of the crown is the NCC; the others follow right-handed about the axis.
struct Naming {
    int ncc = 0;
    double margin = 0.0;                             ///< lead over the next best naming, 0…1
    std::array<const OstiumCandidate*, 2> ostium{};  ///< LCA, RCA
};

const OstiumCandidate* bestFor(const std::vector<OstiumCandidate>& candidates, double hingeAngle,
                               const OstiumCandidate* taken) {
    const OstiumCandidate* best = nullptr;
    double most = 0.15;
    for (const OstiumCandidate& c : candidates) {
        const double fit = fitsCusp(c, hingeAngle);
        if (&c != taken && fit > most) most = fit, best = &c;
    }
    return best;
}

Naming nameCusps(const RootMap& map, const Crown& crown, const std::vector<OstiumCandidate>& candidates) {
    std::array<double, 3> score{};
    std::array<Naming, 3> names;
    for (int ncc = 0; ncc < 3; ++ncc) {
        auto angle = [&](int cusp) { return crown.hingeAngle[std::size_t((ncc + cusp) % 3)]; };
        for (int cusp = 0; cusp < 3; ++cusp) {
            const Vec3 out = std::cos(angle(cusp)) * map.frame.u + std::sin(angle(cusp)) * map.frame.v;
            const Vec3 want =
                kFacing[std::size_t(cusp)] - map.frame.normal * map.frame.normal.dot(kFacing[std::size_t(cusp)]);
            score[std::size_t(ncc)] += out.dot(want.normalized()) / 3.0;
        }
        Naming& n = names[std::size_t(ncc)];
        n.ncc = ncc;
        n.ostium[0] = bestFor(candidates, angle(2), nullptr);
        n.ostium[1] = bestFor(candidates, angle(1), n.ostium[0]);
        for (std::size_t i = 0; i < 2; ++i)
            if (n.ostium[i]) score[std::size_t(ncc)] += 0.25 * fitsCusp(*n.ostium[i], angle(i == 0 ? 2 : 1));
    }
    const auto best = std::size_t(std::max_element(score.begin(), score.end()) - score.begin());
    const double second = std::max(score[(best + 1) % 3], score[(best + 2) % 3]);
    names[best].margin = std::clamp(score[best] - second, 0.0, 1.0);
    return names[best];
}

Landmark found(const Vec3& x, double sigma, double confidence) {
    return {x, sigma, std::clamp(confidence, 0.0, 1.0), Review::Required, "auto"};
}

Vec3 onWall(const RootMap& map, double theta, double z) {
    return map.place(theta, z, map.radiusAt(theta, z));
}

/// `voxelMm`: the scan's coarsest spacing; a quarter of it is lost whatever the cues say.
void addCusps(Landmarks& out, const RootModel& root, double voxelMm, const RootMap& map, const Crown& crown,
              const Naming& names) {
    const double named = std::min(1.0, names.margin / 0.3);  // the right naming leads by 0.5 or more in a usual heart
    for (int cusp = 0; cusp < 3; ++cusp) {
        const auto i = std::size_t((names.ncc + cusp) % 3);
        const Vec3 hinge = onWall(map, crown.hingeAngle[i], crown.hingeZ[i]);
        if (hinge.allFinite())
            out[kHinges[std::size_t(cusp)]] =
                found(hinge, std::hypot(crown.sigma[i], 0.25 * voxelMm), named * crown.agreement[i]);
        const double theta = crown.commissureAngle(int(i));
        const Vec3 commissure = onWall(map, theta, crown.commissureZ());
        if (commissure.allFinite())
            out[kCommissures[std::size_t(cusp)]] = found(ontoLumen(root, commissure), 2.0, 0.7 * named);
    }
}

/// Whether a point faces the sinus of the cusp whose hinge is at `hingeAngle`: no coronary leaves from elsewhere
/// without being an anomaly that a person must judge.
bool facesCusp(const RootMap& map, const Vec3& x, double hingeAngle) {
    return std::abs(std::remainder(map.locate(x).x() - hingeAngle, 2.0 * std::numbers::pi)) < radians(60.0);
}

struct FoundOstium {
    OstiumRim rim;
    double confidence = 0.0;
};

/// The mouth that was followed across the wall; else the one found from outside in, if it faces its cusp.
using FoundOstia = std::array<std::optional<FoundOstium>, 2>;
Result<FoundOstia> chooseOstia(const Volume& ct, const RootModel& root, const Vec3& normal, const RootMap& map,
                               const Crown& crown, const Naming& names) {
    FoundOstia out;
    for (std::size_t i = 0; i < 2; ++i) {
        if (!names.ostium[i]) continue;
        if (const auto rim = traceOstium(ct, root, names.ostium[i]->rim.centre, normal))
            out[i] = {*rim, names.ostium[i]->brightness};
    }
    if (out[0] && out[1]) return out;
    const auto trunks = returningTrunks(ct, root, map, crown);
    if (!trunks) return tl::unexpected(trunks.error());
    const OstiumCandidate* taken = nullptr;
    for (std::size_t i = 0; i < 2; ++i) {
        if (out[i]) continue;
        taken = bestFor(*trunks, crown.hingeAngle[std::size_t((names.ncc + (i == 0 ? 2 : 1)) % 3)], taken);
        if (taken) out[i] = {taken->rim, taken->brightness};
    }
    return out;
}

Status addOstia(Landmarks& out, const Volume& ct, const RootModel& root, const Vec3& normal, const RootMap& map,
                const Crown& crown, const Naming& names) {
    const auto chosen = chooseOstia(ct, root, normal, map, crown, names);
    if (!chosen) return tl::unexpected(chosen.error());
    const FoundOstia& ostia = *chosen;
    for (std::size_t i = 0; i < 2; ++i) {
        const auto cusp = std::size_t((names.ncc + (i == 0 ? 2 : 1)) % 3);
        if (!ostia[i] || !facesCusp(map, ostia[i]->rim.centre, crown.hingeAngle[cusp])) continue;
        const OstiumRim& rim = ostia[i]->rim;
        const double confidence = ostia[i]->confidence * (rim.slit ? 0.5 : 0.9), sigma = rim.slit ? 1.5 : 0.7;
        out[kOstia[i].first] = found(rim.centre, sigma, confidence);
        out[kOstia[i].second] = found(rim.lower, sigma, confidence);
    }
    return {};
}

void addJunction(Landmarks& out, const RootModel& root, const Vec3& annulusCentre) {
    const double from = nearestArc(root.centreline, annulusCentre);
    const auto levels = findLevels(root, from);
    if (levels)
        out[LandmarkId::StjCentre] =
            found(pointAt(root.centreline, levels->stjArc), 1.5, levels->knee ? kKneeConfidence : 0.8);
}

}  // namespace

Result<Landmarks> findLandmarks(const Volume& ct, const RootModel& root, const Progress& progress) {
    if (root.centreline.size() < 2 || root.lumenDistance.voxels.empty())
        return fail(ErrorKind::Input, "no root to search", "landmarks",
                    "segment the root first, with seeds if need be");
    progress.report(0.0, "Finding the sinuses");
    const auto site = findSinuses(root);
    if (!site)
        return fail(ErrorKind::Input,
                    "the aortic sinuses could not be found: no three-lobed section along the centreline", "landmarks",
                    "check the segmentation or give seeds in the aorta and the left ventricle");
    const RootMap map = unroll(root, *site);
    if (progress.stopped()) return fail(ErrorKind::Cancelled, "finding the landmarks was cancelled");
    progress.report(0.3, "Finding the hinge points");
    const auto crown = fitCrown(map, crownEvidence(ct, root, map));
    if (!crown) return tl::unexpected(crown.error());
    if (progress.stopped()) return fail(ErrorKind::Cancelled, "finding the landmarks was cancelled");
    progress.report(0.7, "Finding the coronary ostia");
    const std::vector<OstiumCandidate> candidates = ostiumCandidates(ct, root, map, *crown);
    const Naming names = nameCusps(map, *crown, candidates);
    Landmarks out;
    addCusps(out, root, ct.grid.spacing.maxCoeff(), map, *crown, names);
    Vec3 centre = Vec3::Zero();
    for (std::size_t i = 0; i < 3; ++i) {
        if (!out.contains(kHinges[i]))
            return fail(ErrorKind::Input,
                        std::string("hinge point ") + kCuspNames[i] + " lies outside the segmented lumen", "landmarks",
                        "place it by hand");
        centre += out.at(kHinges[i]).position / 3.0;
    }
    const PlaneFrame plane = planeThrough(out.at(kHinges[0]).position, out.at(kHinges[1]).position,
                                          out.at(kHinges[2]).position, centre + 20.0 * map.frame.normal);
    if (Status s = addOstia(out, ct, root, plane.normal, map, *crown, names); !s) return tl::unexpected(s.error());
    addJunction(out, root, centre);
    if (const auto crest = findSeptalCrest(ct, root, out)) out[LandmarkId::MembranousSeptum] = *crest;
    progress.report(1.0, "Landmarks found");
    return out;
}

std::array<std::optional<Vec3>, 2> ostiaOf(const Landmarks& landmarks) {
    std::array<std::optional<Vec3>, 2> out;
    for (std::size_t i = 0; i < 2; ++i)
        if (const auto at = landmarks.find(kOstia[i].first); at != landmarks.end()) out[i] = at->second.position;
    return out;
}

}  // namespace tavr
