// Every sentence pattern of the engine that reaches report or desk, for translation: %1 … %3 stand for numbers, names
// or further sentences. tst_sentences fails where the engine says something that stands here not.
#include "planning/report/quantity_list.h"
#include "planning/report/texts.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

namespace tavr {
namespace {

constexpr auto kPatterns = std::to_array<const char*>({
    // planning/access
    QT_TRANSLATE_NOOP("Sentences", "the aorta does not fork within the scan"),
    QT_TRANSLATE_NOOP("Sentences", "the scan ends right below the aortic fork"),
    QT_TRANSLATE_NOOP("Sentences", "no artery of this side leaves the scan at its lower end"),
    QT_TRANSLATE_NOOP("Sentences", "no way of the blood from the aorta to the point given in the groin"),
    QT_TRANSLATE_NOOP("Sentences",
                      "no way of the blood from the aorta to this groin (occluded, or too little contrast); a point in "
                      "the femoral artery may help"),
    QT_TRANSLATE_NOOP("Sentences", "the other side was not found: the aortic fork is taken where the lumen narrows"),
    QT_TRANSLATE_NOOP("Sentences", "no femoral head in the scan, which ends %1 below the aortic fork"),
    QT_TRANSLATE_NOOP("Sentences", "the origin of the internal iliac artery was not found"),
    QT_TRANSLATE_NOOP("Sentences", "the artery's wall does not show here"),
    QT_TRANSLATE_NOOP("Sentences", "the artery is not in the scan"),
    QT_TRANSLATE_NOOP("Sentences", "the artery was not followed to the femoral head's level"),
    QT_TRANSLATE_NOOP("Sentences", "too little of the aorta above its fork is in the scan"),
    QT_TRANSLATE_NOOP("Sentences", "measured only from a point given in the artery"),
    QT_TRANSLATE_NOOP("Sentences", "no way of the blood from the aorta to the point given"),
    QT_TRANSLATE_NOOP("Sentences", "the point given lies in the aorta, not in an artery from it"),
    QT_TRANSLATE_NOOP("Sentences", "the catalogue knows no sheath for this device"),
    QT_TRANSLATE_NOOP("Sentences", "not recorded in the sources of these rules"),
    QT_TRANSLATE_NOOP("Sentences", "right side, the wider one"),
    QT_TRANSLATE_NOOP("Sentences", "left side, the wider one"),
    QT_TRANSLATE_NOOP("Sentences", "Sheath to femoral artery ratio (SFAR)"),
    QT_TRANSLATE_NOOP("Sentences", "1.00 with calcium, 1.10 without"),
    QT_TRANSLATE_NOOP("Sentences", "the instructions' smallest vessel is not in the catalogue"),
    QT_TRANSLATE_NOOP("Sentences", "Smallest diameter of the access route"),
    QT_TRANSLATE_NOOP("Sentences", "Instructions for use"),
    QT_TRANSLATE_NOOP("Sentences", "the instructions for use"),
    // planning/heart
    QT_TRANSLATE_NOOP("Sentences", "outer surface shown on %1 of the root: %2 assumed (literature 1.5–2.5)"),
    QT_TRANSLATE_NOOP("Sentences", "median where fat borders it, %1 of the root"),
    QT_TRANSLATE_NOOP("Sentences", "only %1 of it could be followed"),
    QT_TRANSLATE_NOOP("Sentences", "it touches the scan's edge: the part that is covered"),
    QT_TRANSLATE_NOOP("Sentences", "its end towards the aorta is a guess: the hinge points are not known"),
    QT_TRANSLATE_NOOP("Sentences", "the edge of its lumen does not show"),
    QT_TRANSLATE_NOOP("Sentences", "the left ventricle's cavity is not found"),
    QT_TRANSLATE_NOOP("Sentences", "its outer edge shows in %1 of the directions only"),
    QT_TRANSLATE_NOOP("Sentences", "the scan does not cover it"),
    QT_TRANSLATE_NOOP("Sentences", "no blood pool told from muscle there: %1 where it should lie, muscle %2"),
    QT_TRANSLATE_NOOP("Sentences", "no trunk is seen to leave the sinus"),
    QT_TRANSLATE_NOOP("Sentences", "the trunk fades at the wall"),
    QT_TRANSLATE_NOOP("Sentences", "followed for %1: narrowed, calcified or blurred beyond"),
    // planning/redo
    QT_TRANSLATE_NOOP("Sentences", "the leaflets end below the ostium"),
    QT_TRANSLATE_NOOP("Sentences", "the leaflets reach above the STJ: VTSTJ decides"),
    QT_TRANSLATE_NOOP("Sentences", "the leaflets reach above the STJ, which is wide: VTC decides"),
    QT_TRANSLATE_NOOP("Sentences", "the leaflets end between ostium and STJ: VTC decides"),
    QT_TRANSLATE_NOOP("Sentences", "the gap to the wall beside the ostium (VTA) decides"),
    QT_TRANSLATE_NOOP("Sentences", "the hinge points run the wrong way round: two of them seem to be exchanged"),
    QT_TRANSLATE_NOOP("Sentences", "the hinge points run the wrong way round"),
    QT_TRANSLATE_NOOP("Sentences", "the crest lies at or above the annulus plane"),
    QT_TRANSLATE_NOOP("Sentences", "the leaflet ends too early: its free edge seems to be lost"),
    QT_TRANSLATE_NOOP("Sentences",
                      "this scan is of another examination than the plan's CT: check that it is the same patient"),
    QT_TRANSLATE_NOOP("Sentences", "needs the deployed leaflet; the height of the native cusps is in the measurements"),
    QT_TRANSLATE_NOOP("Sentences", "noise of %1: the right heart's edges do not hold"),
    QT_TRANSLATE_NOOP("Sentences", "needs the segmented root"),
    QT_TRANSLATE_NOOP("Sentences", "the neo-skirt ends below the ostium: there is no risk zone"),
    QT_TRANSLATE_NOOP("Sentences", "the wall of the risk zone is not in the segmentation"),
    QT_TRANSLATE_NOOP("Sentences", "cylinder as the CT shows the frame"),
    QT_TRANSLATE_NOOP("Sentences", "no device %1 in the catalogue (redo): see `opentavr devices list`"),
    QT_TRANSLATE_NOOP("Sentences", "a neo-skirt of %1 does not lie on this frame (%2): %3 above its inflow"),
    QT_TRANSLATE_NOOP("Sentences", "a neo-skirt of %1 does not lie on this frame: %2 above its inflow"),
    // planning/sizing
    QT_TRANSLATE_NOOP("Sentences", "%1 below the lower limit (next size %2)"),
    QT_TRANSLATE_NOOP("Sentences", "%1 above the lower limit (next size %2)"),
    QT_TRANSLATE_NOOP("Sentences", "%1 below the upper limit (next size %2)"),
    QT_TRANSLATE_NOOP("Sentences", "%1 above the upper limit (next size %2)"),
    QT_TRANSLATE_NOOP("Sentences", "%1 below the lower limit"),
    QT_TRANSLATE_NOOP("Sentences", "%1 above the lower limit"),
    QT_TRANSLATE_NOOP("Sentences", "%1 below the upper limit"),
    QT_TRANSLATE_NOOP("Sentences", "%1 above the upper limit"),
    QT_TRANSLATE_NOOP("Sentences", "area %1 [%2, confidence %3]"),
    QT_TRANSLATE_NOOP("Sentences", "perimeter %1 [%2, confidence %3]"),
    QT_TRANSLATE_NOOP("Sentences", "area range not published"),
    QT_TRANSLATE_NOOP("Sentences", "perimeter range not published"),
    QT_TRANSLATE_NOOP("Sentences", "area range not published; %1"),
    QT_TRANSLATE_NOOP("Sentences", "perimeter range not published; %1"),
    QT_TRANSLATE_NOOP("Sentences", "selectable diameter %1"),
    QT_TRANSLATE_NOOP("Sentences", "published only as diameter %1"),
    QT_TRANSLATE_NOOP("Sentences", "circle of %1, the selectable diameter nearest to the annulus"),
    QT_TRANSLATE_NOOP("Sentences", "π × %1 mm, %2"),
    QT_TRANSLATE_NOOP("Sentences", "the annulus area was not measured"),
    QT_TRANSLATE_NOOP("Sentences", "the annulus perimeter was not measured"),
    QT_TRANSLATE_NOOP("Sentences", "the nominal area is not published"),
    QT_TRANSLATE_NOOP("Sentences", "the nominal perimeter is not published"),
    QT_TRANSLATE_NOOP("Sentences", "mean sinus diameter %1 is below the %2 of the instructions for use"),
    QT_TRANSLATE_NOOP("Sentences", "sinus height to the STJ %1 is below the %2 of the instructions for use"),
    QT_TRANSLATE_NOOP("Sentences", "needs the sinus diameters, which were not measured"),
    QT_TRANSLATE_NOOP("Sentences", "needs the height of the STJ, which was not measured"),
    QT_TRANSLATE_NOOP("Sentences", "outflow tract tapers: LVOT area is %1 of the annulus area"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 area oversizing (90 % interval %2 to %3) with LVOT calcium: the rupture rule (Barbanti 2013) "
                      "asks for moderate or severe calcium, whose grade is not measured"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 area oversizing with LVOT calcium: the rupture rule (Barbanti 2013) asks for moderate or "
                      "severe calcium, whose grade is not measured"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "%1 area oversizing (90 % interval %2 to %3) with moderate LVOT calcium: the rupture rule (Barbanti "
        "2013) is met"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 area oversizing with moderate LVOT calcium: the rupture rule (Barbanti 2013) is met"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "%1 area oversizing (90 % interval %2 to %3) with severe LVOT calcium: the rupture rule (Barbanti "
        "2013) is met"),
    QT_TRANSLATE_NOOP("Sentences",
                      "%1 area oversizing with severe LVOT calcium: the rupture rule (Barbanti 2013) is met"),
    QT_TRANSLATE_NOOP("Sentences", "%1 area oversizing in a bicuspid valve: 0–10 % is advised"),
    QT_TRANSLATE_NOOP("Sentences", "needs the sinus diameters of all three cusps"),
    QT_TRANSLATE_NOOP("Sentences", "no minimum sinus height is on record"),
    QT_TRANSLATE_NOOP("Sentences", "no minimum sinus diameter is on record"),
    QT_TRANSLATE_NOOP("Sentences", "no minimum sinus diameter or height is on record"),
    // planning/implant, planning/job
    QT_TRANSLATE_NOOP("Sentences", "the ostium was not found"),
    QT_TRANSLATE_NOOP("Sentences", "the STJ was not measured"),
    QT_TRANSLATE_NOOP("Sentences", "the hinge point was not found"),
    QT_TRANSLATE_NOOP("Sentences", "the valve could not be placed"),
    QT_TRANSLATE_NOOP("Sentences", "the frame ends %1 below the ostium"),
    QT_TRANSLATE_NOOP("Sentences", "the frame ends %1 below the ostium's centre"),
    QT_TRANSLATE_NOOP("Sentences", "the frame ends %1 below the STJ"),
    QT_TRANSLATE_NOOP("Sentences", "the frame begins %1 above the ostium"),
    QT_TRANSLATE_NOOP("Sentences", "the frame begins %1 above the ostium's centre"),
    QT_TRANSLATE_NOOP("Sentences", "the frame begins %1 above the STJ"),
    QT_TRANSLATE_NOOP("Sentences", "generic, reconstructed from published envelope; %1"),
    QT_TRANSLATE_NOOP("Sentences", "height of the waist not published, drawn half-way"),
    QT_TRANSLATE_NOOP("Sentences", "cylinder of the nominal diameter"),
    QT_TRANSLATE_NOOP("Sentences", "there is no measured annulus to place the valve in"),
    QT_TRANSLATE_NOOP("Sentences",
                      "there is no measured annulus to place the valve in (%1): place the three hinge points first"),
    QT_TRANSLATE_NOOP("Sentences", "the frame height of this valve is not published, so it cannot be drawn"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "the frame height of this valve is not published, so it cannot be drawn (%1): choose another valve "
        "or add a record of your own with a source"),
    QT_TRANSLATE_NOOP("Sentences", "no diameter of this valve is published, so it cannot be drawn"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "no diameter of this valve is published, so it cannot be drawn (%1): choose another valve or add a "
        "record of your own with a source"),
    QT_TRANSLATE_NOOP("Sentences", "device %1 is not in this catalogue"),
    QT_TRANSLATE_NOOP("Sentences", "the annulus could not be measured: %1"),
    QT_TRANSLATE_NOOP("Sentences", "an annulus of %1"),
    QT_TRANSLATE_NOOP("Sentences", "the %1 contour is ragged: perimeter %2 around %3"),
    QT_TRANSLATE_NOOP("Sentences", "the %1 contour is %2 × %3"),
    QT_TRANSLATE_NOOP("Sentences", "the %1 has %2 times the annulus area"),
    // planning/risk: base rates
    QT_TRANSLATE_NOOP("Sentences", "at least moderate leak in 2.5 % (Desai, N = 52,561)"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "0.66 % of native procedures (44 of 6,688; 88.6 % left coronary; Ribeiro 2013), 2.3 % valve-in-valve "
        "(VIVID)"),
    QT_TRANSLATE_NOOP("Sentences", "new pacemaker %1 (%2); INTERSECT, n = 1,811"),
    QT_TRANSLATE_NOOP("Sentences", "all valves; this one not listed"),
    QT_TRANSLATE_NOOP("Sentences", "0.5–1 % of balloon-expandable procedures (recalled)"),
    QT_TRANSLATE_NOOP("Sentences", "0.1–0.4 % today, 0.9 % in TRAVEL; 80 % towards the aorta"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "from small annuli, not for every size: SAPIEN 3 23 mm moderate 27 %, severe 13 %; Evolut 26 mm 11 "
        "% and 3 % (n = 1,162; Jin 2022)"),
    // planning/risk: names of rules
    QT_TRANSLATE_NOOP("Sentences", "Calcium volume at 850 HU"),
    QT_TRANSLATE_NOOP("Sentences", "LVOT calcium"),
    QT_TRANSLATE_NOOP("Sentences", "Prosthesis area over annulus area"),
    QT_TRANSLATE_NOOP("Sentences", "Cover index"),
    QT_TRANSLATE_NOOP("Sentences", "Simulated diastolic leak"),
    QT_TRANSLATE_NOOP("Sentences", "Area oversizing"),
    QT_TRANSLATE_NOOP("Sentences", "Area oversizing with LVOT calcium"),
    QT_TRANSLATE_NOOP("Sentences", "Annulus outside the device's range"),
    QT_TRANSLATE_NOOP("Sentences", "Left ostium height and sinus"),
    QT_TRANSLATE_NOOP("Sentences", "Left ostium height and sinus, SCAI"),
    QT_TRANSLATE_NOOP("Sentences", "Right ostium height and sinus, SCAI"),
    QT_TRANSLATE_NOOP("Sentences", "VTC %1"),
    QT_TRANSLATE_NOOP("Sentences", "VTSTJ"),
    QT_TRANSLATE_NOOP("Sentences", "Leaflet higher than the ostium, and VTC ≤ 4 mm or leaflet calcium > 600 mm³"),
    QT_TRANSLATE_NOOP("Sentences", "DLC/d"),
    QT_TRANSLATE_NOOP("Sentences", "Membranous septum"),
    QT_TRANSLATE_NOOP("Sentences", "Depth at the NCC minus membranous septum"),
    QT_TRANSLATE_NOOP("Sentences", "Contact pressure index"),
    QT_TRANSLATE_NOOP("Sentences", "Right bundle branch block"),
    QT_TRANSLATE_NOOP("Sentences", "Body surface above which mismatch is predicted"),
    // planning/risk: thresholds
    QT_TRANSLATE_NOOP("Sentences", "any"),
    QT_TRANSLATE_NOOP("Sentences", "both"),
    QT_TRANSLATE_NOOP("Sentences", "present"),
    QT_TRANSLATE_NOOP("Sentences", "≤ 0 % oversizing"),
    QT_TRANSLATE_NOOP("Sentences", "< 8 % (first-generation valves, echo era)"),
    QT_TRANSLATE_NOOP("Sentences", "≥ 20 % and moderate or severe LVOT calcium"),
    QT_TRANSLATE_NOOP("Sentences", "outside the device's range"),
    QT_TRANSLATE_NOOP("Sentences", "< %1 or > %2"),
    QT_TRANSLATE_NOOP("Sentences", "height < 12 mm and sinus < 30 mm"),
    QT_TRANSLATE_NOOP("Sentences", "height ≤ 11 mm and sinus ≤ 31 mm"),
    QT_TRANSLATE_NOOP("Sentences", "height ≤ 15 mm and sinus ≤ 29 mm"),
    QT_TRANSLATE_NOOP("Sentences", "< 4 mm in valve-in-valve"),
    QT_TRANSLATE_NOOP("Sentences", "< 2 mm in valve-in-valve"),
    QT_TRANSLATE_NOOP("Sentences", "< 3 mm: pacemaker 30.3 %; 3–6 mm: 15.4 %; > 6 mm: 6.3 %"),
    QT_TRANSLATE_NOOP("Sentences", "none: 7.1 % new conduction abnormality; < 2.5 mm: 18.8 %; ≥ 2.5 mm: 47.1 %"),
    QT_TRANSLATE_NOOP("Sentences",
                      "indexed EOA ≤ 0.85 cm²/m² moderate, ≤ 0.65 severe; BMI ≥ 30: ≤ 0.70 moderate, ≤ 0.55 severe"),
    // planning/risk: sources, numbers of patients, performance
    QT_TRANSLATE_NOOP("Sentences", "VIVID valve-in-valve registry 2018; reference only, this is a native valve"),
    QT_TRANSLATE_NOOP("Sentences", "VIVID classification, type IIIC"),
    QT_TRANSLATE_NOOP("Sentences", "SCAI registries"),
    QT_TRANSLATE_NOOP("Sentences", "membranous septum cohort, 653 patients"),
    QT_TRANSLATE_NOOP("Sentences", "membranous septum overlap cohort"),
    QT_TRANSLATE_NOOP("Sentences", "VARC-3; normal EOA by valve"),
    QT_TRANSLATE_NOOP("Sentences", "VARC-3; normal EOA by valve: %1"),
    QT_TRANSLATE_NOOP("Sentences", "no published threshold; the device record"),
    QT_TRANSLATE_NOOP("Sentences", "no published threshold; %1"),
    QT_TRANSLATE_NOOP("Sentences", "Détaint 2009; Jilaihawi 2012 (3-D TOE)"),
    QT_TRANSLATE_NOOP("Sentences", "not recorded"),
    QT_TRANSLATE_NOOP("Sentences", "6,688 (44 obstructions)"),
    QT_TRANSLATE_NOOP("Sentences", "1612 (37 obstructions)"),
    QT_TRANSLATE_NOOP("Sentences", "77, prospective"),
    QT_TRANSLATE_NOOP("Sentences", "31 and 31, matched"),
    QT_TRANSLATE_NOOP("Sentences", "60 and 60, matched"),
    QT_TRANSLATE_NOOP("Sentences", "OR about 8.4 and 10.9"),
    QT_TRANSLATE_NOOP("Sentences", "OR 6.5 and 2.7"),
    QT_TRANSLATE_NOOP("Sentences", "OR 8.18 and 3.58"),
    QT_TRANSLATE_NOOP("Sentences", "OR 2.8"),
    QT_TRANSLATE_NOOP("Sentences", "OR 3.5"),
    QT_TRANSLATE_NOOP("Sentences", "OR 0.22 per mm; in practice 30 flagged, 0 obstructed"),
    QT_TRANSLATE_NOOP("Sentences", "AUC 0.7–0.8"),
    QT_TRANSLATE_NOOP("Sentences", "AUC 0.71–0.85"),
    QT_TRANSLATE_NOOP("Sentences", "AUC 0.69 (0.55–0.82)"),
    QT_TRANSLATE_NOOP("Sentences", "AUC 0.83 (0.72–0.94)"),
    QT_TRANSLATE_NOOP("Sentences", "AUC 0.93 left, 0.94 right"),
    QT_TRANSLATE_NOOP("Sentences", "sensitivity 100 %, specificity 55.8 %"),
    QT_TRANSLATE_NOOP("Sentences", "sensitivity 100 %, specificity 95.7 %"),
    // planning/risk: notes
    QT_TRANSLATE_NOOP("Sentences", "defined at 850 HU; measured here at %1"),
    QT_TRANSLATE_NOOP("Sentences", "needs the valve's nominal diameter, which is not published"),
    QT_TRANSLATE_NOOP("Sentences", "needs the valve's nominal area, which is not published"),
    QT_TRANSLATE_NOOP("Sentences", "needs the annulus perimeter"),
    QT_TRANSLATE_NOOP("Sentences", "needs the annulus area"),
    QT_TRANSLATE_NOOP("Sentences", "needs the LVOT calcium"),
    QT_TRANSLATE_NOOP("Sentences", "needs the LVOT calcium grade; %1 there"),
    QT_TRANSLATE_NOOP("Sentences", "no LVOT calcium"),
    QT_TRANSLATE_NOOP("Sentences", "LVOT calcium graded none"),
    QT_TRANSLATE_NOOP("Sentences", "LVOT calcium graded mild"),
    QT_TRANSLATE_NOOP("Sentences", "LVOT calcium graded moderate"),
    QT_TRANSLATE_NOOP("Sentences", "LVOT calcium graded severe"),
    QT_TRANSLATE_NOOP("Sentences", "Calcium protrusion at the annulus"),
    QT_TRANSLATE_NOOP("Sentences", "> 4 mm (c = 0.70)"),
    // planning/anatomy: calcium
    QT_TRANSLATE_NOOP("Sentences", "no nodule of 1 mm³ or more below the annulus plane"),
    QT_TRANSLATE_NOOP("Sentences", "nodules: %1, the longest %2, below %3 of the perimeter"),
    QT_TRANSLATE_NOOP("Sentences", "the mean of the blood is not known"),
    QT_TRANSLATE_NOOP("Sentences", "%1 lies within the blood's own spread (%2 ± %3)"),
    QT_TRANSLATE_NOOP("Sentences", "no threshold of one's own is given"),
    QT_TRANSLATE_NOOP("Sentences", "calcium not measured: %1"),
    QT_TRANSLATE_NOOP("Sentences", "not measured by the version that saved this plan; measure again"),
    // planning/anatomy: doubts about the scan
    QT_TRANSLATE_NOOP("Sentences",
                      "metal all around the root (%1 above %2): a valve or a ring seems to be implanted already; the "
                      "annulus is the lumen that the scan shows, not the native one"),
    QT_TRANSLATE_NOOP("Sentences", "metal at the root (%1 above %2): check every contour for its streaks"),
    QT_TRANSLATE_NOOP("Sentences", "metal at the root cannot be told from calcium"),
    QT_TRANSLATE_NOOP("Sentences", "the root points to the feet: the scan's orientation seems to be mislabelled"),
    QT_TRANSLATE_NOOP("Sentences",
                      "the root leans to the left: the scan seems to be mirrored or mislabelled, or the heart lies on "
                      "the right side"),
    QT_TRANSLATE_NOOP("Sentences", "left and right are in doubt; review the three hinge points to have it measured"),
    // planning/anatomy: bicuspid valves
    QT_TRANSLATE_NOOP("Sentences", "needs the Sievers type, which a person states"),
    QT_TRANSLATE_NOOP("Sentences", "needs the free edge of the raphe; place it by hand"),
    QT_TRANSLATE_NOOP("Sentences", "a valve without raphe has two commissures of its own, which are not marked"),
    QT_TRANSLATE_NOOP("Sentences", "a valve with two raphes has one true commissure only"),
    QT_TRANSLATE_NOOP("Sentences", "two raphes: the calcium of one is not told from the other's"),
    QT_TRANSLATE_NOOP("Sentences", "there is no raphe"),
    QT_TRANSLATE_NOOP("Sentences", "LIRA is defined for valves with a raphe"),
    QT_TRANSLATE_NOOP("Sentences", "needs the calcium volume"),
    QT_TRANSLATE_NOOP("Sentences", "%1 − 1 (calcium) − 1 (raphe length) − %2 (calcium on the raphe)"),
    QT_TRANSLATE_NOOP("Sentences", "%1 − 1 (calcium) − 0 (raphe length) − %2 (calcium on the raphe)"),
    QT_TRANSLATE_NOOP("Sentences", "%1 − 0 (calcium) − 1 (raphe length) − %2 (calcium on the raphe)"),
    QT_TRANSLATE_NOOP("Sentences", "%1 − 0 (calcium) − 0 (raphe length) − %2 (calcium on the raphe)"),
    QT_TRANSLATE_NOOP("Sentences", "needs a flow simulation"),
    QT_TRANSLATE_NOOP("Sentences", "needs a simulated deployment"),
    QT_TRANSLATE_NOOP("Sentences", "needs the ECG"),
    QT_TRANSLATE_NOOP("Sentences", "needs the height of the ostium"),
    QT_TRANSLATE_NOOP("Sentences", "needs the membranous septum: %1"),
    QT_TRANSLATE_NOOP("Sentences", "needs the depth at the NCC: %1"),
    QT_TRANSLATE_NOOP("Sentences", "derived from balloon-expandable valves only"),
    QT_TRANSLATE_NOOP("Sentences", "the annulus was not measured"),
    QT_TRANSLATE_NOOP("Sentences", "no published range"),
    QT_TRANSLATE_NOOP("Sentences", "with a mean sinus of %1"),
    QT_TRANSLATE_NOOP("Sentences", "applies to valve-in-valve with leaflets above the STJ; needs the neo-skirt height"),
    QT_TRANSLATE_NOOP("Sentences", "by the circle of the nominal diameter; no labelled area"),
    QT_TRANSLATE_NOOP("Sentences", "the normal EOA of this size is not published"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "normal EOA of this size %1; severe above %2; BMI ≥ 30: %3; the body surface is not in the images"),
    QT_TRANSLATE_NOOP("Sentences", "%1 and %2 m²"),
    // planning/anatomy, planning/segmentation
    QT_TRANSLATE_NOOP("Sentences", "not measured"),
    QT_TRANSLATE_NOOP("Sentences", "nothing measured: %1"),
    QT_TRANSLATE_NOOP("Sentences",
                      "unstable: not measurable at %1 of %2 nearby landmark positions, so it has no interval"),
    QT_TRANSLATE_NOOP("Sentences", "%1 not measured: %2"),
    QT_TRANSLATE_NOOP("Sentences", "annulus"),
    QT_TRANSLATE_NOOP("Sentences", "sinus"),
    QT_TRANSLATE_NOOP("Sentences", "sinuses"),
    QT_TRANSLATE_NOOP("Sentences", "sinotubular junction"),
    QT_TRANSLATE_NOOP("Sentences", "sinuses and sinotubular junction"),
    QT_TRANSLATE_NOOP("Sentences", "ascending aorta"),
    QT_TRANSLATE_NOOP("Sentences", "membranous septum"),
    QT_TRANSLATE_NOOP("Sentences", "%1 ostium diameter"),
    QT_TRANSLATE_NOOP("Sentences", "%1 lower edge"),
    QT_TRANSLATE_NOOP("Sentences", "the plane does not meet the segmented lumen"),
    QT_TRANSLATE_NOOP("Sentences", "the section leaves the segmented region"),
    QT_TRANSLATE_NOOP("Sentences", "no widening of the lumen above the annulus, so no sinus and no waist after it"),
    QT_TRANSLATE_NOOP("Sentences", "no section parallel to the annulus between it and the sinotubular junction"),
    QT_TRANSLATE_NOOP("Sentences", "the segmented aorta ends below this level"),
    QT_TRANSLATE_NOOP("Sentences", "its ostium was not found; place it by hand"),
    QT_TRANSLATE_NOOP("Sentences", "the vessel's edge could not be followed"),
    QT_TRANSLATE_NOOP("Sentences", "%1 leaves along the wall (slit ostium): its edge is uncertain"),
    QT_TRANSLATE_NOOP("Sentences", "the crest of the muscular septum is not marked; place it by hand"),
    QT_TRANSLATE_NOOP("Sentences",
                      "commissures not all known: cusp sectors are bounded half-way between the hinge points"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "the aorta does not widen again after the sinuses: the sinotubular junction is taken where the area "
        "stops falling"),
    QT_TRANSLATE_NOOP("Sentences", "hinge point %1 is missing; place it by hand"),
    QT_TRANSLATE_NOOP(
        "Sentences",
        "the annulus contour bridges dents of %1 of its area: leaflet bases, or a plane that lies too high"),
    QT_TRANSLATE_NOOP("Sentences", "the three hinge points lie almost on one line; move them apart"),
    QT_TRANSLATE_NOOP("Sentences", "the segmentation has no centreline"),
    QT_TRANSLATE_NOOP("Sentences", "fixed 850 HU"),
    // planning/leaflets
    QT_TRANSLATE_NOOP("Sentences", "needs three hinge points and three commissures"),
    QT_TRANSLATE_NOOP("Sentences", "not sought in a quick measurement"),
    QT_TRANSLATE_NOOP("Sentences", "metal at the root hides the leaflets"),
    QT_TRANSLATE_NOOP("Sentences", "too little contrast: blood is only %1 above leaflet tissue"),
    QT_TRANSLATE_NOOP("Sentences", "calcium hides the leaflet"),
    QT_TRANSLATE_NOOP("Sentences", "the leaflet shows in too little of its surface (%1)"),
    QT_TRANSLATE_NOOP("Sentences", "the leaflet does not stand out of the noise"),
    QT_TRANSLATE_NOOP("Sentences", "a fused cusp of a bicuspid valve: the raphe takes the place of its free edge"),
    QT_TRANSLATE_NOOP("Sentences", "the free edge shows in too few places"),
    QT_TRANSLATE_NOOP("Sentences", "the valve is closed: the leaflets touch where the free edge lies"),
    QT_TRANSLATE_NOOP("Sentences", "median over %1 free of calcium"),
    // a segmentation that a person changed or built
    QT_TRANSLATE_NOOP("Sentences", "the segmentation was %1"),
    QT_TRANSLATE_NOOP("Sentences", "edited by hand (1 stroke)"),
    QT_TRANSLATE_NOOP("Sentences", "edited by hand (%1 strokes)"),
    QT_TRANSLATE_NOOP("Sentences", "%1; edited by hand (1 stroke)"),
    QT_TRANSLATE_NOOP("Sentences", "%1; edited by hand (%2 strokes)"),
    QT_TRANSLATE_NOOP("Sentences", "built by hand from %1 points, wall fitted to the CT"),
    QT_TRANSLATE_NOOP("Sentences", "built by hand from %1 points, with the given diameters"),
    QT_TRANSLATE_NOOP("Sentences",
                      "built by hand from %1 points, with the given diameters: the CT shows no wall there"),
    QT_TRANSLATE_NOOP("Sentences",
                      "built by hand from %1 points, with the given diameters: too little contrast to see the wall"),
    QT_TRANSLATE_NOOP("Sentences", "%1, given by the user"),
    QT_TRANSLATE_NOOP("Sentences", "%1: lumen mean + 4 SD (%2), since the blood itself reaches the fixed 850 HU"),
    // core/dicom
    QT_TRANSLATE_NOOP("Sentences", "voxels of %1: SCCT asks for 1 mm or less at the root"),
    QT_TRANSLATE_NOOP("Sentences",
                      "the heart phase is not stated: the scan may not be ECG-gated, or the phase is unknown"),
    QT_TRANSLATE_NOOP("Sentences", "phase %1 is not systolic (%2 to %3): the annulus may measure too small"),
    QT_TRANSLATE_NOOP("Sentences", "geometry regularised: %1; corners would have been up to %2 off"),
    QT_TRANSLATE_NOOP("Sentences", "the files do not say that their values are Hounsfield units"),
    QT_TRANSLATE_NOOP("Sentences", "at least %1 file(s) of the source were not read, for example %2"),
    QT_TRANSLATE_NOOP("Sentences", "%1 file(s) of the source were not read, for example %2"),
    QT_TRANSLATE_NOOP("Sentences", "not DICOM: patient, scanner and acquisition are unknown, values are taken as HU"),
    QT_TRANSLATE_NOOP("Sentences", "the file states a right-angled grid"),
    QT_TRANSLATE_NOOP("Sentences", "%1, resampled to a right-angled grid of %2 mm slices"),
    QT_TRANSLATE_NOOP("Sentences", "gantry tilt of %1 and %2"),
    QT_TRANSLATE_NOOP("Sentences", "gantry tilt of %1"),
    QT_TRANSLATE_NOOP("Sentences", "%1 missing slice"),
    QT_TRANSLATE_NOOP("Sentences", "%1 missing slices"),
    QT_TRANSLATE_NOOP("Sentences", "uneven gaps of %1 to %2"),
    QT_TRANSLATE_NOOP("Sentences", "slices that do not lie on a straight, parallel stack"),
    // devices: where a field comes from, apart from citations and names
    QT_TRANSLATE_NOOP("Sentences", "%1 (confidence %2)"),
    QT_TRANSLATE_NOOP("Sentences", "size on the label"),
    QT_TRANSLATE_NOOP("Sentences", "recalled [M]"),
    QT_TRANSLATE_NOOP("Sentences", "recalled, uncertain [M]"),
    QT_TRANSLATE_NOOP("Sentences", "recalled, not re-read [M]"),
    QT_TRANSLATE_NOOP("Sentences", "recalled, not re-read [M], approximate"),
    QT_TRANSLATE_NOOP("Sentences", "inner skirt, recalled, not re-read [M]"),
    QT_TRANSLATE_NOOP("Sentences", "outer skirt, recalled, not re-read [M]"),
    QT_TRANSLATE_NOOP("Sentences", "Wenaweser 2016, recalled, uncertain [M]"),
    QT_TRANSLATE_NOOP("Sentences", "target 3 mm, instructions for use, recalled [M]"),
    QT_TRANSLATE_NOOP("Sentences", "public sizing tool [F-code]"),
    QT_TRANSLATE_NOOP("Sentences", "derived from the nominal external area, D = √(4A/π) [D]"),
    QT_TRANSLATE_NOOP("Sentences",
                      "labelled external area at nominal inflation, from a public sizing polynomial [F-code]"),
    QT_TRANSLATE_NOOP("Sentences", "πd²/4, agrees with public sizing polynomials to 0.2 mm² [D]"),
    QT_TRANSLATE_NOOP("Sentences", "Medtronic instructions for use, EVPROPLUS-US [F]"),
    QT_TRANSLATE_NOOP("Sentences", "Medtronic instructions for use, PRO+ and FX, InLine sheath [F]"),
    QT_TRANSLATE_NOOP("Sentences", "SAPIEN 3 instructions for use, IPR2017-00444 Ex. 2032 [F]"),
    QT_TRANSLATE_NOOP("Sentences", "SAPIEN 3 instructions for use, IPR2017-00444 Ex. 2032 [F], area-derived"),
    QT_TRANSLATE_NOOP("Sentences", "SAPIEN 3 instructions for use, IPR2017-00444 Ex. 2032 [F], expanded"),
    QT_TRANSLATE_NOOP("Sentences", "Myval sizing table, public code and second-hand slides [F-code/F2]"),
    QT_TRANSLATE_NOOP("Sentences", "Abbott Navitor sizing table [F]"),
    QT_TRANSLATE_NOOP("Sentences", "Boston Scientific size table [F]"),
    QT_TRANSLATE_NOOP("Sentences", "%1, two independent public transcriptions agree [F-code]"),
    QT_TRANSLATE_NOOP("Sentences", "talk transcription, %1, second-hand; labelled perimeter over π [F2]"),
    QT_TRANSLATE_NOOP("Sentences", "talk transcription, %1, second-hand [F2]"),
    QT_TRANSLATE_NOOP("Sentences", "30-day mean in aortic regurgitation, %1, second-hand [F2]"),
});

struct Matcher {
    const char* pattern;
    QRegularExpression expression;
    qsizetype literal;  ///< characters outside the places: the pattern that says most itself wins
    int places;
};

Matcher matcherOf(const char* pattern) {
    const QString text = QString::fromUtf8(pattern);
    static const QRegularExpression place(QStringLiteral("%[1-9]"));
    QString expression;
    qsizetype from = 0, literal = 0;
    int places = 0;
    for (auto it = place.globalMatch(text); it.hasNext(); ++places) {
        const auto m = it.next();
        expression += QRegularExpression::escape(text.mid(from, m.capturedStart() - from)) + QStringLiteral("(.+?)");
        literal += m.capturedStart() - from;
        from = m.capturedEnd();
    }
    expression += QRegularExpression::escape(text.mid(from));
    literal += text.size() - from;
    return {pattern, QRegularExpression(QRegularExpression::anchoredPattern(expression)), literal, places};
}

struct PatternList {
    QHash<QString, const char*> whole;  ///< patterns without places
    std::vector<Matcher> open;          ///< the others, the most literal first
};

const PatternList& patterns() {
    static const PatternList built = [] {
        PatternList c;
        for (const char* pattern : kPatterns) {
            Matcher m = matcherOf(pattern);
            if (m.places == 0)
                c.whole.insert(QString::fromUtf8(pattern), pattern);
            else
                c.open.push_back(std::move(m));
        }
        std::stable_sort(c.open.begin(), c.open.end(),
                         [](const Matcher& a, const Matcher& b) { return a.literal > b.literal; });
        return c;
    }();
    return built;
}

QString said(const char* pattern) {
    return QCoreApplication::translate("Sentences", pattern);
}

/// "12.5 mm" with the locale's decimal sign: only a point between two digits, in a text that is a number and its unit.
QString localizedNumber(QString text) {
    static const QRegularExpression number(QStringLiteral("(?<![\\w.])(\\d+)\\.(\\d+)(?![.\\d])"));
    return text.replace(number, QStringLiteral("\\1") + QLocale().decimalPoint() + QStringLiteral("\\2"));
}

/// "12.5 mm", "≥ 235 mm³", "0.43 × 0.43 × 0.50 mm".
bool isNumberAndUnit(const QString& text) {
    static const QRegularExpression form(QRegularExpression::anchoredPattern(QStringLiteral(
        "([<>≤≥] )?[-−+]?\\d[\\d.]*(\\s*[–×+x]\\s*\\d[\\d.]*)*\\s?(%|°|mm²|mm³|mm|cm²|m²|HU|mL/s|mL)?")));
    return form.match(text).hasMatch();
}

bool namesASize(const char* pattern) {
    return QByteArrayView(pattern).contains("next size %2");
}

QString translated(const QString& english) {
    if (isNumberAndUnit(english)) return localizedNumber(english);
    const PatternList& c = patterns();
    if (const auto whole = c.whole.find(english); whole != c.whole.end()) return said(*whole);
    for (const Matcher& m : c.open) {
        const auto match = m.expression.match(english);
        if (!match.hasMatch()) continue;
        // The arguments in one go: one of them may itself hold a "%1".
        std::array<QString, 3> a;
        for (int i = 0; i < m.places; ++i) {
            const bool size = i == 1 && namesASize(m.pattern);  // "24.5" on a label is a name, not a number
            a[std::size_t(i)] = size ? match.captured(i + 1) : translated(match.captured(i + 1));
        }
        const QString text = said(m.pattern);
        if (m.places == 1) return text.arg(a[0]);
        return m.places == 2 ? text.arg(a[0], a[1]) : text.arg(a[0], a[1], a[2]);
    }
    return english;
}

}  // namespace

QString sentence(const std::string& english) {
    if (EnglishQuantities::active()) return QString::fromStdString(english);
    return translated(QString::fromStdString(english));
}

QString sentences(const std::vector<std::string>& english, const QString& separator) {
    QStringList lines;
    for (const std::string& text : english) lines << sentence(text);
    return lines.join(separator);
}

bool knowsSentence(const std::string& english) {
    const QString text = QString::fromStdString(english);
    const PatternList& c = patterns();
    return isNumberAndUnit(text) || c.whole.contains(text) ||
           std::any_of(c.open.begin(), c.open.end(),
                       [&](const Matcher& m) { return m.expression.match(text).hasMatch(); });
}

}  // namespace tavr
