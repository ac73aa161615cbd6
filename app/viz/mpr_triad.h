#pragma once
// Three planes at right angles through one point: the linked MPR views, orthogonal or double-oblique.
#include "core/geometry/plane.h"

#include <array>
#include <string>
#include <string_view>

namespace tavr {

/// The display frame of a plane: u points right in the picture, v up, the normal towards the viewer. Radiological
/// convention: seen like the nearest of axial (from the feet), coronal (from the front) and sagittal (from the left),
/// so patient right stands at the left of an axial and of a coronal picture. The sign of `normal` does not matter.
PlaneFrame displayFrame(const Vec3& origin, const Vec3& normal);

/// Picture letters for an LPS direction: L/R, P/A, H/F; up to three by size of the component, "" for none.
std::string_view dominantLetter(const Vec3& direction);
std::string directionLetters(const Vec3& direction);

class MprTriad {
public:
    enum View { Axial = 0, Coronal = 1, Sagittal = 2 };

    MprTriad() { resetAxes(); }
    const Vec3& centre() const { return centre_; }
    void setCentre(const Vec3& lps) { centre_ = lps; }
    /// Display frame of one view through the centre.
    PlaneFrame plane(View view) const;
    std::array<PlaneFrame, 3> planes() const { return {plane(Axial), plane(Coronal), plane(Sagittal)}; }

    /// Standard axial, coronal, sagittal; the centre stays.
    void resetAxes();
    /// The axial view becomes the plane of `normal` (an annulus), the others turn with it by the smallest rotation.
    void alignAxial(const Vec3& normal);
    /// Turns the other two planes about this view's normal, right-handed about the normal that faces the viewer.
    void rotate(View view, double radians);
    /// Moves the view's plane (and the centre) along its normal, mm; positive away from the viewer (axial: to the
    /// head).
    void scroll(View view, double mm);

private:
    Vec3 centre_ = Vec3::Zero();
    std::array<PlaneFrame, 3> axes_;  ///< origins unused
};

}  // namespace tavr
