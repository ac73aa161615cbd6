#pragma once
#include "core/image/volume.h"
#include "planning/leaflets/sheet.h"

namespace tavr {

/// Attenuation of leaflet tissue between calcium: fibrous tissue that takes up next to no contrast in the first pass.
/// The thickness hangs on it by one part in ten: kTissueSdHu is in its interval.
inline constexpr double kTissueHu = 100.0, kTissueSdHu = 30.0;

/// What the CT says about a sheet of tissue at a place.
class SheetEvidence {
public:
    SheetEvidence(const Volume& ct, const RootModel& root);

    /// Blood against tissue, HU.
    double depth() const { return blood_ - kTissueHu; }
    double spacing() const { return ct_.grid.spacing.maxCoeff(); }
    double hu(const Vec3& x) const { return sampleLinear(ct_, x, blood_); }
    /// 0 in blood, 1 in tissue; calcium is neither and counts for a third.
    double darkness(const Vec3& x) const;
    /// Share of tissue, not cut off at blood, so that noise averages out; empty near the wall and in calcium.
    std::optional<double> tissueShare(const Vec3& x, const Vec3& normal) const;
    /// Whether this density can only be calcium, or blood beside it: too bright for blood.
    bool tooBright(double hu) const { return hu > bright_; }
    /// Darkness at `x` beyond that of the darker of its two sides along `normal`; empty near the wall.
    std::optional<double> contrast(const Vec3& x, const Vec3& normal) const;
    /// Inside the lumen by at least `mm`.
    bool clear(const Vec3& x, double mm) const { return sampleLinear(root_.lumenDistance, x, 1e6) < -mm; }

private:
    const Volume& ct_;
    const RootModel& root_;
    double blood_, bright_;
};

/// The form of which the CT shows most: a coarse search over all forms, then a climb. `score`: contrast beyond what
/// noise gathers, integrated over the sheet, mm².
struct FittedForm {
    SheetForm form;
    double score = 0.0;
};
FittedForm fitForm(const CuspFrame& cusp, const SheetEvidence& evidence);

/// Moves each point along its normal to where the sheet shows best, held together by its neighbours.
void settle(Sheet& sheet, const SheetEvidence& evidence);

}  // namespace tavr
