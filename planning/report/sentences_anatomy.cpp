// What the engine says about the anatomy: segmentation, measurements, leaflets, heart.
#include "planning/report/sentence_patterns.h"

#include <QCoreApplication>

#include <array>

namespace tavr::phrases {

std::span<const char* const> anatomySentences() {
    static constexpr auto kPatterns = std::to_array<const char*>({
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
        // planning/anatomy: calcium
        QT_TRANSLATE_NOOP("Sentences", "no nodule of %1 or more below the annulus plane"),
        QT_TRANSLATE_NOOP("Sentences", "nodules: %1, the longest %2, below %3 of the perimeter"),
        QT_TRANSLATE_NOOP("Sentences", "the mean of the blood is not known"),
        QT_TRANSLATE_NOOP("Sentences", "%1 lies within the blood's own spread (%2 ± %3)"),
        QT_TRANSLATE_NOOP("Sentences", "no threshold of one's own is given"),
        QT_TRANSLATE_NOOP("Sentences", "calcium not measured: %1"),
        QT_TRANSLATE_NOOP("Sentences", "not measured by the version that saved this plan; measure again"),
        // planning/anatomy: doubts about the scan
        QT_TRANSLATE_NOOP(
            "Sentences",
            "metal all around the root (%1 above %2): a valve or a ring seems to be implanted already; the "
            "annulus is the lumen that the scan shows, not the native one"),
        QT_TRANSLATE_NOOP("Sentences", "metal at the root (%1 above %2): check every contour for its streaks"),
        QT_TRANSLATE_NOOP("Sentences", "metal at the root cannot be told from calcium"),
        QT_TRANSLATE_NOOP("Sentences", "the root points to the feet: the scan's orientation seems to be mislabelled"),
        QT_TRANSLATE_NOOP(
            "Sentences",
            "the root leans to the left: the scan seems to be mirrored or mislabelled, or the heart lies on "
            "the right side"),
        QT_TRANSLATE_NOOP("Sentences",
                          "left and right are in doubt; review the three hinge points to have it measured"),
        QT_TRANSLATE_NOOP("Sentences", "the hinge point %1 lies %2 off the annulus contour: check both"),
        QT_TRANSLATE_NOOP(
            "Sentences",
            "the axes of annulus and sinotubular junction differ by %1: one of the two planes seems to be wrong"),
        QT_TRANSLATE_NOOP("Sentences",
                          "the plane of the largest sinus area lies %1 above the sinotubular junction: check both"),
        QT_TRANSLATE_NOOP(
            "Sentences", "the plane of the largest sinus area lies only %1 below the sinotubular junction: check both"),
        QT_TRANSLATE_NOOP("Sentences", "the heart was not segmented: %1"),
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
        QT_TRANSLATE_NOOP("Sentences",
                          "applies to valve-in-valve with leaflets above the STJ; needs the neo-skirt height"),
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
        QT_TRANSLATE_NOOP(
            "Sentences", "built by hand from %1 points, with the given diameters: too little contrast to see the wall"),
        QT_TRANSLATE_NOOP("Sentences", "%1, given by the user"),
        QT_TRANSLATE_NOOP("Sentences", "%1: lumen mean + 4 SD (%2), since the blood itself reaches the fixed 850 HU"),
    });
    return kPatterns;
}

}  // namespace tavr::phrases
