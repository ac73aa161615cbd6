#include "planning/anatomy/scan_doubts.h"

#include "planning/landmark_sets.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <cmath>
#include <numbers>

namespace tavr {
namespace {

constexpr double kRing = 0.6;       ///< of the circumference: a stent or a surgical ring; a nodule reaches a fifth
constexpr double kLeftward = 0.05;  ///< of the unit normal; steep roots of the usual side still lean to the right

Quantity without(const std::string& why) {
    return Quantity::missing(why);
}

void dropCalcium(CalciumMeasurement& c, const std::string& why) {
    for (Quantity* q : {&c.volume, &c.lvotVolume, &c.annulusVolume, &c.upperLvot, &c.lowerLvot, &c.lvot.longest,
                        &c.lvot.perimeterShare, &c.lvot.protrusion})
        *q = without(why);
    c.byCusp.fill(without(why));
    c.bySector.fill(without(why));
    c.lvot.grade.reset();
    c.lvot.reason = why;
    for (CalciumAtThreshold& at : c.byRule)
        at = {0.0, why, without(why), without(why), {without(why), without(why), without(why)}};
}

void dropSides(Measurements& m, const std::string& why) {
    for (CoronaryMeasurement& c : m.coronary)
        for (Quantity* q : {&c.centreHeight, &c.lowerEdgeHeight, &c.diameter, &c.clockAngleDeg}) *q = without(why);
    m.sinusDiameter.fill(without(why));
    m.calcium.byCusp.fill(without(why));
    m.calcium.bySector.fill(without(why));
    for (CalciumAtThreshold& at : m.calcium.byRule) at.byCusp.fill(without(why));
    for (LeafletMeasurement& leaflet : m.leaflet) leaflet = LeafletMeasurement::notSought(why);
    if (m.bicuspid)
        for (Quantity& q : m.bicuspid->intercommissural) q = without(why);
    m.aortoVentricularAngleDeg = m.membranousSeptum = without(why);
    m.projection = {};
}

bool reviewed(const Landmarks& landmarks) {
    return std::all_of(landmarks.begin(), landmarks.end(), [](const auto& item) {
        const auto id = item.first;
        const bool hinge = id == LandmarkId::HingeNCC || id == LandmarkId::HingeRCC || id == LandmarkId::HingeLCC;
        return !hinge || item.second.review == Review::Reviewed;
    });
}

void sayMetal(Measurements& m, const MetalFinding& metal) {
    if (metal.volumeMm3 < kMetalLeastMm3) return;
    if (metal.around >= kRing)
        m.notes.push_back(fmt::format(
            "metal all around the root ({:.0f} mm³ above {:.0f} HU): a valve or a ring seems to be implanted already; "
            "the annulus is the lumen that the scan shows, not the native one",
            metal.volumeMm3, kMetalHu));
    else
        m.notes.push_back(
            fmt::format("metal at the root ({:.0f} mm³ above {:.0f} HU): check every contour for its streaks",
                        metal.volumeMm3, kMetalHu));
    const std::string why = "metal at the root cannot be told from calcium";
    dropCalcium(m.calcium, why);
    if (m.bicuspid) m.bicuspid->rapheCalcium = m.bicuspid->casperDiameter = without(why);
}

void sayOrientation(Measurements& m, const Landmarks& landmarks) {
    const Vec3& n = m.annulusPlane.normal;
    if (n.x() <= kLeftward && n.z() >= 0.0) return;
    m.notes.push_back(n.z() < 0.0
                          ? "the root points to the feet: the scan's orientation seems to be mislabelled"
                          : "the root leans to the left: the scan seems to be mirrored or mislabelled, or the heart "
                            "lies on the right side");
    if (!reviewed(landmarks))
        dropSides(m, "left and right are in doubt; review the three hinge points to have it measured");
}

void sayRootDoubts(Measurements& m, const std::vector<RootDoubt>& doubts, const Landmarks& landmarks) {
    for (const RootDoubt& doubt : doubts) {
        m.notes.push_back(doubt.text);
        if (doubt.names && !reviewed(landmarks))
            dropSides(m, "the root itself is in doubt; review the three hinge points to have it measured");
    }
}

/// NCC, RCC, LCC run right-handed about the blood's way; exchanged by hand they exchange all that is named after them.
void sayExchanged(Measurements& m, const Landmarks& landmarks) {
    std::array<Vec3, 3> hinge;
    for (std::size_t i = 0; i < 3; ++i) {
        const auto at = landmarks.find(kHinges[i]);
        if (at == landmarks.end()) return;
        hinge[i] = at->second.position;
    }
    if ((hinge[1] - hinge[0]).cross(hinge[2] - hinge[0]).dot(m.annulusPlane.normal) > 0.0) return;
    m.notes.push_back("the hinge points run the wrong way round: two of them seem to be exchanged");
    dropSides(m, "the hinge points run the wrong way round");
}

}  // namespace

MetalFinding metalAt(const std::vector<CalciumVoxel>& dense, double voxelVolume, const Polyline& centreline) {
    constexpr std::size_t kSectors = 36;
    constexpr double kReach = 0.5;  // mm outside the wall: farther out a caval vein with undiluted contrast is as dense
    MetalFinding out;
    std::bitset<kSectors> seen;
    for (const CalciumVoxel& v : dense) {
        if (v.hu < kMetalHu || v.wallMm > kReach) continue;
        out.volumeMm3 += voxelVolume;
        const double arc = nearestArc(centreline, v.centre);
        const PlaneFrame across = makePlane(pointAt(centreline, arc), tangentAt(centreline, arc), Vec3(0.0, -1.0, 0.0));
        const Vec2 p = across.toPlane(v.centre);
        const double turn = std::atan2(p.y(), p.x()) / (2.0 * std::numbers::pi) + 0.5;
        seen.set(std::min(kSectors - 1, std::size_t(turn * double(kSectors))));
    }
    out.around = double(seen.count()) / double(kSectors);
    return out;
}

void applyDoubts(Measurements& m, const MetalFinding& metal, const std::vector<RootDoubt>& doubts,
                 const Landmarks& landmarks) {
    if (!m.annulus.known()) return;
    sayMetal(m, metal);
    sayOrientation(m, landmarks);
    sayRootDoubts(m, doubts, landmarks);
    sayExchanged(m, landmarks);
}

}  // namespace tavr
