#include "planning/interval.h"
#include "planning/leaflets/leaflets.h"
#include "planning/leaflets/sheet_edge.h"
#include "planning/leaflets/sheet_thickness.h"

#include <fmt/format.h>

#include <cmath>

namespace tavr {
namespace {

constexpr int kColumns = 25, kRows = 22;
constexpr double kColumnReach = 0.9;     // |δ| of the outermost columns: beyond, leaflet and wall run together
constexpr double kLeastDepthHu = 120.0;  // blood against tissue: with less a leaflet is lost in the noise
constexpr double kLeastArea = 15.0;      // mm² of clear sheet
constexpr double kLeastSeen = 0.3;       // of the leaflet away from the wall
constexpr double kLeastRatio = 4.0;      // thickness over its noise

/// Which sentence keeps this sheet from being called measured; empty: none.
std::string doubt(const SheetThickness& t, const SheetEvidence& e) {
    if (e.depth() < kLeastDepthHu)
        return fmt::format("too little contrast: blood is only {:.0f} HU above leaflet tissue", e.depth());
    if (t.calciumShare > 0.75) return "calcium hides the leaflet";
    if (t.area < kLeastArea || t.seenShare < kLeastSeen)
        return fmt::format("the leaflet shows in too little of its surface ({:.0f} %)", 100.0 * t.seenShare);
    if (t.mm < kLeastRatio * t.noiseSd || t.mm < 0.25) return "the leaflet does not stand out of the noise";
    return {};
}

/// The closed leaflet of a healthy root: the free edges meet on the axis, with the mean cusp and effective heights of
/// normal valves (Schäfers et al., J Thorac Cardiovasc Surg 2013;146:269; Bierbach et al., Eur J Cardiothorac Surg
/// 2010;38:400), the edge's height scaled with the root.
SheetForm publishedForm(const CuspFrame& cusp) {
    constexpr double kEffectiveHeight = 9.5, kUsualRadius = 13.0, kBelly = 0.12;
    return {0.5, kEffectiveHeight * cusp.commissureRadius() / kUsualRadius, 12.0, kBelly};
}

Polyline alongRow(const Sheet& sheet, int row) {
    Polyline line;
    for (int c = 0; c < sheet.columns(); ++c) line.push_back(sheet.points[sheet.at(c, row)]);
    return line;
}

/// Attachment and edge closed at the commissures, where the columns end short of them.
void addLines(Leaflet& leaflet, const CuspFrame& cusp, const Sheet& sheet) {
    leaflet.surface = meshOf(sheet);
    leaflet.attachment = alongRow(sheet, 0);
    leaflet.freeEdge = alongRow(sheet, sheet.rows - 1);
    for (const double delta : {-1.0, 1.0}) {
        const double z = cusp.commissureZ(delta), theta = cusp.theta(delta);
        const Vec3 x = cusp.place(theta, cusp.wall(theta, z), z);
        for (Polyline* line : {&leaflet.attachment, &leaflet.freeEdge})
            line->insert(delta < 0.0 ? line->begin() : line->end(), x);
    }
}

void addHeights(LeafletMeasurement& m, const CuspFrame& cusp, const Leaflet& leaflet, const Sheet& sheet,
                const SheetEdge& edge, const PlaneFrame& annulus, double spacing) {
    constexpr double kLeastEdges = 0.6, kClosed = 2.0;  // share of the columns; mm between tip and axis
    const auto without = [&](const std::string& why) {
        for (Quantity* q : {&m.freeEdgeLength, &m.geometricHeight, &m.effectiveHeight}) *q = Quantity::missing(why);
    };
    if (edge.seenShare < kLeastEdges) return without("the free edge shows in too few places");
    const int middle = sheet.columns() / 2;
    const Vec3 tipPoint = sheet.points[sheet.at(middle, sheet.rows - 1)];
    if (cusp.frame().toPlane(tipPoint).norm() < kClosed)
        return without("the valve is closed: the leaflets touch where the free edge lies");
    const double edgeSd = edge.sd / std::sqrt(2.0);  // of the middle, which rests on its neighbours too
    m.geometricHeight = withSd(length(sheet.column(middle)), std::hypot(edgeSd, cusp.hingeSigma()));
    const double tip = annulus.height(tipPoint);
    m.effectiveHeight = withSd(tip, std::hypot(edgeSd, cusp.hingeSigma() / std::sqrt(3.0)));
    // A noisy edge is a longer one: what synthetic patients show with thick slices.
    const double edgeLength = length(smoothedLine(leaflet.freeEdge, 4, 0.5));
    const double ragged = 0.05 * edgeLength * spacing * spacing;
    m.freeEdgeLength = withSd(edgeLength, std::hypot(cusp.commissureSigma(), edge.sd, ragged));
}

Leaflet findLeaflet(const CuspFrame& cusp, const SheetEvidence& evidence, const PlaneFrame& annulus, bool fused) {
    Leaflet leaflet;
    LeafletMeasurement& m = leaflet.measurement;
    const auto reconstruct = [&](const std::string& why) {
        m = LeafletMeasurement::notSought(why);
        m.state = LeafletState::Reconstructed;
        addLines(leaflet, cusp, sheetOf(cusp, publishedForm(cusp), kColumns, kRows, kColumnReach));
        return leaflet;
    };
    if (fused) return reconstruct("a fused cusp of a bicuspid valve: the raphe takes the place of its free edge");
    if (evidence.depth() < kLeastDepthHu) return reconstruct(doubt({}, evidence));
    Sheet sheet = sheetOf(cusp, fitForm(cusp, evidence).form, kColumns, kRows, kColumnReach);
    settle(sheet, evidence);
    const SheetEdge edge = edgeOf(sheet, evidence);
    sheet = endedAt(sheet, edge.arc, kRows);
    const SheetThickness thickness = thicknessOf(sheet, evidence);
    if (const std::string why = doubt(thickness, evidence); !why.empty()) return reconstruct(why);
    m.state = LeafletState::Measured;
    m.seenShare = thickness.seenShare;
    m.reason = fmt::format("median over {:.0f} mm² free of calcium", thickness.area);
    m.thickness = withSd(thickness.mm, thickness.sd);
    addLines(leaflet, cusp, sheet);
    addHeights(m, cusp, leaflet, sheet, edge, annulus, evidence.spacing());
    return leaflet;
}

/// Whether a cusp is one of the two that Sievers' type calls fused; any cusp where the type is not stated.
bool fusedCusp(std::size_t cusp, Sievers sievers, bool bicuspid) {
    if (!bicuspid) return false;
    switch (sievers) {  // NCC, RCC, LCC
        case Sievers::Type1LR:
            return cusp != 0;
        case Sievers::Type1RN:
            return cusp != 2;
        case Sievers::Type1NL:
            return cusp != 1;
        default:
            return true;
    }
}

/// A free edge that was lost, at calcium above all, makes a leaflet short: heights under the smallest that grown-up
/// cusps show, or much under their neighbours', are not given.
void withholdShort(std::array<Leaflet, 3>& leaflets) {
    constexpr double kLeast = 9.0, kMostApart = 3.0;  // mm
    double longest = 0.0;
    for (const Leaflet& l : leaflets) longest = std::max(longest, l.measurement.geometricHeight.value.value_or(0.0));
    for (Leaflet& l : leaflets) {
        LeafletMeasurement& m = l.measurement;
        if (!m.geometricHeight.known()) continue;
        const double height = *m.geometricHeight.value;
        if (height >= kLeast && height >= longest - kMostApart) continue;
        const Quantity none = Quantity::missing("the leaflet ends too early: its free edge seems to be lost");
        m.geometricHeight = m.effectiveHeight = m.freeEdgeLength = none;
    }
}

}  // namespace

std::array<Leaflet, 3> findLeaflets(const Volume& ct, const RootModel& root, const Landmarks& landmarks,
                                    Sievers sievers, bool bicuspid) {
    std::array<Leaflet, 3> leaflets;
    const SheetEvidence evidence(ct, root);
    for (std::size_t i = 0; i < 3; ++i) {
        const auto cusp = CuspFrame::of(root, landmarks, i);
        if (!cusp) {
            leaflets[i].measurement = LeafletMeasurement::notSought("needs three hinge points and three commissures");
            continue;
        }
        const PlaneFrame annulus = planeThrough(
            landmarks.at(LandmarkId::HingeNCC).position, landmarks.at(LandmarkId::HingeRCC).position,
            landmarks.at(LandmarkId::HingeLCC).position, cusp->frame().origin + 20.0 * cusp->frame().normal);
        leaflets[i] = findLeaflet(*cusp, evidence, annulus, fusedCusp(i, sievers, bicuspid));
    }
    withholdShort(leaflets);
    return leaflets;
}

}  // namespace tavr
