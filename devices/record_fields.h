#pragma once
// The fields of a device record: one list that reading, checking and writing all walk.
#include "devices/catalogue.h"

#include <array>
#include <utility>

namespace tavr::records {

using NumberField = std::pair<const char*, Sourced<double> Device::*>;
using RangeField = std::pair<const char*, Sourced<Range> Device::*>;

inline constexpr std::array<RangeField, 5> kRanges{{{"annulus_area_mm2", &Device::annulusArea},
                                                    {"annulus_perimeter_mm", &Device::annulusPerimeter},
                                                    {"annulus_diameter_mm", &Device::annulusDiameter},
                                                    {"continuous_diameter_mm", &Device::continuousDiameter},
                                                    {"depth_band_mm", &Device::depthBand}}};

inline constexpr std::array<NumberField, 15> kNumbers{{{"nominal_area_mm2", &Device::nominalArea},
                                                       {"nominal_diameter_mm", &Device::nominalDiameter},
                                                       {"frame_height_mm", &Device::frameHeight},
                                                       {"inflow_diameter_mm", &Device::inflowDiameter},
                                                       {"waist_diameter_mm", &Device::waistDiameter},
                                                       {"outflow_diameter_mm", &Device::outflowDiameter},
                                                       {"skirt_height_mm", &Device::skirtHeight},
                                                       {"outer_skirt_height_mm", &Device::outerSkirtHeight},
                                                       {"nominal_volume_ml", &Device::nominalVolumeMl},
                                                       {"min_sinus_diameter_mm", &Device::minSinusDiameter},
                                                       {"min_sinus_height_mm", &Device::minSinusHeight},
                                                       {"min_vessel_diameter_mm", &Device::minVesselDiameter},
                                                       {"sheath_outer_diameter_mm", &Device::sheathOuterDiameter},
                                                       {"normal_eoa_cm2", &Device::normalEoaCm2},
                                                       {"normal_eoa_sd_cm2", &Device::normalEoaSd}}};

inline constexpr std::array<std::pair<const char*, Expansion>, 3> kExpansions{
    {{"balloon_expandable", Expansion::BalloonExpandable},
     {"self_expanding", Expansion::SelfExpanding},
     {"mechanical", Expansion::Mechanical}}};
inline constexpr std::array<std::pair<const char*, SizingRule>, 2> kRules{
    {{"area", SizingRule::Area}, {"perimeter", SizingRule::Perimeter}}};
inline constexpr std::array<const char*, 3> kStatuses{"marketed", "investigational", "discontinued"};

}  // namespace tavr::records
