#pragma once
// The plan as a value, and the commands that change it: undo, journal, replay, command line and tests come from these.
#include "core/base/result.h"
#include "planning/failed_valve.h"
#include "planning/hand_root.h"
#include "planning/mask_edit.h"
#include "planning/measurements.h"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace tavr {

enum class LandmarkId {
    HingeNCC,
    HingeRCC,
    HingeLCC,
    CommissureNR,
    CommissureRL,
    CommissureLN,
    OstiumLCA,
    OstiumRCA,  ///< centre of the ostium
    OstiumLCALower,
    OstiumRCALower,  ///< its lower edge
    StjCentre,
    MembranousSeptum,  ///< crest of the muscular septum
    RapheEdge          ///< free edge of a bicuspid valve's raphe, at its tip
};
std::string_view landmarkName(LandmarkId id);  ///< stable key in files: "hinge_NCC"
std::optional<LandmarkId> landmarkFromName(std::string_view name);

enum class Review { Required, Reviewed };

struct Landmark {
    Vec3 position = Vec3::Zero();  ///< LPS mm
    double sigmaMm = 1.0;          ///< standard deviation of the position, each axis
    double confidence = 0.0;       ///< 0…1 of the automatic finder; 1 where a person placed it
    Review review = Review::Required;
    std::string origin = "auto";  ///< "auto" or "user"
};
using Landmarks = std::map<LandmarkId, Landmark>;

/// One rehearsed implant: a catalogue device-size at a depth below the annulus plane (NCC side), mm; positive into the
/// LV.
struct ImplantChoice {
    std::string id, deviceId;
    double depthMm = 3.0, tiltDeg = 0.0, rollDeg = 0.0;
};

/// What in the scan makes the automatic root itself doubtful (planning/job/root_doubts.h).
struct RootDoubt {
    std::string text;    ///< one sentence, a note of the measurements
    bool names = false;  ///< left, right and the cusps' names are in doubt until the hinge points are reviewed
};

struct Plan {
    Landmarks landmarks;
    Polyline centreline;                       ///< LV → aorta
    std::optional<Measurements> measurements;  ///< derived: recomputed after each change of a landmark
    std::vector<ImplantChoice> implants;
    std::string selectedDevice;
    std::string selectedBy = "automatic";    ///< who chose it: "automatic" or "user"
    bool bicuspid = false;                   ///< said by a person; nothing assesses it
    Sievers sievers = Sievers::NotStated;    ///< of a bicuspid valve, said by a person
    CalciumThreshold calcium;                ///< by which the measurements count calcium
    double lvotOffsetMm = 4.0;               ///< where the LVOT is measured, below the annulus plane
    std::optional<HandRoot> handRoot;        ///< stands in for the automatic segmentation
    std::vector<MaskEdit> edits;             ///< of the segmentation, in the order in which they were made
    std::optional<FailedValve> failedValve;  ///< a transcatheter valve that stands there already
    std::vector<RootDoubt> rootDoubts;       ///< found with the automatic root
};

/// A landmark put in its place by hand. An automatic lower edge goes along with the centre of its ostium.
struct PlaceLandmark {
    LandmarkId id;
    Vec3 position;
    double voxelMm = 0.0;  ///< largest spacing of the CT that the hand aimed at; 0: not known
};
struct ReviewLandmark {
    LandmarkId id;
};
struct SelectDevice {
    std::string deviceId;
};
struct PlaceImplant {
    ImplantChoice implant;
};
struct RemoveImplant {
    std::string id;
};
struct SetBicuspid {
    bool bicuspid = false;  ///< as a person has called the valve
    Sievers sievers = Sievers::NotStated;
};
/// By which threshold calcium counts from now on; the measurements are made anew.
struct SetCalciumThreshold {
    CalciumThreshold threshold;
};
/// Where the LVOT is measured from now on; the measurements are made anew.
struct SetLvotLevel {
    double offsetMm = 4.0;  ///< below the annulus plane
};
/// A stroke on the segmentation. The measurements are made anew; landmarks stay where they are.
struct EditMask {
    MaskEdit edit;
};
/// Takes the last strokes off again (an undo where there is no history).
struct DropEdits {
    int count = 1;
};
/// A root by hand in the place of the automatic one, or (empty) the automatic one again. Landmarks that were found on
/// the replaced surface go with it, those placed by hand stay. Strokes stay where a root by hand only changes its
/// points.
struct SetHandRoot {
    std::optional<HandRoot> root;
};
/// The failed valve of a redo, or (empty) none. Landmarks and measurements stay as they are.
struct SetFailedValve {
    std::optional<FailedValve> valve;
};
using Command = std::variant<PlaceLandmark, ReviewLandmark, SelectDevice, PlaceImplant, RemoveImplant, SetBicuspid,
                             SetCalciumThreshold, EditMask, DropEdits, SetHandRoot, SetFailedValve, SetLvotLevel>;

/// Thresholds that a user may give, HU.
inline constexpr double kCalciumMinHu = 200.0, kCalciumMaxHu = 3000.0;
/// Where the LVOT may be measured, mm below the annulus plane.
inline constexpr double kLvotMinMm = 1.0, kLvotMaxMm = 12.0;
/// The implant depths that can be rehearsed, mm below the annulus plane.
inline constexpr double kDepthMinMm = -10.0, kDepthMaxMm = 20.0;

/// The plan after the command; the given plan is untouched. Errors (Input): a value outside its physical range.
Result<Plan> apply(const Plan& plan, const Command& command);
/// What the command does to the landmarks, without a check of its values: for showing a drag while it lasts.
Landmarks placed(Landmarks landmarks, const PlaceLandmark& command);

// JSON with a schema number. Readers give an Input error that names the key.
std::string commandJson(const Command& command);
Result<Command> commandFromJson(const std::string& text);
std::string planJson(const Plan& plan);
Result<Plan> planFromJson(const std::string& text);
/// `measure --json` (docs/command-line.md).
std::string measurementsJson(const Measurements& m, const Landmarks& landmarks);

}  // namespace tavr
