// What the engine says about risks: names, thresholds, sources and notes of the rules.
#include "planning/report/sentence_patterns.h"

#include <QCoreApplication>

#include <array>

namespace tavr::phrases {

std::span<const char* const> riskSentences() {
    static constexpr auto kPatterns = std::to_array<const char*>({
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
        QT_TRANSLATE_NOOP("Sentences", "Leaflet %1 above the ostium, and VTC ≤ 4 mm or its calcium > 600 mm³"),
        QT_TRANSLATE_NOOP("Sentences", "DLC/d"),
        QT_TRANSLATE_NOOP("Sentences", "Membranous septum"),
        QT_TRANSLATE_NOOP("Sentences", "Depth at the NCC minus membranous septum"),
        QT_TRANSLATE_NOOP("Sentences", "Contact pressure index"),
        QT_TRANSLATE_NOOP("Sentences", "Right bundle branch block"),
        QT_TRANSLATE_NOOP("Sentences", "Body surface above which mismatch is predicted"),
        // planning/risk: thresholds
        QT_TRANSLATE_NOOP("Sentences", "any"),
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
        QT_TRANSLATE_NOOP(
            "Sentences", "indexed EOA ≤ 0.85 cm²/m² moderate, ≤ 0.65 severe; BMI ≥ 30: ≤ 0.70 moderate, ≤ 0.55 severe"),
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
        QT_TRANSLATE_NOOP("Sentences", "AUC 0.93"),
        QT_TRANSLATE_NOOP("Sentences", "AUC 0.94"),
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
        QT_TRANSLATE_NOOP("Sentences", "no LVOT calcium above the detection limit of %1"),
        QT_TRANSLATE_NOOP("Sentences", "none above the detection limit of %1"),
        QT_TRANSLATE_NOOP("Sentences", "the leaflet %1 was not measured: %2"),
        QT_TRANSLATE_NOOP("Sentences", "the height of leaflet %1 was not measured: %2"),
        QT_TRANSLATE_NOOP("Sentences", "no gap left beside the valve; calcium of the leaflet: %1"),
        QT_TRANSLATE_NOOP("Sentences", "VTC %1; calcium of the leaflet: %2"),
        QT_TRANSLATE_NOOP("Sentences", "calcium of the leaflet: %1"),
        QT_TRANSLATE_NOOP("Sentences", "LVOT calcium graded none"),
        QT_TRANSLATE_NOOP("Sentences", "LVOT calcium graded mild"),
        QT_TRANSLATE_NOOP("Sentences", "LVOT calcium graded moderate"),
        QT_TRANSLATE_NOOP("Sentences", "LVOT calcium graded severe"),
        QT_TRANSLATE_NOOP("Sentences", "Calcium protrusion at the annulus"),
        QT_TRANSLATE_NOOP("Sentences", "> 4 mm (c = 0.70)"),
    });
    return kPatterns;
}

}  // namespace tavr::phrases
