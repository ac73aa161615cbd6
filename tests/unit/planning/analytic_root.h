#pragma once
// A root whose every number is known by formula: an elliptic annulus in the plane z = 0, sinus and STJ circles above
// it.
#include "planning/anatomy/projection.h"
#include "planning/plan.h"

#include <cmath>
#include <numbers>

namespace tavr::test {

inline Quantity known(double value, double sd) {
    return {value, sd, value - 1.645 * sd, value + 1.645 * sd, {}};
}

inline Section ellipse(const PlaneFrame& plane, double major, double minor, double sd = 0.2) {
    Section s;
    s.contour.plane = plane;
    constexpr int n = 720;
    for (int i = 0; i < n; ++i) {
        const double t = 2.0 * std::numbers::pi * i / n;
        s.contour.points.emplace_back(0.5 * major * std::cos(t), 0.5 * minor * std::sin(t));
    }
    const double a = std::numbers::pi * major * minor / 4.0, p = perimeter(s.contour);
    s.area = known(a, 2.0 * a * sd / major);
    s.perimeter = known(p, std::numbers::pi * sd);
    s.minDiameter = known(minor, sd);
    s.maxDiameter = known(major, sd);
    s.areaDerivedDiameter = known(areaDerivedDiameter(a), sd);
    s.perimeterDerivedDiameter = known(perimeterDerivedDiameter(p), sd);
    s.eccentricity = known(1.0 - minor / major, 0.01);
    return s;
}

/// NCC, RCC, LCC hinges on a circle of 24 mm in the plane z = 0, 120° apart, RCC in front (−y).
inline std::array<Vec3, 3> analyticHinges() {
    std::array<Vec3, 3> h;
    const std::array<double, 3> degreesOf{150.0, 270.0, 30.0};
    for (std::size_t i = 0; i < 3; ++i) {
        const double t = degreesOf[i] * std::numbers::pi / 180.0;
        h[i] = Vec3(12.0 * std::cos(t), 12.0 * std::sin(t), 0.0);
    }
    return h;
}

inline Landmarks analyticLandmarks() {
    Landmarks l;
    const auto h = analyticHinges();
    l[LandmarkId::HingeNCC].position = h[0];
    l[LandmarkId::HingeRCC].position = h[1];
    l[LandmarkId::HingeLCC].position = h[2];
    l[LandmarkId::OstiumLCA].position = Vec3(16.0, 3.0, 14.0);
    l[LandmarkId::OstiumRCA].position = Vec3(-2.0, -16.0, 16.0);
    l[LandmarkId::StjCentre].position = Vec3(0.0, 0.0, 22.0);
    return l;
}

/// Annulus 27 × 22 mm (area 466.5 mm²), LVOT 27 × 21, sinus 33 at 11 mm, STJ 28 at 22 mm, ascending aorta 32 mm.
inline Measurements analyticMeasurements() {
    Measurements m;
    m.annulusPlane = PlaneFrame{};
    m.annulus = ellipse(m.annulusPlane, 27.0, 22.0);
    m.lvot = ellipse(m.annulusPlane.shifted(-4.0), 27.0, 21.0);
    m.sinus = ellipse(m.annulusPlane.shifted(11.0), 33.0, 33.0);
    m.stj = ellipse(m.annulusPlane.shifted(22.0), 28.0, 28.0);
    m.ascending = ellipse(m.annulusPlane.shifted(40.0), 32.0, 32.0);
    m.sinusDiameter = {known(33.0, 0.4), known(32.0, 0.4), known(34.0, 0.4)};
    m.sinusHeight = known(11.0, 0.6);
    m.stjHeight = known(22.0, 0.6);
    m.coronary[0].ostiumCentre = Vec3(16.0, 3.0, 14.0);
    m.coronary[1].ostiumCentre = Vec3(-2.0, -16.0, 16.0);
    for (std::size_t i = 0; i < 2; ++i) {
        CoronaryMeasurement& c = m.coronary[i];
        c.lowerEdge = *c.ostiumCentre - Vec3(0.0, 0.0, 1.8);
        c.upperEdge = *c.ostiumCentre + Vec3(0.0, 0.0, 1.8);
        c.centreHeight = known(c.ostiumCentre->z(), 0.5);
        c.lowerEdgeHeight = known(c.lowerEdge->z(), 0.5);
        c.diameter = known(3.6, 0.3);
        c.clockAngleDeg = known(i == 0 ? 60.0 : 200.0, 3.0);
    }
    m.calcium.thresholdHu = 850.0;
    m.calcium.thresholdRule = "850 HU fixed";
    m.calcium.volume = known(410.0, 30.0);
    m.calcium.lvotVolume = known(12.0, 4.0);
    m.calcium.byCusp = {known(180.0, 20.0), known(120.0, 20.0), known(98.0, 20.0)};
    m.calcium.lvot.protrusion = known(2.1, 0.4);
    m.calcium.lvot.reason = "the mean of the blood is not known";
    m.membranousSeptum = known(4.2, 0.6);
    m.aortoVentricularAngleDeg = known(48.0, 2.0);
    // The C-arm sees the same root leaning as roots do, to the right and to the front.
    const Vec3 leaning = Vec3(-0.35, -0.45, 0.82).normalized();
    const auto lean = Eigen::Quaterniond::FromTwoVectors(Vec3::UnitZ(), leaning);
    const auto h = analyticHinges();
    m.projection = projections(leaning, {lean * h[0], lean * h[1], lean * h[2]});
    return m;
}

}  // namespace tavr::test
