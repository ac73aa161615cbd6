// `measure --json`: the public names of the measurements, with their intervals under the same names.
#include "planning/anatomy/projection.h"
#include "planning/json_values.h"
#include "planning/landmark_sets.h"
#include "planning/plan.h"

#include <cmath>
#include <string>

namespace tavr {
namespace {

using jsonio::finite;
using jsonio::Json;
using jsonio::vectorJson;

/// Fills three trees at once: the values, their intervals under the same keys, and a reason for each null.
class Writer {
public:
    void put(const std::string& path, const Quantity& q) {
        const Json::json_pointer at(path);
        values_[at] = q.known() ? finite(*q.value) : Json(nullptr);
        const bool interval = q.known() && !q.unstable;
        intervals_[at] =
            interval ? Json{{"sd", finite(q.sd)}, {"low", finite(q.low)}, {"high", finite(q.high)}} : Json(nullptr);
        if (!interval) missing(path, q.note);
    }
    void plain(const std::string& path, Json value, const std::string& whyNull = {}) {
        if (value.is_null()) missing(path, whyNull);
        values_[Json::json_pointer(path)] = std::move(value);
    }
    void note(const std::string& text) { notes_.push_back(text); }
    std::string finish() {
        values_["uncertainty"] = intervals_;
        values_["notes"] = notes_;
        return jsonio::dumped(values_, 2);
    }

private:
    /// "/annulus/area_mm2" becomes "annulus.area_mm2: why".
    void missing(const std::string& path, const std::string& why) {
        std::string key = path.substr(1);
        for (char& c : key) {
            if (c == '/') c = '.';
        }
        notes_.push_back(key + ": " + (why.empty() ? "not measured" : why));
    }

    Json values_ = Json::object(), intervals_ = Json::object(), notes_ = Json::array();
};

void putSection(Writer& out, const std::string& path, const Section& s) {
    out.put(path + "/area_mm2", s.area);
    out.put(path + "/perimeter_mm", s.perimeter);
    out.put(path + "/min_diameter_mm", s.minDiameter);
    out.put(path + "/max_diameter_mm", s.maxDiameter);
    out.put(path + "/area_derived_diameter_mm", s.areaDerivedDiameter);
    out.put(path + "/perimeter_derived_diameter_mm", s.perimeterDerivedDiameter);
}

void putByCusp(Writer& out, const std::string& path, const std::array<Quantity, 3>& values) {
    for (std::size_t i = 0; i < 3; ++i) out.put(path + "/" + kCuspNames[i], values[i]);
}

void putRoot(Writer& out, const Measurements& m) {
    out.plain("/annulus/centre", vectorJson(m.annulusPlane.origin));
    out.plain("/annulus/normal", vectorJson(m.annulusPlane.normal));
    putSection(out, "/annulus", m.annulus);
    out.put("/annulus/eccentricity", m.annulus.eccentricity);
    out.plain("/lvot/offset_mm", finite(m.lvotOffset));
    putSection(out, "/lvot", m.lvot);
    putSection(out, "/sinus", m.sinus);
    out.put("/sinus/height_mm", m.sinusHeight);
    putByCusp(out, "/sinus/diameter_by_cusp_mm", m.sinusDiameter);
    out.put("/stj/height_mm", m.stjHeight);
    putSection(out, "/stj", m.stj);
    out.plain("/ascending_aorta/level_mm", finite(m.ascendingLevel));
    out.put("/ascending_aorta/diameter_mm", m.ascending.areaDerivedDiameter);
}

void putHinges(Writer& out, const Landmarks& landmarks) {
    for (std::size_t i = 0; i < 3; ++i) {
        const auto found = landmarks.find(kHinges[i]);
        out.plain(std::string("/hinge_points/") + kCuspNames[i],
                  found == landmarks.end() ? Json(nullptr) : vectorJson(found->second.position), "landmark not found");
    }
}

void putCoronaries(Writer& out, const Measurements& m) {
    for (std::size_t i = 0; i < 2; ++i) {
        const CoronaryMeasurement& c = m.coronary[i];
        const std::string path = std::string("/coronary/") + kCoronaryNames[i];
        out.plain(path + "/ostium_centre", c.ostiumCentre ? vectorJson(*c.ostiumCentre) : Json(nullptr),
                  "ostium not found");
        out.put(path + "/centre_height_mm", c.centreHeight);
        out.put(path + "/lower_edge_height_mm", c.lowerEdgeHeight);
        out.put(path + "/diameter_mm", c.diameter);
        out.put(path + "/clock_angle_deg", c.clockAngleDeg);
    }
}

void putVolumes(Writer& out, const std::string& path, const Quantity& volume, const Quantity& lvot,
                const std::array<Quantity, 3>& byCusp) {
    out.put(path + "/volume_mm3", volume);
    putByCusp(out, path + "/by_cusp_mm3", byCusp);
    out.put(path + "/lvot_mm3", lvot);
}

/// Every rule side by side; one that cannot be applied is null, with one reason.
void putRules(Writer& out, const CalciumMeasurement& c) {
    static constexpr std::array<const char*, kCalciumRules> kKeys{
        "auto", "fixed_850_hu", "fixed_650_hu", "lumen_mean_2sd", "lumen_mean_4sd", "lumen_plus_100_hu", "user"};
    for (std::size_t r = 0; r < kCalciumRules; ++r) {
        const CalciumAtThreshold& at = c.byRule[r];
        const bool unasked = r == std::size_t(CalciumRule::User) && c.rule != CalciumRule::User;
        if (unasked || r == std::size_t(CalciumRule::Automatic)) continue;
        const std::string path = std::string("/calcium/by_threshold/") + kKeys[r];
        if (at.thresholdHu <= 0.0) {
            out.plain(path, nullptr, at.reason);
            continue;
        }
        out.plain(path + "/threshold_hu", finite(at.thresholdHu));
        putVolumes(out, path, at.volume, at.lvotVolume, at.byCusp);
    }
}

void putCalcium(Writer& out, const CalciumMeasurement& c) {
    out.plain("/calcium/threshold_hu", finite(c.thresholdHu));
    out.plain("/calcium/threshold_rule", c.thresholdRule);
    out.plain("/calcium/detection_limit_mm3", finite(c.detectionLimit));
    putVolumes(out, "/calcium", c.volume, c.lvotVolume, c.byCusp);
    for (std::size_t i = 0; i < kCalciumSectors.size(); ++i)
        out.put(std::string("/calcium/by_sector_mm3/") + kCalciumSectors[i], c.bySector[i]);
    out.put("/calcium/annulus_mm3", c.annulusVolume);
    out.put("/calcium/upper_lvot_mm3", c.upperLvot);
    out.put("/calcium/lower_lvot_mm3", c.lowerLvot);
    out.plain("/calcium/lvot_grade",
              c.lvot.grade ? Json(kCalciumGradeNames[std::size_t(*c.lvot.grade)]) : Json(nullptr), c.lvot.reason);
    out.plain("/calcium/lvot_grade_uncertain", c.lvot.uncertain);
    out.plain("/calcium/lvot_nodules", c.lvot.nodules);
    out.put("/calcium/lvot_longest_mm", c.lvot.longest);
    out.put("/calcium/lvot_perimeter_percent", c.lvot.perimeterShare);
    out.put("/calcium/protrusion_mm", c.lvot.protrusion);
    putRules(out, c);
}

void putLeaflets(Writer& out, const Measurements& m) {
    for (std::size_t i = 0; i < 3; ++i) {
        const LeafletMeasurement& l = m.leaflet[i];
        const std::string path = std::string("/leaflets/") + kCuspNames[i];
        out.plain(path + "/state", kLeafletStateNames[std::size_t(l.state)]);
        out.plain(path + "/reason", l.reason);
        out.plain(path + "/seen_share", finite(l.seenShare));
        out.put(path + "/thickness_mm", l.thickness);
        out.put(path + "/free_edge_length_mm", l.freeEdgeLength);
        out.put(path + "/geometric_height_mm", l.geometricHeight);
        out.put(path + "/effective_height_mm", l.effectiveHeight);
    }
}

void putBicuspid(Writer& out, const Measurements& m) {
    if (!m.bicuspid) return out.plain("/bicuspid", nullptr, "nobody has called the valve bicuspid");
    const BicuspidMeasurement& b = *m.bicuspid;
    out.plain("/bicuspid/sievers", kSieversNames[std::size_t(m.sievers)]);
    for (std::size_t i = 0; i < b.icdHeights.size(); ++i)
        out.put("/bicuspid/intercommissural_mm/" + std::to_string(int(b.icdHeights[i])) + "_mm_above",
                b.intercommissural[i]);
    for (std::size_t i = 0; i < b.circleHeights.size(); ++i)
        out.put("/bicuspid/circle_mm/" + std::to_string(int(b.circleHeights[i])) + "_mm_above", b.circle[i]);
    out.put("/bicuspid/raphe_length_mm", b.rapheLength);
    out.put("/bicuspid/raphe_calcium_mm3", b.rapheCalcium);
    out.put("/bicuspid/casper_mm", b.casperDiameter);
    out.plain("/bicuspid/casper_steps", b.casperSteps);
    out.put("/bicuspid/lira/height_mm", b.liraHeight);
    putSection(out, "/bicuspid/lira", b.lira);
}

Json anglesJson(const CArmView& view) {
    return {{"lao_deg", finite(view.laoDeg)}, {"cran_deg", finite(view.cranDeg)}};
}

/// A named view with what a C-arm can do of it: the nearest view on its curve within reach.
Json viewJson(const std::optional<CArmView>& view, const std::vector<CArmView>& curve) {
    if (!view) return nullptr;
    Json json = anglesJson(*view);
    json["reachable"] = reachable(*view);
    const auto near = nearestReachable(curve, *view);
    json["nearest_reachable"] = near ? anglesJson(*near) : Json(nullptr);
    return json;
}

/// LAO in whole degrees → CRAN, degrees; RAO and CAUD negative.
Json curveJson(const std::vector<CArmView>& curve) {
    if (curve.empty()) return nullptr;
    Json json = Json::object();
    for (const CArmView& view : curve) json[std::to_string(std::lround(view.laoDeg))] = finite(view.cranDeg);
    return json;
}

void putProjection(Writer& out, const Measurements& m) {
    const Projections& p = m.projection;
    const std::string path = "/projection/";
    out.plain(path + "perpendicular_cran_deg_by_lao", curveJson(p.sCurve),
              "no annulus plane, or a plane without an S-curve");
    const std::array<std::pair<const char*, const std::optional<CArmView>*>, 6> views{
        {{"three_cusp", &p.threeCusp},
         {"cusp_overlap", &p.cuspOverlap},
         {"lcc_posterior", &p.lccPosterior},
         {"ncc_posterior", &p.nccPosterior},
         {"overlap_rn", &p.overlapRN},
         {"overlap_ln", &p.overlapLN}}};
    for (const auto& [name, view] : views) {
        Json json = viewJson(*view, p.sCurve);
        if (*view && p.tiltSdDeg) {
            const CArmView sd = viewSd(**view, *p.tiltSdDeg);
            json["lao_sd_deg"] = finite(sd.laoDeg), json["cran_sd_deg"] = finite(sd.cranDeg);
        }
        out.plain(path + name, std::move(json), "needs three hinge points");
    }
    out.plain(path + "delivery_axis", p.deliveryAxis ? vectorJson(*p.deliveryAxis) : Json(nullptr),
              "the centreline is too short for a delivery axis");
    out.plain(path + "delivery_cran_deg_by_lao", curveJson(p.deliveryCurve),
              "no delivery axis, or one without an S-curve");
    out.plain(path + "double_s", viewJson(p.doubleS, p.sCurve),
              "no delivery axis, or one at right angles to the annulus, which every view of the S-curve serves");
    out.plain(path + "tilt_sd_deg", p.tiltSdDeg ? finite(*p.tiltSdDeg) : Json(nullptr), "measured without intervals");
    out.plain(path + "limits", {{"lao_rao_deg", kReachLaoDeg}, {"cran_caud_deg", kReachCranDeg}});
    const Quantity& d = m.annulus.maxDiameter;
    out.plain(path + "depth_error_mm/antero_posterior",
              d.known() ? finite(depthErrorMm(m.annulusPlane.normal, *d.value, {0.0, 0.0})) : Json(nullptr),
              "the annulus was not measured");
}

}  // namespace

std::string measurementsJson(const Measurements& m, const Landmarks& landmarks) {
    Writer out;
    out.plain("/frame", "LPS");
    putRoot(out, m);
    putHinges(out, landmarks);
    putCoronaries(out, m);
    putCalcium(out, m.calcium);
    out.put("/membranous_septum_mm", m.membranousSeptum);
    out.put("/aorto_ventricular_angle_deg", m.aortoVentricularAngleDeg);
    putLeaflets(out, m);
    putBicuspid(out, m);
    putProjection(out, m);
    out.plain("/access", nullptr, "the ilio-femoral arteries are not measured");
    for (const std::string& text : m.notes) out.note(text);
    return out.finish();
}

}  // namespace tavr
