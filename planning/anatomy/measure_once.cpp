#include "planning/anatomy/measure_once.h"

#include "core/base/units.h"
#include "planning/anatomy/bicuspid.h"
#include "planning/anatomy/ostium.h"
#include "planning/anatomy/projection.h"
#include "planning/anatomy/root_levels.h"
#include "planning/landmark_sets.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tavr {
namespace {

const Landmark* find(const Landmarks& landmarks, LandmarkId id) {
    const auto at = landmarks.find(id);
    return at == landmarks.end() ? nullptr : &at->second;
}

/// One measurement in the making: the landmarks' plane and what the sections share.
class Measuring {
public:
    Measuring(const MeasureScene& scene, const Landmarks& landmarks, double level)
        : scene_(scene), landmarks_(landmarks), level_(level), line_(scene.root.centreline) {}

    Measurements run();

private:
    Section section(const PlaneFrame& plane, const std::string& name);
    Section ring();
    void frame();
    void levels();
    void sinus(double stjArc);
    void stj(double arc, bool knee);
    void ascending();
    void coronary(Coronary which, LandmarkId centre, LandmarkId lower);
    void calcium();
    void septum();
    void bicuspid();
    double angleOf(const Vec3& x) const {
        const Vec2 p = m_.annulusPlane.toPlane(x) - axis_;
        return std::atan2(p.y(), p.x());
    }
    /// The plane parallel to the annulus at `mm`, centred on the centreline.
    PlaneFrame parallel(double mm) const;
    Quantity missing(const std::string& what, const std::string& why) {
        note(what + " not measured: " + why);
        return Quantity::missing(why);
    }
    void note(const std::string& text) {
        if (std::find(m_.notes.begin(), m_.notes.end(), text) == m_.notes.end()) m_.notes.push_back(text);
    }

    const MeasureScene& scene_;
    const Landmarks& landmarks_;
    double level_;
    const Polyline& line_;
    Measurements m_;
    std::array<Vec3, 3> hinge_;
    Vec2 axis_ = Vec2::Zero();  // centre of the annulus in its plane
    std::array<double, 3> commissureAngle_{};
    double annulusArc_ = 0.0;
    CalciumFrame calciumFrame_;
};

Section Measuring::section(const PlaneFrame& plane, const std::string& name) {
    const auto cut = cutLumen(scene_.root.lumenDistance, plane, {level_, 256, 35.0});
    if (cut) return describeSection(*cut);
    note(name + " not measured: " + cut.error());
    return missingSection(cut.error());
}

Section Measuring::ring() {
    const auto cut = cutLumen(scene_.root.lumenDistance, m_.annulusPlane, {level_, 256, 35.0});
    if (!cut) {
        note("annulus not measured: " + cut.error());
        return missingSection(cut.error());
    }
    Section s = describeRing(*cut);
    constexpr double kWorthSaying = 0.03;
    if (s.bridgedShare > kWorthSaying)
        note(fmt::format(
            "the annulus contour bridges dents of {:.0f} % of its area: leaflet bases, or a plane that lies "
            "too high",
            100.0 * s.bridgedShare));
    return s;
}

PlaneFrame Measuring::parallel(double mm) const {
    PlaneFrame plane = m_.annulusPlane.shifted(mm);
    if (const auto arc = arcAtHeight(line_, m_.annulusPlane, mm, annulusArc_ + mm)) plane.origin = pointAt(line_, *arc);
    return plane;
}

void Measuring::frame() {
    const Vec3 centre = (hinge_[0] + hinge_[1] + hinge_[2]) / 3.0;
    annulusArc_ = nearestArc(line_, centre);
    const Vec3 downstream = pointAt(line_, annulusArc_ + 20.0) - pointAt(line_, annulusArc_ - 2.0);
    m_.annulusPlane = planeThrough(hinge_[0], hinge_[1], hinge_[2], centre + downstream);
    m_.annulus = ring();
    if (m_.annulus.known()) axis_ = centroid(m_.annulus.contour);
    for (std::size_t i = 0; i < 3; ++i) {
        if (const Landmark* c = find(landmarks_, kCommissures[i])) {
            commissureAngle_[i] = angleOf(c->position);
            continue;
        }
        const Vec3 half = (hinge_[i] - m_.annulusPlane.origin).normalized() +
                          (hinge_[(i + 1) % 3] - m_.annulusPlane.origin).normalized();
        commissureAngle_[i] = angleOf(m_.annulusPlane.toLps(axis_) + half);
        note("commissures not all known: cusp sectors are bounded half-way between the hinge points");
    }
}

void Measuring::levels() {
    const Landmark* placed = find(landmarks_, LandmarkId::StjCentre);
    const auto found = placed ? std::nullopt : findLevels(scene_.root, annulusArc_, level_);
    if (!placed && !found) {
        const std::string why = "no widening of the lumen above the annulus, so no sinus and no waist after it";
        m_.sinus = m_.stj = missingSection(why);
        m_.sinusHeight = m_.stjHeight = missing("sinuses and sinotubular junction", why);
        for (auto& q : m_.sinusDiameter) q = Quantity::missing(why);
        return;
    }
    const double arc = placed ? nearestArc(line_, placed->position) : found->stjArc;
    stj(arc, placed ? placed->origin == "auto" && placed->confidence <= kKneeConfidence : found->knee);
    sinus(arc);
}

void Measuring::stj(double arc, bool knee) {
    m_.stj = section(acrossCentreline(line_, arc, m_.annulusPlane.u), "sinotubular junction");
    if (m_.stj.known())
        m_.stjHeight = Quantity::exactly(m_.annulusPlane.height(m_.stj.contour.plane.toLps(centroid(m_.stj.contour))));
    else
        m_.stjHeight = Quantity::missing(m_.stj.area.note);
    if (knee)
        note(
            "the aorta does not widen again after the sinuses: the sinotubular junction is taken where the area stops "
            "falling");
}

void Measuring::sinus(double stjArc) {
    const double top = m_.annulusPlane.height(pointAt(line_, stjArc));
    std::vector<double> areas;
    constexpr double kFirst = 3.0;
    for (double h = kFirst; h <= top + 1e-9; h += 1.0) {
        const auto cut = cutLumen(scene_.root.lumenDistance, parallel(h), {level_, 48, 35.0});
        areas.push_back(cut ? area(*cut) : 0.0);
    }
    const auto peak = std::max_element(areas.begin(), areas.end());
    if (areas.size() < 3 || *peak <= 0.0) {
        const std::string why = "no section parallel to the annulus between it and the sinotubular junction";
        m_.sinus = missingSection(why);
        m_.sinusHeight = missing("sinuses", why);
        for (auto& q : m_.sinusDiameter) q = Quantity::missing(why);
        return;
    }
    double height = kFirst + double(peak - areas.begin());
    if (peak != areas.begin() && peak + 1 != areas.end()) {
        const double bend = peak[-1] - 2.0 * peak[0] + peak[1];
        if (bend < 0.0) height += 0.5 * (peak[-1] - peak[1]) / bend;
    }
    m_.sinus = section(parallel(height), "sinuses");
    m_.sinusHeight = m_.sinus.known() ? Quantity::exactly(height) : Quantity::missing(m_.sinus.area.note);
    for (std::size_t cusp = 0; cusp < 3; ++cusp) {
        if (!m_.sinus.known()) {
            m_.sinusDiameter[cusp] = Quantity::missing(m_.sinus.area.note);
            continue;
        }
        // Cusp i faces the commissure between the two other cusps: NCC–RL, RCC–LN, LCC–NR.
        const double facing = commissureAngle_[(cusp + 1) % 3];
        const Vec2 c = centroid(m_.sinus.contour), along(std::cos(facing), std::sin(facing));
        m_.sinusDiameter[cusp] = Quantity::exactly(chordThrough(m_.sinus.contour, c, along));
    }
}

void Measuring::ascending() {
    const auto arc = arcAtHeight(line_, m_.annulusPlane, m_.ascendingLevel, annulusArc_ + m_.ascendingLevel);
    if (!arc) {
        const std::string why = "the segmented aorta ends below this level";
        note("ascending aorta not measured: " + why);
        m_.ascending = missingSection(why);
        return;
    }
    m_.ascending = section(acrossCentreline(line_, *arc, m_.annulusPlane.u), "ascending aorta");
}

void Measuring::coronary(Coronary which, LandmarkId centreId, LandmarkId lowerId) {
    const std::size_t i = std::size_t(which);
    const std::string name = kCoronaryNames[i];
    CoronaryMeasurement& c = m_.coronary[i];
    const Landmark* centre = find(landmarks_, centreId);
    const Landmark* lower = find(landmarks_, lowerId);
    if (!centre && !lower) {
        c.centreHeight = missing(name, "its ostium was not found; place it by hand");
        c.lowerEdgeHeight = c.diameter = c.clockAngleDeg = Quantity::missing(c.centreHeight.note);
        return;
    }
    const Vec3 start = centre ? centre->position : lower->position;
    const auto rim = traceOstium(scene_.ct, scene_.root, scene_.mouth[i].value_or(start), m_.annulusPlane.normal);
    c.ostiumCentre = start;
    c.centreHeight = Quantity::exactly(m_.annulusPlane.height(start));
    c.clockAngleDeg =
        Quantity::exactly(degrees(std::remainder(angleOf(start) - commissureAngle_[1], 2.0 * std::numbers::pi)));
    if (lower) c.lowerEdge = lower->position;
    if (rim) {
        c.diameter = Quantity::exactly(rim->diameterMm);
        c.upperEdge = rim->upper;
        if (!lower) c.lowerEdge = rim->lower;
        if (rim->slit) note(name + " leaves along the wall (slit ostium): its edge is uncertain");
    } else {
        c.diameter = missing(name + " ostium diameter", "the vessel's edge could not be followed");
    }
    c.lowerEdgeHeight = c.lowerEdge ? Quantity::exactly(m_.annulusPlane.height(*c.lowerEdge))
                                    : missing(name + " lower edge", "the vessel's edge could not be followed");
}

void Measuring::calcium() {
    calciumFrame_ = {m_.annulusPlane, axis_, commissureAngle_, {}};
    if (m_.stjHeight.known()) calciumFrame_.zones.top = *m_.stjHeight.value + CalciumZones::aboveStj;
    m_.calcium = measureCalcium(scene_.calcium, calciumFrame_);
    m_.calcium.detectionLimit = calciumDetectionLimit(scene_.calcium);
    if (!m_.calcium.volume.known()) note("calcium not measured: " + m_.calcium.volume.note);
}

void Measuring::septum() {
    if (const Landmark* crest = find(landmarks_, LandmarkId::MembranousSeptum))
        m_.membranousSeptum = -m_.annulusPlane.height(crest->position) > 0.0
                                  ? Quantity::exactly(-m_.annulusPlane.height(crest->position))
                                  : missing("membranous septum", "the crest lies at or above the annulus plane: a very short septum, or a wrong point");
    else
        m_.membranousSeptum =
            missing("membranous septum", "the crest of the muscular septum is not marked; place it by hand");
    const Vec3& n = m_.annulusPlane.normal;
    m_.aortoVentricularAngleDeg = Quantity::exactly(degrees(std::atan2(std::abs(n.x()), n.z())));
}

void Measuring::bicuspid() {
    m_.sievers = scene_.options.sievers;
    if (!scene_.options.bicuspid) return;
    const Landmark* raphe = find(landmarks_, LandmarkId::RapheEdge);
    m_.bicuspid = measureBicuspid({scene_.root, scene_.calcium, calciumFrame_, m_, scene_.options.sievers, level_,
                                   raphe ? std::optional(raphe->position) : std::nullopt,
                                   [this](double mm) { return parallel(mm); }});
}

Measurements Measuring::run() {
    for (std::size_t i = 0; i < 3; ++i) {
        const Landmark* h = find(landmarks_, kHinges[i]);
        if (!h) return nothingMeasured(std::string("hinge point ") + kCuspNames[i] + " is missing; place it by hand");
        hinge_[i] = h->position;
    }
    const double twiceArea = (hinge_[1] - hinge_[0]).cross(hinge_[2] - hinge_[0]).norm();
    if (twiceArea < 20.0) return nothingMeasured("the three hinge points lie almost on one line; move them apart");
    if (line_.size() < 2) return nothingMeasured("the segmentation has no centreline");
    frame();
    m_.lvotOffset = scene_.options.lvotOffsetMm;
    m_.lvot = section(parallel(-m_.lvotOffset), "LVOT");
    levels();
    ascending();
    coronary(Coronary::LCA, LandmarkId::OstiumLCA, LandmarkId::OstiumLCALower);
    coronary(Coronary::RCA, LandmarkId::OstiumRCA, LandmarkId::OstiumRCALower);
    calcium();
    septum();
    bicuspid();
    m_.projection = projections(m_.annulusPlane.normal, hinge_, deliveryAxis(line_, annulusArc_));
    return std::move(m_);
}

}  // namespace

Measurements measureOnce(const MeasureScene& scene, const Landmarks& landmarks, double levelMm) {
    return Measuring(scene, landmarks, levelMm).run();
}

Measurements nothingMeasured(const std::string& why) {
    Measurements m;
    for (Section* s : {&m.annulus, &m.lvot, &m.sinus, &m.stj, &m.ascending}) *s = missingSection(why);
    eachQuantity(m, [&](Quantity& q) { q = Quantity::missing(why); });
    m.notes.push_back("nothing measured: " + why);
    return m;
}

}  // namespace tavr
