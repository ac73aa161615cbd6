// What the engine says about the scan and the device catalogue.
#include "planning/report/sentence_patterns.h"

#include <QCoreApplication>

#include <array>

namespace tavr::phrases {

std::span<const char* const> scanSentences() {
    static constexpr auto kPatterns = std::to_array<const char*>({
        // core/dicom
        QT_TRANSLATE_NOOP("Sentences", "voxels of %1: SCCT asks for 1 mm or less at the root"),
        QT_TRANSLATE_NOOP("Sentences",
                          "the heart phase is not stated: the scan may not be ECG-gated, or the phase is unknown"),
        QT_TRANSLATE_NOOP("Sentences", "phase %1 is not systolic (%2 to %3): the annulus may measure too small"),
        QT_TRANSLATE_NOOP("Sentences", "geometry regularised: %1; corners would have been up to %2 off"),
        QT_TRANSLATE_NOOP("Sentences", "the files do not say that their values are Hounsfield units"),
        QT_TRANSLATE_NOOP("Sentences", "at least %1 file(s) of the source were not read, for example %2"),
        QT_TRANSLATE_NOOP("Sentences", "%1 file(s) of the source were not read, for example %2"),
        QT_TRANSLATE_NOOP("Sentences",
                          "not DICOM: patient, scanner and acquisition are unknown, values are taken as HU"),
        QT_TRANSLATE_NOOP("Sentences", "the file states a right-angled grid"),
        QT_TRANSLATE_NOOP("Sentences", "%1, resampled to a right-angled grid of %2 mm slices"),
        QT_TRANSLATE_NOOP("Sentences", "gantry tilt of %1 and %2"),
        QT_TRANSLATE_NOOP("Sentences", "gantry tilt of %1"),
        QT_TRANSLATE_NOOP("Sentences", "%1 missing slice"),
        QT_TRANSLATE_NOOP("Sentences", "%1 missing slices"),
        QT_TRANSLATE_NOOP("Sentences", "uneven gaps of %1 to %2"),
        QT_TRANSLATE_NOOP("Sentences", "slices that do not lie on a straight, parallel stack"),
        // planning/job: the scan against the automatic root
        QT_TRANSLATE_NOOP("Sentences",
                          "no left ventricle is found below this root although the scan covers the place: it may be "
                          "another vessel, or the scan is mirrored or mislabelled"),
        QT_TRANSLATE_NOOP("Sentences",
                          "neighbouring slices are %1 apart sideways, %2 from the annulus: the patient moved or the "
                          "gating slipped; every contour across it is in doubt"),
        QT_TRANSLATE_NOOP("Sentences", "the root itself is in doubt; review the three hinge points to have it measured"),
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
    return kPatterns;
}

}  // namespace tavr::phrases
