// What the engine says about the valves: sizing, implant, redo, access.
#include "planning/report/sentence_patterns.h"

#include <QCoreApplication>

#include <array>

namespace tavr::phrases {

std::span<const char* const> valveSentences() {
    static constexpr auto kPatterns = std::to_array<const char*>({
        // planning/access
        QT_TRANSLATE_NOOP("Sentences", "the aorta does not fork within the scan"),
        QT_TRANSLATE_NOOP("Sentences", "the scan ends right below the aortic fork"),
        QT_TRANSLATE_NOOP("Sentences", "no artery of this side leaves the scan at its lower end"),
        QT_TRANSLATE_NOOP("Sentences", "no way of the blood from the aorta to the point given in the groin"),
        QT_TRANSLATE_NOOP(
            "Sentences",
            "no way of the blood from the aorta to this groin (occluded, or too little contrast); a point in "
            "the femoral artery may help"),
        QT_TRANSLATE_NOOP("Sentences",
                          "the other side was not found: the aortic fork is taken where the lumen narrows"),
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
        QT_TRANSLATE_NOOP("Sentences", "right side, the one with more room"),
        QT_TRANSLATE_NOOP("Sentences", "left side, the one with more room"),
        QT_TRANSLATE_NOOP("Sentences", "Sheath to artery ratio, whole way"),
        QT_TRANSLATE_NOOP("Sentences", "1.00 with calcium of the wall"),
        QT_TRANSLATE_NOOP("Sentences", "1.05; 1.00 with calcium of the wall"),
        QT_TRANSLATE_NOOP("Sentences", "only a part of the way to the groin was measured"),
        QT_TRANSLATE_NOOP("Sentences", "the instructions' smallest vessel is not in the catalogue"),
        QT_TRANSLATE_NOOP("Sentences", "Smallest diameter of the access route"),
        QT_TRANSLATE_NOOP("Sentences", "Instructions for use"),
        QT_TRANSLATE_NOOP("Sentences", "the instructions for use"),
        // planning/redo
        QT_TRANSLATE_NOOP("Sentences", "the leaflets end below the ostium"),
        QT_TRANSLATE_NOOP("Sentences", "the leaflets reach above the STJ: VTSTJ decides"),
        QT_TRANSLATE_NOOP("Sentences", "the leaflets reach above the STJ, which may be narrow: VTC decides"),
        QT_TRANSLATE_NOOP("Sentences", "the leaflets reach above the STJ, which is wide: VTC decides"),
        QT_TRANSLATE_NOOP("Sentences", "the leaflets end between ostium and STJ: VTC decides"),
        QT_TRANSLATE_NOOP("Sentences", "the gap to the wall beside the ostium (VTA) decides"),
        QT_TRANSLATE_NOOP("Sentences", "the hinge points run the wrong way round: two of them seem to be exchanged"),
        QT_TRANSLATE_NOOP("Sentences", "the hinge points run the wrong way round"),
        QT_TRANSLATE_NOOP("Sentences", "the crest lies at or above the annulus plane: a very short septum, or a wrong point"),
        QT_TRANSLATE_NOOP("Sentences", "the leaflet ends too early: its free edge seems to be lost"),
        QT_TRANSLATE_NOOP("Sentences",
                          "this scan is of another examination than the plan's CT: check that it is the same patient"),
        QT_TRANSLATE_NOOP("Sentences", "noise of %1: the right heart's edges do not hold"),
        QT_TRANSLATE_NOOP("Sentences",
                          "not checked to be of the same patient: the study's record of its own scan cannot be read"),
        QT_TRANSLATE_NOOP("Sentences",
                          "not checked to be of the same patient: one of the two scans states no patient identifier"),
        QT_TRANSLATE_NOOP("Sentences", "needs the segmented root"),
        QT_TRANSLATE_NOOP("Sentences", "the neo-skirt ends below the ostium's centre: no wall above it is judged"),
        QT_TRANSLATE_NOOP("Sentences", "the wall of the risk zone is not in the segmentation"),
        QT_TRANSLATE_NOOP("Sentences", "%1 of the risk zone's wall is not in the segmentation"),
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
        QT_TRANSLATE_NOOP(
            "Sentences",
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
        QT_TRANSLATE_NOOP("Sentences", "the frame ends %1 below the ostium's centre, at whose level VTC is measured"),
        QT_TRANSLATE_NOOP("Sentences", "the frame ends %1 below the STJ"),
        QT_TRANSLATE_NOOP("Sentences", "the frame begins %1 above the ostium's centre, at whose level VTC is measured"),
        QT_TRANSLATE_NOOP("Sentences", "no gap is left: the undeformed valve reaches %1 beyond the wall here"),
        QT_TRANSLATE_NOOP("Sentences", "the frame begins %1 above the STJ"),
        QT_TRANSLATE_NOOP("Sentences", "generic, reconstructed from published envelope; %1"),
        QT_TRANSLATE_NOOP("Sentences", "height of the waist not published, drawn half-way"),
        QT_TRANSLATE_NOOP("Sentences", "cylinder of the nominal diameter"),
        QT_TRANSLATE_NOOP("Sentences", "there is no measured annulus to place the valve in"),
        QT_TRANSLATE_NOOP(
            "Sentences", "there is no measured annulus to place the valve in (%1): place the three hinge points first"),
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
    });
    return kPatterns;
}

}  // namespace tavr::phrases
