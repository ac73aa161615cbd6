#pragma once
#include "core/image/volume.h"
#include "planning/measurements.h"

#include <optional>

namespace tavr {

/// A C-arm: where the X-ray focus, the isocentre and the detector stand. Defaults are usual for floor-mounted cardiac
/// systems (isocentre 765 mm from the focus, detector 900–1200 mm); a real one says its own in DICOM, (0018,9402)
/// distance source to isocentre and (0018,1110) distance source to detector.
struct CArmGeometry {
    double sourceToIsocentreMm = 765.0;
    double sourceToDetectorMm = 1100.0;
    double fieldMm = 200.0;  ///< edge of the square field at the isocentre
};

/// A point source and a square flat detector about an isocentre. Image x to the right, y down, as on the screen: the
/// patient seen from the detector's side, head up.
class FluoroCamera {
public:
    FluoroCamera(const CArmView& view, const Vec3& isocentre, const CArmGeometry& geometry, int pixels);

    int pixels() const { return pixels_; }
    const Vec3& source() const { return source_; }
    Vec3 onDetector(double x, double y) const;  ///< LPS mm of a pixel's place
    /// Where a point appears, in pixels; empty where it lies behind the focus.
    std::optional<Vec2> project(const Vec3& lps) const;

private:
    int pixels_;
    double pixelMm_, distanceMm_;  // at the detector
    Vec3 source_, centre_, right_, up_, towards_;
};

/// Linear attenuation, 1/mm, on a grid of its own; what a drag or a turn renders from again and again.
struct Attenuation {
    ScalarImage perMm;
};

/// μ = μ_water (1 + HU/1000), never below 0, with μ_water = 0.02059 / mm: NIST XCOM at 60 keV, the mean energy of a
/// cardiac beam of about 100 kVp. Only the ball of `radiusMm` about `centre` is kept, at about `spacingMm` (means of
/// voxels), so that table and arms far from the heart cost nothing. Cost: about 0.2 s.
Attenuation attenuationOf(const Volume& ct, const Vec3& centre, double spacingMm = 1.0, double radiusMm = 140.0);

/// The line integral of the attenuation along each ray, pixels × pixels, row by row. Cost: under 0.5 s at 512 × 512 on
/// two cores; with an eighth of the pixels it follows a hand.
std::vector<float> lineIntegrals(const Attenuation& attenuation, const FluoroCamera& camera);

/// The picture on the screen, 0…255: dark where much is absorbed. The window spans all but the outermost percent.
std::vector<std::uint8_t> fluoroPicture(const std::vector<float>& integrals);

}  // namespace tavr
