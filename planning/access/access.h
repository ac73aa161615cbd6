#pragma once
// The way of a sheath from the groin to the aorta, measured (docs/definitions.md, Access).
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/image/volume.h"
#include "devices/catalogue.h"
#include "planning/measurements.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace tavr {

/// A number with the plane where it was measured: origin on the artery's centreline, normal along the artery.
struct AccessValue {
    Quantity q;
    std::optional<PlaneFrame> place;

    bool known() const { return q.known(); }
    static AccessValue missing(std::string why) { return {Quantity::missing(std::move(why)), std::nullopt}; }
};

/// One section ⟂ to the centreline, from the aortic fork downwards.
struct AccessSection {
    double arcMm = 0.0;          ///< along the route's centreline
    double areaDerivedMm = 0.0;  ///< √(4A/π)
    double inscribedMm = 0.0;    ///< diameter of the largest circle inside
    double calciumArcDeg = 0.0;  ///< of the wall's circumference
};

enum class ArterySegment { CommonIliac, ExternalIliac, CommonFemoral };
inline constexpr std::size_t kArterySegments = 3;
inline constexpr std::array<const char*, kArterySegments> kArterySegmentNames{"common_iliac", "external_iliac",
                                                                              "common_femoral"};
inline constexpr std::array<const char*, 2> kSideNames{"right", "left"};

/// Minimum and mean of one artery. The common iliac artery ends at the internal iliac's origin, the external iliac at
/// the level of the femoral head's upper pole (the inguinal ligament does not show), the common femoral at its fork.
struct SegmentMeasurement {
    AccessValue minDiameter;   ///< smallest area-derived diameter, mm
    AccessValue minInscribed;  ///< smallest diameter of the largest circle inside the lumen, mm
    AccessValue calciumArc;    ///< widest arc, degrees
    Quantity meanDiameter;     ///< mm
};

/// One side, from the flow divider of the aortic fork to the end of the common femoral artery.
struct AccessRoute {
    std::string reason;  ///< non-empty: no route, and why; every number is missing then
    Polyline centreline;
    std::vector<AccessSection> profile;
    std::array<SegmentMeasurement, kArterySegments> segments;
    AccessValue minDiameter, minInscribed;  ///< over the whole route, mm
    AccessValue calciumArc;                 ///< widest arc of wall calcium, degrees
    AccessValue calciumLength;              ///< of that plaque along the artery, mm
    AccessValue anteriorCalcium;       ///< degrees of the anterior 90° within 5 mm of the femoral head's centre level
    Quantity tortuosity;               ///< arc / chord
    Quantity angleSum;                 ///< Σ of the turns between 10 mm chords, degrees
    AccessValue maxAngle;              ///< largest turn within 20 mm, degrees
    std::optional<Vec3> femoralHead;   ///< its centre
    double femoralHeadDiameter = 0.0;  ///< mm; 0: not found
};

struct AccessMeasurements {
    std::array<AccessRoute, 2> sides;       ///< patient's right, left
    AccessValue aortaMinDiameter;           ///< of the abdominal aorta above the fork as far as it was followed, mm
    Vec3 bifurcation = Vec3::Zero();        ///< flow divider, LPS mm; meaningful where a side has a route
    double bloodHu = 0.0, calciumHu = 0.0;  ///< mean of the arteries; above which the wall counts as calcified
    std::array<AccessValue, 2> subclavian, carotid;  ///< smallest diameters on the way from the aorta, right, left
    std::string source;                              ///< what was measured, for people: the series' description
    std::string seriesUid, frameOfReferenceUid;      ///< of what was measured
    std::vector<std::string> notes;
};

/// Points by hand where the automatic search fails or cannot know, LPS mm.
struct AccessOptions {
    std::optional<Vec3> seedAorta;                   ///< in the descending or abdominal aorta
    std::array<std::optional<Vec3>, 2> seedFemoral;  ///< in the common femoral artery, right, left
    std::array<std::optional<Vec3>, 2> seedSubclavian, seedCarotid;
};

/// Finds the abdominal aorta (a tube of blood in front of the spine), the femoral heads and the ways between them, and
/// measures both. Fast marching (Sethian 1996) on the blood, then sections ⟂ to the centreline with a sub-voxel edge.
/// What the scan does not show is missing with a reason. Errors (Input): no contrast-filled aorta; Cancelled. Cost:
/// about 10 s for a pelvis of 512×512×400, 0.6 GB.
Result<AccessMeasurements> measureAccess(const Volume& ct, const AccessOptions& options, const Progress& progress);

/// How one catalogue device's sheath fits one side. A ratio is missing where the catalogue or the artery is not known.
struct SheathFit {
    std::string deviceId, name;
    std::optional<double> sheathMm, minVesselMm;  ///< catalogue; empty: not published there
    std::array<Quantity, 2> sfar;   ///< sheath / smallest common femoral diameter, right, left; shown only
    std::array<Quantity, 2> sifar;  ///< sheath / smallest diameter of common iliac, external iliac and femoral: judged
    std::array<double, 2> limit{};  ///< of `sifar`: kSheathRatioLimit, or kSheathRatioLimitCalcified
    std::array<bool, 2> whole{};    ///< the route was followed into the common femoral artery
    /// Smallest diameter ≥ the instructions' minimum vessel diameter. Yes only with a known sheath and the whole route.
    std::array<std::optional<bool>, 2> wideEnough;
    std::array<bool, 2> wideEnoughUncertain{};  ///< the interval crosses that limit
};
/// A ratio above it predicted major vascular complications (Hayashida, JACC Cardiovasc Interv 2011;4:851): 1.05 in all,
/// 1.00 in calcified arteries. The paper's 1.10 for arteries free of calcium is not used: the stricter holds. An artery
/// whose calcium is not known counts as calcified.
inline constexpr double kSheathRatioLimit = 1.05, kSheathRatioLimitCalcified = 1.00;
/// Open: the sheath, the artery or a part of the way is not known, so nothing speaks for it.
enum class SheathVerdict { Fits, Uncertain, TooWide, Open };
SheathVerdict verdictOf(const SheathFit& fit, std::size_t side);
SheathFit sheathFit(const Device& device, const AccessMeasurements& access);
std::vector<SheathFit> sheathFits(const Catalogue& catalogue, const AccessMeasurements& access);

/// `access` of `measure --json` and the whole of `opentavr access --json`: values, `places` (a point and a normal,
/// LPS), `uncertainty` and `notes` under the same keys, and `devices` with the sheath ratios.
std::string accessJson(const AccessMeasurements& access, const Catalogue& catalogue);
/// `measure --json` with its `access` filled in; unchanged for null.
std::string withAccess(const std::string& measurementsJson, const AccessMeasurements* access,
                       const Catalogue& catalogue);
/// access.json of a study: everything, for reading back.
std::string accessStoreJson(const AccessMeasurements& access);
Result<AccessMeasurements> accessFromJson(const std::string& text);

}  // namespace tavr
