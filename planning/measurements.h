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

/// A closed section of the lumen and its numbers (docs/definitions.md, Sections). Eccentricity is 1 − Dmin/Dmax.
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

/// How the calcium threshold is set (docs/definitions.md, Calcium). Automatic: as the segmentation did. "Lumen": blood
/// of the root and the ascending aorta.
enum class CalciumRule { Automatic, Fixed850, Fixed650, LumenMean2Sd, LumenMean4Sd, LumenPlus100, User };
inline constexpr std::size_t kCalciumRules = 7;
/// Stable names for files and the command line, in the order of CalciumRule.
inline constexpr std::array<const char*, kCalciumRules> kCalciumRuleNames{"auto",    "850",      "650", "mean2sd",
                                                                          "mean4sd", "lumen100", "user"};

/// The plan's choice of a threshold; `userHu` counts with CalciumRule::User only.
struct CalciumThreshold {
    CalciumRule rule = CalciumRule::Automatic;
    double userHu = 850.0;
    bool operator==(const CalciumThreshold&) const = default;
};

/// Volumes above one threshold, mm³. All missing for one reason where the rule cannot be applied.
struct CalciumAtThreshold {
    double thresholdHu = 0.0;  ///< 0: the rule has no threshold here
    std::string reason;        ///< why the rule cannot be applied
    Quantity volume, lvotVolume;
    std::array<Quantity, 3> byCusp;
};

/// The two halves of each cusp's sector, named by the commissure next to them.
inline constexpr std::array<const char*, 6> kCalciumSectors{"NCC_LN", "NCC_NR", "RCC_NR", "RCC_RL", "LCC_RL", "LCC_LN"};

/// Published grade of LVOT calcium (Barbanti 2013, SCCT 2019).
enum class CalciumGrade { None, Mild, Moderate, Severe };
inline constexpr std::array<const char*, 4> kCalciumGradeNames{"none", "mild", "moderate", "severe"};

struct LvotCalcium {
    std::optional<CalciumGrade> grade;
    std::string reason;       ///< what the grade rests on, or why there is none
    bool uncertain = false;   ///< nearby planes or surfaces give another grade
    int nodules = 0;          ///< connected bodies of at least 1 mm³
    Quantity longest;         ///< largest extent of one nodule, mm
    Quantity perimeterShare;  ///< of the annulus' circumference with calcium below it, %
    Quantity protrusion;      ///< farthest reach from the wall into the lumen, −10…+2 mm about the annulus, mm
};

struct CalciumMeasurement {
    double thresholdHu = 0.0;
    std::string thresholdRule;  ///< "850 HU fixed", "lumen mean + 4 SD" …
    CalciumRule rule = CalciumRule::Automatic;
    Quantity volume, lvotVolume;       ///< mm³; the valve's (sum of the cusps), and below the annulus plane
    std::array<Quantity, 3> byCusp;    ///< NCC, RCC, LCC, mm³
    std::array<Quantity, 6> bySector;  ///< kCalciumSectors, mm³
    Quantity annulusVolume;            ///< within 2 mm of the plane on either side, mm³
    Quantity upperLvot, lowerLvot;     ///< 0…5 and 5…10 mm below the plane, mm³
    LvotCalcium lvot;
    /// Side by side, in the order of CalciumRule. Volumes at different thresholds are never to be mixed.
    std::array<CalciumAtThreshold, kCalciumRules> byRule;
    /// mm³; a body below it may be averaged away. A volume of 0 has sd 0 and this as its upper end. 0: not known.
    double detectionLimit = 0.0;
};

/// How a native leaflet's surface came about: from the CT, or from its hinge line and published proportions.
enum class LeafletState { NotSought, Measured, Reconstructed };
inline constexpr std::array<const char*, 3> kLeafletStateNames{"not sought", "measured", "reconstructed"};

/// A native leaflet (planning/leaflets). What is not seen in the CT is missing with its reason.
struct LeafletMeasurement {
    LeafletState state = LeafletState::NotSought;
    std::string reason;                        ///< why it is not measured, or what the measuring rests on
    double seenShare = 0.0;                    ///< of its surface: seen as a sheet, free of calcium, 0…1
    Quantity thickness;                        ///< mean where it is free of calcium, mm
    Quantity freeEdgeLength, geometricHeight;  ///< mm; hinge point to the middle of the free edge along the leaflet
    Quantity effectiveHeight;                  ///< of the middle of the free edge above the annulus plane, mm

    static LeafletMeasurement notSought(const std::string& why) {
        const Quantity none = Quantity::missing(why);
        return {LeafletState::NotSought, why, 0.0, none, none, none, none};
    }
};

/// Sievers' types (J Thorac Cardiovasc Surg 2007;133:1226) with the fused cusps; as a person has called them.
enum class Sievers { NotStated, Type0, Type1LR, Type1RN, Type1NL, Type2 };
inline constexpr std::size_t kSieversTypes = 6;
inline constexpr std::array<const char*, kSieversTypes> kSieversNames{"not stated", "0",     "1 L-R",
                                                                      "1 R-N",      "1 N-L", "2"};

/// What is measured of a valve called bicuspid (docs/definitions.md, Bicuspid). Missing quantities say what they need.
struct BicuspidMeasurement {
    static constexpr std::array<double, 3> icdHeights{4.0, 6.0, 8.0};          ///< mm above the annulus
    static constexpr std::array<double, 4> circleHeights{0.0, 3.0, 6.0, 9.0};  ///< mm above the annulus
    std::array<Quantity, 3> intercommissural;                                  ///< between the two true commissures, mm
    std::array<Quantity, 4> circle;      ///< diameter of the circle of best fit to the lumen, mm
    Quantity rapheLength, rapheCalcium;  ///< mm; mm³
    Quantity casperDiameter;             ///< mm
    std::string casperSteps;             ///< what was taken off, and why
    Section lira;                        ///< at the raphe's free edge
    Quantity liraHeight;                 ///< of that plane above the annulus, mm
};

/// A C-arm view; LAO and CRAN positive, degrees (docs/definitions.md, Projections).
struct CArmView {
    double laoDeg = 0.0, cranDeg = 0.0;
};

struct Projections {
    std::vector<CArmView> sCurve;                    ///< one point per degree of LAO from −90 to 90 where it exists
    std::optional<CArmView> threeCusp, cuspOverlap;  ///< RCC in the middle; R–L overlap
    std::optional<CArmView> lccPosterior, nccPosterior;  ///< three cusps with that one behind
    std::optional<CArmView> overlapRN, overlapLN;
    std::optional<Vec3> deliveryAxis;     ///< unit, downstream: along which the catheter lies
    std::vector<CArmView> deliveryCurve;  ///< views at right angles to it
    std::optional<CArmView> doubleS;      ///< annulus and delivery axis both without parallax
    std::optional<double> tiltSdDeg;      ///< how far the hinge points' uncertainty turns the plane, one SD, degrees
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
    std::array<LeafletMeasurement, 3> leaflet;  ///< NCC, RCC, LCC
    Projections projection;
    Sievers sievers = Sievers::NotStated;         ///< the morphology that was measured by
    std::optional<BicuspidMeasurement> bicuspid;  ///< only of a valve that a person called bicuspid
    std::vector<std::string> notes;               ///< what was not measured and why; acquisition gates
};

}  // namespace tavr
