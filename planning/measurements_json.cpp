// `measure --json`: the public names of the measurements, with their intervals under the same names.
#include "planning/json_values.h"
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
    constexpr std::array ids{LandmarkId::HingeNCC, LandmarkId::HingeRCC, LandmarkId::HingeLCC};
    for (std::size_t i = 0; i < 3; ++i) {
        const auto found = landmarks.find(ids[i]);
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

Json viewJson(const std::optional<CArmView>& view) {
    if (!view) return nullptr;
    return {{"lao_deg", finite(view->laoDeg)}, {"cran_deg", finite(view->cranDeg)}};
}

/// LAO in whole degrees → CRAN, degrees; RAO and CAUD negative.
Json sCurveJson(const Projections& p) {
    if (p.sCurve.empty()) return nullptr;
    Json json = Json::object();
    for (const CArmView& view : p.sCurve) json[std::to_string(std::lround(view.laoDeg))] = finite(view.cranDeg);
    return json;
}

}  // namespace

std::string measurementsJson(const Measurements& m, const Landmarks& landmarks) {
    Writer out;
    out.plain("/frame", "LPS");
    putRoot(out, m);
    putHinges(out, landmarks);
    putCoronaries(out, m);
    out.plain("/calcium/threshold_hu", finite(m.calcium.thresholdHu));
    out.plain("/calcium/threshold_rule", m.calcium.thresholdRule);
    out.plain("/calcium/detection_limit_mm3", finite(m.calcium.detectionLimit));
    out.put("/calcium/volume_mm3", m.calcium.volume);
    putByCusp(out, "/calcium/by_cusp_mm3", m.calcium.byCusp);
    out.put("/calcium/lvot_mm3", m.calcium.lvotVolume);
    out.put("/membranous_septum_mm", m.membranousSeptum);
    out.put("/aorto_ventricular_angle_deg", m.aortoVentricularAngleDeg);
    out.plain("/projection/perpendicular_cran_deg_by_lao", sCurveJson(m.projection),
              "no annulus plane, or a plane without an S-curve");
    out.plain("/projection/three_cusp", viewJson(m.projection.threeCusp), "needs three hinge points");
    out.plain("/projection/cusp_overlap", viewJson(m.projection.cuspOverlap), "needs three hinge points");
    out.plain("/access", nullptr, "the ilio-femoral arteries are not measured");
    for (const std::string& text : m.notes) out.note(text);
    return out.finish();
}

}  // namespace tavr
