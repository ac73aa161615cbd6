#include "planning/job/plausibility.h"

#include <fmt/format.h>

namespace tavr {
namespace {

constexpr double kMinAreaMm2 = 150.0, kMaxAreaMm2 = 1100.0, kMaxRaggedness = 1.12, kMaxEccentricity = 0.5;
constexpr double kMinAreaRatio = 0.4, kMaxAreaRatio = 3.5;

std::optional<std::string> implausibleContour(const std::string& name, const Section& s) {
    if (!s.known()) return std::nullopt;
    const double raggedness =
        s.perimeterDerivedDiameter.value.value_or(0.0) / s.areaDerivedDiameter.value.value_or(1.0);
    if (raggedness > kMaxRaggedness)
        return fmt::format("the {} contour is ragged: perimeter {:.0f} mm around {:.0f} mm²", name, *s.perimeter.value,
                           *s.area.value);
    if (s.eccentricity.value.value_or(0.0) > kMaxEccentricity)
        return fmt::format("the {} contour is {:.0f} × {:.0f} mm", name, *s.minDiameter.value, *s.maxDiameter.value);
    return std::nullopt;
}

std::optional<std::string> implausibleRatio(const std::string& name, const Section& s, const Section& annulus) {
    if (!s.known()) return std::nullopt;
    const double ratio = *s.area.value / *annulus.area.value;
    if (ratio >= kMinAreaRatio && ratio <= kMaxAreaRatio) return std::nullopt;
    return fmt::format("the {} has {:.1f} times the annulus area", name, ratio);
}

}  // namespace

std::optional<std::string> implausible(const Measurements& m) {
    if (!m.annulus.known()) return "the annulus could not be measured: " + m.annulus.area.note;
    if (*m.annulus.area.value < kMinAreaMm2 || *m.annulus.area.value > kMaxAreaMm2)
        return fmt::format("an annulus of {:.0f} mm²", *m.annulus.area.value);
    if (auto reason = implausibleContour("annulus", m.annulus)) return reason;
    if (auto reason = implausibleContour("LVOT", m.lvot)) return reason;
    if (auto reason = implausibleRatio("LVOT", m.lvot, m.annulus)) return reason;
    return implausibleRatio("sinus", m.sinus, m.annulus);
}

}  // namespace tavr
