#include "planning/heart/heart_summary.h"

#include "planning/interval.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace tavr {
namespace {

constexpr double kWallError = 0.35, kValveError = 3.0;  ///< mm, 90 %
constexpr double kStaircase = 1.5;                      ///< a voxel surface is that much larger than a smooth one
constexpr double kSmallest = 3.0;                       ///< mL of a chamber or great vessel
constexpr double kEdgeContact = 60.0;                   ///< mm² at the scan's edge
constexpr double kLeastMuscleSeen = 0.35;

struct Extent {
    double volume = 0.0;  ///< mL
    double wall = 0.0;    ///< mm² against anything else
    double valve = 0.0;   ///< mm² against another pool
    double edge = 0.0;    ///< mm² against the end of the scan
};

bool isPool(std::uint8_t label) {
    return label == kLeftVentricle || label == kLeftAtrium || label == kRightVentricle || label == kRightAtrium ||
           label == kPulmonaryArtery || label == kAortaLabel;
}

std::array<Extent, 256> extents(const LabelImage& labels, const HeartScan& scan) {
    std::array<Extent, 256> out{};
    const ImageGrid& g = labels.grid;
    const double face = g.spacing.x() * g.spacing.x(), voxel = g.voxelVolume() / 1000.0;
    for (int k = 0; k < g.size[2]; ++k)
        for (int j = 0; j < g.size[1]; ++j)
            for (int i = 0; i < g.size[0]; ++i) {
                const std::uint8_t label = labels.at(i, j, k);
                if (!label) continue;
                Extent& e = out[label];
                e.volume += voxel;
                for (int side = 0; side < 6; ++side) {
                    Index3 x{i, j, k};
                    x[std::size_t(side / 2)] += side % 2 ? 1 : -1;
                    const bool in = g.contains(x[0], x[1], x[2]);
                    if (!in || outsideScan(scan, g.offset(x[0], x[1], x[2]))) {
                        e.edge += face;
                    } else if (const std::uint8_t next = labels.at(x[0], x[1], x[2]); next != label) {
                        (isPool(label) && isPool(next) ? e.valve : e.wall) += face / kStaircase;
                    }
                }
            }
    return out;
}

/// The right side's volume hangs on where the valves' planes are put and on blood without contrast: on phantoms at up
/// to 40 HU of noise the truth lies up to 28 % off.
constexpr double kRightShare = 0.3;

Quantity volumeOf(const Extent& e, HeartLabel label) {
    const bool right = label == kRightVentricle || label == kRightAtrium || label == kPulmonaryArtery;
    const double surface = (kWallError * e.wall + kValveError * e.valve) / 1000.0;
    const double error = right ? std::hypot(surface, kRightShare * e.volume) : surface;
    return {e.volume, error / kNinetyPercent, std::max(0.0, e.volume - error), e.volume + error, {}};
}

HeartStructure structureOf(HeartLabel label, const Extent& e, const std::string& whyNone) {
    HeartStructure s;
    s.label = label;
    if (!whyNone.empty() || e.volume < kSmallest) {
        s.reason = whyNone.empty() ? fmt::format("only {:.1f} mL of it could be followed", e.volume) : whyNone;
        s.volumeMl = Quantity::missing(s.reason);
        return s;
    }
    s.volumeMl = volumeOf(e, label);
    s.state = e.edge > kEdgeContact ? StructureState::PartlyCovered : StructureState::Found;
    if (s.state == StructureState::PartlyCovered) s.reason = "it touches the scan's edge: the part that is covered";
    return s;
}

HeartStructure trunkOf(HeartLabel label, const CoronaryTrunk& trunk) {
    HeartStructure s;
    s.label = label;
    s.reason = trunk.reason;
    if (trunk.line.empty()) {
        s.volumeMl = Quantity::missing(trunk.reason);
        return s;
    }
    s.state = trunk.reason.empty() ? StructureState::Found : StructureState::PartlyCovered;
    double volume = 0.0, error = 0.0;
    for (std::size_t i = 1; i < trunk.line.size(); ++i) {
        const double step = (trunk.line[i] - trunk.line[i - 1]).norm(), d = trunk.diameter[i];
        volume += 0.25 * 3.141592653589793 * d * d * step / 1000.0;
        error += 3.141592653589793 * d * 0.25 * step / 1000.0;  // a quarter of a millimetre of radius
    }
    s.volumeMl = {volume, error / kNinetyPercent, std::max(0.0, volume - error), volume + error, {}};
    if (volume <= 0.0) s.volumeMl = Quantity::missing("the edge of its lumen does not show");
    return s;
}

/// Without hinge points the cavity's end towards the aorta stands where the lumen is narrowest.
void doubtOutflow(HeartStructure& ventricle) {
    if (ventricle.state == StructureState::Missing) return;
    ventricle.reason = "its end towards the aorta is a guess: the hinge points are not known";
    ventricle.volumeMl.unstable = true;
    ventricle.volumeMl.note = ventricle.reason;
}

/// On phantoms at 60 HU of noise the right ventricle lies outside its interval and the artery's overlap falls to 0.6.
void doubtRightSide(HeartStructure& s, double noiseHu) {
    constexpr double kMostNoise = 50.0;  // HU
    const bool right = s.label == kRightVentricle || s.label == kRightAtrium || s.label == kPulmonaryArtery;
    if (!right || noiseHu <= kMostNoise || s.state == StructureState::Missing) return;
    s.reason = fmt::format("noise of {:.0f} HU: the right heart's edges do not hold", noiseHu);
    s.volumeMl.unstable = true;
    s.volumeMl.note = s.reason;
}

/// Drops the internal labels and those of structures that are not believed.
void clean(HeartModel& model) {
    for (auto& v : model.labels.voxels) {
        const HeartStructure* s = v <= kRightTrunk ? model.find(HeartLabel(v)) : nullptr;
        if (!s || s->state == StructureState::Missing) v = kHeartBackground;
    }
}

void drawTrunk(LabelImage& labels, const CoronaryTrunk& trunk, std::uint8_t label) {
    for (std::size_t i = 0; i < trunk.line.size(); ++i) {
        const double radius = std::max(0.5 * trunk.diameter[i], 0.6 * labels.grid.spacing.x());
        const Vec3 at = labels.grid.toIndex(trunk.line[i]);
        const int reach = int(std::ceil(radius / labels.grid.spacing.x()));
        for (int c = 0; c < (2 * reach + 1) * (2 * reach + 1) * (2 * reach + 1); ++c) {
            const int w = 2 * reach + 1;
            const Index3 x{int(std::lround(at.x())) + c % w - reach, int(std::lround(at.y())) + c / w % w - reach,
                           int(std::lround(at.z())) + c / (w * w) - reach};
            if (!labels.grid.contains(x[0], x[1], x[2])) continue;
            const Vec3 lps = labels.grid.toLps(Vec3(x[0], x[1], x[2]));
            if ((lps - trunk.line[i]).norm() <= radius) labels.at(x[0], x[1], x[2]) = label;
        }
    }
}

}  // namespace

void summarise(HeartModel& model, const HeartScan& scan, const Cavities& cavities, double muscleSeen, bool annulusKnown,
               double noiseHu) {
    const auto extent = extents(model.labels, scan);
    for (const HeartLabel label : {kLeftVentricle, kLeftAtrium, kRightVentricle, kRightAtrium, kPulmonaryArtery}) {
        const PoolMarker& marker = cavities.markers.at(label);
        model.structures.push_back(structureOf(label, extent[label], marker.reason));
        if (marker.found) model.structures.back().contrastHu = marker.hu;
        doubtRightSide(model.structures.back(), noiseHu);
    }
    if (!annulusKnown) doubtOutflow(model.structures.front());
    const HeartStructure& lv = model.structures.front();
    std::string why = lv.state == StructureState::Missing ? "the left ventricle's cavity is not found" : "";
    HeartStructure muscle = structureOf(kLvMyocardium, extent[kLvMyocardium], why);
    if (why.empty() && muscle.state == StructureState::Found && muscleSeen < kLeastMuscleSeen)
        muscle.reason = fmt::format("its outer edge shows in {:.0f} % of the directions only", 100.0 * muscleSeen);
    if (why.empty()) muscle.contrastHu = model.muscleHu;
    model.structures.insert(model.structures.begin() + 1, muscle);
    HeartStructure wall = structureOf(kAorticWall, extent[kAorticWall], {});
    if (wall.state == StructureState::Found) wall.reason = model.wall.reason;
    model.structures.push_back(wall);
    model.structures.push_back(trunkOf(kLeftTrunk, model.trunks[0]));
    model.structures.push_back(trunkOf(kRightTrunk, model.trunks[1]));
    clean(model);
    drawTrunk(model.labels, model.trunks[0], kLeftTrunk);
    drawTrunk(model.labels, model.trunks[1], kRightTrunk);
}

}  // namespace tavr
