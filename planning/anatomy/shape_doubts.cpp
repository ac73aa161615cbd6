// A root whose parts do not belong together: each number may look right, and the whole is wrong.
#include "core/base/units.h"
#include "planning/anatomy/scan_doubts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace tavr {
namespace {

void sayHingesOffTheContour(Measurements& m, const Landmarks& landmarks) {
    if (m.annulus.contour.empty()) return;
    constexpr std::array kIds{LandmarkId::HingeNCC, LandmarkId::HingeRCC, LandmarkId::HingeLCC};
    for (std::size_t i = 0; i < kIds.size(); ++i) {
        const auto hinge = landmarks.find(kIds[i]);
        if (hinge == landmarks.end()) continue;
        const PlaneFrame& plane = m.annulus.contour.plane;
        const Vec3& x = hinge->second.position;
        const double off = std::hypot(distanceTo(m.annulus.contour, plane.toPlane(x)), plane.height(x));
        if (off > kMostHingeOffMm)
            m.notes.push_back(fmt::format("the hinge point {} lies {:.1f} mm off the annulus contour: check both",
                                          kCuspNames[i], off));
    }
}

void sayLeaningAxis(Measurements& m) {
    if (m.stj.contour.empty()) return;
    const double cosine = std::abs(m.annulusPlane.normal.dot(m.stj.contour.plane.normal));
    const double lean = degrees(std::acos(std::clamp(cosine, 0.0, 1.0)));
    if (lean > kMostAxisDeg)
        m.notes.push_back(
            fmt::format("the axes of annulus and sinotubular junction differ by {:.0f}°: one of the two planes seems "
                        "to be wrong",
                        lean));
}

void sayFlatSinus(Measurements& m) {
    if (!m.sinusHeight.known() || !m.stjHeight.known()) return;
    const double apart = *m.stjHeight.value - *m.sinusHeight.value;
    if (apart < kLeastSinusToStjMm)
        m.notes.push_back(
            apart < 0.0
                ? fmt::format("the plane of the largest sinus area lies {:.1f} mm above the sinotubular junction: "
                              "check both",
                              -apart)
                : fmt::format("the plane of the largest sinus area lies only {:.1f} mm below the sinotubular "
                              "junction: check both",
                              apart));
}

}  // namespace

void applyShapeDoubts(Measurements& m, const Landmarks& landmarks) {
    if (!m.annulus.known()) return;
    sayHingesOffTheContour(m, landmarks);
    sayLeaningAxis(m);
    sayFlatSinus(m);
}

}  // namespace tavr
