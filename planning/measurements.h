#pragma once
// What is known about a root: every number with its interval, its plane, and a reason where it is missing.
#include "core/geometry/contour.h"
#include "core/geometry/cusp.h"
#include "core/geometry/polyline.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace tavr {

/// A measured number. `value` empty: could not be measured, `note` says why. Interval: 90 %, same unit.
struct Quantity {
    std::optional<double> value;
    double sd = 0.0, low = 0.0, high = 0.0;
    std::string note;
    bool unstable = false;  ///< too often not measurable at nearby landmarks: a value without an interval (sd is 0)

    bool known() const { return value.has_value(); }
    static Quantity exactly(double v) { return {v, 0.0, v, v, {}}; }
    static Quantity missing(std::string why) { return {std::nullopt, 0.0, 0.0, 0.0, std::move(why)}; }
};

/// A closed section of the lumen and its numbers; definitions of clinical.md §2.3. Eccentricity is 1 − Dmin/Dmax.
struct Section {
    PlanarContour contour;
    Quantity area, perimeter, minDiameter, maxDiameter, areaDerivedDiameter, perimeterDerivedDiameter, eccentricity;
    double bridgedShare = 0.0;  ///< of the area: dents that a ring bridges (annulus only)
    bool known() const { return area.known(); }
};

enum class Coronary { LCA = 0, RCA = 1 };
inline constexpr std::array<const char*, 2> kCoronaryNames{"LCA", "RCA"};

struct CoronaryMeasurement {
    std::optional<Vec3> ostiumCentre, lowerEdge, upperEdge;
    Quantity centreHeight, lowerEdgeHeight, diameter;
    Quantity clockAngleDeg;  ///< about the normal from the RCC–LCC commissure
};

struct CalciumMeasurement {
    double thresholdHu = 0.0;
    std::string thresholdRule;       ///< "850 HU fixed", "lumen mean + 4 SD" …
    Quantity volume, lvotVolume;     ///< mm³; the valve's (sum of the cusps), and below the annulus plane
    std::array<Quantity, 3> byCusp;  ///< NCC, RCC, LCC, mm³
    /// mm³; a body below it may be averaged away. A volume of 0 has sd 0 and this as its upper end. 0: not known.
    double detectionLimit = 0.0;
};

/// A C-arm view; LAO and CRAN positive, degrees (clinical.md §2.6).
struct CArmView {
    double laoDeg = 0.0, cranDeg = 0.0;
};

struct Projections {
    std::vector<CArmView> sCurve;  ///< one point per degree of LAO from −90 to 90 where it exists
    std::optional<CArmView> threeCusp, cuspOverlap;
};

struct Measurements {
    PlaneFrame annulusPlane;
    Section annulus, lvot, sinus, stj, ascending;
    double lvotOffset = 4.0;                ///< mm below the annulus plane
    std::array<Quantity, 3> sinusDiameter;  ///< cusp to opposite commissure: NCC, RCC, LCC
    Quantity sinusHeight, stjHeight;        ///< along the annulus normal
    double ascendingLevel = 40.0;           ///< mm above the annulus plane
    std::array<CoronaryMeasurement, 2> coronary;
    CalciumMeasurement calcium;
    Quantity membranousSeptum, aortoVentricularAngleDeg;
    Projections projection;
    std::vector<std::string> notes;  ///< what was not measured and why; acquisition gates
};

}  // namespace tavr
